/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coders of the person's own: good ones, and those that are slow, talk too much, crash, or lie about what the
 * article says.
 */

#include "config.h"

#include "jalon-coder-batch.h"
#include "jalon-coder-reasons.h"
#include "plugin-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/* A program that answers @line to one article and nothing else. */
static char *
dup_answer (const char *line)
{
  return g_strdup_printf ("cat > /dev/null\ncat <<'END'\n%s\nEND", line);
}

/* The article, coded by a program that gives these events. */
static JalonCoding *
code_events (const char *events)
{
  g_autofree char *line = g_strdup_printf ("{\"id\": \"1\", \"events\": [%s]}", events);
  g_autofree char *commands = dup_answer (line);
  g_autoptr (GPtrArray) articles = plugin_new_articles (1);
  g_autoptr (GError) error = NULL;

  g_assert_true (plugin_run (commands, articles, &error));
  g_assert_no_error (error);
  return g_ptr_array_steal_index (articles, 0);
}

static const JalonProposal *
get_proposal (const JalonCoding *coding, guint i)
{
  g_assert_cmpuint (i, <, coding->proposals->len);
  return g_ptr_array_index (coding->proposals, i);
}

static char *
dup_quote (const JalonCoding *coding, const JalonProposal *proposal)
{
  const JalonEvidence *span = &g_array_index (proposal->evidence, JalonEvidence, 0);

  return g_strndup (coding->intake->text + span->start, span->end - span->start);
}

static const JalonReason *
find_reason (const JalonProposal *proposal, const char *field)
{
  for (guint i = 0; i < proposal->reasons->len; i++)
    if (strcmp (g_array_index (proposal->reasons, JalonReason, i).field, field) == 0)
      return &g_array_index (proposal->reasons, JalonReason, i);
  return NULL;
}

static void
assert_says (const char *text, const char *words)
{
  if (text == NULL || strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text != NULL ? text : "(nothing)");
}

static void
test_list (void)
{
  g_autofree char *hidden = plugin_dup_path (".hidden");
  g_autofree char *backup = plugin_dup_path ("one~");
  g_autofree char *plain = plugin_dup_path ("notes.txt");
  g_autofree char *folder = plugin_dup_path ("folder");
  g_autoptr (JalonPlugin) two = plugin_write ("two", "exit 0");
  g_autoptr (JalonPlugin) one = plugin_write ("one", "exit 0");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (g_file_set_contents (i == 0 ? hidden : backup, "#!/bin/sh\n", -1, NULL));
      g_assert_cmpint (g_chmod (i == 0 ? hidden : backup, 0700), ==, 0);
    }
  g_assert_true (g_file_set_contents (plain, "no program", -1, NULL));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  list = jalon_plugin_list ();
  g_assert_cmpuint (list->len, ==, 2);
  names = g_strdup_printf ("%s %s",
                           ((JalonPlugin *) g_ptr_array_index (list, 0))->name,
                           ((JalonPlugin *) g_ptr_array_index (list, 1))->name);
  g_assert_cmpstr (names, ==, "one two");
  g_assert_null (jalon_plugin_find ("notes.txt", &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_PROGRAM);
  assert_says (error->message, "not executable");
  g_clear_error (&error);
  g_assert_null (jalon_plugin_find ("three", &error));
  assert_says (error->message, "There is no coder “three”");
}

