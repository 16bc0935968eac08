/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each layer of what is found in an article is a member of one JSON object.
 */

#include "config.h"

#include "jalon-cli-reading.h"

#include "jalon-cli-read-events.h"
#include "jalon-pieces.h"
#include "jalon-survey.h"
#include "jalon-toponyms.h"
#include "jalon-when-tense.h"
#include "jalon-when.h"

#include <string.h>

/* One article on its way to JSON. @root has a member for each layer. */
typedef struct
{
  const JalonCoding *coding;
  JalonReader       *reader;
  JalonToponyms     *toponyms;
  json_t            *root;
  JalonWhenMemory   *told;  /* goes from block to block */
  GPtrArray         *trees; /* (element-type GArray of JalonParseToken): of each sentence of the block in hand */
} Reading;

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
add_sentences (const Reading *reading, const JalonTokens *tokens)
{
  json_t      *sentences = json_object_get (reading->root, "sentences");
  JalonParses *parses = reading->reader->parses;
  const char  *text = reading->coding->intake->text;

  g_ptr_array_set_size (reading->trees, 0);
  for (guint i = 0; i < tokens->sentences->len; i++)
    {
      JalonSpan span = g_array_index (tokens->sentences, JalonSpan, i);
      GArray   *words = jalon_pieces_list (jalon_parses_get_model (parses), text, tokens, span, NULL);
      json_t   *object = json_object ();
      json_t   *array = json_array ();

      g_ptr_array_add (reading->trees, words);
      jalon_parses_parse (parses, text, words);
      for (guint k = 0; k < words->len; k++)
        json_array_append_new (array, describe_word (reading, &g_array_index (words, JalonParseToken, k), k + 1));
      set_span (object, jalon_tokens_get (tokens, span.first)->start, jalon_tokens_get (tokens, span.last - 1)->end);
      json_object_set_new (object, "tokens", array);
      json_array_append_new (sentences, object);
    }
}

static json_t *
describe_day (gint32 day)
{
  g_autofree char *text = day != JALON_DAY_NONE ? jalon_day_format_iso (day) : NULL;

  return text != NULL ? json_string (text) : json_null ();
}

