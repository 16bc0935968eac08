/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The languages that articles are read in, as when they are added. One that the article came with and that is not read
 * stands behind them, by its code.
 */

#include "config.h"

#include "jalon-form-language.h"

#include "jalon-lang.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

/* Positions in the list; the first is none. */
#define POSITION_OF(lang) ((lang) + 1)

static void
build_language (JalonFormRow *row)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("language", "Not given"));
  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    gtk_string_list_append (labels, jalon_words_get_language (jalon_lang_get_code (lang)));
  row->editor = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  jalon_widget_name_button (row->editor, GTK_TYPE_TOGGLE_BUTTON, _ (row->field->label));
  g_signal_connect_object (row->editor, "notify::selected", row->changed, row->form, G_CONNECT_SWAPPED);
}

static void
show_language (JalonFormRow *row, gconstpointer record)
{
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (row->editor)));
  const guint    other = POSITION_OF (jalon_lang_count ());
  const char    *code = *JALON_FIELD_OF (record, row->field, char *);
  guint          position = 0;
  JalonLang      lang;

  g_free (row->before);
  row->before = g_strdup (code);
  gtk_string_list_splice (labels, other, g_list_model_get_n_items (G_LIST_MODEL (labels)) - other, NULL);
  if (code != NULL && jalon_lang_find (code, &lang) && strcmp (code, jalon_lang_get_code (lang)) == 0)
    position = POSITION_OF (lang);
  else if (code != NULL)
    {
      gtk_string_list_append (labels, code);
      position = other;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (row->editor), position);
}

/* (nullable) */
static const char *
get_code (const JalonFormRow *row)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (row->editor));

  if (position == 0 || position == GTK_INVALID_LIST_POSITION)
    return NULL;
  return position < POSITION_OF (jalon_lang_count ()) ? jalon_lang_get_code (position - POSITION_OF (0)) : row->before;
}

static void
apply_language (const JalonFormRow *row, gpointer record)
{
  char **code = JALON_FIELD_IN (record, row->field, char *);

  g_free (*code);
  *code = g_strdup (get_code (row));
}

static gboolean
is_language_blank (const JalonFormRow *row)
{
  return get_code (row) == NULL;
}

const JalonFormRowType jalon_form_language = {
  .build = build_language,
  .show = show_language,
  .apply = apply_language,
  .is_blank = is_language_blank,
};
