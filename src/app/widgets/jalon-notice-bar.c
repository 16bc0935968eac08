/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A strip that says how it is with what is shown.
 */

#include "config.h"

#include "jalon-notice-bar.h"

#include "jalon-plain-text.h"

struct _JalonNoticeBar
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (JalonNoticeBar, jalon_notice_bar, GTK_TYPE_WIDGET)

static void
jalon_notice_bar_dispose (GObject *object)
{
  JalonNoticeBar *self = JALON_NOTICE_BAR (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (jalon_notice_bar_parent_class)->dispose (object);
}

static void
jalon_notice_bar_class_init (JalonNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_notice_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
jalon_notice_bar_init (JalonNoticeBar *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice-strip");
  self->label = jalon_plain_create_label ("");
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 12);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  self->button = jalon_plain_create_button ("");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * jalon_notice_bar_show:
 * @self: a bar
 * @words: what there is to say, translated
 * @button: what can be done about it, translated
 * @action_name: does that
 *
 * Says it until jalon_notice_bar_hide().
 */
void
jalon_notice_bar_show (JalonNoticeBar *self, const char *words, const char *button, const char *action_name)
{
  g_return_if_fail (JALON_IS_NOTICE_BAR (self));

  jalon_plain_set_label (GTK_LABEL (self->label), words);
  jalon_plain_set_button (GTK_BUTTON (self->button), button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action_name);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * jalon_notice_bar_hide:
 * @self: a bar
 */
void
jalon_notice_bar_hide (JalonNoticeBar *self)
{
  g_return_if_fail (JALON_IS_NOTICE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
