/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The active filters as chips: a click removes one, another clears them all.
 */

#include "config.h"

#include "jalon-filter-bar.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"
#include "jalon-wrap-layout.h"

#include <glib/gi18n.h>

struct _JalonFilterBar
{
  JalonSessionWidget parent_instance;

  GtkWidget *clear;

  GPtrArray *chips; /* (owned) (element-type GtkWidget) */
};

G_DEFINE_FINAL_TYPE (JalonFilterBar, jalon_filter_bar, JALON_TYPE_SESSION_WIDGET)

static void
chip_clicked_cb (JalonFilterBar *self, GtkWidget *chip)
{
  /* The query outlives the chip, which goes as soon as the session has it. */
  g_autoptr (JalonQuery) without = g_object_steal_data (G_OBJECT (chip), "without");

  jalon_session_set_query (jalon_session_widget_get_session (JALON_SESSION_WIDGET (self)), without);
}

/* What a search looks for stands in quotation marks of its own. */
static char *
dup_action (const char *label)
{
  if (g_str_has_prefix (label, "“") || g_str_has_prefix (label, "«") || g_str_has_prefix (label, "\""))
    /* Translators: %s is what is searched for, in its quotation marks. */
    return g_strdup_printf (_ ("Remove the filter %s"), label);
  /* Translators: %s is a filter, such as “Mali: actor”. */
  return g_strdup_printf (_ ("Remove the filter “%s”"), label);
}

static GtkWidget *
create_chip (JalonFilterBar *self, const JalonQueryTerm *term)
{
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = jalon_plain_create_label (term->label);
  GtkWidget       *image = gtk_image_new_from_icon_name ("window-close-symbolic");
  g_autofree char *action = dup_action (term->label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), image);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");

  jalon_plain_set_tooltip (chip, action);
  jalon_plain_set_name (GTK_ACCESSIBLE (chip), action);

  g_object_set_data_full (G_OBJECT (chip),
                          "without",
                          jalon_query_copy (term->without),
                          (GDestroyNotify) jalon_query_free);
  g_signal_connect_swapped (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);

  return chip;
}

/* The chip that has the focus; the one after the last where that is on the button that removes all; -1 for none. */
static int
find_focus (JalonFilterBar *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint      i;

  if (focus == self->clear)
    return self->chips->len;

  return focus != NULL && g_ptr_array_find (self->chips, focus, &i) ? (int) i : -1;
}

/* Chips are made anew: the focus goes to the one that took the place, or past the bar where none is left. */
static void
focus_chip (JalonFilterBar *self, guint position)
{
  if (self->chips->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->chips, MIN (position, self->chips->len - 1)));
  else
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
update_chips (JalonFilterBar *self)
{
  int           focused = find_focus (self);
  JalonSession *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  g_autoptr (GPtrArray) terms = jalon_session_list_query_terms (session);

  g_ptr_array_set_size (self->chips, 0);
  for (guint i = 0; i < terms->len; i++)
    {
      GtkWidget *chip = create_chip (self, g_ptr_array_index (terms, i));

      gtk_widget_insert_before (chip, GTK_WIDGET (self), self->clear);
      g_ptr_array_add (self->chips, chip);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), terms->len > 0);
  gtk_widget_set_visible (self->clear, terms->len > 1);
  if (focused >= 0)
    focus_chip (self, focused);
}

static void
jalon_filter_bar_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  update_chips (JALON_FILTER_BAR (widget));
}

static void
jalon_filter_bar_dispose (GObject *object)
{
  JalonFilterBar *self = JALON_FILTER_BAR (object);

  g_clear_pointer (&self->chips, g_ptr_array_unref);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_FILTER_BAR);

  G_OBJECT_CLASS (jalon_filter_bar_parent_class)->dispose (object);
}

static void
jalon_filter_bar_class_init (JalonFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_filter_bar_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_filter_bar_session_set;

  g_type_ensure (JALON_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonFilterBar, clear);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
}

static void
jalon_filter_bar_init (JalonFilterBar *self)
{
  self->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::query", G_CALLBACK (update_chips));
}
