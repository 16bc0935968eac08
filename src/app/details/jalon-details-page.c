/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of details, filled from above to below.
 */

#include "config.h"

#include "jalon-claim-card.h"
#include "jalon-coordinates.h"
#include "jalon-details-page.h"
#include "jalon-glyph.h"
#include "jalon-plain-text.h"
#include "jalon-source-button.h"
#include "jalon-widget.h"
#include "jalon-words.h"
#include "jalon-wrap-layout.h"

#include <glib/gi18n.h>

struct _JalonDetailsPage
{
  GtkWidget parent_instance;

  JalonGlyph *symbol;
  GtkLabel   *kicker;
  GtkLabel   *title;
  GtkWidget  *verdict_box;
  JalonGlyph *verdict_mark;
  GtkLabel   *verdict;
  GtkLabel   *count;
  GtkLabel   *reason;
  GtkWidget  *set_verdict;
  GtkLabel   *summary;
  GtkBox     *buttons;
  GtkBox     *body;

  const JalonDetailsKind *const *kinds;

  GtkWidget *list; /* (borrowed) (nullable): where links go, the last child of @body */
};

G_DEFINE_FINAL_TYPE (JalonDetailsPage, jalon_details_page, GTK_TYPE_WIDGET)

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
append (JalonDetailsPage *self, GtkWidget *child)
{
  gtk_box_append (self->body, child);
  self->list = NULL;
}

static void
link_activated_cb (JalonDetailsPage *self, GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "id");
  guint       kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "kind"));

  gtk_widget_activate_action (GTK_WIDGET (self), "details.select", "(us)", kind, id);
}

static GtkWidget *
create_list (JalonDetailsPage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_object (list, "row-activated", G_CALLBACK (link_activated_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static GtkWidget *
create_link (const JalonLink *link)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *symbol = jalon_glyph_new ();
  GtkWidget *verdict = g_object_new (JALON_TYPE_GLYPH, "size", 16.0, NULL);

  jalon_glyph_show_symbol (JALON_GLYPH (symbol), link->symbol, link->style);
  jalon_glyph_show_verdict (JALON_GLYPH (verdict), link->verdict);
  gtk_box_append (GTK_BOX (words), jalon_widget_create_label (link->title, NULL));
  if (link->subtitle != NULL && *link->subtitle != '\0')
    {
      GtkWidget *subtitle = jalon_widget_create_label (link->subtitle, "caption");

      gtk_widget_add_css_class (subtitle, "dim-label");
      gtk_box_append (GTK_BOX (words), subtitle);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), symbol);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), verdict);
  gtk_widget_add_css_class (line, "link");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (link->id), g_free);
  g_object_set_data (G_OBJECT (row), "kind", GUINT_TO_POINTER (link->kind));
  jalon_plain_set_name (GTK_ACCESSIBLE (row), link->title);

  return row;
}

static void
jalon_details_page_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_DETAILS_PAGE);

  G_OBJECT_CLASS (jalon_details_page_parent_class)->dispose (object);
}

static void
jalon_details_page_class_init (JalonDetailsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_details_page_dispose;

  g_type_ensure (JALON_TYPE_GLYPH);
  g_type_ensure (JALON_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-details-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, symbol);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, kicker);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, title);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, verdict_mark);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, count);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, reason);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, set_verdict);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, JalonDetailsPage, body);
}

static void
jalon_details_page_init (JalonDetailsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalon_details_page_set_kinds:
 * @kinds: (array length=JALON_N_KINDS): what is said of each kind, nothing of one that is not shown; as long as the
 *   program
 */
void
jalon_details_page_set_kinds (JalonDetailsPage *self, const JalonDetailsKind *const *kinds)
{
  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  self->kinds = kinds;
}

/**
 * jalon_details_page_get_kind:
 *
 * Returns: (nullable): what is said of a kind; %NULL of one that is not shown
 */
const JalonDetailsKind *
jalon_details_page_get_kind (JalonDetailsPage *self, JalonKindId kind)
{
  g_return_val_if_fail (JALON_IS_DETAILS_PAGE (self), NULL);

  return self->kinds[kind];
}

void
jalon_details_page_start (JalonDetailsPage *self, const char *kicker, const char *title)
{
  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  jalon_plain_show_label (self->kicker, kicker);
  jalon_plain_show_label (self->title, title);
  jalon_plain_show_label (self->summary, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->symbol), FALSE);
  gtk_widget_set_visible (self->verdict_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), FALSE);
  empty (self->buttons);
  empty (self->body);
  self->list = NULL;
}