static void
test_good (void)
{
  g_autoptr (JalonCoding) coding = code_events (
      "{\"type\": \"SANCTION\", \"mode\": \"discontinue\", \"cameo\": \"1721\", \"status\": \"occurred\","
      " \"actors\": [{\"code\": \"MLI\", \"sector\": \"GOV\"}], \"recipients\": [{\"code\": \"NER\"}],"
      " \"place\": {\"precision\": \"country\", \"iso3\": [\"MLI\"]},"
      " \"date\": {\"precision\": \"month\", \"start\": \"2025-03-01\", \"end\": \"2025-03-31\", \"text\": \"in March "
      "2025\"}, \"according_to\": \"the ministry\", \"points\": 99,"
      " \"evidence\": [{\"quote\": \"Mali closed its border with Niger\", \"start_byte\": 7}],"
      " \"explain\": [{\"field\": \"actor\", \"words\": \"Mali\"}]}");
  const JalonProposal *proposal = get_proposal (coding, 0);
  g_autofree char     *quote = dup_quote (coding, proposal);
  g_autofree char     *edtf = jalon_time_dup_edtf (&proposal->time);

  g_assert_cmpuint (coding->proposals->len, ==, 1);
  g_assert_null (coding->left_out);
  g_assert_cmpstr (quote, ==, "Mali closed its border with Niger");
  g_assert_cmpint (proposal->type, ==, JALON_EVENT_SANCTION);
  g_assert_cmpstr (proposal->mode, ==, "discontinue");
  g_assert_cmpstr (g_array_index (proposal->actors, JalonProposalParty, 0).code, ==, "MLI");
  g_assert_cmpstr (g_array_index (proposal->recipients, JalonProposalParty, 0).code, ==, "NER");
  g_assert_cmpint (proposal->precision, ==, JALON_PRECISION_COUNTRY);
  g_assert_cmpstr (edtf, ==, "2025-03");
  g_assert_cmpstr (proposal->according_to, ==, "the ministry");
  g_assert_cmpint (jalon_proposal_get_confidence (proposal), ==, JALON_CONFIDENCE_MEDIUM);
  g_assert_cmpuint (find_reason (proposal, "actor")->end, >, find_reason (proposal, "actor")->start);
  g_assert_cmpstr (find_reason (proposal, "recipient")->rule, ==, "no evidence given");
  g_assert_cmpstr (find_reason (proposal, "type")->rule, ==, "no evidence given");
}

/* What it proposes is to be reviewed, and the dossier says whose it is. */
static void
test_dossier (void)
{
  g_autoptr (JalonCoding) coding =
      code_events ("{\"type\": \"ASSAULT\", \"review\": \"accepted\", \"evidence\": [{\"quote\": \"the army of Chad "
                   "attacked a camp\"}]}");
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonEventRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *program = NULL;

  g_assert_true (jalon_history_push (history,
                                     jalon_coding_new_edit (coding, dossier, plugin_get_lexicon (), NULL, &error),
                                     &error));
  g_assert_no_error (error);
  record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), 0);
  g_assert_cmpint (record->review, ==, JALON_REVIEW_PROPOSED);
  program = jalon_coder_dup_program (record);
  g_assert_cmpstr (program, ==, "test");
  g_assert_cmpuint (strlen (coding->program->sha256), ==, 64);
  assert_says (record->extra, coding->program->sha256);
}

/* Quotes are found wherever they are, and refused where they are nowhere. */
static void
test_quotes (void)
{
  g_autoptr (JalonCoding) coding =
      code_events ("{\"type\": \"ASSAULT\", \"evidence\": [{\"quote\": \"the army of Chad bombed\"}]},"
                   "{\"type\": \"ASSAULT\", \"evidence\": []},"
                   "{\"type\": \"ASSAULT\"},"
                   "{\"type\": \"WAR\", \"evidence\": [{\"quote\": \"attacked a camp\"}]},"
                   "{\"type\": \"NOTE\", \"evidence\": [{\"quote\": \"attacked a camp\"}]},"
                   "{\"type\": \"ASSAULT\", \"evidence\": [{\"quote\": \"said.\\nOn Monday\"}]},"
                   "{\"type\": \"ASSAULT\", \"evidence\": [{\"quote\": \"attacked a camp\", \"start_byte\": 9999999}]},"
                   "{\"type\": \"ASSAULT\", \"evidence\": [{\"quote\": \"attacked a camp\", \"start_byte\": -4}]},"
                   "17");
  g_autofree char *quote = dup_quote (coding, get_proposal (coding, 0));

  g_assert_cmpuint (coding->proposals->len, ==, 1);
  g_assert_cmpstr (quote, ==, "attacked a camp");
  assert_says (coding->left_out, "7 events were left out: they have no quote");
  assert_says (coding->left_out, "1 event was left out: it is told twice");
}