/* The last sentence that does not begin behind a byte of the text; %NULL where there is none. */
static const GArray *
find_sentence (const Reading *reading, const char *at)
{
  guint low = 0;
  guint high = reading->trees->len;

  while (low < high)
    {
      guint         middle = low + (high - low) / 2;
      const GArray *words = g_ptr_array_index (reading->trees, middle);

      if (words->len == 0 || g_array_index (words, JalonParseToken, 0).form <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? g_ptr_array_index (reading->trees, low - 1) : NULL;
}

/* Whether the verb that the words at @start hang under tells of what is to come. */
static gboolean
is_told_ahead (const Reading *reading, gsize start)
{
  const char   *at = reading->coding->intake->text + start;
  const GArray *words = find_sentence (reading, at);

  for (guint i = 0; words != NULL && i < words->len; i++)
    if (g_array_index (words, JalonParseToken, i).form == at)
      return jalon_when_is_told_ahead ((const JalonParseToken *) (gconstpointer) words->data,
                                       words->len,
                                       i,
                                       reading->coding->lang);
  return FALSE;
}

/* What the times of a block are asked with. */
typedef struct
{
  const Reading     *reading;
  const JalonTokens *tokens;
} Times;

static gboolean
is_ahead_cb (const JalonWhen *when, gpointer data)
{
  const Times *times = data;

  return is_told_ahead (times->reading, jalon_tokens_get (times->tokens, when->first)->start);
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
  gboolean  is_ahead = is_open && is_told_ahead (reading, start);

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
add_times (const Reading *reading, const JalonTokens *tokens)
{
  json_t *times = json_object_get (reading->root, "times");
  Times   asked = { reading, tokens };
  g_autoptr (GArray) whens = NULL;

  reading->told->is_ahead = is_ahead_cb;
  reading->told->data = &asked;
  whens = jalon_when_list_all (tokens, reading->coding->lang, &reading->coding->intake->date, reading->told);
  reading->told->is_ahead = NULL;
  for (guint i = 0; i < whens->len; i++)
    json_array_append_new (times, describe_time (reading, tokens, &g_array_index (whens, JalonWhen, i)));
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
add_places (const Reading *reading, const JalonTokens *tokens)
{
  json_t *places = json_object_get (reading->root, "places");
  g_autoptr (GArray) list = jalon_toponyms_list (reading->toponyms, tokens);

  for (guint i = 0; i < list->len; i++)
    json_array_append_new (places, describe_place (reading, &g_array_index (list, JalonToponym, i)));
}

static void
add_events (const Reading *reading, const JalonTokens *tokens)
{
  jalon_cli_read_events (reading->reader,
                         reading->coding->intake->text,
                         tokens,
                         json_object_get (reading->root, "mentions"),
                         json_object_get (reading->root, "predicates"));
}

/* Each layer finds its own in a block; only body and headings are read. */
static void (*const layers[]) (const Reading *reading, const JalonTokens *tokens) = {
  add_sentences,
  add_times,
  add_places,
  add_events,
};

static void
add_head (const Reading *reading, const char *id)
{
  const JalonIntake *intake = reading->coding->intake;
  g_autofree char   *date = intake->date.precision != JALON_TIME_UNKNOWN ? jalon_time_dup_edtf (&intake->date) : NULL;

  json_object_set_new (reading->root, "id", json_string (id));
  json_object_set_new (reading->root, "language", json_string (jalon_lang_get_code (reading->coding->lang)));
  json_object_set_new (reading->root, "date", date != NULL ? json_string (date) : json_null ());
  json_object_set_new (reading->root, "text", json_string (intake->text));
  json_object_set_new (reading->root, "sentences", json_array ());
  json_object_set_new (reading->root, "times", json_array ());
  json_object_set_new (reading->root, "places", json_array ());
  json_object_set_new (reading->root, "mentions", json_array ());
  json_object_set_new (reading->root, "predicates", json_array ());
}

/* (transfer full) (element-type JalonTokens): the words of each block that is read */
static GPtrArray *
list_blocks (const Reading *reading)
{
  const JalonIntake *intake = reading->coding->intake;
  GPtrArray         *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_tokens_free);

  for (guint i = 0; i < intake->blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (intake->blocks, JalonBlock, i);

      if (block->kind == JALON_BLOCK_BODY || block->kind == JALON_BLOCK_HEADING)
        g_ptr_array_add (blocks, jalon_tokens_new (intake->text, block->start, block->end, reading->coding->lang));
    }
  return blocks;
}

/* Which place a name means is known when all of the article is. */
static void
add_layers (const Reading *reading)
{
  g_autoptr (GPtrArray) blocks = list_blocks (reading);

  for (guint i = 0; i < blocks->len; i++)
    jalon_toponyms_read (reading->toponyms, reading->coding->intake->text, g_ptr_array_index (blocks, i));
  jalon_toponyms_resolve (reading->toponyms);
  jalon_survey_article (reading->reader, reading->coding->intake->text, reading->coding->intake->blocks);
  for (guint i = 0; i < blocks->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (layers); k++)
      layers[k](reading, g_ptr_array_index (blocks, i));
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
  g_autoptr (JalonMemory) memory = jalon_memory_new ();
  g_autoptr (JalonReader) reader = jalon_reader_new (lexicon, coding->lang, memory, error);
  g_autoptr (GPtrArray) trees = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  JalonWhenMemory told = JALON_WHEN_MEMORY_INIT;
  JalonToponyms  *toponyms;
  Reading         reading;

  if (reader == NULL)
    return NULL;
  /* sentences are asked for once for their trees, and once for their events */
  jalon_parses_set_keep (reader->parses, G_MAXSIZE);
  toponyms = jalon_toponyms_new (lexicon, coding->lang);
  jalon_memory_take_toponyms (memory, toponyms);
  reading = (Reading){ coding, reader, toponyms, json_object (), &told, trees };
  add_head (&reading, id);
  add_layers (&reading);
  return reading.root;
}
