/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Builds them; they never change.
 */

#include "config.h"

#include "jalon-table-row.h"

#include "jalon-plain-text.h"
#include "jalon-table-roles.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

/* Lines of what a row says. */
#define MAX_LINES 3

/**
 * jalon_table_row_new_column:
 * @name: of the column
 * @sample: what stands first in it
 * @out_choice: (out) (transfer none): what it says, at the position of its #JalonColumnRole
 *
 * Returns: (transfer floating): a row of a list
 */
GtkWidget *
jalon_table_row_new_column (const char *name, const char *sample, GtkDropDown **out_choice)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choice = gtk_drop_down_new (jalon_table_roles_list (), NULL);

  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), name);
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (row), sample);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  jalon_plain_set_name (GTK_ACCESSIBLE (choice), name);
  jalon_widget_name_button (choice, GTK_TYPE_TOGGLE_BUTTON, name);
  jalon_plain_set_description (GTK_ACCESSIBLE (choice), sample);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  *out_choice = GTK_DROP_DOWN (choice);
  return row;
}

static void
append_part (GString *words, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
}

/* "12 March 2024 · Gao, Mali · Attack": what is missing is said where it keeps the event off the map or timeline */
static char *
dup_facts (JalonSession *session, const JalonTableOutcome *outcome)
{
  const JalonEventRecord *event = outcome->event;
  g_autofree char        *time = jalon_words_dup_time (&event->time);
  g_autofree char        *place = event->place != NULL ? jalon_words_dup_place (session, event->place) : NULL;
  g_autofree char        *parties = jalon_words_dup_parties (session, event);
  GString                *words = g_string_new (NULL);

  append_part (words, event->time.precision != JALON_TIME_UNKNOWN ? time : _ ("no date"));
  append_part (words, place != NULL ? place : _ ("no place"));
  append_part (words, jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, event->type));
  append_part (words, parties);
  for (guint i = 0; outcome->doubts != NULL && i < outcome->doubts->len; i++)
    g_string_append_printf (words, "\n%s", (const char *) g_ptr_array_index (outcome->doubts, i));
  return g_string_free (words, FALSE);
}

static void
add_icon (GtkWidget *row, const char *name, const char *css_class)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_widget_add_css_class (icon, css_class);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
}

/**
 * jalon_table_row_new_outcome:
 * @outcome: what becomes of a row of the table
 *
 * Returns: (transfer floating): a row of a list: the event with its place and date, or why there is none
 */
GtkWidget *
jalon_table_row_new_outcome (JalonSession *session, const JalonTableOutcome *outcome)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_autofree char *both = NULL;

  if (outcome->event != NULL)
    {
      title = jalon_words_dup_title (session, outcome->event);
      words = dup_facts (session, outcome);
      if (outcome->doubts != NULL)
        add_icon (row, "dialog-question-symbolic", "warning");
    }
  else
    {
      /* Translators: of a row of a table; %u is its line in the file. */
      title = g_strdup_printf (_ ("Line %u cannot be read"), outcome->line);
      words = g_strdup (outcome->fault);
      add_icon (row, "dialog-warning-symbolic", "error");
    }
  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), title);
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), MAX_LINES);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), MAX_LINES + 1);
  both = g_strdup_printf ("%s\n%s", title, words);
  jalon_plain_set_name (GTK_ACCESSIBLE (row), both);
  return row;
}
