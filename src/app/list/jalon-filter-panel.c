/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All filters to choose from. What is chosen shows at once on map and list.
 */

#include "config.h"

#include "jalon-event-count.h"
#include "jalon-filter-bounds.h"
#include "jalon-filter-checks.h"
#include "jalon-filter-countries.h"
#include "jalon-filter-dates.h"
#include "jalon-filter-panel.h"
#include "jalon-plain-text.h"
#include "jalon-schema.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonFilterPanel
{
  JalonSessionWidget parent_instance;

  GtkBox    *fields;
  GtkWidget *done;
  GtkLabel  *done_label;
};

G_DEFINE_FINAL_TYPE (JalonFilterPanel, jalon_filter_panel, JALON_TYPE_SESSION_WIDGET)

static void
update_count (JalonFilterPanel *self)
{
  JalonSession      *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  const JalonResult *result = jalon_session_get_result (session);
  g_autofree char   *count = jalon_event_count_dup_words (result->n_events, result->n_notes);
  /* Translators: closes the filters; %s is what they let through, "3 events and 2 notes". */
  g_autofree char *label = g_strdup_printf (_ ("Show %s"), count);

  jalon_plain_set_label (self->done_label, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->done), label);
}

/* Below the heading that its field gives it, which has @button at its end. */
static void
add_group (JalonFilterPanel *self, const char *heading, GtkWidget *button, GtkWidget *filter)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = jalon_widget_create_label (heading, "heading");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (button != NULL)
    gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (group), line);
  gtk_box_append (GTK_BOX (group), filter);
  gtk_box_append (self->fields, group);
  g_object_bind_property (self, "session", filter, "session", G_BINDING_SYNC_CREATE);
}

/* @column of events, or their articles. */
static void
add_checks (JalonFilterPanel *self, const char *heading, guint column)
{
  GtkWidget *checks = g_object_new (JALON_TYPE_FILTER_CHECKS, "column", column, NULL);
  /* Translators: a button beside the heading of a filter: what was chosen no longer is, what was not is. */
  GtkWidget *invert = jalon_plain_create_button (C_ ("filter", "Invert"));
  /* Translators: the same, read aloud; %s is a heading, as "Types". */
  g_autofree char *name = g_strdup_printf (_ ("Invert: %s"), heading);

  gtk_widget_add_css_class (invert, "flat");
  gtk_widget_add_css_class (invert, "caption");
  jalon_plain_set_name (GTK_ACCESSIBLE (invert), name);
  g_signal_connect_object (invert, "clicked", G_CALLBACK (jalon_filter_checks_invert), checks, G_CONNECT_SWAPPED);
  jalon_plain_set_name (GTK_ACCESSIBLE (checks), heading);
  add_group (self, heading, invert, checks);
}

static guint
count_words (guint column)
{
  return jalon_vocabulary_get_n_words (jalon_schema_find_column (&jalon_event_schema, column)->vocabulary);
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  return (int) count_words (*(const guint *) a) - (int) count_words (*(const guint *) b);
}

/* All that the fields of events can be filtered by, the short first. */
static void
add_groups (JalonFilterPanel *self)
{
  guint columns[JALON_N_EVENT_COLUMNS - 1];

  for (guint i = 1; i < JALON_N_EVENT_BOUNDS; i++)
    add_group (self, _ (jalon_schema_find_bounds (&jalon_event_schema, i)->group), NULL, jalon_filter_bounds_new (i));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i] = i + 1;
  qsort (columns, G_N_ELEMENTS (columns), sizeof *columns, compare_columns);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_checks (self, _ (jalon_schema_find_column (&jalon_event_schema, columns[i])->group), columns[i]);
  add_checks (self, _ ("Articles"), JALON_EVENT_COLUMN_NONE);
}

static void
jalon_filter_panel_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  update_count (JALON_FILTER_PANEL (widget));
}

static void
jalon_filter_panel_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_FILTER_PANEL);

  G_OBJECT_CLASS (jalon_filter_panel_parent_class)->dispose (object);
}

static void
jalon_filter_panel_class_init (JalonFilterPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_filter_panel_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_filter_panel_session_set;

  g_type_ensure (JALON_TYPE_FILTER_CHECKS);
  g_type_ensure (JALON_TYPE_FILTER_COUNTRIES);
  g_type_ensure (JALON_TYPE_FILTER_DATES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-filter-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonFilterPanel, fields);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterPanel, done);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterPanel, done_label);
}

static void
jalon_filter_panel_init (JalonFilterPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_groups (self);
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (update_count));
}
