/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Trees of plain sentences by the models that come with the program: who is
 * subject, object and agent of what. And trees of anything: always trees, and
 * always the same.
 */

#include "config.h"

#include "jalon-parser.h"

#include <string.h>

#define N_THREADS 8
#define N_TIMES 50

/* In the order of the table below. */
typedef enum
{
  FR,
  EN,
  N_LANGUAGES
} Language;

static JalonParseModel *models[N_LANGUAGES];

/* @words: between blanks. @arcs: "dependent relation head", separated by commas; the root's head is "-". */
typedef struct
{
  const char *name;
  Language    language;
  const char *words;
  const char *arcs;
} Case;

static const Case cases[] = {
  { "subject-object",
    FR,
    "L' armée a fermé la frontière lundi .",
    "armée nsubj fermé, frontière obj fermé, fermé root -, a aux fermé, L' det armée" },
  { "passive",
    FR,
    "Trois soldats ont été tués par des rebelles dans le nord du pays .",
    "soldats nsubj:pass tués, rebelles obl:agent tués, été aux:pass tués, tués root -" },
  { "contraction", FR, "Le chef du gouvernement quitte la capitale .", "chef nsubj quitte, gouvernement nmod chef" },
  { "clitic-subject", FR, "Le ministre a -t-il signé le traité ?", "traité obj signé" },
  { "relative",
    FR,
    "Le convoi qui transportait des vivres a atteint la ville .",
    "transportait acl:relcl convoi, qui nsubj transportait, vivres obj transportait, convoi nsubj atteint" },
  { "said",
    FR,
    "Le porte-parole a déclaré que les troupes quitteraient la région .",
    "quitteraient ccomp déclaré, troupes nsubj quitteraient, région obj quitteraient" },
  { "coordination", FR, "Le Tchad et le Niger ont signé un accord .", "Niger conj Tchad, accord obj signé" },
  { "subject-object", EN, "The army closed the border on Monday .", "army nsubj closed, border obj closed" },
  { "passive",
    EN,
    "Three soldiers were killed by rebels in the north .",
    "soldiers nsubj:pass killed, rebels obl:agent killed, were aux:pass killed, killed root -" },
  { "negation", EN, "The minister did n't sign the treaty .", "n't advmod sign, treaty obj sign, minister nsubj sign" },
  { "relative",
    EN,
    "Officials met the leader of the group that controls the town .",
    "controls acl:relcl group, town obj controls, leader obj met, Officials nsubj met" },
  { "said",
    EN,
    "The spokesman said that troops would leave the region .",
    "leave ccomp said, troops nsubj leave, region obj leave, spokesman nsubj said" },
  { "genitive", EN, "Chad 's president visited Niger .", "Chad nmod:poss president, president nsubj visited" },
  { "coordination", EN, "Kenya and Uganda signed an agreement .", "Uganda conj Kenya, agreement obj signed" },
};

static JalonParseToken *
split (const char *text, guint *out_n)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, TRUE, sizeof (JalonParseToken));

  for (const char *at = text; *at != '\0';)
    {
      JalonParseToken token = { .form = at, .length = strcspn (at, " ") };

      g_array_append_val (tokens, token);
      at += token.length;
      at += strspn (at, " ");
    }
  *out_n = tokens->len;
  return (JalonParseToken *) g_array_free (g_steal_pointer (&tokens), FALSE);
}

static guint
find (const JalonParseToken *tokens, guint n, const char *form)
{
  for (guint i = 0; i < n; i++)
    if (tokens[i].length == strlen (form) && strncmp (tokens[i].form, form, tokens[i].length) == 0)
      return i;
  return JALON_PARSE_ROOT;
}

static char *
describe (const JalonParseToken *tokens, guint n, guint i)
{
  const JalonParseToken *token = &tokens[i];
  const JalonParseToken *head = token->head < n ? &tokens[token->head] : NULL;

  return g_strdup_printf ("%.*s %s %.*s",
                          (int) token->length,
                          token->form,
                          jalon_deprel_get_name (token->deprel),
                          head != NULL ? (int) head->length : 1,
                          head != NULL ? head->form : "-");
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JalonParser) parser = jalon_parser_new (models[c->language]);
  g_auto (GStrv) arcs = g_strsplit (c->arcs, ", ", -1);
  guint                       n;
  g_autofree JalonParseToken *tokens = split (c->words, &n);

  g_assert_cmpuint (jalon_parser_parse (parser, tokens, n), ==, 1);
  for (guint i = 0; arcs[i] != NULL; i++)
    {
      g_autofree char *form = g_strndup (arcs[i], strcspn (arcs[i], " "));
      guint            at = find (tokens, n, form);
      g_autofree char *arc = NULL;

      g_assert_cmpuint (at, <, n);
      arc = describe (tokens, n, at);
      g_assert_cmpstr (arc, ==, arcs[i]);
    }
}

