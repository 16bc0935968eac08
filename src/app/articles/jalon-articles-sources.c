/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes into the dialog that adds articles: chosen, pasted, dropped or
 * handed over by the window.
 */

#include "config.h"

#include "jalon-articles-dialog-private.h"

#include "jalon-file-filter.h"
#include "jalon-plain-text.h"
#include "jalon-web-address.h"

#include <glib/gi18n.h>

static void
chosen_cb (JalonArticlesDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT)
    jalon_articles_dialog_add_files (self, files);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonArticlesDialog       *self = JALON_ARTICLES_DIALOG (widget);
  const JalonDocumentFormat *format;
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_ ("Choose Articles"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                               _ ("_Add"),
                                               _ ("_Cancel"));
  gtk_file_filter_set_name (articles, _ ("Texts, web pages, documents, mails, feeds and archives"));
  for (guint i = 0; (format = jalon_document_format_get (i)) != NULL; i++)
    if (jalon_document_format_is_read (format))
      jalon_file_filter_add_type (articles, &format->type);
  jalon_file_filter_offer (GTK_FILE_CHOOSER (self->chooser), articles);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
say_nothing_to_paste (JalonArticlesDialog *self)
{
  AdwMessageDialog *dialog =
      jalon_plain_create_dialog (GTK_WINDOW (self),
                                 _ ("Nothing to Paste"),
                                 _ ("The clipboard holds no text. Copy the text of an article first."));

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonArticlesDialog) self = JALON_ARTICLES_DIALOG (data);
  g_autofree char *words = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (words != NULL)
    jalon_articles_dialog_add_words (self, words);
  else
    say_nothing_to_paste (self);
}

static gboolean
drop_cb (JalonArticlesDialog *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    {
      jalon_articles_dialog_add_words (self, g_value_get_string (value));
      return TRUE;
    }

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    {
      g_autofree char *uri = g_file_get_uri (l->data);

      if (jalon_web_address_is_one (uri))
        jalon_web_address_explain (GTK_WIDGET (self), uri);
      else
        g_ptr_array_add (self->waiting, jalon_reading_new_for_file (l->data));
    }
  jalon_articles_dialog_read_waiting (self);

  return TRUE;
}

/* Files that were copied, of which the clipboard has the names as a text too. */
static void
pasted_files_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonArticlesDialog) self = JALON_ARTICLES_DIALOG (data);
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    drop_cb (self, value);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_articles_dialog_paste (JALON_ARTICLES_DIALOG (widget));
}

void
jalon_articles_sources_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "articles.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "articles.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "articles.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "articles.choose", NULL);
}

void
jalon_articles_sources_init (JalonArticlesDialog *self)
{
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * jalon_articles_dialog_add_files:
 * @self: a dialog
 * @files: of GFile
 */
void
jalon_articles_dialog_add_files (JalonArticlesDialog *self, GListModel *files)
{
  g_return_if_fail (JALON_IS_ARTICLES_DIALOG (self));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_ptr_array_add (self->waiting, jalon_reading_new_for_file (file));
    }
  jalon_articles_dialog_read_waiting (self);
}

/**
 * jalon_articles_dialog_add_words:
 * @self: a dialog
 * @words: the text of an article, or a page; of an address of the web it is said that nothing is fetched
 */
void
jalon_articles_dialog_add_words (JalonArticlesDialog *self, const char *words)
{
  g_return_if_fail (JALON_IS_ARTICLES_DIALOG (self));

  if (jalon_web_address_is_one (words))
    {
      jalon_web_address_explain (GTK_WIDGET (self), words);
      return;
    }
  g_ptr_array_add (self->waiting, jalon_reading_new_for_words (words));
  jalon_articles_dialog_read_waiting (self);
}

/**
 * jalon_articles_dialog_paste:
 * @self: a dialog
 *
 * Adds the text of the clipboard, or the files that were copied to it.
 */
void
jalon_articles_dialog_paste (JalonArticlesDialog *self)
{
  GdkClipboard *clipboard;

  g_return_if_fail (JALON_IS_ARTICLES_DIALOG (self));

  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard,
                                    GDK_TYPE_FILE_LIST,
                                    G_PRIORITY_DEFAULT,
                                    NULL,
                                    pasted_files_cb,
                                    g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, pasted_cb, g_object_ref (self));
}
