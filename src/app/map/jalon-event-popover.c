/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A popover with some events in the order of time: symbol, title, date and
 * verdict of each. One click or Enter chooses.
 */

#include "config.h"

#include "jalon-event-popover.h"

#include "jalon-event-titles.h"
#include "jalon-filtered-model.h"
#include "jalon-glyph.h"
#include "jalon-plain-text.h"

/* Pixels. */
#define VERDICT_SIZE 14.0
#define LIST_WIDTH 380
#define LIST_MAX_HEIGHT 320

/* The parts of a row: symbol, title over date, verdict. */
typedef struct
{
  GtkWidget *symbol;
  GtkWidget *title;
  GtkWidget *date;
  GtkWidget *verdict;
} Row;

static GtkWidget *
create_row_label (const char *css_class)
{
  GtkWidget *label = jalon_plain_create_label (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  Row       *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  row->symbol = jalon_glyph_new ();
  row->title = create_row_label (NULL);
  row->date = create_row_label ("dim-label");
  row->verdict = g_object_new (JALON_TYPE_GLYPH, "size", VERDICT_SIZE, NULL);
  gtk_widget_add_css_class (row->date, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), row->title);
  gtk_box_append (GTK_BOX (words), row->date);
  gtk_box_append (GTK_BOX (box), row->symbol);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), row->verdict);
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JalonSession *session)
{
  JalonEvent       *event = gtk_list_item_get_item (item);
  JalonEventStore  *store = jalon_event_get_store (event);
  guint             position = jalon_event_get_position (event);
  JalonEventColumns columns = jalon_event_store_get_columns (store);
  JalonVerdict      verdict = columns.words[JALON_EVENT_COLUMN_VERDICT][position];
  const Row        *row = g_object_get_data (G_OBJECT (item), "row");
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, position);
  g_autofree char *title = jalon_event_store_dup_title (store, position, jalon_session_get_language (session));
  g_autofree char *date = jalon_time_dup_label (&record->time);

  jalon_glyph_show_symbol (JALON_GLYPH (row->symbol),
                           record->type,
                           jalon_glyph_style_for (verdict, record->review, columns.precision[position]));
  jalon_glyph_set_word (JALON_GLYPH (row->symbol),
                        jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type));
  jalon_glyph_show_verdict (JALON_GLYPH (row->verdict), verdict);
  jalon_plain_set_label (GTK_LABEL (row->title), title);
  jalon_plain_set_tooltip (row->title, title);
  jalon_plain_set_label (GTK_LABEL (row->date), date);
}

static void
activate_row_cb (GtkWidget *popover, guint position, GtkListView *list)
{
  JalonEventChosenFunc chosen = (JalonEventChosenFunc) g_object_get_data (G_OBJECT (popover), "chosen");
  g_autoptr (JalonEvent) event = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);
  g_autofree char *id = g_strdup (jalon_event_get_id (event));

  gtk_popover_popdown (GTK_POPOVER (popover));
  chosen (gtk_widget_get_parent (popover), id);
}

static GListModel *
create_members (JalonSession *session, const GArray *rows)
{
  JalonEventStore    *store = jalon_dossier_get_events (jalon_session_get_dossier (session));
  JalonFilteredModel *model = jalon_filtered_model_new ();
  g_autoptr (JalonBitset) members = jalon_bitset_new (jalon_event_store_get_n_events (store));

  for (guint i = 0; i < rows->len; i++)
    jalon_bitset_add (members, g_array_index (rows, guint, i));
  jalon_filtered_model_set_store (model, store, members);

  return G_LIST_MODEL (model);
}

static GtkWidget *
create_list (GtkWidget *popover, JalonSession *session, const GArray *rows)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *model = GTK_SELECTION_MODEL (gtk_no_selection_new (create_members (session, rows)));
  GtkWidget          *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), session, 0);
  list = gtk_list_view_new (model, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "jalon-map-members");
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_row_cb), popover, G_CONNECT_SWAPPED);

  return list;
}

/**
 * jalon_event_popover_new:
 * @parent: the picture; it presents the popover where it gives its children their places
 * @chosen: told what is chosen
 *
 * Creates a popover that does not show yet.
 *
 * Returns: (transfer none): the popover, a child of @parent
 */
GtkWidget *
jalon_event_popover_new (GtkWidget *parent, JalonEventChosenFunc chosen)
{
  GtkWidget *popover = gtk_popover_new ();

  g_object_set_data (G_OBJECT (popover), "chosen", (gpointer) chosen);
  gtk_widget_set_parent (popover, parent);

  return popover;
}

/**
 * jalon_event_popover_show:
 * @popover: as jalon_event_popover_new() made it
 * @session: the dossier that the events are in, and the language
 * @rows: (element-type guint): of the event store
 * @title: what they have in common
 * @x: what it points at, pixels of the picture
 * @y: pixels
 *
 * Lists events to choose from.
 */
void
jalon_event_popover_show (GtkWidget    *popover,
                          JalonSession *session,
                          const GArray *rows,
                          const char   *title,
                          double        x,
                          double        y)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *label = jalon_plain_create_label (title);

  gtk_widget_add_css_class (label, "heading");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), create_list (popover, session, rows));
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scrolled);

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
}
