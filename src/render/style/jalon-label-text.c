/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laid-out words. Shaping is most of the cost of a label and a map shows the
 * same ones again and again; Pango's font maps belong to one thread each, and
 * so does the store of layouts.
 */

#include "config.h"

#include "jalon-label-text.h"

#include "jalon-layout.h"

#include <math.h>

/* Layouts kept per thread; then the store begins anew. A busy view has 200. */
#define MAX_LAYOUTS 1500

/* Extra space between spaced capitals, in ems. */
#define LETTER_SPACING 0.11

typedef struct
{
  PangoContext *context;
  GHashTable   *layouts; /* (owned) (element-type utf8 PangoLayout) */
} Store;

static void
store_free (gpointer data)
{
  Store *store = data;

  g_hash_table_unref (store->layouts);
  g_object_unref (store->context);
  g_free (store);
}

static GPrivate store_key = G_PRIVATE_INIT (store_free);

static Store *
get_store (void)
{
  Store *store = g_private_get (&store_key);

  if (store != NULL)
    return store;

  store = g_new0 (Store, 1);
  store->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  store->context = jalon_layout_create_context ();
  g_private_set (&store_key, store);

  return store;
}

/* Only scripts with two cases stand in spaced capitals; Arabic joins its letters. */
static gboolean
has_cases (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return g_unichar_isupper (c) || g_unichar_islower (c);
    }

  return FALSE;
}

static PangoLayout *
lay_out (Store *store, const JalonLabelFace *face, const char *text)
{
  PangoLayout          *layout = pango_layout_new (store->context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList        *attributes = pango_attr_list_new ();
  g_autofree char      *capitals = NULL;

  pango_font_description_set_family (font, face->family != NULL ? face->family : "Sans");
  pango_font_description_set_weight (font, face->weight);
  pango_font_description_set_style (font, face->style);
  pango_font_description_set_absolute_size (font, face->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  if (face->spaced && has_cases (text))
    {
      capitals = jalon_layout_dup_capitals (text);
      pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (face->size * LETTER_SPACING * PANGO_SCALE));
    }
  if (face->struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  jalon_layout_set_words (layout, capitals != NULL ? capitals : text);
  if (face->wrap > 0)
    {
      pango_layout_set_width (layout, face->wrap * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_alignment (layout, face->spaced ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
      pango_layout_set_line_spacing (layout, 0.92);
    }

  return layout;
}

/**
 * jalon_label_text_get:
 *
 * Lays out a label, or finds it laid out. Use it in this thread only.
 *
 * Returns: (transfer full)
 */
PangoLayout *
jalon_label_text_get (const JalonLabelFace *face, const char *text)
{
  Store           *store = get_store ();
  g_autofree char *key = g_strdup_printf ("%s|%d|%d|%d|%d|%d|%d|%s",
                                          face->family != NULL ? face->family : "",
                                          face->weight,
                                          face->style,
                                          (int) (face->size * 16),
                                          face->spaced,
                                          face->struck,
                                          (int) face->wrap,
                                          text);
  PangoLayout     *layout = g_hash_table_lookup (store->layouts, key);

  if (layout == NULL)
    {
      if (g_hash_table_size (store->layouts) >= MAX_LAYOUTS)
        g_hash_table_remove_all (store->layouts);
      layout = lay_out (store, face, text);
      g_hash_table_insert (store->layouts, g_steal_pointer (&key), layout);
    }

  return g_object_ref (layout);
}

/**
 * jalon_label_text_show:
 * @x: pixels: left of the words
 * @y: pixels: top of the words
 */
void
jalon_label_text_show (cairo_t *cr, PangoLayout *layout, double x, double y)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  jalon_layout_show (cr, layout, x - (double) extents.x / PANGO_SCALE, y - (double) extents.y / PANGO_SCALE);
}

/* The letters again and again round their place: on pixels a twentieth of the time of a stroke. */
static void
show_around (cairo_t *cr, PangoLayout *layout, double x, double y, double width)
{
  /* A thin stem moved by the whole width would leave a gap beside itself. */
  static const double directions[][2] = { { 1, 0 },     { -1, 0 },     { 0, 1 },      { 0, -1 },
                                          { 0.7, 0.7 }, { -0.7, 0.7 }, { 0.7, -0.7 }, { -0.7, -0.7 },
                                          { 0.5, 0 },   { -0.5, 0 },   { 0, 0.5 },    { 0, -0.5 } };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    jalon_label_text_show (cr, layout, x + width * directions[i][0], y + width * directions[i][1]);
}

/**
 * jalon_label_text_show_halo:
 * @width: pixels that the halo reaches beyond the letters
 *
 * Paints the letters widened, in the source of @cr, which must be opaque.
 */
void
jalon_label_text_show_halo (cairo_t *cr, PangoLayout *layout, double x, double y, double width)
{
  PangoRectangle extents;

  if (cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE)
    {
      show_around (cr, layout, x, y, width);
      return;
    }

  pango_layout_get_extents (layout, NULL, &extents);
  jalon_layout_trace (cr, layout, x - (double) extents.x / PANGO_SCALE, y - (double) extents.y / PANGO_SCALE);
  cairo_set_line_width (cr, 2 * width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}