/* What is in no vocabulary, or finer than the words, is left out of the event and counted. */
static void
test_values (void)
{
  g_autoptr (JalonCoding) coding =
      code_events ("{\"type\": \"SANCTION\", \"mode\": \"angrily\", \"cameo\": \"x\", \"status\": \"sure\", "
                   "\"actors\": [{\"code\": \"ZZZ\"}, {\"code\": \"MLI\", \"sector\": \"BOSS\"}], "
                   "\"place\": {\"precision\": \"city\", \"name\": \"Gao\", \"iso3\": \"MLI\"}, "
                   "\"date\": {\"precision\": \"day\", \"start\": \"2025-03-14\", \"end\": \"2025-03-14\"}, "
                   "\"according_to\": \"the king\", "
                   "\"evidence\": [{\"quote\": \"Mali closed its border with Niger in March 2025\"}]},"
                   "{\"type\": \"ASSAULT\", \"actors\": [{\"code\": \"TCD\"}], "
                   "\"place\": {\"precision\": \"city\", \"name\": \"Chad\", \"iso3\": \"TCD\"}, "
                   "\"date\": {\"precision\": \"day\", \"start\": \"2025-04-06\"}, "
                   "\"evidence\": [{\"quote\": \"the army of Chad attacked a camp\"}]}");
  const JalonProposal *closing = get_proposal (coding, 0);
  const JalonProposal *attack = get_proposal (coding, 1);
  g_autofree char     *edtf = jalon_time_dup_edtf (&closing->time);

  g_assert_null (closing->mode);
  g_assert_cmpint (closing->status, ==, JALON_STATUS_OCCURRED);
  g_assert_cmpuint (closing->actors->len, ==, 1);
  g_assert_null (g_array_index (closing->actors, JalonProposalParty, 0).sector);
  g_assert_cmpint (closing->precision, ==, JALON_PRECISION_COUNTRY);
  g_assert_null (closing->place_name);
  g_assert_cmpstr (edtf, ==, "2025-03");
  g_assert_null (closing->according_to);
  g_assert_cmpint (attack->precision, ==, JALON_PRECISION_COUNTRY);
  g_assert_cmpint (attack->time.precision, ==, JALON_TIME_UNKNOWN);
  assert_says (coding->left_out, "8 values were left out");
}

/* The place of one word and the day of another, both given as words of the article. */
static void
test_words_given (void)
{
  g_autoptr (JalonCoding) coding = code_events (
      "{\"type\": \"ASSAULT\", \"place\": {\"precision\": \"near-city\", \"name\": \"Abéché\", \"iso3\": \"TCD\"}, "
      "\"date\": {\"precision\": \"day\", \"start\": \"2025-04-07\"}, "
      "\"evidence\": [{\"quote\": \"attacked a camp\"}], "
      "\"explain\": [{\"field\": \"place\", \"words\": \"near Abéché\"}, {\"field\": \"time\", \"words\": "
      "\"Monday\"}]}");
  const JalonProposal *proposal = get_proposal (coding, 0);

  g_assert_null (coding->left_out);
  g_assert_cmpint (proposal->precision, ==, JALON_PRECISION_NEAR_CITY);
  g_assert_cmpint (proposal->time.precision, ==, JALON_TIME_DAY);
  g_assert_cmpint (proposal->time.start, ==, jalon_day_from_civil (2025, 4, 7));
}

