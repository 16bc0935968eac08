/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to do when a dossier could not be saved as it was meant: each failure
 * says what is true of the file now, and offers what helps.
 */

#include "config.h"

#include "jalon-plain-text.h"
#include "jalon-window-private.h"

#include "jalon-error.h"

#include <glib/gi18n.h>

/**
 * Failure:
 * @flags: how it was tried
 * @then: (nullable): what the person wanted to do when asked to save
 */
typedef struct
{
  JalonWindow    *window; /* (owned) */
  GFile          *file;   /* (owned) */
  JalonWriteFlags flags;
  JalonWindowFunc then;
} Failure;

static void
failure_free (gpointer data, GClosure *closure)
{
  Failure *failure = data;

  g_object_unref (failure->window);
  g_object_unref (failure->file);
  g_free (failure);
}

static void
response_cb (Failure *failure, const char *response)
{
  JalonWindow    *self = failure->window;
  JalonWriteFlags flags = failure->flags;

  if (g_str_equal (response, "save-as"))
    jalon_window_save_choose (self, failure->then);
  else if (g_str_equal (response, "overwrite"))
    jalon_window_save_to (self, failure->file, flags | JALON_WRITE_OVERWRITE, failure->then);
  else if (g_str_equal (response, "own"))
    jalon_window_save_to (self, failure->file, flags | JALON_WRITE_OWN, failure->then);
  else if (g_str_equal (response, "compare"))
    jalon_window_compare_with_file (self);
}

/* As the system calls the person; else a name for anybody. */
static char *
dup_owner (GFile *file)
{
  const char *attributes = G_FILE_ATTRIBUTE_OWNER_USER_REAL "," G_FILE_ATTRIBUTE_OWNER_USER;
  g_autoptr (GFileInfo) info = g_file_query_info (file, attributes, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  const char *name = NULL;

  if (info != NULL)
    name = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_OWNER_USER_REAL);
  if (info != NULL && (name == NULL || *name == '\0'))
    name = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_OWNER_USER);

  return name != NULL && *name != '\0' ? g_strdup (name) : g_strdup (_ ("another person"));
}

static void
describe_foreign (AdwMessageDialog *dialog, GFile *file, const char *name)
{
  g_autofree char *owner = dup_owner (file);

  /* Translators: the name of a file, and of the person to whom it belongs. */
  jalon_plain_set_heading (dialog, _ ("“%s” belongs to %s"), name, owner);
  adw_message_dialog_add_response (dialog, "own", _ ("_Replace by a file of your own"));
  adw_message_dialog_set_response_appearance (dialog, "own", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_add_response (dialog, "save-as", _ ("Save a _copy…"));
}

static void
describe_changed (AdwMessageDialog *dialog, Failure *failure, const char *name)
{
  gboolean is_there = g_file_query_exists (failure->file, NULL);

  if (!is_there)
    {
      /* Translators: %s is the name of a file. */
      jalon_plain_set_heading (dialog, _ ("“%s” is not there any more"), name);
      adw_message_dialog_add_response (dialog, "overwrite", _ ("_Save Again"));
    }
  else
    {
      /* Translators: %s is the name of a file. */
      jalon_plain_set_heading (dialog, _ ("“%s” is not the file that was opened"), name);
      if (failure->then == NULL && failure->window->file != NULL && g_file_equal (failure->file, failure->window->file))
        adw_message_dialog_add_response (dialog, "compare", _ ("Co_mpare"));
      adw_message_dialog_add_response (dialog, "overwrite", _ ("_Overwrite"));
      adw_message_dialog_set_response_appearance (dialog, "overwrite", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_add_response (dialog, "save-as", _ ("Save _As…"));
}

static void
describe (AdwMessageDialog *dialog, Failure *failure, const GError *error)
{
  g_autofree char *name = g_file_get_basename (failure->file);

  if (g_error_matches (error, JALON_ERROR, JALON_ERROR_UNCONFIRMED))
    {
      /* Translators: %s is the name of a file. */
      jalon_plain_set_heading (dialog, _ ("“%s” may not be safe yet"), name);
      adw_message_dialog_add_response (dialog, "cancel", _ ("_Close"));
      adw_message_dialog_add_response (dialog, "save-as", _ ("Save a _copy…"));
      return;
    }

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  if (g_error_matches (error, JALON_ERROR, JALON_ERROR_FOREIGN_OWNER))
    {
      describe_foreign (dialog, failure->file, name);
    }
  else if (g_error_matches (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE))
    {
      describe_changed (dialog, failure, name);
    }
  else
    {
      /* Translators: %s is the name of a file. */
      jalon_plain_set_heading (dialog, _ ("“%s” could not be saved"), name);
      adw_message_dialog_add_response (dialog, "save-as", _ ("Save _As…"));
    }
}

/**
 * jalon_window_save_failed:
 * @self: a window
 * @file: where its dossier was to be saved
 * @flags: how
 * @then: (nullable): what the person wanted to do when asked to save
 * @error: what happened; it says what stands in the file now
 *
 * Says so, and lets the person choose what to do.
 */
void
jalon_window_save_failed (JalonWindow    *self,
                          GFile          *file,
                          JalonWriteFlags flags,
                          JalonWindowFunc then,
                          const GError   *error)
{
  AdwMessageDialog *dialog = jalon_plain_create_dialog (GTK_WINDOW (self), NULL, error->message);
  Failure          *failure = g_new0 (Failure, 1);

  *failure = (Failure){ g_object_ref (self), g_object_ref (file), flags, then };
  describe (dialog, failure, error);
  adw_message_dialog_set_response_appearance (dialog, "save-as", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), failure, failure_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
