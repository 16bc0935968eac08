/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Removing an article takes its claims along. What no other article tells of
 * goes too, unless the person wants it to stay; the file that it was read
 * from, where that is kept, stays unless they want it gone.
 */

#include "config.h"

#include "jalon-library-removal.h"

#include "jalon-coding.h"
#include "jalon-failure.h"
#include "jalon-originals.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/**
 * Removal:
 * @session: (owned)
 * @article_id: (owned)
 * @name: (owned): what the article is called
 * @original: (owned) (nullable): the kept file, which no other article was read from
 * @alone: (nullable): whether what rests on it alone goes, too
 * @with_original: (nullable): whether the kept file goes, too
 */
typedef struct
{
  JalonSession    *session;
  char            *article_id;
  char            *name;
  GFile           *original;
  GtkCheckButton  *alone;
  GtkCheckButton  *with_original;
  JalonRemovedFunc removed;
} Removal;

static void
removal_free (Removal *self)
{
  g_object_unref (self->session);
  g_free (self->article_id);
  g_free (self->name);
  g_clear_object (&self->original);
  g_free (self);
}

static gboolean
is_active (GtkCheckButton *check)
{
  return check != NULL && gtk_check_button_get_active (check);
}

static void
remove_article (Removal *self, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!jalon_history_push (jalon_session_get_history (self->session),
                           jalon_edit_new_delete_article (jalon_session_get_dossier (self->session),
                                                          self->article_id,
                                                          is_active (self->alone)),
                           &error))
    {
      jalon_failure_present (GTK_WIDGET (parent), _ ("It Was Not Removed"), error);
      return;
    }
  /* The removal can be undone, and may never be saved. */
  if (is_active (self->with_original) && !g_file_trash (self->original, NULL, &error))
    jalon_failure_present (GTK_WIDGET (parent), _ ("The File Was Not Moved to the Trash"), error);

  words = g_strdup_printf (_ ("Removed: “%s”"), self->name);
  self->removed (parent, words);
}

static void
response_cb (Removal *self, const char *response, AdwMessageDialog *dialog)
{
  if (g_str_equal (response, "remove"))
    remove_article (self, gtk_window_get_transient_for (GTK_WINDOW (dialog)));
}

/* Whether another article was read from the same file, as from a feed. */
static gboolean
is_shared (JalonDossier *dossier, const char *article_id, const char *sum)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      g_autofree char *other = jalon_coding_dup_original (article);

      if (g_strcmp0 (other, sum) == 0 && !g_str_equal (jalon_article_get_id (article), article_id))
        return TRUE;
    }

  return FALSE;
}

/* (transfer full) (nullable): the kept file that would stand there for nothing */
static GFile *
find_original (JalonDossier *dossier, JalonArticle *article, GFile *file)
{
  g_autofree char *sum = jalon_coding_dup_original (article);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *folder = path != NULL ? jalon_originals_dup_folder (path) : NULL;
  g_autoptr (GFile) original = NULL;
  g_autofree char *name = NULL;

  if (sum == NULL || folder == NULL || is_shared (dossier, jalon_article_get_id (article), sum))
    return NULL;
  name = g_build_filename (folder, sum, NULL);
  original = g_file_new_for_path (name);

  return g_file_query_exists (original, NULL) ? g_steal_pointer (&original) : NULL;
}

/* "Its 5 claims go with it." */
static char *
dup_body (const JalonArticleUse *use)
{
  g_autofree char *claims = NULL;

  if (use->n_claims == 0)
    return g_strdup (_ ("Nothing in the dossier rests on it."));
  claims = g_strdup_printf (ngettext ("Its %u claim goes with it.", "Its %u claims go with it.", use->n_claims),
                            use->n_claims);
  if (use->n_alone > 0)
    return g_steal_pointer (&claims);

  return g_strconcat (claims, " ", _ ("All that it tells of is told by other articles, too."), NULL);
}

/* A check that breaks its words into lines. */
static GtkCheckButton *
add_check (GtkBox *box, const char *words, gboolean active)
{
  GtkWidget *check = jalon_plain_create_check (words);
  GtkWidget *label = gtk_widget_get_last_child (check);

  if (GTK_IS_LABEL (label))
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0.0);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_box_append (box, check);

  return GTK_CHECK_BUTTON (check);
}

static void
add_checks (Removal *self, AdwMessageDialog *dialog, const JalonArticleUse *use)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  if (use->n_alone > 0)
    {
      g_autofree char *words =
          g_strdup_printf (ngettext ("Also remove %u event, site or closure that it alone tells of",
                                     "Also remove %u events, sites and closures that it alone tells of",
                                     use->n_alone),
                           use->n_alone);

      self->alone = add_check (box, words, TRUE);
    }
  if (self->original != NULL)
    self->with_original = add_check (box, _ ("Also move the file it was read from to the trash"), FALSE);
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (box));
}

/**
 * jalon_library_removal_ask:
 * @parent: the window to stand over
 * @file: (nullable): of the dossier
 * @article_id: an article of the dossier
 * @removed: called when it was removed
 *
 * Says what removing an article does, and does it if that is wanted, as one step of the history.
 */
void
jalon_library_removal_ask (GtkWindow       *parent,
                           JalonSession    *session,
                           GFile           *file,
                           const char      *article_id,
                           JalonRemovedFunc removed)
{
  JalonDossier     *dossier = jalon_session_get_dossier (session);
  JalonArticle     *article = jalon_dossier_find_article (dossier, article_id);
  JalonArticleUse   use;
  AdwMessageDialog *dialog;
  g_autofree char  *body = NULL;
  Removal          *self;

  if (article == NULL)
    return;

  use = jalon_edit_measure_article (dossier, article_id);
  self = g_new0 (Removal, 1);
  self->session = g_object_ref (session);
  self->article_id = g_strdup (article_id);
  self->name = jalon_article_dup_label (article);
  self->original = find_original (dossier, article, file);
  self->removed = removed;

  body = dup_body (&use);
  dialog = jalon_plain_create_dialog (parent, NULL, body);
  /* Translators: %s is the title of an article. */
  jalon_plain_set_heading (dialog, _ ("Remove “%s”?"), self->name);
  add_checks (self, dialog, &use);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "removal", self, (GDestroyNotify) removal_free);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}
