/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one article says. A quote is a button that opens the article at its
 * words; a report that is only cited says so.
 */

#include "config.h"

#include "jalon-claim-card.h"
#include "jalon-context-menu.h"
#include "jalon-original-page.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-text.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

struct _JalonClaimCard
{
  GtkWidget parent_instance;

  GtkWidget *stance_box;
  GtkImage  *stance_icon;
  GtkLabel  *stance;
  GtkWidget *edit;
  GtkWidget *remove;
  GtkWidget *article;
  GtkLabel  *publisher;
  GtkLabel  *title;
  GtkLabel  *rating;
  GtkLabel  *note;
  GtkBox    *quotes;
};

G_DEFINE_FINAL_TYPE (JalonClaimCard, jalon_claim_card, GTK_TYPE_WIDGET)

static const char *const stance_icons[JALON_N_STANCES] = {
  "jalon-stance-asserts-symbolic",
  "jalon-stance-denies-symbolic",
  "jalon-stance-attributes-symbolic",
};

static void
show_stance (JalonClaimCard *self, const JalonClaim *claim)
{
  const char      *stance = jalon_vocabulary_get_label (JALON_VOCABULARY_STANCE, claim->stance);
  g_autofree char *to =
      claim->attributed_to != NULL ? jalon_text_dup (claim->attributed_to, jalon_text_get_ui_language ()) : NULL;
  g_autofree char *words = NULL;

  if (to != NULL)
    /* Translators: what an article does ("asserts", "denies"), then whom it gives as its source. */
    words = g_strdup_printf (_ ("%s, according to %s"), stance, to);
  else
    words = g_strdup (stance);

  jalon_plain_set_label (self->stance, words);
  gtk_image_set_from_icon_name (self->stance_icon, stance_icons[claim->stance]);
  gtk_widget_add_css_class (self->stance_box, jalon_vocabulary_get_word (JALON_VOCABULARY_STANCE, claim->stance));
}

static char *
dup_rating (const JalonArticleData *data, const JalonClaim *claim)
{
  g_autofree char *reliability = jalon_words_dup_reliability (data->reliability);
  g_autofree char *credibility = jalon_words_dup_credibility (claim->credibility);

  if (reliability != NULL && credibility != NULL)
    /* Translators: how reliable a source is ("C, fairly reliable"), then how credible what it says ("2, probably
     * true"). */
    return g_strdup_printf (_ ("Source %s; claim %s"), reliability, credibility);
  if (reliability != NULL)
    return g_strdup_printf (_ ("Source %s"), reliability);
  if (credibility != NULL)
    return g_strdup_printf (_ ("Claim %s"), credibility);

  return NULL;
}

static void
show_article (JalonClaimCard *self, JalonArticle *article, const JalonClaim *claim)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *source = jalon_article_dup_source (article);
  g_autofree char        *title = jalon_article_dup_title (article);
  g_autofree char        *rating = dup_rating (data, claim);
  g_autofree char        *label = NULL;

  /* Translators: %s is a publisher and a date. */
  label = g_strdup_printf (_ ("Open the article: %s"), source);

  jalon_plain_show_label (self->publisher, source);
  jalon_plain_show_label (self->title, title);
  jalon_plain_show_label (self->rating, rating);
  jalon_plain_set_tooltip (self->article, _ ("Open the article"));
  jalon_plain_set_name (GTK_ACCESSIBLE (self->article), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->article), "(stt)", data->id, (guint64) 0, (guint64) 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->article), "details.open-article");
}

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (target);
  g_autofree char *detailed = g_action_print_detailed_name (action, kept);

  g_menu_append (menu, label, detailed);
}

/* What can be done with a quote: the words are copied as they stand in the article. */
static GMenuModel *
create_quote_menu_cb (gpointer button, GdkRectangle *at, gboolean by_keys)
{
  GMenu *menu = g_menu_new ();

  append_item (menu,
               _ ("_Open Article"),
               "details.open-article",
               gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  if (g_object_get_data (G_OBJECT (button), "has-page") != NULL)
    append_item (menu,
                 _ ("Show on Its _Page"),
                 "win.show-page",
                 gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  append_item (menu,
               _ ("_Copy Quote"),
               "claim.copy",
               g_variant_new_string (g_object_get_data (G_OBJECT (button), "exact")));
  append_item (menu,
               _ ("Copy Quote with _Source"),
               "claim.copy",
               g_variant_new_string (g_object_get_data (G_OBJECT (button), "cited")));
  append_item (menu,
               _ ("_Filter by This Article"),
               "win.filter-by",
               g_variant_new ("(ss)", "article", g_object_get_data (G_OBJECT (button), "article")));

  return G_MENU_MODEL (menu);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
}

/* A quote can be dragged out as its words. */
static GdkContentProvider *
prepare_drag_cb (GtkWidget *button)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, g_object_get_data (G_OBJECT (button), "exact"));
}

