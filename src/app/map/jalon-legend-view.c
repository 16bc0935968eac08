/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The legend on the map: swatches as the scene draws them, beside labels that
 * assistive technology reads. It folds to its title, and scrolls where it is
 * given less room than it needs.
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

struct _JalonLegendView
{
  GtkWidget parent_instance;

  GtkWidget *expander; /* (owned) */
  GtkWidget *box;      /* of sections and entries */
  GPtrArray *entries;  /* (owned) (nullable) (element-type JalonLegendEntry) */
  gboolean   dark;
  gboolean   high_contrast;
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
append_section (JalonLegendView *self, const char *title)
{
  GtkWidget *label = jalon_plain_create_label (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "jalon-legend-section");
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
append_entry (JalonLegendView *self, JalonLegendEntry *entry)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (row), create_swatch (entry));
  gtk_box_append (GTK_BOX (row), create_label (entry));
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
rebuild (JalonLegendView *self)
{
  const char *section = NULL;
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);

  for (guint i = 0; i < self->entries->len; i++)
    {
      JalonLegendEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->section != NULL && g_strcmp0 (section, entry->section) != 0)
        append_section (self, entry->section);
      section = entry->section;
      append_entry (self, entry);
    }
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

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
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
 *
 * Lists the classes in sight. The legend hides when there is none.
 */
void
jalon_legend_view_update (JalonLegendView *self, JalonScene *scene, const JalonViewport *view)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) old = NULL;
  const JalonSceneOptions *options = jalon_scene_get_options (scene);
  gboolean                 same_look;

  g_return_if_fail (JALON_IS_LEGEND_VIEW (self));

  entries = jalon_legend_list (scene, view);
  same_look = options->dark == self->dark && options->high_contrast == self->high_contrast;
  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0);
  if (same_look && entries_equal (self->entries, entries))
    return;

  /* The old swatches draw the old entries until they are gone. */
  old = g_steal_pointer (&self->entries);
  self->entries = g_steal_pointer (&entries);
  self->dark = options->dark;
  self->high_contrast = options->high_contrast;
  rebuild (self);
}
