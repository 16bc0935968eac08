/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GtkColumnView over the model of the list. Its rows are in order already:
 * the sorters of the columns are there for the headers to be clicked, and to
 * say which one was.
 */

#include "config.h"

#include "jalon-event-table.h"

#include "jalon-event-cells.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

#define TABLE_KEY "jalon-event-table"
#define ID_KEY "jalon-event-id"

/**
 * Table:
 * @view: (borrowed): has this as its data
 * @columns: (owned) (element-type GtkColumnViewColumn): by cell
 * @asked: of which column a sorter was asked last, while headers are read; G_MAXUINT for none
 */
typedef struct
{
  GtkColumnView  *view;
  JalonSession   *session;  /* (owned) */
  JalonListOrder *order;    /* (owned) */
  GSettings      *settings; /* (owned) */
  GPtrArray      *columns;
  guint           asked;
  gboolean        following; /* the headers follow the order */
} Table;

/* What a sorter and a factory need to know. */
typedef struct
{
  Table *table;
  guint  cell;
} ColumnData;

static void
table_free (Table *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->order);
  g_clear_object (&self->settings);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static void
free_data_cb (gpointer data, GClosure *closure)
{
  g_free (data);
}

static gboolean
is_title (guint cell)
{
  return jalon_event_cells[cell].sort == JALON_SORT_TITLE;
}

static void
setup_cb (ColumnData *data, GtkListItem *item)
{
  GtkWidget *label = jalon_plain_create_label (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), jalon_event_cells[data->cell].n_chars);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (ColumnData *data, GtkListItem *item)
{
  JalonEvent           *event = gtk_list_item_get_item (item);
  GtkWidget            *label = gtk_list_item_get_child (item);
  const JalonEventCell *cell = &jalon_event_cells[data->cell];
  g_autoptr (JalonEventRecord) record = NULL;
  g_autofree char *text = NULL;
  guint            row;

  if (!JALON_IS_EVENT (event))
    return;

  row = jalon_event_get_position (event);
  record = jalon_event_store_dup_record (jalon_event_get_store (event), row);
  text = cell->dup_text (data->table->session, record, row);
  jalon_plain_show_label (GTK_LABEL (label), text);
  /* What is longer than its column. */
  if (g_utf8_strlen (text, -1) > cell->n_chars)
    jalon_plain_set_tooltip (label, text);
  else
    gtk_widget_set_has_tooltip (label, FALSE);
  g_object_set_data_full (G_OBJECT (label), ID_KEY, g_strdup (record->id), g_free);
}

/* Nothing is sorted by it; the first that is asked is the one whose header was clicked. */
static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  ColumnData *data = user_data;

  if (data->table->asked == G_MAXUINT)
    data->table->asked = data->cell;
  return -1;
}

/* GTK 4.8 does not tell which column its view is sorted by: its sorters do. */
static void
sorter_cb (Table *self, GtkSorterChange change, GtkSorter *sorter)
{
  g_autoptr (GObject) a = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) b = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering ordering;

  /* Columns that go take their part of the order with them. */
  if (self->following || gtk_widget_in_destruction (GTK_WIDGET (self->view)))
    return;

  self->asked = G_MAXUINT;
  ordering = gtk_sorter_compare (sorter, a, b);
  if (self->asked == G_MAXUINT)
    jalon_list_order_set_sort (self->order, JALON_SORT_DATE, FALSE);
  else
    jalon_list_order_set_sort (self->order, jalon_event_cells[self->asked].sort, ordering == GTK_ORDERING_LARGER);
}

/* The header shows by an arrow what the order is, whoever chose it. */
static void
follow_order (Table *self)
{
  gboolean       descending;
  JalonEventSort sort = jalon_list_order_get_sort (self->order, &descending);

  self->following = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    if (jalon_event_cells[i].sort == sort)
      gtk_column_view_sort_by_column (self->view,
                                      g_ptr_array_index (self->columns, i),
                                      descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->following = FALSE;
}

static void
follow_order_cb (GtkWidget *view)
{
  follow_order (g_object_get_data (G_OBJECT (view), TABLE_KEY));
}

static void
show_columns (Table *self)
{
  g_auto (GStrv) names = g_settings_get_strv (self->settings, "list-columns");

  for (guint i = 0; i < self->columns->len; i++)
    gtk_column_view_column_set_visible (g_ptr_array_index (self->columns, i),
                                        g_strv_contains ((const char *const *) names, jalon_event_cells[i].name));
}

static ColumnData *
column_data_new (Table *table, guint cell)
{
  ColumnData *data = g_new0 (ColumnData, 1);

  data->table = table;
  data->cell = cell;
  return data;
}

static GtkColumnViewColumn *
create_column (Table *self, guint cell)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column =
      gtk_column_view_column_new (jalon_event_cell_get_label (&jalon_event_cells[cell]), factory);

  g_signal_connect_data (factory,
                         "setup",
                         G_CALLBACK (setup_cb),
                         column_data_new (self, cell),
                         free_data_cb,
                         G_CONNECT_SWAPPED);
  g_signal_connect_data (factory,
                         "bind",
                         G_CALLBACK (bind_cb),
                         column_data_new (self, cell),
                         free_data_cb,
                         G_CONNECT_SWAPPED);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, is_title (cell));
  if (jalon_event_cells[cell].sort != JALON_NO_SORT)
    {
      GtkCustomSorter *sorter = gtk_custom_sorter_new (compare_cb, column_data_new (self, cell), g_free);

      gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
      g_object_unref (sorter);
    }

  return column;
}

/**
 * jalon_event_table_new:
 * @session: has the events
 * @order: in which they are; clicking a header changes it
 *
 * Returns: (transfer floating): a #GtkColumnView without a model yet
 */
GtkWidget *
jalon_event_table_new (JalonSession *session, JalonListOrder *order)
{
  Table     *self = g_new0 (Table, 1);
  GtkWidget *view = gtk_column_view_new (NULL);

  self->view = GTK_COLUMN_VIEW (view);
  self->session = g_object_ref (session);
  self->order = g_object_ref (order);
  self->settings = g_settings_new (JALON_APP_ID);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  g_object_set_data_full (G_OBJECT (view), TABLE_KEY, self, (GDestroyNotify) table_free);

  for (guint i = 0; i < jalon_event_cells_get_n (); i++)
    {
      g_ptr_array_add (self->columns, create_column (self, i));
      gtk_column_view_append_column (self->view, g_ptr_array_index (self->columns, i));
    }
  show_columns (self);
  follow_order (self);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (view, "data-table");
  jalon_plain_set_name (GTK_ACCESSIBLE (view), _ ("Events"));
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_cb), self);
  g_signal_connect_swapped (self->settings, "changed::list-columns", G_CALLBACK (show_columns), self);
  g_signal_connect_object (order, "changed", G_CALLBACK (follow_order_cb), view, G_CONNECT_SWAPPED);

  return view;
}

/**
 * jalon_event_table_get_id_at:
 * @widget: of a table, or within it
 *
 * Returns: (nullable): the id of the event whose cell it is
 */
const char *
jalon_event_table_get_id_at (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), ID_KEY);
}