/* Several articles in one run, answered in any order; what stood there before goes. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) articles = plugin_new_articles (3);
  g_autoptr (GError) error = NULL;

  g_assert_true (
      plugin_run ("n=$(wc -l)\n"
                  "for i in 3 1 2; do echo \"{\\\"id\\\": \\\"$i\\\", \\\"events\\\": [{\\\"type\\\": \\\"AGREE\\\", "
                  "\\\"evidence\\\": [{\\\"quote\\\": \\\"Mali\\\"}]}]}\"; echo; done\n"
                  "[ \"$n\" = 3 ]",
                  articles,
                  &error));
  g_assert_no_error (error);
  for (guint i = 0; i < articles->len; i++)
    g_assert_cmpuint (((JalonCoding *) g_ptr_array_index (articles, i))->proposals->len, ==, 1);
}

/* Each is a program, and what is said of it. */
static void
test_broken (void)
{
  static const struct
  {
    const char *commands;
    JalonError  code;
    const char *words;
  } cases[] = {
    { "echo 'Traceback' >&2; printf 'No such \\033[31mmodel\\n' >&2; exit 3",
      JALON_ERROR_PROGRAM,
      "ended with exit code 3: No such ⟨U+001B⟩[31mmodel" },
    { "kill -KILL $$", JALON_ERROR_PROGRAM, "ended by signal 9" },
    { "exit 0", JALON_ERROR_PROGRAM, "ended without an answer for “a.txt”" },
    { "echo; echo '{\"id\": \"1\", \"events\": ]'", JALON_ERROR_SYNTAX, "The coder “test”, line 2: " },
    { "echo '{\"id\": \"1\", \"id\": \"1\", \"events\": []}'", JALON_ERROR_SYNTAX, "line 1: " },
    { "printf '{\"id\": \"1\", \"events\": [\\377]}'", JALON_ERROR_SYNTAX, "line 1: " },
    { "echo '[]'", JALON_ERROR_SYNTAX, "expected an object with “id” and “events”" },
    { "echo '{\"id\": \"1\", \"events\": 3}'", JALON_ERROR_SYNTAX, "expected an object with “id” and “events”" },
    { "echo '{\"id\": \"2\", \"events\": []}'", JALON_ERROR_UNKNOWN_REFERENCE, "no article with the id “2”" },
    { "echo '{\"id\": \"0\", \"events\": []}'", JALON_ERROR_UNKNOWN_REFERENCE, "no article with the id “0”" },
    { "for i in 1 1; do echo '{\"id\": \"1\", \"events\": []}'; done", JALON_ERROR_DUPLICATE_ID, "line 2: " },
    { "echo '{\"id\": \"1\", \"events\": [1, 2, 3]}'", JALON_ERROR_TOO_LARGE, "more than 2 events" },
    { "cat /dev/zero", JALON_ERROR_TOO_LARGE, "wrote more than 0.1 MB" },
    { "yes", JALON_ERROR_SYNTAX, "line 1: " },
    { "exec sleep 60", JALON_ERROR_PROGRAM, "gave no line for 0.5 seconds" },
    { "exec 1>&-; exec sleep 60", JALON_ERROR_PROGRAM, "gave no line for 0.5 seconds" },
  };
  JalonPluginLimits limits = { 0.5, 100000, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) articles = plugin_new_articles (1);
      g_autoptr (GError) error = NULL;

      limits.seconds = strstr (cases[i].words, "seconds") != NULL ? 0.5 : 60.0;
      g_assert_false (plugin_run_limited (cases[i].commands, articles, &limits, NULL, &error));
      g_assert_error (error, JALON_ERROR, (int) cases[i].code);
      assert_says (error->message, cases[i].words);
      g_assert_null (((JalonCoding *) g_ptr_array_index (articles, 0))->proposals);
    }
}

