/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events that pass the filter, by month, or in another order that was
 * chosen, or as a table. Its selection is the session's; where several rows are selected, the session keeps what it
 * had, and a bar below the list changes all of them at once.
 */

#include "config.h"

#include "jalon-context-menu.h"
#include "jalon-event-drag.h"
#include "jalon-event-cells.h"
#include "jalon-event-list.h"
#include "jalon-event-row.h"
#include "jalon-event-table.h"
#include "jalon-feature-menu.h"
#include "jalon-list-order.h"
#include "jalon-plain-text.h"
#include "jalon-section-model.h"
#include "jalon-selection-bar.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonEventList
{
  JalonSessionWidget parent_instance;

  GtkStack          *stack;
  GtkWidget         *note_bar;
  GtkLabel          *note;
  GtkWidget         *show_all;
  GtkScrolledWindow *scrolled;
  GtkListView       *view;
  GtkMultiSelection *selection;
  JalonSelectionBar *bar;
  GtkWidget         *table; /* (owned) (nullable): until it is asked for */
  JalonListOrder    *order; /* (owned) (nullable): until there is a session */

  JalonSession *session;   /* (borrowed from the parent class) (nullable) */
  gboolean      following; /* the selection comes from the session, don't send it back */
  gboolean      moved;     /* since the last result the list is another one, not the same with an edited row */
  gboolean      had_focus; /* a row had, before rows changed */
  GPtrArray    *chosen;    /* (owned) (element-type utf8): the events of the rows that are selected */
};

G_DEFINE_FINAL_TYPE (JalonEventList, jalon_event_list, JALON_TYPE_SESSION_WIDGET)

/* For several rows at once; the empty action lets go of them. */
static const struct
{
  guint       key;
  const char *action;
} keys[] = {
  { GDK_KEY_a, "win.accept-many" },      { GDK_KEY_r, "win.reject-many" },         { GDK_KEY_Escape, "" },
  { GDK_KEY_Delete, "win.remove-many" }, { GDK_KEY_KP_Delete, "win.remove-many" },
};

/* The list, or the table. */
static GtkWidget *
get_view (JalonEventList *self)
{
  return self->order != NULL && jalon_list_order_is_table (self->order) ? self->table : GTK_WIDGET (self->view);
}

static void
update_page (JalonEventList *self)
{
  const char *page = "list";

  if (jalon_session_get_n_filtered (self->session) == 0)
    {
      JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (self->session));

      page = "no-match";
      if (jalon_query_is_empty (jalon_session_get_query (self->session)))
        page = jalon_event_store_get_n_events (store) > 0 ? "rejected" : "empty";
    }

  gtk_stack_set_visible_child_name (self->stack, page);
}

static gboolean
is_chosen (JalonEventList *self, const char *event_id)
{
  return event_id != NULL && g_ptr_array_find_with_equal_func (self->chosen, event_id, g_str_equal, NULL);
}

/* The row of an event; GTK_INVALID_LIST_POSITION where it is not shown. */
static guint
find_position (JalonEventList *self, const char *event_id)
{
  return jalon_list_order_find (self->order, event_id);
}

static gboolean
has_focus (JalonEventList *self, GtkWidget *part)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, part);
}

/* Notes which events the selected rows are of. */
static void
note_chosen (JalonEventList *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint         position;
  gboolean      had_focus = has_focus (self, GTK_WIDGET (self->bar));

  g_ptr_array_set_size (self->chosen, 0);
  for (gboolean has = gtk_bitset_iter_init_first (&iter, selected, &position); has;
       has = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      if (JALON_IS_EVENT (item))
        g_ptr_array_add (self->chosen, g_strdup (jalon_event_get_id (JALON_EVENT (item))));
    }
  jalon_selection_bar_set_ids (self->bar, self->chosen);
  jalon_session_set_many_chosen (self->session, self->chosen->len > 1);
  /* What was chosen in the bar took the rows away, and the bar with them. */
  if (had_focus && !gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The rows of several events that were selected before rows changed, as far as they are there. */
static void
select_again (JalonEventList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (model)));

  for (guint i = 0; i < self->chosen->len; i++)
    {
      guint position = find_position (self, g_ptr_array_index (self->chosen, i));

      if (position != GTK_INVALID_LIST_POSITION)
        gtk_bitset_add (selected, position);
    }
  gtk_selection_model_set_selection (model, selected, mask);
}

