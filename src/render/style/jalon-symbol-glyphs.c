/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures of the symbols, as short path descriptions in a grid of one unit
 * per pixel at standard size. All lines are two units wide with round ends, so
 * that the figures weigh the same.
 */

#include "config.h"

#include "jalon-symbol-glyphs.h"

#include "jalon-symbols.h"

#include <string.h>

/* The language of a figure: each letter is followed by its numbers.
 *   M x y    begin a path              L x y         a line
 *   C x1 y1 x2 y2 x y  a curve         Z             close it
 *   O x y r  a circle                  A x y r a b   an arc from a to b degrees, clockwise
 *   S        stroke what was drawn     T             stroke it thinner
 *   F        fill it                   B             fill and stroke it thinly: round corners
 *   X        stroke it thinner in the colour of the plate
 *   Y        fill it in the colour of the plate */
static const char *const figures[JALON_N_SYMBOLS] = {
  /* A tick. */
  [JALON_EVENT_AGREE] = "M-5 .6 L-1.7 4 L5 -4 S",
  /* Two speech bubbles. */
  [JALON_EVENT_CONSULT] = "M-5.5 -5 L1.5 -5 L1.5 .2 L-2.6 .2 L-4.6 2.2 L-4.6 .2 L-5.5 .2 Z B"
                          "M3.9 -1.6 L5.6 -1.6 L5.6 3.4 L4.7 3.4 L4.7 5.3 L2.8 3.4 L-1 3.4 L-1 2.8 L3.9 2.8 Z B",
  /* A raised thumb. */
  [JALON_EVENT_SUPPORT] = "M-5.2 -.6 L-3.6 -.6 L-3.6 4.6 L-5.2 4.6 Z B"
                          "M-1.6 -.5 L.6 -5.2 L1.7 -4.8 L1.5 -1.4 L5 -1.4 L4 4.6 L-1.6 4.6 Z B",
  /* A flag on its pole. */
  [JALON_EVENT_CONCEDE] = "M-4 -5.4 L-4 5.8 S"
                          "M-4 -5 C-2 -6.4 .6 -3.6 5 -5 L5 .6 C.6 2 -2 -.8 -4 .6 Z B",
  /* Two linked rings. */
  [JALON_EVENT_COOPERATE] = "O-2.4 0 3.5 S O2.4 0 3.5 S",
  /* A parcel. */
  [JALON_EVENT_AID] = "M-5 -1.9 L5 -1.9 L5 5 L-5 5 Z B M-5 -4.9 L5 -4.9 L5 -3.9 L-5 -3.9 Z B M0 -1.9 L0 1.6 X",
  /* An arrow that turns back. */
  [JALON_EVENT_RETREAT] = "M-4.6 -2 L2.2 -2 A2.2 1.3 3.3 -90 90 L-2.6 4.6 S M-1.8 -5.2 L-5 -2 L-1.8 1.2 S",
  /* An envelope. */
  [JALON_EVENT_REQUEST] = "M-5.4 -3.9 L5.4 -3.9 L5.4 3.9 L-5.4 3.9 Z B M-5.6 -3.4 L0 1 L5.6 -3.4 X",
  /* A pointing hand. */
  [JALON_EVENT_ACCUSE] =
      "M-5.4 -1.6 L-3 -3.2 L5.4 -3.2 S M-4.6 -1.8 L1 -1.8 L1.8 0 L1 3.6 L-3 3.6 L-5.6 2 L-5.6 -1 Z B",
  /* A cross. */
  [JALON_EVENT_REJECT] = "M-3.8 -3.8 L3.8 3.8 M-3.8 3.8 L3.8 -3.8 S",
  /* An exclamation mark. */
  [JALON_EVENT_THREATEN] = "M-1.1 -5.8 L1.1 -5.8 L.6 1 L-.6 1 Z B O0 4.6 1.6 F",
  /* A megaphone. */
  [JALON_EVENT_PROTEST] = "M-5.4 -1.8 L-2.4 -1.8 L4.6 -5 L4.6 4 L-2.4 1.6 L-5.4 1.6 Z B M-2.9 2.4 L-1.8 5.4 S",
  /* A bar. */
  [JALON_EVENT_SANCTION] = "M-5.4 -1.4 L5.4 -1.4 L5.4 1.4 L-5.4 1.4 Z B",
  /* A tank. */
  [JALON_EVENT_MOBILIZE] =
      "M-3 -4.6 L1.4 -4.6 L2.2 -2 L-3.8 -2 Z B M1.4 -3.7 L6.2 -3.7 S"
      "M-5.2 -.6 L5.2 -.6 L6.2 1.6 L4.6 4.6 L-4.6 4.6 L-6.2 1.6 Z B M-3.6 2 L-3.6 2.01 M0 2 L0 2.01 M3.6 2 L3.6 2.01 X",
  /* A closed padlock. */
  [JALON_EVENT_COERCE] = "M-4.2 -.4 L4.2 -.4 L4.2 5 L-4.2 5 Z B M-2.7 -1 L-2.7 -2.9 A0 -2.9 2.7 180 360 L2.7 -1 S",
  /* A burst. */
  [JALON_EVENT_ASSAULT] = "M0 -6.4 L1.3 -2.8 L4.6 -4.6 L2.9 -1.3 L6.4 0 L2.9 1.3 L4.6 4.6 L1.3 2.8 L0 6.4"
                          "L-1.3 2.8 L-4.6 4.6 L-2.9 1.3 L-6.4 0 L-2.9 -1.3 L-4.6 -4.6 L-1.3 -2.8 Z F",
  /* Lines of writing. */
  [JALON_EVENT_NOTE] = "M-5 -4.4 L1.6 -4.4 S M-5 0 L5 0 S M-5 4.4 L3 4.4 S",
  /* A mortarboard. */
  [JALON_SYMBOL_SITE_FIRST + JALON_SITE_TRAINING_CENTRE] =
      "M0 -5 L6.2 -2 L0 1 L-6.2 -2 Z B"
      "M-3.4 1.4 L-3.4 3.4 C-1.6 5 1.6 5 3.4 3.4 L3.4 1.4 L0 3 Z B M5.6 -1.4 L5.6 2.6 T",
  /* An aeroplane from above. */
  [JALON_SYMBOL_SITE_FIRST + JALON_SITE_AIR_BASE] =
      "M0 -6 C.9 -6 1.1 -4.6 1.1 -3.6 L1.1 -1.8 L6.2 1.4 L6.2 2.6 L1.1 1.2 L.8 3.8"
      "L2.6 5.2 L2.6 6 L0 5.4 L-2.6 6 L-2.6 5.2 L-.8 3.8 L-1.1 1.2 L-6.2 2.6 L-6.2 1.4 L-1.1 -1.8 L-1.1 -3.6 C-1.1 "
      "-4.6 -.9 -6 0 -6 Z B",
  /* A tent. */
  [JALON_SYMBOL_SITE_FIRST + JALON_SITE_CAMP] = "M0 -4.6 L6 4.4 L-6 4.4 Z B M0 .2 L2.4 5 L-2.4 5 Z Y",
  /* Two chevrons of rank. */
  [JALON_SYMBOL_SITE_FIRST + JALON_SITE_TRAINING_UNSPECIFIED] = "M-4.6 .2 L0 -4 L4.6 .2 S M-4.6 4.8 L0 .6 L4.6 4.8 S",
  /* A ringed spot. */
  [JALON_SYMBOL_SITE_FIRST + JALON_SITE_OTHER] = "O0 0 4.9 S O0 0 1.7 F",
  /* An aeroplane before a wall. */
  [JALON_SYMBOL_CLOSURE] =
      "M5.4 -5.6 L5.4 5.6 S"
      "M3 0 C3 .8 1.9 1 1.2 1 L-.6 1 L-2.8 4.8 L-3.9 4.8 L-2.8 1 L-4.6 .8 L-5.6 2.2 L-6.3 2.2 L-5.8 0"
      "L-6.3 -2.2 L-5.6 -2.2 L-4.6 -.8 L-2.8 -1 L-3.9 -4.8 L-2.8 -4.8 L-.6 -1 L1.2 -1 C1.9 -1 3 -.8 3 0 Z F",
};

