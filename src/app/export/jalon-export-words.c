/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a page: its language, which may be another than the
 * interface's, its title, and the sentence below that. The sentence is the
 * dossier's: an export that changes it changes the dossier, and the next one
 * begins with it.
 */

#include "config.h"

#include "jalon-export-dialog-private.h"

#include "jalon-edit.h"
#include "jalon-failure.h"
#include "jalon-i18n.h"
#include "jalon-plain-text.h"
#include "jalon-text.h"

static char *
dup_title (JalonExportDialog *self, const char *language)
{
  return jalon_dossier_dup_title (jalon_session_get_dossier (self->session), language);
}

static char *
dup_standfirst (JalonExportDialog *self, const char *language)
{
  return jalon_text_dup (jalon_dossier_get_head (jalon_session_get_dossier (self->session))->standfirst, language);
}

/* What a language calls itself. */
static char *
dup_own_name (const char *language)
{
  const char *spoken = jalon_i18n_set_language (language);
  /* Translators: the name of your language, as those who speak it have it. */
  char *name = g_strdup (C_ ("own name of the language", "English"));

  jalon_i18n_set_language (spoken);
  return name;
}

/**
 * jalon_export_dialog_get_language:
 * @self: a dialog with a session
 *
 * Returns: (transfer none): the language of the page, two or three letters
 */
const char *
jalon_export_dialog_get_language (JalonExportDialog *self)
{
  guint index = adw_combo_row_get_selected (self->language);

  return index < g_strv_length (self->languages) ? self->languages[index] : jalon_session_get_language (self->session);
}

/* What nobody changed follows the language. */
static void
follow (GtkEditable *entry, const char *before, const char *after)
{
  g_autofree char *text = jalon_plain_dup_entry (entry, before);

  if (g_strcmp0 (text, before != NULL ? before : "") == 0)
    jalon_plain_set_entry (entry, after);
}

/**
 * jalon_export_dialog_follow_language:
 * @self: a dialog with a session
 *
 * Shows title and sentence in the language that is chosen.
 */
void
jalon_export_dialog_follow_language (JalonExportDialog *self)
{
  const char *before = self->shown_language, *after = jalon_export_dialog_get_language (self);

  if (before != NULL && !g_str_equal (before, after))
    {
      g_autofree char *title = dup_title (self, before), *next_title = dup_title (self, after);
      g_autofree char *words = dup_standfirst (self, before), *next_words = dup_standfirst (self, after);

      self->shown_language = g_intern_string (after);
      follow (self->map_title, title, next_title);
      follow (self->standfirst, words, next_words);
    }
}

/**
 * jalon_export_dialog_load_words:
 * @self: a dialog with a session
 *
 * Lists the languages and chooses the last one, else that of the window; shows title and sentence.
 */
void
jalon_export_dialog_load_words (JalonExportDialog *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "export-language");
  const char      *wanted = *last != '\0' ? last : jalon_session_get_language (self->session);
  g_autofree char *title = NULL, *standfirst = NULL;

  self->languages = jalon_i18n_list_languages ();
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_autofree char *name = dup_own_name (self->languages[i]);

      gtk_string_list_append (self->language_names, name);
    }
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (g_str_equal (self->languages[i], wanted))
      adw_combo_row_set_selected (self->language, i);
  self->shown_language = g_intern_string (jalon_export_dialog_get_language (self));
  title = dup_title (self, self->shown_language);
  standfirst = dup_standfirst (self, self->shown_language);
  jalon_plain_set_entry (self->map_title, title);
  jalon_plain_set_entry (self->standfirst, standfirst);
}

/* As a step that can be undone, where it is another one. */
static void
keep_standfirst (JalonExportDialog *self)
{
  g_autofree char *before = dup_standfirst (self, self->shown_language);
  g_autofree char *after = jalon_plain_dup_entry (self->standfirst, before);
  g_autoptr (JalonHead) head = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (before != NULL ? before : "", after) == 0)
    return;

  head = jalon_dossier_dup_head (jalon_session_get_dossier (self->session));
  g_free (head->standfirst);
  head->standfirst = jalon_text_pack_one (after);
  if (!jalon_history_push (jalon_session_get_history (self->session), jalon_edit_new_change_head (head), &error))
    jalon_failure_present (GTK_WIDGET (self), _ ("The Sentence Below the Title Was Not Kept"), error);
}

/**
 * jalon_export_dialog_save_words:
 * @self: a dialog with a session
 *
 * Keeps the sentence with the dossier, and the language for next time; that of the window is not kept.
 */
void
jalon_export_dialog_save_words (JalonExportDialog *self)
{
  const char *language = jalon_export_dialog_get_language (self);
  gboolean    is_own = g_str_equal (language, jalon_session_get_language (self->session));

  g_settings_set_string (self->settings, "export-language", is_own ? "" : language);
  keep_standfirst (self);
}