/* Of a table the list within scrolls, whose action it is. */
static void
scroll_to (JalonEventList *self, guint position)
{
  GtkWidget *view = get_view (self);

  if (view == self->table)
    view = gtk_widget_get_last_child (view);
  gtk_widget_activate_action (view, "list.scroll-to-item", "u", position);
}

static void
select_row (JalonEventList *self, gboolean scroll)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  const char        *event_id = jalon_thing_get_event_id (jalon_session_get_selection (self->session));
  guint              position = find_position (self, event_id);
  gboolean was_selected = position != GTK_INVALID_LIST_POSITION && gtk_selection_model_is_selected (model, position);

  self->following = TRUE;
  if (self->chosen->len > 1 && (event_id == NULL || is_chosen (self, event_id)))
    select_again (self);
  else if (position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_item (model, position, TRUE);
  else
    gtk_selection_model_unselect_all (model);
  note_chosen (self);
  self->following = FALSE;
  if (scroll && !was_selected && position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

static void
follow_selection (JalonEventList *self)
{
  select_row (self, TRUE);
}

static void activate_cb (JalonEventList *self, guint position);

static void
show_note (JalonEventList *self)
{
  g_autofree char *note = jalon_list_order_dup_note (self->order);

  jalon_plain_set_label (self->note, note);
  gtk_widget_set_visible (self->show_all, jalon_list_order_is_bounded (self->order));
  gtk_widget_set_visible (self->note_bar, note != NULL);
}

/* Shows the model in the widget that the order asks for; a model that nobody shows makes no rows. */
static void
show_model (JalonEventList *self)
{
  gboolean is_table = jalon_list_order_is_table (self->order);

  if (is_table && self->table == NULL)
    {
      self->table = g_object_ref_sink (jalon_event_table_new (self->session, self->order));
      g_signal_connect_swapped (self->table, "activate", G_CALLBACK (activate_cb), self);
    }
  gtk_multi_selection_set_model (self->selection, jalon_list_order_get_model (self->order));
  gtk_list_view_set_model (self->view, is_table ? NULL : GTK_SELECTION_MODEL (self->selection));
  if (self->table != NULL)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (self->table), is_table ? GTK_SELECTION_MODEL (self->selection) : NULL);
  gtk_scrolled_window_set_policy (self->scrolled,
                                  is_table ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  if (gtk_scrolled_window_get_child (self->scrolled) != get_view (self))
    gtk_scrolled_window_set_child (self->scrolled, get_view (self));
}

/* Another order, or the map shows something else. */
static void
order_cb (JalonEventList *self)
{
  self->following = TRUE;
  show_model (self);
  self->following = FALSE;
  show_note (self);
  select_row (self, TRUE);
}

static void
result_cb (JalonEventList *self)
{
  jalon_list_order_update (self->order);
  show_note (self);
  update_page (self);
  select_row (self, self->moved);
  if (self->had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->moved = FALSE;
  self->had_focus = FALSE;
}

/* Called before the view hears of it: it drops the focus with the row that has it. */
static void
rows_change_cb (JalonEventList *self, guint position, guint n_removed, guint n_added)
{
  self->moved = self->moved || n_removed != n_added;
  self->had_focus = self->had_focus || has_focus (self, get_view (self));
}

static void
selected_cb (JalonEventList *self)
{
  if (self->following)
    return;
  note_chosen (self);
  if (self->chosen->len == 1)
    {
      g_autofree char *id = g_strdup (g_ptr_array_index (self->chosen, 0));

      jalon_session_select_event (self->session, id);
    }
}

/* What is selected alone again, or nothing. */
static void
forget_many_cb (JalonEventList *self)
{
  g_ptr_array_set_size (self->chosen, 0);
  select_row (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Keys that change all rows where several are selected; else they are the window's. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  JalonEventList *self = JALON_EVENT_LIST (widget);
  const char     *action;

  if (self->chosen->len < 2)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(&s)", &action);
  if (*action == '\0')
    forget_many_cb (self);
  else
    jalon_selection_bar_activate (self->bar, action);

  return GDK_EVENT_STOP;
}

/* Those that are selected, in the columns of the table, also where the list shows them. */
static gboolean
copy_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  JalonEventList *self = JALON_EVENT_LIST (widget);
  g_autoptr (GSettings) settings = g_settings_new (JALON_APP_ID);
  g_auto (GStrv) names = g_settings_get_strv (settings, "list-columns");
  g_autofree char *text = NULL;

  if (self->chosen->len == 0)
    return GDK_EVENT_PROPAGATE;
  text = jalon_event_cells_dup_tsv (self->session, self->chosen, (const char *const *) names);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);

  return GDK_EVENT_STOP;
}

/* Enter or double click on the row that is selected already: bring its details back. */
static void
activate_cb (JalonEventList *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (JALON_IS_EVENT (item))
    jalon_session_select_event (self->session, jalon_event_get_id (JALON_EVENT (item)));
}

static void
bind_section (JalonEventList *self, GtkListItem *list_item, JalonSection *section)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);

  if (!GTK_IS_LABEL (label))
    {
      label = jalon_plain_create_label (NULL);
      gtk_label_set_xalign (GTK_LABEL (label), 0.0);
      gtk_widget_add_css_class (label, "section-heading");
      gtk_list_item_set_child (list_item, label);
    }
  jalon_plain_set_label (GTK_LABEL (label), jalon_section_get_title (section));
}

