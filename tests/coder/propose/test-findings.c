/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parties, places and times that an article names, as a person is shown them.
 */

#include "config.h"

#include "jalon-findings.h"

#include <string.h>

static JalonLexicon *lexicon;

static GArray *
list (const char *text, JalonLang lang, GCancellable *cancellable, GError **error)
{
  const gint32      day = jalon_day_from_civil (2025, 4, 9);
  JalonTime         date = { day, day, JALON_TIME_DAY, NULL };
  JalonCoderArticle article = { .text = text, .length = strlen (text), .lang = lang, .date = &date };

  return jalon_findings_list (lexicon, &article, cancellable, error);
}

/* The finding whose words are @words; each of a text is asked for once. */
static const JalonFinding *
find (const GArray *found, const char *text, const char *words)
{
  for (guint i = 0; i < found->len; i++)
    {
      const JalonFinding *each = &g_array_index (found, JalonFinding, i);

      if (each->end - each->start == strlen (words) && strncmp (text + each->start, words, strlen (words)) == 0)
        return each;
    }
  g_error ("“%s” was not found in “%s”", words, text);
}

static void
assert_time (const JalonFinding *finding, const char *edtf)
{
  g_autofree char *label = jalon_time_dup_edtf (&finding->time);

  g_assert_cmpuint (finding->kind, ==, JALON_FINDING_TIME);
  g_assert_cmpstr (label, ==, edtf);
}

static void
test_english (void)
{
  const char *text = "Mali recalled its ambassador on 6 April. Gunmen had attacked soldiers near Timbuktu.";
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = list (text, JALON_LANG_EN, NULL, &error);
  const JalonFinding *party;
  const JalonFinding *place;

  g_assert_no_error (error);
  party = find (found, text, "Mali");
  g_assert_cmpuint (party->kind, ==, JALON_FINDING_PARTY);
  g_assert_cmpstr (party->code, ==, "MLI");
  place = find (found, text, "Timbuktu");
  g_assert_cmpuint (place->kind, ==, JALON_FINDING_PLACE);
  g_assert_cmpstr (place->code, ==, "MLI");
  g_assert_cmpfloat_with_epsilon (place->lat, 16.77, 0.1);
  assert_time (find (found, text, "6 April"), "2025-04-06");
}

static void
test_french (void)
{
  const char *text = "Le Niger fermera sa frontière le 1er juillet. Des soldats sont morts à Agadez.";
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = list (text, JALON_LANG_FR, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (find (found, text, "Niger")->code, ==, "NER");
  g_assert_cmpuint (find (found, text, "Agadez")->kind, ==, JALON_FINDING_PLACE);
  /* What is told in the future is not dated back. */
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, JalonFinding, i).kind == JALON_FINDING_TIME)
      assert_time (&g_array_index (found, JalonFinding, i), "2025-07-01");
}

static void
test_in_order (void)
{
  const char *text = "In Gao, Mali met Algeria on Monday.\n\nChad sent an envoy to Rabat on 2 April.";
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = list (text, JALON_LANG_EN, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, >=, 6);
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpuint (g_array_index (found, JalonFinding, i - 1).start,
                      <=,
                      g_array_index (found, JalonFinding, i).start);
}

static void
test_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = list ("", JALON_LANG_EN, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (list ("Mali met Algeria.", JALON_LANG_EN, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);
  lexicon = jalon_lexicon_new_for_user (world, &error);
  g_assert_no_error (error);

  g_test_add_func ("/coder/findings/english", test_english);
  g_test_add_func ("/coder/findings/french", test_french);
  g_test_add_func ("/coder/findings/in-order", test_in_order);
  g_test_add_func ("/coder/findings/nothing", test_nothing);
  g_test_add_func ("/coder/findings/cancelled", test_cancelled);

  status = g_test_run ();
  jalon_lexicon_unref (lexicon);
  return status;
}
