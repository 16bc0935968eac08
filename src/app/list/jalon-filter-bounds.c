/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for a number, as how many were killed: "5", "5-20", "100+".
 */

#include "config.h"

#include "jalon-filter-bounds.h"

#include "jalon-plain-text.h"
#include "jalon-schema.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

/**
 * JalonFilterBounds:
 * @bounds: a JalonEventBounds
 * @problem: what is wrong with the entry
 * @updating: the entry is being set, not written in
 */
struct _JalonFilterBounds
{
  JalonSessionWidget parent_instance;

  guint      bounds;
  GtkWidget *entry;
  GtkWidget *problem;
  gboolean   updating;
};

G_DEFINE_FINAL_TYPE (JalonFilterBounds, jalon_filter_bounds, JALON_TYPE_SESSION_WIDGET)

static JalonSession *
get_session (JalonFilterBounds *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

/* An empty entry asks for nothing. */
static gboolean
read_entry (JalonFilterBounds *self, JalonCount *out_count)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  *out_count = JALON_COUNT_INIT;
  return *text == '\0' || jalon_count_parse (text, out_count);
}

static void
show_problem (JalonFilterBounds *self)
{
  JalonCount count;
  gboolean   is_valid = read_entry (self, &count);

  gtk_widget_set_visible (self->problem, !is_valid);
  jalon_widget_set_invalid (self->entry, !is_valid);
}

/* Half a range is no mistake while it is being written: it waits until the entry is left. */
static void
changed_cb (JalonFilterBounds *self)
{
  g_autoptr (JalonQuery) query = NULL;
  JalonCount count;

  if (self->updating || get_session (self) == NULL || !read_entry (self, &count))
    return;

  query = jalon_query_copy (jalon_session_get_query (get_session (self)));
  query->bounds[self->bounds].low = count.low;
  query->bounds[self->bounds].high = count.high;
  jalon_session_set_query (get_session (self), query);
}

static void
update (JalonFilterBounds *self)
{
  const JalonQuery *query = jalon_session_get_query (get_session (self));
  JalonCount        asked = { query->bounds[self->bounds].low, query->bounds[self->bounds].high, NULL };
  JalonCount        shown;
  g_autofree char  *text = NULL;

  /* What is written already may mean the same in other words. */
  if (read_entry (self, &shown) && shown.low == asked.low && shown.high == asked.high)
    return;

  text = jalon_count_format (&asked);
  self->updating = TRUE;
  jalon_plain_set_entry (GTK_EDITABLE (self->entry), text);
  self->updating = FALSE;
  show_problem (self);
}

static void
jalon_filter_bounds_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  update (JALON_FILTER_BOUNDS (widget));
}

static void
jalon_filter_bounds_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (jalon_filter_bounds_parent_class)->dispose (object);
}

static void
jalon_filter_bounds_class_init (JalonFilterBoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalon_filter_bounds_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_filter_bounds_session_set;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
jalon_filter_bounds_init (JalonFilterBounds *self)
{
  GtkLayoutManager   *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("5, 5-20 or 100+"));
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (show_problem), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (show_problem), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);

  self->problem =
      jalon_widget_create_label (_ ("Write a number (5), a range (5-20), or one open above (100+)."), "caption");
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  jalon_widget_set_problem (self->entry, self->problem);
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::query", G_CALLBACK (update));
}

/**
 * jalon_filter_bounds_new:
 * @bounds: a JalonEventBounds
 *
 * Returns: (transfer floating): an entry for it
 */
GtkWidget *
jalon_filter_bounds_new (guint bounds)
{
  const JalonField  *field = jalon_schema_find_bounds (&jalon_event_schema, bounds);
  JalonFilterBounds *self = g_object_new (JALON_TYPE_FILTER_BOUNDS, NULL);

  self->bounds = bounds;
  gtk_widget_set_name (self->entry, field->name);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->entry), _ (field->group));

  return GTK_WIDGET (self);
}
