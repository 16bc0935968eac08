/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli read: sentences, words with their trees, times, places, parties and predicates of an article.
 * It explains what extract proposes, and lets each layer be measured. Each
 * layer is a member of one JSON object, which people see as lines.
 */

#include "config.h"

#include "jalon-cli-read.h"

#include "jalon-cli-article.h"
#include "jalon-cli-print.h"
#include "jalon-cli-read-events.h"
#include "jalon-i18n.h"
#include "jalon-parser.h"
#include "jalon-survey.h"
#include "jalon-toponyms.h"
#include "jalon-when-tense.h"
#include "jalon-when.h"

#include <jansson.h>
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

static void
add_word (GArray *words, const Reading *reading, gsize start, gsize end)
{
  JalonParseToken word = { .form = reading->coding->intake->text + start, .length = end - start };

  g_array_append_val (words, word);
}

/* (transfer full) (element-type JalonParseToken): the words of a sentence, cut as the model wants them */
static GArray *
list_words (const Reading *reading, const JalonTokens *tokens, JalonSpan sentence)
{
  GArray *words = g_array_new (FALSE, TRUE, sizeof (JalonParseToken));

  for (guint i = sentence.first; i < sentence.last; i++)
    {
      const JalonToken *token = jalon_tokens_get (tokens, i);
      gsize             cut = jalon_parse_model_cut (reading->reader->model,
                                         reading->coding->intake->text + token->start,
                                         token->end - token->start);

      if (cut > 0)
        add_word (words, reading, token->start, token->start + cut);
      add_word (words, reading, token->start + cut, token->end);
    }
  return words;
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
  json_t *sentences = json_object_get (reading->root, "sentences");

  g_ptr_array_set_size (reading->trees, 0);
  for (guint i = 0; i < tokens->sentences->len; i++)
    {
      JalonSpan span = g_array_index (tokens->sentences, JalonSpan, i);
      GArray   *words = list_words (reading, tokens, span);
      json_t   *object = json_object ();
      json_t   *array = json_array ();

      g_ptr_array_add (reading->trees, words);
      jalon_parser_parse (reading->reader->parser, (JalonParseToken *) (gpointer) words->data, words->len);
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

/* Whether the verb that the words at @start hang under tells of what is to come. */
static gboolean
is_told_ahead (const Reading *reading, gsize start)
{
  const char *at = reading->coding->intake->text + start;

  for (guint i = 0; i < reading->trees->len; i++)
    {
      const GArray *words = g_ptr_array_index (reading->trees, i);

      for (guint k = 0; k < words->len; k++)
        if (g_array_index (words, JalonParseToken, k).form == at)
          return jalon_when_is_told_ahead ((const JalonParseToken *) (gconstpointer) words->data,
                                           words->len,
                                           k,
                                           reading->coding->lang);
    }
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
add_head (const Reading *reading, const char *path)
{
  const JalonIntake *intake = reading->coding->intake;
  g_autofree char   *date = intake->date.precision != JALON_TIME_UNKNOWN ? jalon_time_dup_edtf (&intake->date) : NULL;
  g_autofree char   *id = jalon_cli_dup_json_path (path);

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

static void
print_json (json_t *root)
{
  char *dump = json_dumps (root, JSON_COMPACT);

  jalon_cli_print_json (dump);
  free (dump);
}

static const char *
get_string (json_t *object, const char *member)
{
  const char *text = json_string_value (json_object_get (object, member));

  return text != NULL ? text : "-";
}

static void
print_word (json_t *word)
{
  static const int widths[] = { -3, 20, 6, -3, 12, 0 };
  char             id[16];
  char             head[16];
  const char      *cells[] = { id,   get_string (word, "form"),   get_string (word, "upos"),
                               head, get_string (word, "deprel"), get_string (word, "feats") };

  g_snprintf (id, sizeof id, "%d", (int) json_integer_value (json_object_get (word, "id")));
  g_snprintf (head, sizeof head, "%d", (int) json_integer_value (json_object_get (word, "head")));
  jalon_cli_print_row (cells, widths, G_N_ELEMENTS (cells));
}

static void
print_sentence (json_t *sentence, guint number)
{
  json_t *word = NULL;
  size_t  i = 0;

  /* Translators: in a list of the sentences of a text, each with its number. */
  jalon_cli_print (_ ("Sentence %u:"), number);
  json_array_foreach (json_object_get (sentence, "tokens"), i, word) print_word (word);
}

/* The words of each item of a layer, what they were understood as, and by which rule. */
static void
print_list (json_t *root, const char *member, const char *heading, const char *value)
{
  json_t *item = NULL;
  size_t  i = 0;

  if (json_array_size (json_object_get (root, member)) > 0)
    jalon_cli_print ("%s", heading);
  json_array_foreach (json_object_get (root, member), i, item) jalon_cli_print ("  “%s”  %s  (%s)",
                                                                                get_string (item, "words"),
                                                                                get_string (item, value),
                                                                                get_string (item, "rule"));
}

/* The codes of each party, as they are named. */
static void
print_mentions (json_t *root)
{
  json_t *mention = NULL;
  size_t  i = 0;

  if (json_array_size (json_object_get (root, "mentions")) > 0)
    jalon_cli_print ("%s", _ ("Parties named:"));
  json_array_foreach (json_object_get (root, "mentions"), i, mention)
  {
    g_autoptr (GString) codes = g_string_new (NULL);
    json_t *code = NULL;
    size_t  k = 0;

    json_array_foreach (json_object_get (mention, "codes"), k, code)
        g_string_append_printf (codes, "%s%s", k > 0 ? ", " : "", json_string_value (code));
    jalon_cli_print ("  “%s”  %s  (%s)", get_string (mention, "words"), codes->str, get_string (mention, "found"));
  }
}

/* Each word that tells an event, in which sense, and whether it is so. */
static void
print_predicates (json_t *root)
{
  json_t *predicate = NULL;
  size_t  i = 0;

  if (json_array_size (json_object_get (root, "predicates")) > 0)
    jalon_cli_print ("%s", _ ("Words that tell events:"));
  json_array_foreach (json_object_get (root, "predicates"), i, predicate)
      jalon_cli_print ("  “%s”  %s  (%s)",
                       get_string (predicate, "words"),
                       get_string (predicate, "sense"),
                       get_string (json_object_get (predicate, "factuality"), "fact"));
}

static void
print_readable (json_t *root)
{
  json_t *item = NULL;
  size_t  i = 0;

  /* Translators: an article: its file, its language (fr or en), its date. */
  jalon_cli_print (_ ("%s: %s, %s"), get_string (root, "id"), get_string (root, "language"), get_string (root, "date"));
  json_array_foreach (json_object_get (root, "sentences"), i, item) print_sentence (item, i + 1);
  print_list (root, "times", _ ("Times:"), "edtf");
  print_list (root, "places", _ ("Places:"), "name");
  print_mentions (root);
  print_predicates (root);
}

static gboolean
read_article (JalonLexicon                *lexicon,
              const JalonArticleArguments *arguments,
              const char                  *path,
              gboolean                     json,
              GError                     **error)
{
  g_autoptr (JalonCoding) coding = jalon_cli_load_article (arguments, lexicon, path, error);
  g_autoptr (JalonMemory) memory = jalon_memory_new ();
  g_autoptr (JalonReader) reader = NULL;
  g_autoptr (GPtrArray) trees = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  JalonToponyms  *toponyms;
  JalonWhenMemory told = JALON_WHEN_MEMORY_INIT;
  Reading         reading = { 0 };

  if (coding == NULL)
    return FALSE;
  reader = jalon_reader_new (lexicon, coding->lang, memory, error);
  if (reader == NULL)
    return FALSE;
  toponyms = jalon_toponyms_new (lexicon, coding->lang);
  jalon_memory_take_toponyms (memory, toponyms);
  reading = (Reading){ coding, reader, toponyms, json_object (), &told, trees };
  add_head (&reading, path);
  add_layers (&reading);
  if (json)
    print_json (reading.root);
  else
    print_readable (reading.root);
  json_decref (reading.root);
  return TRUE;
}

static JalonExit
read_articles (JalonLexicon *lexicon, const JalonArticleArguments *arguments, char **paths, gboolean json)
{
  JalonExit result = JALON_EXIT_OK;

  for (; *paths != NULL; paths++)
    {
      g_autoptr (GError) error = NULL;

      if (!read_article (lexicon, arguments, *paths, json, &error))
        result = jalon_cli_fail (error);
    }
  return result;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonArticleArguments, jalon_article_arguments_clear)

JalonExit
jalon_cli_read (int argc, char **argv)
{
  g_auto (JalonArticleArguments) arguments = { 0 };
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (JalonLexicon) lexicon = NULL;
  g_autoptr (GError) error = NULL;
  gboolean     json = FALSE;
  GOptionEntry entries[] = {
    { "date",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments.date,
      N_ ("Date of the articles, as fine as it is known: 2025, 2025-06 or 2025-06-03"),
      N_ ("DATE") },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments.language,
      N_ ("Language of the articles: fr or en"),
      N_ ("LANGUAGE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON, one article a line, the same in every language"), NULL },
    { NULL },
  };
  const JalonCliUsage usage = {
    .command = "read",
    .operands = _ ("ARTICLE…"),
    .summary = _ (
        "Shows what the coder finds in articles in French or English before it proposes events: their sentences, "
        "the words with the tree of each sentence in the terms of Universal Dependencies, the times, the places, the "
        "parties named and the words that tell events."),
    .entries = entries
  };

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc < 2)
    return jalon_cli_bad_usage ("read", "%s", _ ("Which article? Name files, or - for standard input"));
  if (!jalon_article_arguments_check (&arguments, "read"))
    return JALON_EXIT_USAGE;
  world = jalon_world_new (&error);
  if (world != NULL)
    lexicon = jalon_lexicon_new_for_user (world, &error);
  if (lexicon == NULL)
    return jalon_cli_fail (error);
  return read_articles (lexicon, &arguments, argv + 1, json);
}