static void
bind_event (JalonEventList *self, GtkListItem *list_item, JalonEvent *event)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (!JALON_IS_EVENT_ROW (row))
    {
      row = jalon_event_row_new (self->session);
      gtk_list_item_set_child (list_item, row);
    }
  jalon_event_row_set_event (JALON_EVENT_ROW (row), event);
}

static void
bind_cb (JalonEventList *self, GtkListItem *list_item)
{
  gpointer    item = gtk_list_item_get_item (list_item);
  gboolean    is_event = JALON_IS_EVENT (item);
  const char *label;
  GtkWidget  *child;

  gtk_list_item_set_selectable (list_item, is_event);
  gtk_list_item_set_activatable (list_item, is_event);
  if (is_event)
    bind_event (self, list_item, item);
  else
    bind_section (self, list_item, item);

  child = gtk_list_item_get_child (list_item);
  label = is_event ? jalon_event_row_get_description (JALON_EVENT_ROW (child)) : jalon_section_get_title (item);
  /* GTK 4.8 has no accessible label on the list item: it goes on the widget that the item is. */
  jalon_plain_set_name (GTK_ACCESSIBLE (gtk_widget_get_parent (child)), label);
}

/* The row at a point of the list. */
static JalonEventRow *
find_row_at (JalonEventList *self, const GdkRectangle *at)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), at->x, at->y, GTK_PICK_DEFAULT);

  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      if (JALON_IS_EVENT_ROW (widget))
        return JALON_EVENT_ROW (widget);
      /* Beside the row, but within what is highlighted with it. */
      if (child != NULL && JALON_IS_EVENT_ROW (child))
        return JALON_EVENT_ROW (child);
    }
  return NULL;
}

/* Its event; of a table that of the cell. */
static const char *
find_id_at (JalonEventList *self, const GdkRectangle *at)
{
  JalonEventRow *row = find_row_at (self, at);
  GtkWidget     *widget = gtk_widget_pick (GTK_WIDGET (self), at->x, at->y, GTK_PICK_DEFAULT);

  if (row != NULL)
    return jalon_event_row_get_event_id (row);
  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      if (jalon_event_table_get_id_at (widget) != NULL)
        return jalon_event_table_get_id_at (widget);
      if (child != NULL && jalon_event_table_get_id_at (child) != NULL)
        return jalon_event_table_get_id_at (child);
    }
  return NULL;
}

/* The row that has the focus: below it, as a menu of its own would stand. */
static JalonEventRow *
find_focused_row (JalonEventList *self, GdkRectangle *at)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget      *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget      *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  graphene_rect_t bounds;

  if (child == NULL || !JALON_IS_EVENT_ROW (child) || !gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds))
    return NULL;
  *at = (GdkRectangle){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  return JALON_EVENT_ROW (child);
}

/* Of a table the keys mean the row that is selected. */
static const char *
find_focused_id (JalonEventList *self, GdkRectangle *at)
{
  JalonEventRow *row = find_focused_row (self, at);

  if (row != NULL)
    return jalon_event_row_get_event_id (row);

  return jalon_list_order_is_table (self->order) && self->chosen->len > 0 ? g_ptr_array_index (self->chosen, 0) : NULL;
}

