/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All filters to choose from. What is chosen shows at once on map and list.
 */

#include "config.h"

#include "jalon-filter-checks.h"
#include "jalon-filter-countries.h"
#include "jalon-filter-dates.h"
#include "jalon-filter-panel.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonFilterPanel
{
  JalonSessionWidget parent_instance;

  GtkWidget *done;
  GtkLabel  *done_label;
};

G_DEFINE_FINAL_TYPE (JalonFilterPanel, jalon_filter_panel, JALON_TYPE_SESSION_WIDGET)

static void
update_count (JalonFilterPanel *self)
{
  JalonSession    *session = jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
  guint            n_events = jalon_session_get_n_filtered (session);
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u event", "Show %u events", n_events), n_events);

  jalon_plain_set_label (self->done_label, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->done), label);
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
  gtk_widget_class_bind_template_child (widget_class, JalonFilterPanel, done);
  gtk_widget_class_bind_template_child (widget_class, JalonFilterPanel, done_label);
}

static void
jalon_filter_panel_init (JalonFilterPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (update_count));
}