void
jalon_details_page_set_symbol (JalonDetailsPage *self, guint symbol, guint style)
{
  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  jalon_glyph_show_symbol (self->symbol, symbol, style);
  gtk_widget_set_visible (GTK_WIDGET (self->symbol), TRUE);
}

void
jalon_details_page_set_verdict (JalonDetailsPage      *self,
                                JalonVerdict           verdict,
                                const JalonClaimCount *count,
                                const char            *reason,
                                const char            *feature_id)
{
  g_autofree char *count_words = jalon_words_dup_count (count);
  g_autofree char *reason_words = NULL;

  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  if (reason != NULL)
    /* Translators: %s is the reason for a verdict that a person has set. */
    reason_words = g_strdup_printf (_ ("Set by hand: %s"), reason);

  jalon_glyph_show_verdict (self->verdict_mark, verdict);
  jalon_plain_show_label (self->verdict, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, verdict));
  jalon_plain_show_label (self->count, count_words);
  jalon_plain_show_label (self->reason, reason_words);
  /* The target first: an action without one would complain. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->set_verdict), "s", feature_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->set_verdict), "details.set-verdict");
  gtk_widget_set_visible (self->verdict_box, TRUE);
}

/**
 * jalon_details_page_explain_verdict:
 * @self: a page with a verdict that nobody set by hand
 * @words: (nullable): why it is this one
 */
void
jalon_details_page_explain_verdict (JalonDetailsPage *self, const char *words)
{
  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  jalon_plain_show_label (self->reason, words);
}

void
jalon_details_page_set_summary (JalonDetailsPage *self, const char *summary)
{
  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  jalon_plain_show_label (self->summary, summary);
}

void
jalon_details_page_add_fact (JalonDetailsPage *self, const char *label, const char *value)
{
  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *words;

  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  if (value == NULL || *value == '\0')
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  name = jalon_widget_create_label (label, "caption");
  words = jalon_widget_create_label (value, NULL);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), words);
  append (self, box);
}

/* Only of a site are coordinates no finer than the words; a town's are those of its middle. */
void
jalon_details_page_add_place (JalonDetailsPage *self, JalonSession *session, const JalonPlace *place)
{
  g_autofree char *words = jalon_words_dup_place (session, place);
  g_autofree char *precision = jalon_words_dup_precision (place);

  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  jalon_details_page_add_fact (self, _ ("Place"), words);
  if (place == NULL || place->precision == JALON_PRECISION_NONE)
    return;
  jalon_details_page_add_fact (self, _ ("How exact the place is"), precision);
  if (place->precision == JALON_PRECISION_SITE && jalon_place_has_point (place))
    {
      g_autofree char *coordinates = jalon_coordinates_dup_text (place->lon, place->lat);

      jalon_details_page_add_fact (self, _ ("Coordinates"), coordinates);
    }
  jalon_details_page_add_fact (self, _ ("Coordinates from"), place->gazetteer);
}

void
jalon_details_page_add_button (JalonDetailsPage *self, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button;

  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  button = jalon_plain_create_button (label);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "chip");
  gtk_box_append (self->buttons, button);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), TRUE);
}

void
jalon_details_page_add_claims (JalonDetailsPage *self, JalonSession *session, const JalonRecord *record)
{
  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  jalon_details_page_add_heading (self, _ ("Who says so"));
  for (guint i = 0; i < record->claims->len; i++)
    append (self, jalon_claim_card_new (session, record, i));
  append (self, jalon_source_button_new (session, record->id));
}

void
jalon_details_page_add_heading (JalonDetailsPage *self, const char *heading)
{
  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  append (self, jalon_widget_create_label (heading, "heading"));
}

void
jalon_details_page_add_link (JalonDetailsPage *self, const JalonLink *link)
{
  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  if (self->list == NULL)
    {
      GtkWidget *list = create_list (self);

      append (self, list);
      self->list = list;
    }
  gtk_list_box_append (GTK_LIST_BOX (self->list), create_link (link));
}

void
jalon_details_page_add_note (JalonDetailsPage *self, const char *note)
{
  GtkWidget *label;

  g_return_if_fail (JALON_IS_DETAILS_PAGE (self));

  label = jalon_widget_create_label (note, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  append (self, label);
}
