/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each layer of what is found in an article is a member of one JSON object.
 */

#include "config.h"

#include "jalon-cli-reading.h"

#include "jalon-cli-json.h"
#include "jalon-cli-read-events.h"
#include "jalon-article-layers.h"
#include "jalon-pieces.h"
#include "jalon-toponyms.h"

#include <string.h>

typedef enum
{
  LAYER_SENTENCES,
  LAYER_TIMES,
  LAYER_PLACES,
  LAYER_MENTIONS,
  LAYER_PREDICATES,
  N_LAYERS
} Layer;

/* In the order of Layer. */
static const char *const layer_names[N_LAYERS] = { "sentences", "times", "places", "mentions", "predicates" };

/* One article on its way to JSON. @root has a member for each layer, or @texts the items of each, as text, which takes
 * a tenth of the memory. */
typedef struct
{
  const JalonCoding  *coding;
  JalonArticleLayers *layers;
  json_t             *root;
  GString           **texts; /* (nullable) (array length=N_LAYERS) */
} Reading;

/* @item: (transfer full) */
static void
add_item (const Reading *reading, Layer layer, json_t *item)
{
  if (reading->texts != NULL)
    jalon_cli_json_append (reading->texts[layer], item);
  else
    json_array_append_new (json_object_get (reading->root, layer_names[layer]), item);
}

/* Where a word stands. */
static void
set_span (json_t *object, gsize start, gsize end)
{
  json_object_set_new (object, "start", json_integer (start));
  json_object_set_new (object, "end", json_integer (end));
}

/* As in CoNLL-U: words are counted from 1, the head of the root is 0. */
static json_t *
describe_word (const Reading *reading, const JalonParseToken *word, guint number)
{
  json_t *object = json_object ();
  gsize   start = word->form - reading->coding->intake->text;
  g_autoptr (GString) features = g_string_new (NULL);

  jalon_features_append (word->features, features);
  json_object_set_new (object, "id", json_integer (number));
  set_span (object, start, start + word->length);
  json_object_set_new (object, "form", json_stringn (word->form, word->length));
  json_object_set_new (object, "upos", json_string (jalon_upos_get_name (word->upos)));
  json_object_set_new (object, "feats", json_string (features->str));
  json_object_set_new (object, "head", json_integer (word->head != JALON_PARSE_ROOT ? word->head + 1 : 0));
  json_object_set_new (object, "deprel", json_string (jalon_deprel_get_name (word->deprel)));
  return object;
}

static void
add_sentences (const Reading *reading, const JalonBlockLayers *block)
{
  const JalonTokens *tokens = block->tokens;
  JalonParses       *parses = jalon_article_layers_get_reader (reading->layers)->parses;
  const char        *text = reading->coding->intake->text;

  for (guint i = 0; i < tokens->sentences->len; i++)
    {
      JalonSpan span = g_array_index (tokens->sentences, JalonSpan, i);
      g_autoptr (GArray) words = jalon_pieces_list (jalon_parses_get_model (parses), text, tokens, span, NULL);
      json_t *object = json_object ();
      json_t *array = json_array ();

      jalon_parses_parse (parses, text, words);
      for (guint k = 0; k < words->len; k++)
        json_array_append_new (array, describe_word (reading, &g_array_index (words, JalonParseToken, k), k + 1));
      set_span (object, jalon_tokens_get (tokens, span.first)->start, jalon_tokens_get (tokens, span.last - 1)->end);
      json_object_set_new (object, "tokens", array);
      add_item (reading, LAYER_SENTENCES, object);
    }
}

static json_t *
describe_day (gint32 day)
{
  g_autofree char *text = day != JALON_DAY_NONE ? jalon_day_format_iso (day) : NULL;

  return text != NULL ? json_string (text) : json_null ();
}

static json_t *
describe_value (const char *value)
{
  return value[0] != '\0' ? json_string (value) : json_null ();
}