static void
test_features (void)
{
  static const struct
  {
    Language    language;
    const char *words;
    const char *word;
    const char *features;
  } features[] = {
    { FR, "Les rebelles ont attaqué deux villages .", "villages", "Number=Plur" },
    { FR, "Le président se rendra à Bamako mardi .", "rendra", "Mood=Ind|Number=Sing|Tense=Fut|VerbForm=Fin" },
    { FR, "Le président aurait quitté la capitale .", "aurait", "Mood=Cnd|VerbForm=Fin" },
    { FR, "Le pont a été détruit par une explosion .", "détruit", "Tense=Past|VerbForm=Part|Voice=Pass" },
    { FR, "Le président se rendra à Bamako mardi .", "mardi", "Calendar=Yes|Number=Sing" },
    { EN, "The rebels attacked two villages .", "attacked", "Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin" },
    { EN, "The bridge was destroyed by a bomb .", "destroyed", "Tense=Past|VerbForm=Part|Voice=Pass" },
    { EN, "They want to leave the city .", "leave", "VerbForm=Inf" },
    { EN, "They want to leave the city .", "They", "Case=Nom|Person=3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (features); i++)
    {
      g_autoptr (JalonParser) parser = jalon_parser_new (models[features[i].language]);
      guint                       n;
      g_autofree JalonParseToken *tokens = split (features[i].words, &n);
      guint                       at = find (tokens, n, features[i].word);
      g_autoptr (GString) found = g_string_new (NULL);

      jalon_parser_parse (parser, tokens, n);
      jalon_features_append (tokens[at].features, found);
      g_assert_cmpstr (found->str, ==, features[i].features);
    }
}

/* Each word has a way up to a root, and each tree has one. */
static void
assert_trees (const JalonParseToken *tokens, guint n, guint n_trees)
{
  guint n_roots = 0;

  for (guint i = 0; i < n; i++)
    {
      guint at = i;
      guint steps = 0;

      g_assert_cmpuint (tokens[i].upos, <, JALON_N_UPOS);
      g_assert_cmpuint (tokens[i].deprel, <, JALON_N_DEPRELS);
      g_assert_true ((tokens[i].head == JALON_PARSE_ROOT) == (tokens[i].deprel == JALON_DEPREL_ROOT));
      n_roots += tokens[i].head == JALON_PARSE_ROOT ? 1 : 0;
      while (tokens[at].head != JALON_PARSE_ROOT)
        {
          at = tokens[at].head;
          g_assert_cmpuint (at, <, n);
          g_assert_cmpuint (++steps, <=, JALON_PARSE_MAX_WORDS);
        }
    }
  g_assert_cmpuint (n_roots, ==, n_trees);
}

static void
test_empty (void)
{
  for (Language language = 0; language < N_LANGUAGES; language++)
    {
      g_autoptr (JalonParser) parser = jalon_parser_new (models[language]);
      JalonParseToken nothing = { .form = "", .length = 0 };

      g_assert_cmpuint (jalon_parser_parse (parser, NULL, 0), ==, 0);
      g_assert_cmpuint (jalon_parser_parse (parser, &nothing, 1), ==, 1);
      assert_trees (&nothing, 1, 1);
    }
}

/* A sentence that is too long is cut, and says into how many trees. */
static void
test_long (void)
{
  static const struct
  {
    guint n;
    guint n_trees;
  } lengths[] = { { JALON_PARSE_MAX_WORDS, 1 }, { JALON_PARSE_MAX_WORDS + 1, 2 }, { 10000, 10 } };
  static const char *const words[] = { "the", "army", ",", "which", "closed", "roads", "and", "said", "that", "(" };

  for (guint k = 0; k < G_N_ELEMENTS (lengths); k++)
    {
      g_autoptr (JalonParser) parser = jalon_parser_new (models[EN]);
      g_autofree JalonParseToken *tokens = g_new0 (JalonParseToken, lengths[k].n);

      for (guint i = 0; i < lengths[k].n; i++)
        {
          tokens[i].form = words[(i * 7 + i / 3) % G_N_ELEMENTS (words)];
          tokens[i].length = strlen (tokens[i].form);
        }
      g_assert_cmpuint (jalon_parser_parse (parser, tokens, lengths[k].n), ==, lengths[k].n_trees);
      assert_trees (tokens, lengths[k].n, lengths[k].n_trees);
    }
}

/* Marks alone, letters of many bytes, bytes that are no letters, words without end. */
static void
test_odd_words (void)
{
  static const char *const odd[] = {
    ". . . . . .",
    "( \" « » \" )",
    "\303",
    "\303\251 \303 \251",
    "\360\237\230\200 \330\247\331\204\330\254\330\262\330\247\330\246\330\261",
    "\314\201 e\314\201",
    "\377\376 \355\240\200",
    "\357\273\277mot",
    "ÉTAT État état",
    "l’ d’ qu’ aujourd’hui",
    "-t-il n't 's",
  };
  g_autofree char *endless = g_strnfill (100000, 'a');
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    g_ptr_array_add (texts, (gpointer) odd[i]);
  g_ptr_array_add (texts, endless);
  for (Language language = 0; language < N_LANGUAGES; language++)
    for (guint i = 0; i < texts->len; i++)
      {
        g_autoptr (JalonParser) parser = jalon_parser_new (models[language]);
        guint                       n;
        g_autofree JalonParseToken *tokens = split (g_ptr_array_index (texts, i), &n);

        g_assert_cmpuint (jalon_parser_parse (parser, tokens, n), ==, 1);
        assert_trees (tokens, n, 1);
      }
}

/* The apostrophe of typographers is the one of typewriters. */
static void
test_apostrophes (void)
{
  g_autoptr (JalonParser) parser = jalon_parser_new (models[FR]);
  guint                       n;
  g_autofree JalonParseToken *plain = split ("L' armée n' a pas fermé l' aéroport d' Alger .", &n);
  g_autofree JalonParseToken *curly = split ("L’ armée n’ a pas fermé l’ aéroport d’ Alger .", &n);

  jalon_parser_parse (parser, plain, n);
  jalon_parser_parse (parser, curly, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (plain[i].head, ==, curly[i].head);
      g_assert_cmpuint (plain[i].deprel, ==, curly[i].deprel);
      g_assert_cmpuint (plain[i].upos, ==, curly[i].upos);
    }
}

static char *
parse_all (JalonParser *parsers[])
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint                       n;
      g_autofree JalonParseToken *tokens = split (cases[i].words, &n);

      jalon_parser_parse (parsers[cases[i].language], tokens, n);
      for (guint k = 0; k < n; k++)
        {
          g_autofree char *arc = describe (tokens, n, k);

          g_string_append_printf (out, "%s (%s) ", arc, jalon_upos_get_name (tokens[k].upos));
          jalon_features_append (tokens[k].features, out);
          g_string_append_c (out, '\n');
        }
    }
  return g_string_free (out, FALSE);
}

