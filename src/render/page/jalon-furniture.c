/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the cartouche, from title to colophon.
 */

#include "config.h"

#include "jalon-furniture.h"

#include "jalon-i18n.h"

#include <math.h>

/* User units. */
#define SCALE_BAR_HEIGHT 4.0
#define PARAGRAPH_GAP 5.0
#define LINE_GAP 1.5

/* A map less turned than this is north up for the eye, radians. */
#define SMALLEST_TURN 0.01

/**
 * jalon_furniture_choose_length:
 * @max_pixels: the longest bar
 *
 * Returns: metres: 1, 2 or 5 times a power of ten, the longest that fits
 */
double
jalon_furniture_choose_length (double metres_per_pixel, double max_pixels)
{
  double longest = metres_per_pixel * max_pixels;
  double power = pow (10.0, floor (log10 (longest)));

  return (longest >= 5.0 * power ? 5.0 : longest >= 2.0 * power ? 2.0 : 1.0) * power;
}

static char *
format_length (double metres)
{
  /* Translators: length of the scale bar. */
  return metres >= 1000.0 ? g_strdup_printf (_ ("%.0f km"), metres / 1000.0) : g_strdup_printf (_ ("%.0f m"), metres);
}

static char *
format_latitude (double lat)
{
  int degrees = (int) round (fabs (lat));

  if (degrees == 0)
    /* Translators: below the scale bar. */
    return g_strdup (_ ("at the equator"));
  /* Translators: below the scale bar; %d is a latitude. */
  return g_strdup_printf (lat > 0.0 ? _ ("at %d° N") : _ ("at %d° S"), degrees);
}

