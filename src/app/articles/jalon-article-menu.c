/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with the words that are selected, with the event whose words are there, and with the article.
 */

#include "config.h"

#include "jalon-article-menu.h"

#include "jalon-feature-menu.h"
#include "jalon-kind-menu.h"
#include "jalon-original-page.h"

#include <glib/gi18n.h>

static gboolean
is_on (GtkWidget *view, GtkWidget *text, const GdkRectangle *at)
{
  GtkWidget *there = gtk_widget_pick (view, at->x, at->y, GTK_PICK_DEFAULT);

  return there != NULL && (there == text || gtk_widget_is_ancestor (there, text));
}

/* Below the cursor, as a menu of its own would stand. */
static void
point_at_cursor (GtkWidget *view, GtkTextView *text, GdkRectangle *at, GtkTextIter *out_iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GdkRectangle   cursor;
  double         x, y;
  int            text_x, text_y;

  gtk_text_buffer_get_iter_at_mark (buffer, out_iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (text, out_iter, &cursor);
  gtk_text_view_buffer_to_window_coords (text,
                                         GTK_TEXT_WINDOW_WIDGET,
                                         cursor.x,
                                         cursor.y + cursor.height,
                                         &text_x,
                                         &text_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (text), view, text_x, text_y, &x, &y);
  at->x = CLAMP (x, 0, gtk_widget_get_width (view));
  at->y = CLAMP (y, 0, gtk_widget_get_height (view));
}

/**
 * jalon_article_menu_find_place:
 * @view: whose menu it is
 * @text: within it
 * @at: (inout): where a menu was asked for, pixels of @view; with @by_keys where it is to stand
 * @by_keys: whether the keys asked for it
 * @out_iter: (out): the place in the text: of a press its own, with the keys that of the cursor
 *
 * Returns: whether the text was meant
 */
gboolean
jalon_article_menu_find_place (GtkWidget    *view,
                               GtkTextView  *text,
                               GdkRectangle *at,
                               gboolean      by_keys,
                               GtkTextIter  *out_iter)
{
  double x, y;
  int    buffer_x, buffer_y;

  if (by_keys ? !gtk_widget_has_focus (GTK_WIDGET (text)) : !is_on (view, GTK_WIDGET (text), at))
    return FALSE;
  if (by_keys)
    {
      point_at_cursor (view, text, at, out_iter);
      return TRUE;
    }
  gtk_widget_translate_coordinates (view, GTK_WIDGET (text), at->x, at->y, &x, &y);
  gtk_text_view_window_to_buffer_coords (text, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (text, out_iter, buffer_x, buffer_y);
  return TRUE;
}

/* @target: (transfer floating) */
static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (target);
  g_autofree char *detailed = g_action_print_detailed_name (action, kept);

  g_menu_append (menu, label, detailed);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static void
append_words (GMenu *menu, const JalonArticleSpot *spot)
{
  const char *text = jalon_article_get_data (spot->article)->text;
  g_autoptr (GMenuModel) kinds = jalon_kind_menu_new ("article.new");
  g_autofree char *words = g_strndup (text + spot->start, spot->end - spot->start);
  g_autofree char *cited = jalon_article_dup_cited (spot->article, words, spot->start);
  GMenu           *create = g_menu_new ();
  GMenu           *copy = g_menu_new ();

  append (create, _ ("_New Event From Selection…"), "article.new", g_variant_new_string ("event"));
  g_menu_append_submenu (create, _ ("Something _Else From Selection"), kinds);
  append_section (menu, create);
  append (copy, _ ("_Copy"), "win.copy", g_variant_new_string (words));
  append (copy, _ ("Copy Quote with _Source"), "win.copy", g_variant_new_string (cited));
  append_section (menu, copy);
}

static void
append_event (GMenu *menu, const char *event_id)
{
  g_autoptr (GMenuModel) changes = jalon_feature_menu_new (NULL);
  GMenu *event = g_menu_new ();

  append (event, _ ("_Show on Map"), "win.show-event", g_variant_new_string (event_id));
  g_menu_append_submenu (event, _ ("_This Event"), changes);
  append_section (menu, event);
}

static void
append_article (GMenu *menu, const JalonArticleSpot *spot)
{
  const char *id = jalon_article_get_id (spot->article);
  GMenu      *article = g_menu_new ();

  if (spot->original != NULL && jalon_original_page_is_kept (spot->article))
    append (article,
            _ ("Show on Its _Page"),
            "win.show-page",
            g_variant_new ("(stt)", id, spot->page_start, spot->page_end));
  if (spot->original != NULL)
    append (article, _ ("_Open Original"), "win.open-exported", g_variant_new_string (spot->original));
  append (article, _ ("_Edit Article…"), "win.edit-article", g_variant_new_string (id));
  append (article, _ ("_Code Again"), "win.code-again", g_variant_new_string (id));
  append (article, _ ("_Filter by This Article"), "win.filter-by", g_variant_new ("(ss)", "article", id));
  append_section (menu, article);
}

/**
 * jalon_article_menu_new:
 * @spot: of an article with a text
 *
 * Returns: (transfer full): what can be done there, by actions of the window and of the view that shows the article
 */
GMenuModel *
jalon_article_menu_new (const JalonArticleSpot *spot)
{
  GMenu *menu = g_menu_new ();

  if (spot->start < spot->end)
    append_words (menu, spot);
  if (spot->event_id != NULL)
    append_event (menu, spot->event_id);
  append_article (menu, spot);

  return G_MENU_MODEL (menu);
}
