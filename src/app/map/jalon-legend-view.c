/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend on the map: swatches as the scene draws them, beside labels that
 * assistive technology reads. It stands in columns where one is too high for
 * the map, does without titles where it has no room for columns, folds to its
 * title, and scrolls where it still has less room than it needs.
 */

#include "config.h"

#include "jalon-legend-view.h"

#include "jalon-contrast.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* Pixels; room for a symbol at standard size. */
#define SWATCH_WIDTH 34
#define SWATCH_HEIGHT 22

/* Of a line of a label. */
#define LINE_CHARS 26

/* Between columns, pixels; and how many there are at most. */
#define COLUMN_GAP 18
#define MAX_COLUMNS 2

/* What title and margins take of the height, and margins of the width, pixels. */
#define TITLE_HEIGHT 44
#define MARGINS 20

struct _JalonLegendView
{
  GtkWidget parent_instance;

  GtkWidget    *expander; /* (owned) */
  GtkWidget    *box;      /* of columns of sections and entries */
  GPtrArray    *entries;  /* (owned) (nullable) (element-type JalonLegendEntry) */
  gboolean      dark;
  gboolean      high_contrast;
  GtkAllocation room; /* its width and height: what it may take at most */
};

G_DEFINE_FINAL_TYPE (JalonLegendView, jalon_legend_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_EXPANDED = 1,
} JalonLegendViewProperty;

static GParamSpec *properties[PROP_EXPANDED + 1];

static gboolean
entries_equal (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const JalonLegendEntry *first = g_ptr_array_index (a, i);
      const JalonLegendEntry *second = g_ptr_array_index (b, i);

      if (g_strcmp0 (first->label, second->label) != 0 || g_strcmp0 (first->section, second->section) != 0 ||
          first->struck != second->struck || first->draw != second->draw || first->value != second->value ||
          first->style != second->style)
        return FALSE;
    }

  return TRUE;
}

static void
draw_swatch_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JalonLegendView *self = JALON_LEGEND_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (area), JALON_TYPE_LEGEND_VIEW));

  jalon_contrast_set (cr, self->high_contrast);
  jalon_legend_draw_swatch (data, cr, self->dark, width, height);
}

static GtkWidget *
create_swatch (JalonLegendEntry *entry)
{
  GtkWidget *swatch = g_object_new (GTK_TYPE_DRAWING_AREA,
                                    "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "content-width",
                                    SWATCH_WIDTH,
                                    "content-height",
                                    SWATCH_HEIGHT,
                                    "valign",
                                    GTK_ALIGN_START,
                                    NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch_cb, entry, NULL);

  return swatch;
}

static GtkWidget *
create_label (const JalonLegendEntry *entry)
{
  GtkWidget *label = jalon_plain_create_label (entry->label);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* A label that wraps is shaped anew for each width it is measured at: only where it has to. */
  if (g_utf8_strlen (entry->label, -1) > LINE_CHARS)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
    }
  if (entry->struck)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
      gtk_label_set_attributes (GTK_LABEL (label), attributes);
    }

  return label;
}

static void
append_section (GtkWidget *column, const char *title)
{
  GtkWidget *label = jalon_plain_create_label (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "jalon-legend-section");
  gtk_box_append (GTK_BOX (column), label);
}

static void
append_entry (GtkWidget *column, JalonLegendEntry *entry)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (row), create_swatch (entry));
  gtk_box_append (GTK_BOX (row), create_label (entry));
  gtk_box_append (GTK_BOX (column), row);
}

static GtkWidget *
append_column (JalonLegendView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (self->box), column);
  return column;
}

/* A section that begins after its share of the entries begins the next column. */
static void
fill (JalonLegendView *self, guint n_columns, gboolean with_titles)
{
  const char *section = NULL;
  GtkWidget  *child, *column = NULL;
  guint       n = 0;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);

  for (guint i = 0; i < self->entries->len; i++)
    {
      JalonLegendEntry *entry = g_ptr_array_index (self->entries, i);
      gboolean          begins = g_strcmp0 (section, entry->section) != 0;

      if (column == NULL || (begins && n < n_columns && i * n_columns >= n * self->entries->len))
        {
          column = append_column (self);
          n++;
        }
      if (entry->section != NULL && begins && with_titles)
        append_section (column, entry->section);
      section = entry->section;
      append_entry (column, entry);
    }
}