static GMenuModel *
create_menu_cb (gpointer data, GdkRectangle *at, gboolean by_keys)
{
  JalonEventList  *self = data;
  g_autofree char *id = g_strdup (by_keys ? find_focused_id (self, at) : find_id_at (self, at));

  if (id == NULL)
    return NULL;
  if (self->chosen->len > 1 && is_chosen (self, id))
    return jalon_selection_bar_create_menu (self->chosen);
  jalon_session_select_event (self->session, id);
  return jalon_feature_menu_new (self->session);
}

/* What is dragged out: all that are selected where the row is one of them, else the event of the row alone. */
static GdkContentProvider *
prepare_drag_cb (JalonEventList *self, double x, double y)
{
  GdkRectangle at = { x, y, 1, 1 };
  const char  *id = find_id_at (self, &at);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (id == NULL)
    return NULL;
  if (is_chosen (self, id))
    g_ptr_array_extend (ids, self->chosen, NULL, NULL);
  else
    g_ptr_array_add (ids, (gpointer) id);
  g_ptr_array_add (ids, NULL);

  return jalon_event_drag_new_content (self->session, (const char *const *) ids->pdata);
}

static void
attach_drag (JalonEventList *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  g_signal_connect_swapped (drag, "prepare", G_CALLBACK (prepare_drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static gboolean
jalon_event_list_grab_focus (GtkWidget *widget)
{
  JalonEventList *self = JALON_EVENT_LIST (widget);
  GtkWidget      *view = get_view (self);

  /* On the row that had it last: to go forward would leave that row where the list has the focus already. */
  if (view == self->table)
    view = gtk_widget_get_last_child (view);
  if (gtk_widget_get_mapped (view) && gtk_widget_grab_focus (view))
    return TRUE;

  return gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
jalon_event_list_dispose (GObject *object)
{
  JalonEventList *self = JALON_EVENT_LIST (object);

  g_clear_object (&self->order);
  g_clear_object (&self->table);
  jalon_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_EVENT_LIST);

  G_OBJECT_CLASS (jalon_event_list_parent_class)->dispose (object);
}

static void
jalon_event_list_finalize (GObject *object)
{
  g_ptr_array_unref (JALON_EVENT_LIST (object)->chosen);

  G_OBJECT_CLASS (jalon_event_list_parent_class)->finalize (object);
}

static void
jalon_event_list_session_set (JalonSessionWidget *widget, JalonSession *session)
{
  JalonEventList *self = JALON_EVENT_LIST (widget);

  self->session = session;
  g_signal_connect_object (jalon_session_get_filtered (session),
                           "items-changed",
                           G_CALLBACK (rows_change_cb),
                           self,
                           G_CONNECT_SWAPPED);
  self->order = jalon_list_order_new (session);
  g_signal_connect_object (self->order, "changed", G_CALLBACK (order_cb), self, G_CONNECT_SWAPPED);
  show_model (self);
  result_cb (self);
}

static void
jalon_event_list_class_init (JalonEventListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_event_list_dispose;
  object_class->finalize = jalon_event_list_finalize;

  widget_class->grab_focus = jalon_event_list_grab_focus;

  JALON_SESSION_WIDGET_CLASS (klass)->session_set = jalon_event_list_session_set;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, key_cb, "(s)", keys[i].action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy_cb, NULL);

  g_type_ensure (JALON_TYPE_SELECTION_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-event-list.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonEventList, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonEventList, view);
  gtk_widget_class_bind_template_child (widget_class, JalonEventList, selection);
  gtk_widget_class_bind_template_child (widget_class, JalonEventList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, JalonEventList, note_bar);
  gtk_widget_class_bind_template_child (widget_class, JalonEventList, note);
  gtk_widget_class_bind_template_child (widget_class, JalonEventList, show_all);
  gtk_widget_class_bind_template_child (widget_class, JalonEventList, bar);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_many_cb);
}

static void
jalon_event_list_init (JalonEventList *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_context_menu_attach (GTK_WIDGET (self), create_menu_cb, self);
  attach_drag (self);

  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::result", G_CALLBACK (result_cb));
  jalon_session_widget_follow (JALON_SESSION_WIDGET (self), "notify::selection", G_CALLBACK (follow_selection));
}