/* A file that is no program at all. */
static void
test_no_program (void)
{
  g_autofree char *path = plugin_dup_path ("broken");
  g_autoptr (GPtrArray) articles = plugin_new_articles (1);
  g_autoptr (JalonPlugin) plugin = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "#!/there/is/no/such/program\n", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  plugin = jalon_plugin_find ("broken", &error);
  g_assert_no_error (error);
  g_assert_false (jalon_plugin_run (plugin,
                                    articles,
                                    plugin_get_lexicon (),
                                    &JALON_PLUGIN_LIMITS_INIT,
                                    &(JalonProgress){ NULL },
                                    &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_PROGRAM);
  assert_says (error->message, "could not be started");
}

/* The example of the help is a coder, and what our own coder gives is an answer too. */
static void
test_example (void)
{
  g_autofree char *source = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "coders", "keywords", NULL);
  g_autofree char *path = plugin_dup_path ("keywords");
  g_autofree char *script = NULL;
  g_autofree char *quote = NULL;
  g_autoptr (JalonPlugin) plugin = NULL;
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_coding_free);
  g_autoptr (GError) error = NULL;
  const JalonCoding   *coding;
  const JalonProposal *proposal;

  g_assert_true (g_file_get_contents (source, &script, NULL, &error));
  g_assert_true (g_file_set_contents (path, script, -1, &error));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  plugin = jalon_plugin_find ("keywords", &error);
  g_assert_no_error (error);
  g_ptr_array_add (articles, plugin_new_article ("Nothing new. Mali held talks with Niger in Gao.\n"));
  g_assert_true (jalon_plugin_run (plugin,
                                   articles,
                                   plugin_get_lexicon (),
                                   &JALON_PLUGIN_LIMITS_INIT,
                                   &(JalonProgress){ NULL },
                                   &error));
  g_assert_no_error (error);
  coding = g_ptr_array_index (articles, 0);
  proposal = get_proposal (coding, 0);
  quote = dup_quote (coding, proposal);
  g_assert_cmpstr (quote, ==, "Mali held talks with Niger in Gao.");
  g_assert_cmpint (proposal->type, ==, JALON_EVENT_CONSULT);
  g_assert_cmpuint (proposal->recipients->len, ==, 1);
  g_assert_cmpuint (find_reason (proposal, "recipient")->end, >, 0);
  g_assert_null (coding->left_out);
}

static void
test_own_format (void)
{
  g_autofree char *text = g_strescape (PLUGIN_TEXT, "éèà");
  g_autofree char *line =
      g_strdup_printf ("{\"id\": \"1\", \"lang\": \"en\", \"article_date\": \"2025-04-08\", \"text\": \"%s\"}", text);
  g_autoptr (GError) error = NULL;
  g_autofree char *output = jalon_coder_batch_line (plugin_get_lexicon (), line, &error);
  g_autofree char *commands = dup_answer (output);
  g_autoptr (GPtrArray) articles = plugin_new_articles (1);
  g_autoptr (JalonCoding) ours = plugin_new_article (PLUGIN_TEXT);
  JalonCoding *coding = g_ptr_array_index (articles, 0);

  g_assert_no_error (error);
  g_assert_true (jalon_coding_run (ours, plugin_get_lexicon (), NULL, &error));
  g_assert_true (plugin_run (commands, articles, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (coding->proposals->len, ==, ours->proposals->len);
  g_assert_cmpuint (coding->proposals->len, >, 0);
  for (guint i = 0; i < coding->proposals->len; i++)
    {
      const JalonProposal *a = get_proposal (coding, i);
      const JalonProposal *b = get_proposal (ours, i);

      g_assert_cmpint (a->type, ==, b->type);
      g_assert_cmpint (a->precision, ==, b->precision);
      g_assert_cmpint (a->time.start, ==, b->time.start);
      g_assert_cmpuint (a->actors->len, ==, b->actors->len);
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/coder/plugin/list", test_list);
  g_test_add_func ("/coder/plugin/good", test_good);
  g_test_add_func ("/coder/plugin/dossier", test_dossier);
  g_test_add_func ("/coder/plugin/quotes", test_quotes);
  g_test_add_func ("/coder/plugin/values", test_values);
  g_test_add_func ("/coder/plugin/words-given", test_words_given);
  g_test_add_func ("/coder/plugin/order", test_order);
  g_test_add_func ("/coder/plugin/broken", test_broken);
  g_test_add_func ("/coder/plugin/no-program", test_no_program);
  g_test_add_func ("/coder/plugin/example", test_example);
  g_test_add_func ("/coder/plugin/own-format", test_own_format);
}

int
main (int argc, char **argv)
{
  return plugin_test_main (argc, argv, add_tests);
}