/* Whether all columns do, also of a legend that is folded. */
static gboolean
fits (JalonLegendView *self, GtkOrientation orientation, int room)
{
  int natural;

  gtk_widget_measure (self->box, orientation, -1, NULL, &natural, NULL, NULL);
  return natural <= room;
}

/* As few columns as are not too high; where more would be too wide it is one again, without the titles of its sections:
 * all entries to be seen come before their order to be told. */
static void
rebuild (JalonLegendView *self)
{
  guint n_columns = 1;

  fill (self, 1, TRUE);
  while (n_columns < MAX_COLUMNS && !fits (self, GTK_ORIENTATION_VERTICAL, self->room.height - TITLE_HEIGHT))
    fill (self, ++n_columns, TRUE);
  if (n_columns > 1 && !fits (self, GTK_ORIENTATION_HORIZONTAL, self->room.width - MARGINS))
    fill (self, 1, FALSE);
}

static void
expanded_cb (JalonLegendView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
jalon_legend_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonLegendView *self = JALON_LEGEND_VIEW (object);

  switch ((JalonLegendViewProperty) prop_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, gtk_expander_get_expanded (GTK_EXPANDER (self->expander)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_legend_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JalonLegendView *self = JALON_LEGEND_VIEW (object);

  switch ((JalonLegendViewProperty) prop_id)
    {
    case PROP_EXPANDED:
      gtk_expander_set_expanded (GTK_EXPANDER (self->expander), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_legend_view_dispose (GObject *object)
{
  JalonLegendView *self = JALON_LEGEND_VIEW (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  self->box = NULL;

  G_OBJECT_CLASS (jalon_legend_view_parent_class)->dispose (object);
}

static void
jalon_legend_view_finalize (GObject *object)
{
  JalonLegendView *self = JALON_LEGEND_VIEW (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (jalon_legend_view_parent_class)->finalize (object);
}

static void
jalon_legend_view_class_init (JalonLegendViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalon_legend_view_dispose;
  object_class->finalize = jalon_legend_view_finalize;
  object_class->get_property = jalon_legend_view_get_property;
  object_class->set_property = jalon_legend_view_set_property;

  properties[PROP_EXPANDED] =
      g_param_spec_boolean ("expanded",
                            NULL,
                            NULL,
                            TRUE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalon_legend_view_init (JalonLegendView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, COLUMN_GAP);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);

  jalon_plain_set_name (GTK_ACCESSIBLE (self), C_ ("map", "Legend"));

  self->expander = gtk_expander_new (C_ ("map", "Legend"));
  jalon_plain_set_name (GTK_ACCESSIBLE (self->expander), C_ ("map", "Legend"));
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), scrolled);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self);
}

/**
 * jalon_legend_view_new:
 *
 * Creates an empty legend, which does not show.
 *
 * Returns: (transfer floating): a new legend
 */
GtkWidget *
jalon_legend_view_new (void)
{
  return g_object_new (JALON_TYPE_LEGEND_VIEW, "visible", FALSE, NULL);
}

/**
 * jalon_legend_view_update:
 * @self: a legend
 * @scene: what the map shows
 * @view: what of it is in sight
 * @width: what it may take at most, pixels
 * @height: the same
 *
 * Lists the classes in sight, in columns where one would be too high. The legend hides when there is none.
 */
void
jalon_legend_view_update (JalonLegendView *self, JalonScene *scene, const JalonViewport *view, int width, int height)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) old = NULL;
  const JalonSceneOptions *options = jalon_scene_get_options (scene);
  gboolean                 same_look;

  g_return_if_fail (JALON_IS_LEGEND_VIEW (self));

  entries = jalon_legend_list (scene, view);
  same_look = options->dark == self->dark && options->high_contrast == self->high_contrast &&
              self->room.width == width && self->room.height == height;
  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0);
  if (same_look && entries_equal (self->entries, entries))
    return;

  /* The old swatches draw the old entries until they are gone. */
  old = g_steal_pointer (&self->entries);
  self->entries = g_steal_pointer (&entries);
  self->room = (GtkAllocation){ .width = width, .height = height };
  self->dark = options->dark;
  self->high_contrast = options->high_contrast;
  rebuild (self);
}