/* One reading of a time: its days and value. */
static void
set_reading (json_t *object, const JalonTime *time, const char *value)
{
  g_autofree char *edtf = jalon_time_dup_edtf (time);

  json_object_set_new (object, "from", describe_day (time->start));
  json_object_set_new (object, "to", describe_day (time->end));
  json_object_set_new (object, "edtf", edtf != NULL ? json_string (edtf) : json_null ());
  json_object_set_new (object, "value", describe_value (value));
}

/* The reading by tense stands in the object itself, the other one, where there is one, under "other". */
static json_t *
describe_time (const Reading *reading, const JalonTokens *tokens, const JalonWhen *when)
{
  json_t   *object = json_object ();
  gsize     start = jalon_tokens_get (tokens, when->first)->start;
  gsize     end = jalon_tokens_get (tokens, when->last - 1)->end;
  JalonTime past = { when->start, when->end, when->precision, NULL };
  JalonTime ahead = { when->ahead_start, when->ahead_end, when->precision, NULL };
  gboolean  is_open = when->ahead_start != JALON_DAY_NONE;
  gboolean  is_ahead = is_open && jalon_article_layers_is_ahead (reading->layers, when);

  set_span (object, start, end);
  json_object_set_new (object, "words", json_stringn (reading->coding->intake->text + start, end - start));
  json_object_set_new (object, "rule", json_string (when->rule));
  json_object_set_new (object,
                       "precision",
                       json_string (jalon_vocabulary_get_word (JALON_VOCABULARY_TIME_PRECISION, when->precision)));
  set_reading (object, is_ahead ? &ahead : &past, is_ahead ? when->ahead_value : when->value);
  if (is_open)
    {
      json_t *other = json_object ();

      set_reading (other, is_ahead ? &past : &ahead, is_ahead ? when->value : when->ahead_value);
      json_object_set_new (object, "other", other);
    }
  return object;
}

static void
add_times (const Reading *reading, const JalonBlockLayers *block)
{
  for (guint i = 0; i < block->times->len; i++)
    add_item (reading,
              LAYER_TIMES,
              describe_time (reading, block->tokens, &g_array_index (block->times, JalonWhen, i)));
}

static json_t *
describe_place (const Reading *reading, const JalonToponym *place)
{
  static const char *const uses[] = { "literal", "metonym", "demonym" };
  const char              *text = reading->coding->intake->text;
  json_t                  *object = json_object ();

  set_span (object, place->start, place->end);
  json_object_set_new (object, "words", json_stringn (text + place->start, place->end - place->start));
  json_object_set_new (object, "name", json_string (place->name));
  json_object_set_new (object,
                       "precision",
                       json_string (jalon_vocabulary_get_word (JALON_VOCABULARY_PRECISION, place->precision)));
  json_object_set_new (object, "use", json_string (uses[place->use]));
  json_object_set_new (object, "iso3", place->country != NULL ? json_string (place->country) : json_null ());
  json_object_set_new (object, "lat", json_real (place->lat));
  json_object_set_new (object, "lon", json_real (place->lon));
  json_object_set_new (object, "rule", json_string (place->rule));
  json_object_set_new (object, "score", json_integer (place->score));
  return object;
}

static void
add_places (const Reading *reading, const JalonBlockLayers *block)
{
  for (guint i = 0; i < block->places->len; i++)
    add_item (reading, LAYER_PLACES, describe_place (reading, &g_array_index (block->places, JalonToponym, i)));
}

static void
add_all (const Reading *reading, Layer layer, json_t *array)
{
  json_t *item = NULL;
  size_t  i = 0;

  json_array_foreach (array, i, item) add_item (reading, layer, json_incref (item));
  json_decref (array);
}

static void
add_events (const Reading *reading, const JalonBlockLayers *block)
{
  json_t *mentions = json_array ();
  json_t *predicates = json_array ();

  jalon_cli_read_events (jalon_article_layers_get_reader (reading->layers), block->analysis, mentions, predicates);
  add_all (reading, LAYER_MENTIONS, mentions);
  add_all (reading, LAYER_PREDICATES, predicates);
}