/* Two fields, the left one filled, in one outline. */
static void
draw_bar (cairo_t *cr, gboolean dark, double x, double y, double length)
{
  jalon_palette_set_source (cr, JALON_INK_PAPER, dark, 1.0);
  cairo_rectangle (cr, x, y, length, SCALE_BAR_HEIGHT);
  cairo_fill (cr);
  jalon_palette_set_source (cr, JALON_INK_TEXT, dark, 1.0);
  cairo_rectangle (cr, x, y, length / 2.0, SCALE_BAR_HEIGHT);
  cairo_fill (cr);
  cairo_rectangle (cr, x, y, length, SCALE_BAR_HEIGHT);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

/**
 * jalon_furniture_draw_scale_bar:
 * @viewport: the bar is true at the latitude of its centre, and says which that is
 */
double
jalon_furniture_draw_scale_bar (const JalonPagePen  *pen,
                                const JalonViewport *viewport,
                                double               x,
                                double               y,
                                double               width)
{
  double           lat = jalon_mercator_unit_lat (CLAMP (viewport->cy, 0.0, 1.0));
  double           metres_per_pixel = jalon_viewport_metres_per_pixel (viewport, lat);
  double           metres = jalon_furniture_choose_length (metres_per_pixel, MIN (width, 150.0));
  g_autofree char *length = format_length (metres);
  g_autofree char *latitude = format_latitude (lat);
  /* Translators: scale bar: a length and the latitude it is true at: "500 km at 25° N" */
  g_autofree char *words = g_strdup_printf (C_ ("scale", "%s %s"), length, latitude);

  if (pen->cr != NULL)
    draw_bar (pen->cr, pen->options->dark, x + 0.4, y + 1.0, metres / metres_per_pixel);
  return SCALE_BAR_HEIGHT + 4.0 + jalon_page_text (pen, &jalon_page_small, words, x, y + SCALE_BAR_HEIGHT + 4.0, width);
}

/* A needle, its north half filled, with its letter; in a disc, as it lies on the map. */
static void
draw_needle (const JalonPagePen *pen, const char *letter)
{
  const JalonPagePen measuring = { .options = pen->options };
  cairo_t           *cr = pen->cr;
  JalonPageStyle     style = jalon_page_small;
  double             half = jalon_page_text (&measuring, &style, letter, 0.0, 0.0, 20.0) / 2.0;

  jalon_palette_set_source (cr, JALON_INK_TEXT, pen->options->dark, 1.0);
  cairo_set_line_width (cr, 1.0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 0.0, -8.0);
  cairo_line_to (cr, 4.2, 3.0);
  cairo_line_to (cr, -4.2, 3.0);
  cairo_close_path (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_move_to (cr, 0.0, 14.0);
  cairo_line_to (cr, 4.2, 3.0);
  cairo_line_to (cr, -4.2, 3.0);
  cairo_close_path (cr);
  cairo_stroke (cr);
  style.ink = JALON_INK_TEXT;
  style.weight = PANGO_WEIGHT_BOLD;
  jalon_page_text (pen, &style, letter, -half * 0.62, -9.5 - 2.0 * half, 20.0);
}

/**
 * jalon_furniture_draw_north:
 * @pen: one that draws
 * @viewport: of the map; its rotation is shown
 * @x: centre, user units
 * @y: centre
 */
void
jalon_furniture_draw_north (const JalonPagePen *pen, const JalonViewport *viewport, double x, double y)
{
  gboolean dark = pen->options->dark;
  cairo_t *cr = pen->cr;

  if (fabs (remainder (viewport->rotation, 2.0 * G_PI)) < SMALLEST_TURN)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  cairo_arc (cr, 0.0, 0.0, JALON_FURNITURE_NORTH_RADIUS, 0.0, 2.0 * G_PI);
  jalon_palette_set_source (cr, JALON_INK_PAPER, dark, 0.9);
  cairo_fill_preserve (cr);
  jalon_palette_set_source (cr, JALON_INK_FAINT, dark, 1.0);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
  cairo_rotate (cr, viewport->rotation);
  /* Translators: north, on the compass of a map; one letter */
  draw_needle (pen, C_ ("compass", "N"));
  cairo_restore (cr);
}

/**
 * jalon_furniture_dup_proposals:
 *
 * Returns: (transfer full) (nullable): "Includes 5 proposals not yet reviewed", %NULL where there are none
 */
char *
jalon_furniture_dup_proposals (const JalonSnapshotOptions *snapshot)
{
  if (snapshot->n_proposals == 0)
    return NULL;

  /* Translators: on a printed map that shows events no one has reviewed yet. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Includes %u proposal not yet reviewed",
                                       "Includes %u proposals not yet reviewed",
                                       snapshot->n_proposals),
                          snapshot->n_proposals);
}

/* "As of 2 July 2025" on one line; NULL where it is of no date. */
static char *
dup_as_of (const JalonSnapshotOptions *snapshot)
{
  g_autofree char *as_of = NULL;

  if (snapshot->as_of == NULL)
    return NULL;
  /* Translators: below the title of a map; %s is a date. */
  as_of = g_strdup_printf (_ ("As of %s"), snapshot->as_of);
  return jalon_page_text_bind (as_of);
}

/* "17 February – 2 July 2025 · As of 2 July 2025" where that fits on a line, and takes @as_of; else the dates alone. */
static char *
dup_dates (const JalonPagePen *pen, const JalonSnapshotOptions *snapshot, double width, char **as_of)
{
  const JalonPagePen measuring = { .options = pen->options };
  g_autofree char   *together = NULL;

  if (snapshot->span == NULL)
    return g_steal_pointer (as_of);
  if (*as_of == NULL)
    return g_strdup (snapshot->span);
  together = g_strdup_printf ("%s · %s", snapshot->span, *as_of);
  if (jalon_page_text (&measuring, &jalon_page_subtitle, together, 0.0, 0.0, width) >
      jalon_page_text (&measuring, &jalon_page_subtitle, "X", 0.0, 0.0, width))
    return g_strdup (snapshot->span);
  g_clear_pointer (as_of, g_free);
  return g_steal_pointer (&together);
}

/**
 * jalon_furniture_draw_title:
 * @x: user units
 * @y: user units
 * @width: user units
 *
 * Sets headline, subtitle, standfirst, from when to when, and what is left out.
 *
 * Returns: how high all of it is, user units
 */
double
jalon_furniture_draw_title (const JalonPagePen         *pen,
                            const JalonSnapshotOptions *snapshot,
                            double                      x,
                            double                      y,
                            double                      width)
{
  double           top = y;
  g_autofree char *as_of = dup_as_of (snapshot);
  g_autofree char *dates = dup_dates (pen, snapshot, width, &as_of);
  g_autofree char *proposals = jalon_furniture_dup_proposals (snapshot);
  const struct
  {
    const JalonPageStyle *style;
    const char           *text;
  } paragraphs[] = {
    { &jalon_page_second_title, snapshot->subtitle },
    { snapshot->is_story ? &jalon_page_story : &jalon_page_standfirst, snapshot->standfirst },
    { &jalon_page_subtitle, dates },
    { &jalon_page_subtitle, as_of },
    { &jalon_page_body, snapshot->filter_words },
    { &jalon_page_body, proposals },
  };

  y += jalon_page_text (pen, &jalon_page_title, snapshot->title, x, y, width);
  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    if (paragraphs[i].text != NULL && *paragraphs[i].text != '\0')
      y += PARAGRAPH_GAP + jalon_page_text (pen, paragraphs[i].style, paragraphs[i].text, x, y + PARAGRAPH_GAP, width);
  return y - top;
}

/**
 * jalon_furniture_draw_colophon:
 *
 * Sets the scale bar, whose borders are drawn, where the data are from and who made the map.
 */
double
jalon_furniture_draw_colophon (const JalonPagePen         *pen,
                               const JalonSnapshotOptions *snapshot,
                               const JalonViewport        *viewport,
                               double                      x,
                               double                      y,
                               double                      width)
{
  double           top = y;
  g_autofree char *borders = NULL, *author = NULL;
  const char      *lines[4] = { NULL };

  /* Translators: on a printed map: whose borders are drawn; %s is "UN", "de facto" or a country. */
  borders = g_strdup_printf (_ ("Borders: %s"),
                             jalon_vocabulary_get_label (JALON_VOCABULARY_WORLDVIEW, pen->options->worldview));
  /* Translators: on a printed map: its author and the program. */
  author = snapshot->author != NULL ? g_strdup_printf (_ ("Map: %s, with Jalon"), snapshot->author)
                                    : g_strdup (_ ("Map: made with Jalon"));
  lines[0] = borders;
  lines[1] = jalon_world_get_attribution_line ();
  lines[2] = author;

  y += jalon_furniture_draw_scale_bar (pen, viewport, x, y, width) + PARAGRAPH_GAP;
  for (guint i = 0; lines[i] != NULL; i++)
    y += jalon_page_text (pen, &jalon_page_small, lines[i], x, y, width) + LINE_GAP;
  return y - LINE_GAP - top;
}