static gpointer
parse_in_thread (gpointer data)
{
  const char *expected = data;
  g_autoptr (JalonParser) fr = jalon_parser_new (models[FR]);
  g_autoptr (JalonParser) en = jalon_parser_new (models[EN]);

  for (guint i = 0; i < N_TIMES; i++)
    {
      g_autofree char *found = parse_all ((JalonParser *[]){ fr, en });

      if (strcmp (found, expected) != 0)
        return GINT_TO_POINTER (FALSE);
    }
  return GINT_TO_POINTER (TRUE);
}

/* Threads share the models, and each has its parsers. */
static void
test_threads (void)
{
  g_autoptr (JalonParser) fr = jalon_parser_new (models[FR]);
  g_autoptr (JalonParser) en = jalon_parser_new (models[EN]);
  g_autofree char *expected = parse_all ((JalonParser *[]){ fr, en });
  GThread         *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("parse", parse_in_thread, expected);
  for (guint i = 0; i < N_THREADS; i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

int
main (int argc, char **argv)
{
  static const char *const languages[N_LANGUAGES] = { "fr", "en" };
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  for (Language language = 0; language < N_LANGUAGES; language++)
    {
      models[language] = jalon_parse_model_new_bundled (languages[language], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coder/parser/%s/%s", languages[cases[i].language], cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/coder/parser/features", test_features);
  g_test_add_func ("/coder/parser/empty", test_empty);
  g_test_add_func ("/coder/parser/long", test_long);
  g_test_add_func ("/coder/parser/odd-words", test_odd_words);
  g_test_add_func ("/coder/parser/apostrophes", test_apostrophes);
  g_test_add_func ("/coder/parser/threads", test_threads);
  status = g_test_run ();
  for (Language language = 0; language < N_LANGUAGES; language++)
    jalon_parse_model_unref (models[language]);
  return status;
}
