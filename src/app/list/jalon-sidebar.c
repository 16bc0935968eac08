/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The left pane: search, active filters, and the events or the filters to choose.
 */

#include "config.h"

#include "jalon-event-list.h"
#include "jalon-feature-list.h"
#include "jalon-filter-bar.h"
#include "jalon-filter-panel.h"
#include "jalon-list-choices.h"
#include "jalon-plain-text.h"
#include "jalon-review.h"
#include "jalon-sidebar.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonSidebar
{
  JalonSessionWidget parent_instance;

  GtkEditable   *search;
  GtkMenuButton *order;
  GtkWidget     *review;
  GtkLabel      *review_label;
  GtkStack      *stack;
  GtkWidget     *list;
  GtkWidget     *filters; /* (nullable): until they are asked for */
};

G_DEFINE_FINAL_TYPE (JalonSidebar, jalon_sidebar, JALON_TYPE_SESSION_WIDGET)

static JalonSession *
get_session (JalonSidebar *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

static const char *
get_words (JalonSidebar *self)
{
  const char *words = jalon_session_get_query (get_session (self))->text;

  return words != NULL ? words : "";
}

static void
search_changed_cb (JalonSidebar *self)
{
  g_autofree char *words = NULL;
  g_autoptr (JalonQuery) query = NULL;

  if (get_session (self) == NULL)
    return;
  words = jalon_plain_dup_entry (self->search, get_words (self));
  if (g_str_equal (words, get_words (self)))
    return;

  query = jalon_query_copy (jalon_session_get_query (get_session (self)));
  g_free (query->text);
  query->text = *words != '\0' ? g_steal_pointer (&words) : NULL;
  jalon_session_set_query (get_session (self), query);
}

/* An entry tells at once when it is empty, as it is for a moment when other words are put into it. */
static void
query_cb (JalonSidebar *self)
{
  g_autofree char *shown = jalon_plain_dup_entry (self->search, get_words (self));

  if (g_str_equal (shown, get_words (self)))
    return;
  g_signal_handlers_block_by_func (self->search, search_changed_cb, self);
  jalon_plain_set_entry (self->search, get_words (self));
  g_signal_handlers_unblock_by_func (self->search, search_changed_cb, self);
}

/* What is proposed and not reviewed yet, whatever the filter. */
static void
result_cb (JalonSidebar *self)
{
  guint            n_proposed = jalon_review_count_proposed (jalon_session_get_dossier (get_session (self)));
  g_autofree char *label =
      g_strdup_printf (ngettext ("Review %'u proposal", "Review %'u proposals", n_proposed), n_proposed);

  jalon_plain_set_label (self->review_label, label);
  jalon_plain_set_name (GTK_ACCESSIBLE (self->review), label);
  gtk_widget_set_visible (self->review, n_proposed > 0);
}

static void
stop_search_cb (JalonSidebar *self)
{
  jalon_plain_set_entry (self->search, "");
  jalon_sidebar_focus_list (self);
}

static void
search_activate_cb (JalonSidebar *self)
{
  jalon_sidebar_focus_list (self);
}

static void
jalon_sidebar_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  query_cb (JALON_SIDEBAR (widget));
  result_cb (JALON_SIDEBAR (widget));
}

static void
jalon_sidebar_dispose (GObject *object)
{
  jalon_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_SIDEBAR);

  G_OBJECT_CLASS (jalon_sidebar_parent_class)->dispose (object);
}

static void
jalon_sidebar_class_init (JalonSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_sidebar_dispose;
  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_sidebar_session_set;

  g_type_ensure (JALON_TYPE_EVENT_LIST);
  g_type_ensure (JALON_TYPE_FEATURE_LIST);
  g_type_ensure (JALON_TYPE_FILTER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, JalonSidebar, order);
  gtk_widget_class_bind_template_child (widget_class, JalonSidebar, review);
  gtk_widget_class_bind_template_child (widget_class, JalonSidebar, review_label);
  gtk_widget_class_bind_template_child (widget_class, JalonSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
}

static void
jalon_sidebar_init (JalonSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_list_choices_attach (GTK_WIDGET (self), self->order);
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::query", G_CALLBACK (query_cb));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (result_cb));
}

/**
 * jalon_sidebar_focus_search:
 *
 * Gives the focus to the search entry, which selects what is in it.
 */
void
jalon_sidebar_focus_search (JalonSidebar *self)
{
  g_return_if_fail (JALON_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * jalon_sidebar_focus_list:
 *
 * Gives the focus to the page that is shown, list or filters: to its first field, or where it was there last.
 */
void
jalon_sidebar_focus_list (JalonSidebar *self)
{
  GtkRoot   *root;
  GtkWidget *focus, *page;

  g_return_if_fail (JALON_IS_SIDEBAR (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  page = gtk_stack_get_visible_child (self->stack);

  /* The stack brings the focus along where its other page had it; another step would pass the first field. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* Some eighty widgets, which a window that only shows its events need not wait for. */
static void
create_filters (JalonSidebar *self)
{
  self->filters = g_object_new (JALON_TYPE_FILTER_PANEL, NULL);
  g_object_bind_property (self, "session", self->filters, "session", G_BINDING_SYNC_CREATE);
  gtk_stack_add_child (self->stack, self->filters);
}

/**
 * jalon_sidebar_show_filters:
 * @self: a sidebar
 * @show: the filters to choose, or else the events
 */
void
jalon_sidebar_show_filters (JalonSidebar *self, gboolean show)
{
  g_return_if_fail (JALON_IS_SIDEBAR (self));

  if (show && self->filters == NULL)
    create_filters (self);
  gtk_stack_set_visible_child (self->stack, show ? self->filters : self->list);
}
