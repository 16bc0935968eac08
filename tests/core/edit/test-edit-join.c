/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was read of another file becomes part of a dossier in one step.
 */

#include "config.h"

#include "history-fixture.h"
#include "jalon-edit-join.h"
#include "saved.h"

static void
set_up (HistoryFixture *fixture, gconstpointer data)
{
  history_set_up (fixture, 2);
}

static void
add_event (JalonDossier *dossier, const char *id)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

  record->type = JALON_EVENT_ASSAULT;
  g_ptr_array_add (record->claims, jalon_claim_new ("source-1", JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

static JalonDossier *
make_other (void)
{
  JalonDossier *dossier = jalon_dossier_new ();
  g_autoptr (JalonArticle) article = history_new_article ("source-1");

  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
  add_event (dossier, "e1");
  add_event (dossier, "e1-2");
  add_event (dossier, "row");
  return dossier;
}

static gboolean
has (JalonDossier *dossier, const char *id)
{
  guint row;

  return jalon_event_store_find (jalon_dossier_get_events (dossier), id, &row);
}

/* Both events of one id stay, the second under another; done twice the article is there once; undone all is as it was.
 */
static void
test_join (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) other = make_other ();
  g_autoptr (GBytes) before = saved_new (fixture->dossier);
  g_autoptr (GError) error = NULL;
  guint n_articles = g_list_model_get_n_items (jalon_dossier_get_articles (fixture->dossier));

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (jalon_history_push (fixture->history, jalon_edit_new_join (fixture->dossier, other), &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (fixture->dossier)), ==, 8);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_dossier_get_articles (fixture->dossier)), ==, n_articles + 1);
  g_assert_true (has (fixture->dossier, "e1-2"));
  g_assert_true (has (fixture->dossier, "e1-2-2"));
  g_assert_true (has (fixture->dossier, "row-2"));
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_true (jalon_history_undo (fixture->history));
  saved_assert_equal (fixture->dossier, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/edit-join/join", HistoryFixture, NULL, set_up, test_join, history_tear_down);
  return g_test_run ();
}
