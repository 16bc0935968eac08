/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two files may use the same ids, which a dossier has once: of two events both
 * stay, and the one that comes gets a number behind its id.
 */

#include "config.h"

#include "jalon-edit-join.h"

#include "jalon-i18n.h"
#include "jalon-read.h"

/* An id with its number has to fit, too. */
#define MAX_NUMBER 12

static gboolean
is_taken (JalonDossier *into, GHashTable *ids, const char *id)
{
  guint position;

  return jalon_kind_find (into, id, &position) != NULL || g_hash_table_contains (ids, id);
}

/* @ids: those that came before; gets the new one */
static void
give_id (JalonDossier *into, GHashTable *ids, JalonEventRecord *record)
{
  if (is_taken (into, ids, record->id))
    {
      g_autofree char *stem = g_strndup (record->id, JALON_MAX_ID - MAX_NUMBER);
      const char      *end;
      g_autofree char *valid = NULL;
      char            *id = NULL;

      g_utf8_validate (stem, -1, &end);
      valid = g_strndup (stem, (gsize) (end - stem));
      for (guint number = 2; id == NULL || is_taken (into, ids, id); number++)
        {
          g_free (id);
          id = g_strdup_printf ("%s-%u", valid, number);
        }
      g_free (record->id);
      record->id = id;
    }
  g_hash_table_add (ids, g_strdup (record->id));
}

static GPtrArray *
list_events (JalonDossier *into, JalonDossier *from)
{
  JalonEventStore *events = jalon_dossier_get_events (from);
  guint            n = jalon_event_store_get_n_events (events);
  GPtrArray       *records = g_ptr_array_new_full (n, (GDestroyNotify) jalon_event_record_free);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < n; row++)
    {
      JalonEventRecord *record = jalon_event_store_dup_record (events, row);

      give_id (into, ids, record);
      g_ptr_array_add (records, record);
    }
  return records;
}

static void
add_articles (JalonDossier *into, JalonDossier *from, GPtrArray *edits)
{
  GListModel *articles = jalon_dossier_get_articles (from);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);

      if (jalon_dossier_find_article (into, jalon_article_get_id (article)) == NULL)
        g_ptr_array_add (edits, jalon_edit_new_add_article (article));
    }
}

/**
 * jalon_edit_new_join:
 * @into: the dossier that the edit is for, as it is when the edit is done
 * @from: what was read
 *
 * Adds the events and articles of another dossier as one step. An article whose id is there already is taken for that
 * one: the ids of sources of tables are made of what they say.
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_join (JalonDossier *into, JalonDossier *from)
{
  GPtrArray *edits = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = list_events (into, from);
  g_autofree char *label =
      g_strdup_printf (ngettext ("Import %u Event", "Import %u Events", records->len), records->len);

  add_articles (into, from, edits);
  g_ptr_array_add (edits, jalon_edit_new_add_events (records));
  return jalon_edit_new_group (label, edits);
}