/* What stands before the layers. */
static json_t *
describe_head (const JalonCoding *coding, const char *id)
{
  const JalonIntake *intake = coding->intake;
  g_autofree char   *date = intake->date.precision != JALON_TIME_UNKNOWN ? jalon_time_dup_edtf (&intake->date) : NULL;
  json_t            *head = json_object ();

  json_object_set_new (head, "id", json_string (id));
  json_object_set_new (head, "language", json_string (jalon_lang_get_code (coding->lang)));
  json_object_set_new (head, "date", date != NULL ? json_string (date) : json_null ());
  json_object_set_new (head, "text", json_string (intake->text));
  return head;
}

/* Fills in all that is found in the article; FALSE where the language has no model, or it was cancelled. */
static gboolean
add_layers (Reading *reading, JalonLexicon *lexicon, GCancellable *cancellable, GError **error)
{
  const JalonCoding      *coding = reading->coding;
  const JalonIntake      *intake = coding->intake;
  const JalonCoderArticle article = { .text = intake->text,
                                      .length = strlen (intake->text),
                                      .blocks = intake->blocks,
                                      .lang = coding->lang,
                                      .date = &intake->date };
  g_autoptr (JalonArticleLayers) layers = jalon_article_layers_new (lexicon, &article, cancellable, error);
  g_autoptr (GError) wrong = NULL;
  const JalonBlockLayers *block;

  if (layers == NULL)
    return FALSE;
  reading->layers = layers;
  while ((block = jalon_article_layers_next (layers, &wrong)) != NULL)
    {
      add_sentences (reading, block);
      add_times (reading, block);
      add_places (reading, block);
      add_events (reading, block);
    }
  if (wrong == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&wrong));
  return FALSE;
}

/**
 * jalon_cli_read_coding:
 * @coding: an article, its language known
 * @id: what it is called
 *
 * Returns: (transfer full) (nullable): all that is found in it, or %NULL where the language has no model
 */
json_t *
jalon_cli_read_coding (const JalonCoding *coding, JalonLexicon *lexicon, const char *id, GError **error)
{
  json_t *root = describe_head (coding, id);
  Reading reading = { .coding = coding, .root = root };

  for (guint i = 0; i < N_LAYERS; i++)
    json_object_set_new (root, layer_names[i], json_array ());
  if (!add_layers (&reading, lexicon, NULL, error))
    g_clear_pointer (&root, json_decref);
  return root;
}

/* (transfer full): an object of @head, (transfer full), and the layers */
static char *
join_layers (json_t *head, GString **texts)
{
  g_autoptr (GString) all = g_string_new (NULL);

  jalon_cli_json_append (all, head);
  for (guint i = 0; i < N_LAYERS; i++)
    jalon_cli_json_append_list (all, layer_names[i], texts[i]);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/**
 * jalon_cli_dup_reading:
 * @cancellable: (nullable): asked for at each paragraph
 *
 * As jalon_cli_read_coding(), for printing: of a long article the objects are many times as large as their text.
 *
 * Returns: (transfer full) (nullable): one line of JSON
 */
char *
jalon_cli_dup_reading (const JalonCoding *coding,
                       JalonLexicon      *lexicon,
                       const char        *id,
                       GCancellable      *cancellable,
                       GError           **error)
{
  GString *texts[N_LAYERS];
  Reading  reading = { .coding = coding, .texts = texts };
  char    *joined = NULL;

  for (guint i = 0; i < N_LAYERS; i++)
    texts[i] = g_string_new (NULL);
  if (add_layers (&reading, lexicon, cancellable, error))
    joined = join_layers (describe_head (coding, id), texts);
  for (guint i = 0; i < N_LAYERS; i++)
    g_string_free (texts[i], TRUE);
  return joined;
}
