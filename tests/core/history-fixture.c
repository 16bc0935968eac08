/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "history-fixture.h"

#include "sample-records.h"

static void
log_changes_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%s%u-%u+%u", log->len > 0 ? ", " : "", position, removed, added);
}

/* An article of a publisher of its own. */
JalonArticle *
history_new_article (const char *id)
{
  JalonArticleData *data = jalon_article_data_new (id);

  data->publisher = g_strdup (id);

  return jalon_article_new (data);
}

void
history_set_up (HistoryFixture *self, guint n_events)
{
  self->dossier = jalon_dossier_new ();
  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *article_id = g_strdup_printf ("a%u", i);
      g_autoptr (JalonArticle) article = history_new_article (article_id);
      g_autoptr (JalonEventRecord) record = sample_event_simple (id, id);

      g_ptr_array_add (record->claims, jalon_claim_new ("a0", JALON_STANCE_ASSERTS));
      g_ptr_array_add (record->claims, jalon_claim_new ("a1", JALON_STANCE_ASSERTS));
      g_assert_true (jalon_dossier_add_article (self->dossier, article, NULL));
      g_assert_true (jalon_dossier_add_event (self->dossier, record, NULL));
    }
  self->history = jalon_history_new (self->dossier);
  self->log = g_string_new (NULL);
  g_signal_connect (jalon_dossier_get_events (self->dossier), "items-changed", G_CALLBACK (log_changes_cb), self->log);
}

void
history_tear_down (HistoryFixture *self, gconstpointer data)
{
  g_object_unref (self->history);
  g_object_unref (self->dossier);
  g_string_free (self->log, TRUE);
}
