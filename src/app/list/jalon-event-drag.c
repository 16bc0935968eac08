/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who takes text gets what a person would write down of an event; who takes GeoJSON gets it whole, with its articles.
 */

#include "config.h"

#include "jalon-event-drag.h"

#include "jalon-codec.h"
#include "jalon-collect.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

#define GEOJSON "application/geo+json"

/* What the content knows. */
#define FIRST "jalon-event"

static void
append_quotes (GString *text, JalonSession *session, const JalonClaim *claim)
{
  JalonArticle *article = jalon_dossier_find_article (jalon_session_get_dossier (session), claim->article_id);

  for (guint i = 0; article != NULL && i < claim->quotes->len; i++)
    {
      const JalonQuote *quote = g_ptr_array_index (claim->quotes, i);
      g_autofree char  *cited = jalon_article_dup_cited (article, quote->exact, quote->start);

      g_string_append_printf (text, "%s\n", cited);
    }
}

/* Its title, when and where it was, and the words that say so. */
static void
append_event (GString *text, JalonSession *session, const JalonEventRecord *record)
{
  g_autofree char *title = jalon_words_dup_title (session, record);
  g_autofree char *time = jalon_words_dup_time (&record->time);
  g_autofree char *place = record->place != NULL ? jalon_words_dup_place (session, record->place) : NULL;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s\n%s", title, time);
  if (place != NULL)
    g_string_append_printf (text, " · %s", place);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < record->claims->len; i++)
    append_quotes (text, session, g_ptr_array_index (record->claims, i));
}

static char *
dup_text (JalonSession *session, const char *const *ids)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  GString         *text = g_string_new (NULL);
  guint            row;

  for (guint i = 0; ids[i] != NULL; i++)
    if (jalon_event_store_find (store, ids[i], &row))
      {
        g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);

        append_event (text, session, record);
      }

  return g_string_free (text, FALSE);
}

/* (nullable) */
static GBytes *
create_geojson (JalonSession *session, const char *const *ids)
{
  g_autoptr (JalonDossier) dossier = jalon_collect_features (jalon_session_get_dossier (session), ids, NULL);

  return dossier != NULL ? jalon_codec_write_bytes (dossier, NULL) : NULL;
}

/**
 * jalon_event_drag_new_content:
 * @session: whose dossier and language
 * @ids: (array zero-terminated=1): of events
 *
 * Returns: (transfer full): the events as text and as GeoJSON
 */
GdkContentProvider *
jalon_event_drag_new_content (JalonSession *session, const char *const *ids)
{
  g_autofree char *text = dup_text (session, ids);
  g_autoptr (GBytes) geojson = create_geojson (session, ids);
  GdkContentProvider *both[2];
  GdkContentProvider *content = both[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);

  if (geojson != NULL)
    {
      both[1] = gdk_content_provider_new_for_bytes (GEOJSON, geojson);
      content = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
    }
  g_object_set_data_full (G_OBJECT (content), FIRST, g_strdup (ids[0]), g_free);
  return content;
}

/**
 * jalon_event_drag_get_first:
 * @drop: what is dragged over a widget
 *
 * Returns: (transfer none) (nullable): the first of the events that are dragged, where they are from this program
 */
const char *
jalon_event_drag_get_first (GdkDrop *drop)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);

  return drag != NULL ? g_object_get_data (G_OBJECT (gdk_drag_get_content (drag)), FIRST) : NULL;
}
