/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of a table of events: what each says of one, in the words of the
 * list and the details.
 */

#include "config.h"

#include "jalon-event-cells.h"

#include "jalon-words.h"

#include <glib/gi18n.h>

static char *
dup_date (JalonSession *session, const JalonEventRecord *record, guint row)
{
  return jalon_time_dup_label (&record->time);
}

static char *
dup_title (JalonSession *session, const JalonEventRecord *record, guint row)
{
  return jalon_words_dup_title (session, record);
}

static char *
dup_type (JalonSession *session, const JalonEventRecord *record, guint row)
{
  return g_strdup (jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type));
}

static char *
dup_place (JalonSession *session, const JalonEventRecord *record, guint row)
{
  return record->place != NULL && record->place->name != NULL ? jalon_words_dup_text (session, record->place->name)
                                                              : g_strdup ("");
}

static char *
dup_country (JalonSession *session, const JalonEventRecord *record, guint row)
{
  return record->place != NULL ? jalon_words_dup_names (session, (const char *const *) record->place->countries)
                               : g_strdup ("");
}

static char *
dup_parties (JalonSession *session, const JalonEventRecord *record, guint row)
{
  return jalon_words_dup_parties (session, record);
}

static char *
dup_verdict (JalonSession *session, const JalonEventRecord *record, guint row)
{
  JalonEventStore  *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  JalonEventColumns columns = jalon_event_store_get_columns (store);

  return g_strdup (
      jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, columns.words[JALON_EVENT_COLUMN_VERDICT][row]));
}

static char *
dup_review (JalonSession *session, const JalonEventRecord *record, guint row)
{
  return g_strdup (jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, record->review));
}

const JalonEventCell jalon_event_cells[] = {
  { "date", NC_ ("column", "Date"), JALON_SORT_DATE, 19, dup_date },
  { "title", NC_ ("column", "Title"), JALON_SORT_TITLE, 26, dup_title },
  { "type", NC_ ("column", "Type"), JALON_SORT_TYPE, 16, dup_type },
  { "place", NC_ ("column", "Place"), JALON_SORT_PLACE, 14, dup_place },
  { "country", NC_ ("column", "Country"), JALON_SORT_COUNTRY, 12, dup_country },
  { "parties", NC_ ("column", "Parties"), JALON_NO_SORT, 20, dup_parties },
  { "verdict", NC_ ("column", "Verdict"), JALON_SORT_VERDICT, 13, dup_verdict },
  { "review", NC_ ("column", "Review"), JALON_NO_SORT, 10, dup_review },
};

guint
jalon_event_cells_get_n (void)
{
  return G_N_ELEMENTS (jalon_event_cells);
}

const char *
jalon_event_cell_get_label (const JalonEventCell *cell)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "column", cell->label);
}

/* A tab or a line break within would begin another cell. */
static void
append_cell (GString *text, const char *words)
{
  g_autofree char *line = g_strdup (words);

  g_string_append (text, g_strstrip (g_strdelimit (line, "\t\r\n", ' ')));
}

static void
append_row (GString *text, JalonSession *session, guint row, const char *const *names)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);
  const char *separator = "";

  for (guint i = 0; i < G_N_ELEMENTS (jalon_event_cells); i++)
    {
      g_autofree char *words = NULL;

      if (!g_strv_contains (names, jalon_event_cells[i].name))
        continue;
      words = jalon_event_cells[i].dup_text (session, record, row);
      g_string_append (text, separator);
      append_cell (text, words);
      separator = "\t";
    }
  g_string_append_c (text, '\n');
}

/**
 * jalon_event_cells_dup_tsv:
 * @session: has the events
 * @ids: (element-type utf8): of events
 * @names: (array zero-terminated=1): of columns
 *
 * Returns: (transfer full): a line of headers, and one for each event; tabs between the cells
 */
char *
jalon_event_cells_dup_tsv (JalonSession *session, const GPtrArray *ids, const char *const *names)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  GString         *text = g_string_new (NULL);
  const char      *separator = "";

  for (guint i = 0; i < G_N_ELEMENTS (jalon_event_cells); i++)
    {
      if (!g_strv_contains (names, jalon_event_cells[i].name))
        continue;
      g_string_append (text, separator);
      g_string_append (text, jalon_event_cell_get_label (&jalon_event_cells[i]));
      separator = "\t";
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < ids->len; i++)
    {
      guint row;

      if (jalon_event_store_find (store, g_ptr_array_index (ids, i), &row))
        append_row (text, session, row, names);
    }

  return g_string_free (text, FALSE);
}
