/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article to read. All words that events, sites and closures rest on are
 * marked; those that led here are selected, marked strongly and in view.
 */

#include "config.h"

#include "jalon-article-view.h"
#include "jalon-widget.h"
#include "jalon-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _JalonArticleView
{
  JalonSessionWidget parent_instance;

  GtkLabel      *publisher;
  GtkLabel      *title;
  GtkLabel      *about;
  GtkWidget     *altered;
  GtkLinkButton *link;
  GtkLabel      *link_label;
  GtkStack      *stack;
  GtkTextView   *text;

  GtkTextTag *quoted; /* (borrowed from the buffer) */
  GtkTextTag *opened; /* (borrowed from the buffer): the words that led here */
};

G_DEFINE_FINAL_TYPE (JalonArticleView, jalon_article_view, JALON_TYPE_SESSION_WIDGET)

static void
set_words (GtkLabel   *label,
           const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

/* The end where @byte is beyond the text or inside a character. */
static void
get_iter (GtkTextBuffer *buffer,
          const char    *text,
          gsize          byte,
          GtkTextIter   *out_iter)
{
  if (byte <= strlen (text))
    gtk_text_buffer_get_iter_at_offset (buffer, out_iter, g_utf8_pointer_to_offset (text, text + byte));
  else
    gtk_text_buffer_get_end_iter (buffer, out_iter);
}

static void
mark_claims (JalonArticleView *self,
             JalonArticle     *article,
             const GPtrArray  *claims)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  GtkTextBuffer          *buffer = gtk_text_view_get_buffer (self->text);

  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);

      for (guint j = 0; j < claim->quotes->len && g_str_equal (claim->article_id, data->id); j++)
        {
          const JalonQuote *quote = g_ptr_array_index (claim->quotes, j);
          GtkTextIter       start, end;

          if (!jalon_quote_holds (quote, data->text))
            continue;

          get_iter (buffer, data->text, quote->start, &start);
          get_iter (buffer, data->text, quote->end, &end);
          gtk_text_buffer_apply_tag (buffer, self->quoted, &start, &end);
        }
    }
}

static void
mark_events (JalonArticleView *self,
             JalonArticle     *article)
{
  JalonDossier    *dossier = jalon_session_get_dossier (jalon_session_widget_get_session (JALON_SESSION_WIDGET (self)));
  JalonEventStore *store = jalon_dossier_get_events (dossier);
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;

  g_ptr_array_add (query->articles, g_strdup (jalon_article_get_id (article)));
  result = jalon_query_run (query, dossier);
  for (guint row = jalon_bitset_next (result->events, 0);
       row != JALON_BITSET_END;
       row = jalon_bitset_next (result->events, row + 1))
    {
      g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);

      mark_claims (self, article, record->claims);
    }
}

static void
mark_sites_and_closures (JalonArticleView *self,
                         JalonArticle     *article)
{
  JalonDossier *dossier = jalon_session_get_dossier (jalon_session_widget_get_session (JALON_SESSION_WIDGET (self)));
  GListModel   *sites = jalon_dossier_get_sites (dossier);
  GListModel   *closures = jalon_dossier_get_closures (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (JalonSite) site = g_list_model_get_item (sites, i);

      mark_claims (self, article, jalon_site_get_record (site)->claims);
    }
  for (guint i = 0; i < g_list_model_get_n_items (closures); i++)
    {
      g_autoptr (JalonClosure) closure = g_list_model_get_item (closures, i);

      mark_claims (self, article, jalon_closure_get_record (closure)->claims);
    }
}

static void
show_head (JalonArticleView *self,
           JalonArticle     *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *source = jalon_article_dup_source (article);
  g_autofree char        *title = jalon_article_dup_title (article);
  g_autofree char        *reliability = jalon_words_dup_reliability (data->reliability);
  g_autofree char        *about = NULL;

  if (reliability != NULL)
    /* Translators: how reliable a source is: "C, fairly reliable". */
    about = g_strdup_printf (_ ("Source %s"), reliability);

  set_words (self->publisher, source);
  set_words (self->title, title);
  set_words (self->about, about);
  gtk_widget_set_visible (self->altered, data->text != NULL && !jalon_article_is_intact (article));

  gtk_widget_set_visible (GTK_WIDGET (self->link), data->url != NULL);
  if (data->url != NULL)
    {
      gtk_link_button_set_uri (self->link, data->url);
      gtk_label_set_label (self->link_label, data->url);
    }
}

static void
show_words (JalonArticleView *self,
            const char       *text,
            gsize             first,
            gsize             last)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter    start, end;

  get_iter (buffer, text, first, &start);
  get_iter (buffer, text, MAX (first, last), &end);
  gtk_text_buffer_apply_tag (buffer, self->opened, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  /* A third from the top, so that what comes before the words can be read too. */
  gtk_text_view_scroll_to_mark (self->text, gtk_text_buffer_get_insert (buffer), 0.0, TRUE, 0.0, last > first ? 0.33 : 0.0);
}

static void
style_quoted (JalonArticleView *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA  light_paper = { 0.96, 0.76, 0.07, 0.28 };
  GdkRGBA  dark_paper = { 0.96, 0.76, 0.07, 0.22 };

  g_object_set (self->quoted, "background-rgba", dark ? &dark_paper : &light_paper, NULL);
}

static void
jalon_article_view_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_ARTICLE_VIEW);

  G_OBJECT_CLASS (jalon_article_view_parent_class)->dispose (object);
}

static void
jalon_article_view_class_init (JalonArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_article_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, publisher);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, title);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, about);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, altered);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, link);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, link_label);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonArticleView, text);
}

static void
jalon_article_view_init (JalonArticleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->quoted = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (self->text), "quoted", NULL, NULL);
  self->opened = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (self->text),
                                             "opened",
                                             "background",
                                             "#f5c211",
                                             "foreground",
                                             "#000000",
                                             NULL);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (style_quoted),
                           self,
                           G_CONNECT_SWAPPED);
  style_quoted (self);
}

/**
 * jalon_article_view_open:
 * @self: a view
 * @article: an article of the session's dossier
 * @start: first byte of the words to show, in the article's text
 * @end: the byte after the last; @start for the beginning of the article
 */
void
jalon_article_view_open (JalonArticleView *self,
                         JalonArticle     *article,
                         gsize             start,
                         gsize             end)
{
  const char *text;

  g_return_if_fail (JALON_IS_ARTICLE_VIEW (self));
  g_return_if_fail (JALON_IS_ARTICLE (article));

  text = jalon_article_get_data (article)->text;
  show_head (self, article);
  gtk_stack_set_visible_child_name (self->stack, text != NULL ? "text" : "missing");
  if (text == NULL)
    return;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  mark_events (self, article);
  mark_sites_and_closures (self, article);
  show_words (self, text, start, end);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
