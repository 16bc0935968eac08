/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A symbol of the map, or the mark of a verdict, as a small widget. It is
 * decoration: the word for it stands beside it or in its tooltip.
 */

#include "config.h"

#include "jalon-glyph.h"
#include "jalon-place.h"
#include "jalon-plain-text.h"
#include "jalon-symbols.h"

#include <adwaita.h>

typedef enum
{
  SHOWS_NOTHING,
  SHOWS_SYMBOL,
  SHOWS_VERDICT,
} Shows;

struct _JalonGlyph
{
  GtkWidget parent_instance;

  Shows  shows;
  guint  symbol;
  guint  style;
  guint  verdict;
  char  *word; /* (owned) (nullable): what it stands for */
  double size; /* pixels */
};

G_DEFINE_FINAL_TYPE (JalonGlyph, jalon_glyph, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
dark_cb (JalonGlyph *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
jalon_glyph_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  *minimum = *natural = (int) JALON_GLYPH (widget)->size;
}

static void
jalon_glyph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonGlyph *self = JALON_GLYPH (widget);
  int         width = gtk_widget_get_width (widget);
  int         height = gtk_widget_get_height (widget);
  gboolean    dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  cairo_t    *cr;

  if (self->shows == SHOWS_NOTHING)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->shows == SHOWS_VERDICT)
    jalon_symbol_draw_verdict (cr, self->verdict, dark, width / 2.0, height / 2.0, self->size);
  else
    jalon_symbol_draw (cr,
                       self->symbol,
                       self->style | (dark ? JALON_STYLE_DARK : 0),
                       width / 2.0,
                       height / 2.0,
                       self->size);
  cairo_destroy (cr);
}

/* Asked for, not set: setting a tooltip asks the display where the pointer is, and a list has many glyphs. */
static gboolean
jalon_glyph_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  const char *word = JALON_GLYPH (widget)->word;

  jalon_plain_answer_tooltip (tooltip, word);

  return word != NULL;
}

static void
jalon_glyph_finalize (GObject *object)
{
  g_free (JALON_GLYPH (object)->word);

  G_OBJECT_CLASS (jalon_glyph_parent_class)->finalize (object);
}

static void
jalon_glyph_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SIZE:
      g_value_set_double (value, JALON_GLYPH (object)->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_glyph_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SIZE:
      JALON_GLYPH (object)->size = g_value_get_double (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_glyph_class_init (JalonGlyphClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = jalon_glyph_finalize;
  object_class->get_property = jalon_glyph_get_property;
  object_class->set_property = jalon_glyph_set_property;

  widget_class->measure = jalon_glyph_measure;
  widget_class->query_tooltip = jalon_glyph_query_tooltip;
  widget_class->snapshot = jalon_glyph_snapshot;

  /* Side of the drawing, pixels. */
  properties[PROP_SIZE] = g_param_spec_double ("size",
                                               NULL,
                                               NULL,
                                               8.0,
                                               128.0,
                                               24.0,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jalon_glyph_init (JalonGlyph *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (dark_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
jalon_glyph_new (void)
{
  return g_object_new (JALON_TYPE_GLYPH, NULL);
}

/**
 * jalon_glyph_show_symbol:
 * @self: a glyph
 * @symbol: a JalonSymbol
 * @style: a set of JalonSymbolStyle; whether it is dark follows the style of the program
 */
void
jalon_glyph_show_symbol (JalonGlyph *self, guint symbol, guint style)
{
  g_return_if_fail (JALON_IS_GLYPH (self));

  self->shows = SHOWS_SYMBOL;
  self->symbol = symbol;
  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jalon_glyph_show_verdict:
 * @verdict: drawn in place of whatever the glyph showed; its label becomes the tooltip
 */
void
jalon_glyph_show_verdict (JalonGlyph *self, JalonVerdict verdict)
{
  g_return_if_fail (JALON_IS_GLYPH (self));

  self->shows = SHOWS_VERDICT;
  self->verdict = verdict;
  jalon_glyph_set_word (self, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, verdict));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jalon_glyph_set_word:
 * @self: a glyph
 * @word: (nullable): what it stands for, told in its tooltip
 */
void
jalon_glyph_set_word (JalonGlyph *self, const char *word)
{
  g_return_if_fail (JALON_IS_GLYPH (self));

  g_free (self->word);
  self->word = g_strdup (word);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), word != NULL);
}

guint
jalon_glyph_style_for (JalonVerdict verdict, JalonReview review, JalonPrecision precision)
{
  return jalon_symbol_get_style (verdict, review) | (jalon_precision_is_point (precision) ? 0 : JALON_STYLE_HOLLOW);
}
