/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article in the list: what it is called, who published it when, how
 * reliable that is and how many events it tells of.
 */

#include "config.h"

#include "jalon-library-row.h"

#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

/* "RFI, 7 April 2025"; what is missing is said */
static char *
dup_source (JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  gboolean                has_date = data->date.precision != JALON_TIME_UNKNOWN;
  g_autofree char        *day = has_date ? jalon_time_dup_label (&data->date) : NULL;

  if (data->publisher != NULL && has_date)
    return jalon_article_dup_source (article);
  if (data->publisher != NULL)
    {
      g_autofree char *publisher = jalon_article_dup_publisher (article);

      /* Translators: %s is the publisher of an article. */
      return g_strdup_printf (_ ("%s, date not known"), publisher);
    }

  /* Translators: %s is the date of an article. */
  return has_date ? g_strdup_printf (_ ("Publisher not known, %s"), day)
                  : g_strdup (_ ("Publisher and date not known"));
}

/* "5 events, 2 to review" */
static char *
dup_events (const JalonReviewCount *count)
{
  guint            n_events = count != NULL ? count->n_events : 0;
  guint            n_reviewed = count != NULL ? count->n_reviewed : 0;
  g_autofree char *all = NULL;
  g_autofree char *open = NULL;

  if (n_events == 0)
    return g_strdup (_ ("No event"));
  all = g_strdup_printf (ngettext ("%'u event", "%'u events", n_events), n_events);
  if (n_reviewed == n_events)
    return g_steal_pointer (&all);

  open = g_strdup_printf (ngettext ("%'u to review", "%'u to review", n_events - n_reviewed), n_events - n_reviewed);
  return g_strconcat (all, C_ ("list", ", "), open, NULL);
}

/* "5 events, 2 to review · Source C, fairly reliable" */
static char *
dup_about (JalonArticle *article, const JalonReviewCount *count)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *events = dup_events (count);
  g_autofree char        *grade = jalon_words_dup_reliability (data->reliability);
  g_autofree char        *source = grade != NULL ? g_strdup_printf (_ ("Source %s"), grade) : NULL;

  return g_strjoin (" · ", events, source != NULL ? source : _ ("Source not rated"), NULL);
}

GMenuModel *
jalon_library_row_create_menu (const char *article_id, gboolean has_text)
{
  static const struct
  {
    const char *label;
    const char *action;
    gboolean    needs_text;
  } items[] = {
    { N_ ("_Open"), "library.open", FALSE },
    { N_ ("_Edit…"), "library.edit", FALSE },
    { N_ ("_Code Again"), "library.code", TRUE },
    { N_ ("_Remove…"), "library.remove", FALSE },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *action = NULL;

      if (items[i].needs_text && !has_text)
        continue;
      action = g_action_print_detailed_name (items[i].action, g_variant_new_string (article_id));
      g_menu_append (menu, _ (items[i].label), action);
    }

  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_menu_button (JalonArticle *article, const char *name)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  GtkWidget              *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = jalon_library_row_create_menu (data->id, data->text != NULL);
  /* Translators: %s is the title of an article. */
  g_autofree char *words = g_strdup_printf (_ ("Menu of “%s”"), name);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  jalon_plain_set_tooltip (button, _ ("More actions"));
  jalon_widget_name_button (button, GTK_TYPE_TOGGLE_BUTTON, words);

  return button;
}

static void
append_caption (GtkBox *box, const char *words, gboolean dim)
{
  GtkWidget *label = jalon_widget_create_label (words, "caption");

  if (dim)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (box, label);
}

/**
 * jalon_library_row_new:
 * @count: (nullable): of its events; none
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
jalon_library_row_new (JalonArticle *article, const JalonReviewCount *count)
{
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = jalon_article_dup_label (article);
  g_autofree char *source = dup_source (article);
  g_autofree char *about = dup_about (article, count);

  gtk_box_append (GTK_BOX (lines), jalon_widget_create_label (name, NULL));
  append_caption (GTK_BOX (lines), source, FALSE);
  append_caption (GTK_BOX (lines), about, TRUE);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), create_menu_button (article, name));
  gtk_widget_add_css_class (row, "article-row");

  return row;
}

/**
 * jalon_library_row_dup_words:
 * @count: (nullable): of its events; none
 *
 * Returns: (transfer full): all that the row says, in lines, for assistive technology
 */
char *
jalon_library_row_dup_words (JalonArticle *article, const JalonReviewCount *count)
{
  g_autofree char *name = jalon_article_dup_label (article);
  g_autofree char *source = dup_source (article);
  g_autofree char *about = dup_about (article, count);

  return g_strjoin ("\n", name, source, about, NULL);
}
