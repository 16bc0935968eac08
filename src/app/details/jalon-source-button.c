/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its menu is made when it opens. Who has more articles than a menu can hold finds the last ones in it, which are those
 * added last.
 */

#include "config.h"

#include "jalon-source-button.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* Articles that are listed at most. */
#define MAX_ARTICLES 30

typedef struct
{
  JalonSession *session; /* (owned) */
  char         *feature_id;
} Source;

static void
source_free (gpointer data)
{
  Source *self = data;

  g_object_unref (self->session);
  g_free (self->feature_id);
  g_free (self);
}

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = jalon_plain_create_menu_item (label);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_article (GMenu *menu, const Source *self, JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *source = jalon_article_dup_source (article);
  g_autofree char        *title = jalon_article_dup_title (article);
  /* Translators: a publisher and a date, then the title of an article. */
  g_autofree char *label =
      title != NULL && *title != '\0' ? g_strdup_printf (C_ ("article", "%s: %s"), source, title) : g_strdup (source);

  append (menu, label, "win.add-claim", g_variant_new ("(ss)", self->feature_id, data->id));
}

static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  const Source *self = data;
  GListModel   *articles = jalon_dossier_get_articles (jalon_session_get_dossier (self->session));
  guint         n = g_list_model_get_n_items (articles);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) list = g_menu_new ();
  g_autoptr (GMenu) other = g_menu_new ();

  for (guint i = 0; i < MIN (n, MAX_ARTICLES); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, n - 1 - i);

      append_article (list, self, article);
    }
  append (other, _ ("Add Articles…"), "win.add-articles", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (list));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/**
 * jalon_source_button_new:
 * @session: whose dossier has the articles
 * @feature_id: of an event, a site or a closure
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
jalon_source_button_new (JalonSession *session, const char *feature_id)
{
  GtkWidget *button = gtk_menu_button_new ();
  Source    *self = g_new0 (Source, 1);

  self->session = g_object_ref (session);
  self->feature_id = g_strdup (feature_id);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Add a Source"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, self, source_free);
  return button;
}