static void
attach_menu (GtkWidget *button, JalonArticle *article, const JalonClaim *claim, const JalonQuote *quote)
{
  GtkDragSource *drag = gtk_drag_source_new ();
  char          *cited = article != NULL ? jalon_article_dup_cited (article, quote->exact, quote->start)
                                         : jalon_article_dup_quoted (NULL, quote->exact, quote->start);

  if (article != NULL && jalon_original_page_is_kept (article))
    g_object_set_data (G_OBJECT (button), "has-page", article);
  g_object_set_data_full (G_OBJECT (button), "cited", cited, g_free);
  g_object_set_data_full (G_OBJECT (button), "exact", g_strdup (quote->exact), g_free);
  g_object_set_data_full (G_OBJECT (button), "article", g_strdup (claim->article_id), g_free);
  jalon_context_menu_attach (button, create_quote_menu_cb, button);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "prepare", G_CALLBACK (prepare_drag_cb), button);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (drag));
}

static GtkWidget *
create_quote (JalonArticle *article, const JalonClaim *claim, const JalonQuote *quote)
{
  GtkWidget       *button = gtk_button_new ();
  g_autofree char *words = jalon_article_dup_quoted (article, quote->exact, quote->start);
  GtkWidget       *label = jalon_plain_create_label (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "quote");
  jalon_plain_set_tooltip (button, _ ("Read these words in the article"));
  jalon_plain_set_name (GTK_ACCESSIBLE (button), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button),
                                    "(stt)",
                                    claim->article_id,
                                    (guint64) quote->start,
                                    (guint64) quote->end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.open-article");
  attach_menu (button, article, claim, quote);

  return button;
}

static GtkWidget *
create_remark (const char *words, const char *css_class)
{
  GtkWidget *label = jalon_plain_create_label (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
show_quotes (JalonClaimCard *self, JalonArticle *article, const JalonClaim *claim)
{
  const char *text = article != NULL ? jalon_article_get_data (article)->text : NULL;

  for (guint i = 0; i < claim->quotes->len; i++)
    {
      const JalonQuote *quote = g_ptr_array_index (claim->quotes, i);

      gtk_box_append (self->quotes, create_quote (article, claim, quote));
      if (text != NULL && !jalon_quote_holds (quote, text))
        gtk_box_append (self->quotes,
                        create_remark (_ ("These words are not at their place in the article any more."), "warning"));
    }
  if (claim->quotes->len == 0)
    gtk_box_append (self->quotes, create_remark (_ ("Cited, Not Quoted"), "dim-label"));
}

static void
jalon_claim_card_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_CLAIM_CARD);

  G_OBJECT_CLASS (jalon_claim_card_parent_class)->dispose (object);
}

static void
jalon_claim_card_class_init (JalonClaimCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_claim_card_dispose;

  gtk_widget_class_install_action (widget_class, "claim.copy", "s", copy_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-claim-card.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, stance_box);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, stance_icon);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, stance);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, edit);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, remove);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, article);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, publisher);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, title);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, rating);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, note);
  gtk_widget_class_bind_template_child (widget_class, JalonClaimCard, quotes);
  gtk_widget_class_set_css_name (widget_class, "claim");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalon_claim_card_init (JalonClaimCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalon_claim_card_new:
 * @session: whose language and whose dossier
 * @record: a feature of its dossier
 * @index: of one of its claims
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
jalon_claim_card_new (JalonSession *session, const JalonRecord *record, guint index)
{
  const JalonClaim *claim = g_ptr_array_index (record->claims, index);
  JalonClaimCard   *self = g_object_new (JALON_TYPE_CLAIM_CARD, NULL);
  JalonArticle     *article = jalon_dossier_find_article (jalon_session_get_dossier (session), claim->article_id);
  g_autofree char  *note = jalon_words_dup_text (session, claim->note);

  show_stance (self, claim);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "(su)", record->id, index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit), "win.edit-claim");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "(su)", record->id, index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), "win.remove-claim");
  if (article != NULL)
    show_article (self, article, claim);
  gtk_widget_set_visible (self->article, article != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rating), article != NULL && *gtk_label_get_label (self->rating) != '\0');
  jalon_plain_show_label (self->note, note);
  show_quotes (self, article, claim);

  return GTK_WIDGET (self);
}