static double
next_number (const char **text)
{
  char  *end;
  double value = g_ascii_strtod (*text, &end);

  *text = end;
  return value;
}

static void
set_rgb (cairo_t *cr, const double *rgb)
{
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
}

static void
add_to_path (cairo_t *cr, char letter, const char **text)
{
  double n[6];
  guint  n_numbers = letter == 'C' ? 6 : letter == 'A' ? 5 : letter == 'O' ? 3 : letter == 'Z' ? 0 : 2;

  for (guint i = 0; i < n_numbers; i++)
    n[i] = next_number (text);

  if (letter == 'M')
    cairo_move_to (cr, n[0], n[1]);
  else if (letter == 'L')
    cairo_line_to (cr, n[0], n[1]);
  else if (letter == 'C')
    cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
  else if (letter == 'A')
    cairo_arc (cr, n[0], n[1], n[2], n[3] * G_PI / 180.0, n[4] * G_PI / 180.0);
  else if (letter == 'Z')
    cairo_close_path (cr);
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, n[0], n[1], n[2], 0.0, 2.0 * G_PI);
      cairo_close_path (cr);
    }
}

static void
paint_path (cairo_t *cr, char letter, const double *ink, const double *plate)
{
  set_rgb (cr, letter == 'X' || letter == 'Y' ? plate : ink);
  cairo_set_line_width (cr, letter == 'S' ? 2.0 : letter == 'B' ? 0.8 : 1.3);
  if (letter == 'F' || letter == 'B' || letter == 'Y')
    cairo_fill_preserve (cr);
  if (letter == 'S' || letter == 'T' || letter == 'B' || letter == 'X')
    cairo_stroke_preserve (cr);
  cairo_new_path (cr);
}

void
jalon_glyph_draw (cairo_t *cr, guint symbol, const double *ink, const double *plate)
{
  const char *text = figures[symbol];

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  while (*text != '\0')
    {
      char letter = *text++;

      if (strchr ("STFBXY", letter) != NULL)
        paint_path (cr, letter, ink, plate);
      else if (letter != ' ')
        add_to_path (cr, letter, &text);
    }
  cairo_restore (cr);
}
