/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Roles and closures on an area: told apart without colour, doubt drawn lighter.
 */

#include "config.h"

#include "golden.h"
#include "jalon-arrow.h"
#include "jalon-contrast.h"
#include "jalon-palette.h"
#include "jalon-role-paint.h"

#include <math.h>

#define SIDE 60

/* Two grounds below a hatch differ by so much at least, as linear light; on a dark map all is darker. */
#define LEAST_DIFFERENCE 0.15
#define LEAST_DIFFERENCE_DARK 0.045

/* What an area looks like. */
typedef struct
{
  const char    *name;
  guint          roles;
  guint          uncertain;
  gboolean       closed;
  JalonCertainty certainty;
} Look;

static const Look looks[] = {
  { "none", 0, 0, FALSE, 0 },
  { "host", JALON_ROLE_HOST, 0, FALSE, 0 },
  { "trainee", JALON_ROLE_TRAINEE, 0, FALSE, 0 },
  { "banned", JALON_ROLE_BANNED, 0, FALSE, 0 },
  { "closing", JALON_ROLE_CLOSING, 0, TRUE, JALON_CERTAINTY_REPORTED },
  { "host-uncertain", JALON_ROLE_HOST, JALON_ROLE_HOST, FALSE, 0 },
  { "trainee-uncertain", JALON_ROLE_TRAINEE, JALON_ROLE_TRAINEE, FALSE, 0 },
  { "banned-uncertain", JALON_ROLE_BANNED, JALON_ROLE_BANNED, FALSE, 0 },
  { "closing-disputed", JALON_ROLE_CLOSING, JALON_ROLE_CLOSING, TRUE, JALON_CERTAINTY_DISPUTED },
  { "closing-refuted", 0, 0, TRUE, JALON_CERTAINTY_REFUTED },
  { "closing-rejected", 0, 0, TRUE, JALON_CERTAINTY_REJECTED },
  { "user", JALON_ROLE_USER, 0, FALSE, 0 },
  { "three", JALON_ROLE_TRAINEE | JALON_ROLE_CLOSING | JALON_ROLE_BANNED, 0, TRUE, JALON_CERTAINTY_REPORTED },
};

static void
draw_look (cairo_t *cr, const Look *look, gboolean dark, double x, double y)
{
  JalonViewport viewport = { 0.5, 0.5, 8192, 6 * SIDE, 6 * SIDE, 0 };
  JalonTrace    trace;

  jalon_trace_init (&trace, &viewport);
  jalon_trace_add_rectangle (&trace, x + 6, y + 6, SIDE - 12, SIDE - 12);
  jalon_role_paint_tint (&trace, cr, look->roles, look->uncertain, dark, 1);
  jalon_role_paint_band (&trace, cr, look->roles, look->uncertain, dark, 1);
  if (look->closed)
    jalon_role_paint_closure (&trace, cr, look->certainty, dark, 1);
  jalon_trace_clear (&trace);
}

static cairo_surface_t *
make_surface (int width, int height, gboolean dark, cairo_t **out_cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  *out_cr = cairo_create (surface);
  jalon_palette_set_source (*out_cr, JALON_INK_LAND, dark, 1);
  cairo_paint (*out_cr);

  return surface;
}

static void
test_golden (gconstpointer data)
{
  gboolean         dark = GPOINTER_TO_INT (data);
  cairo_t         *cr;
  cairo_surface_t *surface = make_surface (6 * SIDE, 4 * SIDE, dark, &cr);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    draw_look (cr, &looks[i], dark, i % 6 * SIDE, i / 6 * SIDE);
  jalon_arrow_draw (cr, JALON_CERTAINTY_REPORTED, dark, &(JalonArrowWay){ 20, 3.5 * SIDE, 76, 3.5 * SIDE });
  jalon_arrow_draw (cr, JALON_CERTAINTY_DISPUTED, dark, &(JalonArrowWay){ 180, 3.8 * SIDE, 120, 3.3 * SIDE });
  jalon_arrow_draw (cr, JALON_CERTAINTY_REPORTED, dark, &(JalonArrowWay){ 220, 3.5 * SIDE, 240, 3.5 * SIDE });
  jalon_arrow_draw (cr, JALON_CERTAINTY_REFUTED, dark, &(JalonArrowWay){ 280, 3.5 * SIDE, 330, 3.5 * SIDE });
  jalon_arrow_draw (cr, JALON_CERTAINTY_REJECTED, dark, &(JalonArrowWay){ 280, 3.8 * SIDE, 330, 3.8 * SIDE });
  golden_assert (surface, dark ? "patterns-dark" : "patterns");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Luma of each pixel (Rec. 601). */
static void
draw_grey (const Look *look, gboolean dark, double *grey)
{
  cairo_t         *cr;
  cairo_surface_t *surface = make_surface (SIDE, SIDE, dark, &cr);

  draw_look (cr, look, dark, 0, 0);
  cairo_surface_flush (surface);
  for (guint y = 0; y < SIDE; y++)
    for (guint x = 0; x < SIDE; x++)
      {
        const guint8 *pixel =
            cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;

        grey[y * SIDE + x] = 0.114 * pixel[0] + 0.587 * pixel[1] + 0.299 * pixel[2];
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static double
measure_difference (const double *a, const double *b)
{
  double sum = 0;

  for (guint i = 0; i < SIDE * SIDE; i++)
    sum += fabs (a[i] - b[i]);

  return sum / (SIDE * SIDE);
}

static void
test_greyscale (gconstpointer data)
{
  gboolean dark = GPOINTER_TO_INT (data);
  double   grey[G_N_ELEMENTS (looks)][SIDE * SIDE];

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    draw_grey (&looks[i], dark, grey[i]);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    for (guint j = 0; j < i; j++)
      {
        double difference = measure_difference (grey[i], grey[j]);

        g_test_message ("%s, %s: %.2f", looks[i].name, looks[j].name, difference);
        g_assert_cmpfloat (difference, >, 0.5);
      }
}

/* What is uncertain departs less from bare land than what is sure, what is refuted or rejected hardly at all. */
static void
test_doubt_is_lighter (void)
{
  const guint pairs[][2] = { { 1, 5 }, { 2, 6 }, { 3, 7 }, { 4, 8 }, { 8, 9 }, { 8, 10 } };
  double      none[SIDE * SIDE], sure[SIDE * SIDE], doubtful[SIDE * SIDE];

  draw_grey (&looks[0], FALSE, none);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      draw_grey (&looks[pairs[i][0]], FALSE, sure);
      draw_grey (&looks[pairs[i][1]], FALSE, doubtful);
      g_assert_cmpfloat (measure_difference (doubtful, none), <, 0.8 * measure_difference (sure, none));
    }
}

static double
get_luminance (guint32 rgb)
{
  double sum = 0;
  double weights[] = { 0.2126, 0.7152, 0.0722 };

  for (guint i = 0; i < 3; i++)
    {
      double value = (rgb >> (16 - 8 * i) & 0xff) / 255.0;

      sum += weights[i] * (value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }

  return sum;
}

/* Contrast as WCAG 2.1 has it: words 4.5 at least, lines that mean something 3. */
static void
test_contrast (void)
{
  const struct
  {
    JalonInk ink;
    JalonInk ground;
    double   least;
  } cases[] = {
    { JALON_INK_LABEL_COUNTRY, JALON_INK_LAND, 4.5 }, { JALON_INK_LABEL_PLACE, JALON_INK_LAND, 7 },
    { JALON_INK_LABEL_MINOR, JALON_INK_LAND, 4.5 },   { JALON_INK_LABEL_PLACE, JALON_INK_SEA, 4.5 },
    { JALON_INK_TEXT, JALON_INK_PAPER, 7 },           { JALON_INK_CLOSING, JALON_INK_LAND, 3 },
    { JALON_INK_TRAINEE, JALON_INK_LAND, 3 },         { JALON_INK_HOST, JALON_INK_LAND, 3 },
    { JALON_INK_BANNED, JALON_INK_LAND, 3 },
  };

  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        double a = get_luminance (jalon_palette_get (cases[i].ink, dark));
        double b = get_luminance (jalon_palette_get (cases[i].ground, dark));

        g_test_message ("case %u, dark %u", i, dark);
        g_assert_cmpfloat ((MAX (a, b) + 0.05) / (MIN (a, b) + 0.05), >=, cases[i].least);
      }
}

/* The mean colour of a look as linear light, 0..1. */
static void
get_mean (const Look *look, gboolean dark, double *rgb)
{
  cairo_t         *cr;
  cairo_surface_t *surface = make_surface (SIDE, SIDE, dark, &cr);

  draw_look (cr, look, dark, 0, 0);
  cairo_surface_flush (surface);
  rgb[0] = rgb[1] = rgb[2] = 0.0;
  for (guint y = 10; y < SIDE - 10; y++)
    for (guint x = 10; x < SIDE - 10; x++)
      for (guint i = 0; i < 3; i++)
        {
          guint8 value =
              cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 2 - i];

          rgb[i] += pow (value / 255.0, 2.2) / ((SIDE - 20) * (SIDE - 20));
        }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* As who lacks one kind of cone sees it: G. M. Machado and others, "A Physiologically-based Model for Simulation of
 * Color Vision Deficiency" (2009), at full severity: all three, and as it is. */
static const double visions[][9] = {
  { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
  { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
  { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
  { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
};

static double
measure_colours (const double *vision, const double *a, const double *b)
{
  double sum = 0.0;

  for (guint i = 0; i < 3; i++)
    {
      double difference = 0.0;

      for (guint j = 0; j < 3; j++)
        difference += vision[3 * i + j] * (a[j] - b[j]);
      sum += difference * difference;
    }
  return sqrt (sum);
}

/* Below the hatch of a closed sky the ground tells what the country does, however one sees colours. */
static void
test_visions (gconstpointer data)
{
  static const Look closed[] = {
    { "nothing", JALON_ROLE_CLOSING, 0, TRUE, JALON_CERTAINTY_REPORTED },
    { "host", JALON_ROLE_CLOSING | JALON_ROLE_HOST, 0, TRUE, JALON_CERTAINTY_REPORTED },
    { "trainee", JALON_ROLE_CLOSING | JALON_ROLE_TRAINEE, 0, TRUE, JALON_CERTAINTY_REPORTED },
    { "user", JALON_ROLE_CLOSING | JALON_ROLE_USER, 0, TRUE, JALON_CERTAINTY_REPORTED },
  };
  gboolean dark = GPOINTER_TO_INT (data);
  double   means[G_N_ELEMENTS (closed)][3];

  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    get_mean (&closed[i], dark, means[i]);
  for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
    for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
      for (guint j = 0; j < i; j++)
        {
          double difference = measure_colours (visions[vision], means[i], means[j]);

          g_test_message ("vision %u, %s, %s: %.3f", vision, closed[i].name, closed[j].name, difference);
          g_assert_cmpfloat (difference, >, dark ? LEAST_DIFFERENCE_DARK : LEAST_DIFFERENCE);
        }
}

/* The colour that an ink has on a drawing of high contrast. */
static guint32
get_strong (JalonInk ink, gboolean dark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t         *cr = cairo_create (surface);
  guint32          rgb;

  jalon_contrast_set (cr, TRUE);
  jalon_palette_set_source (cr, ink, dark, 1);
  cairo_paint (cr);
  cairo_surface_flush (surface);
  rgb = *(const guint32 *) cairo_image_surface_get_data (surface) & 0xffffff;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return rgb;
}

/* Where the desktop asks for it, words and lines stand out as WCAG 2.1 has it at its strictest, and lines are thicker;
 * a drawing that does not ask is as it was. */
static void
test_high_contrast (void)
{
  static const struct
  {
    JalonInk ink;
    double   least;
  } cases[] = { { JALON_INK_LABEL_COUNTRY, 7 }, { JALON_INK_LABEL_PLACE, 7 }, { JALON_INK_LABEL_MINOR, 7 },
                { JALON_INK_BORDER, 7 },        { JALON_INK_COAST, 7 },       { JALON_INK_ARROW, 7 },
                { JALON_INK_CLOSING, 4.5 },     { JALON_INK_DOUBT, 7 } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t         *cr = cairo_create (surface);

  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        double a = get_luminance (get_strong (cases[i].ink, dark));
        double b = get_luminance (get_strong (JALON_INK_LAND, dark));

        g_test_message ("case %u, dark %u", i, dark);
        g_assert_cmpfloat ((MAX (a, b) + 0.05) / (MIN (a, b) + 0.05), >=, cases[i].least);
      }

  jalon_contrast_set_line_width (cr, 1.0);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 1.0);
  g_assert_cmpfloat (jalon_contrast_get_alpha (cr, 0.3), ==, 0.3);
  jalon_contrast_set (cr, TRUE);
  jalon_contrast_set_line_width (cr, 1.0);
  g_assert_cmpfloat (cairo_get_line_width (cr), >=, 1.5);
  g_assert_cmpfloat (jalon_contrast_get_alpha (cr, 0.3), >, 0.4);
  g_assert_cmpfloat (jalon_contrast_get_alpha (cr, 1.0), ==, 1.0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/render/patterns/golden/light", GINT_TO_POINTER (FALSE), test_golden);
  g_test_add_data_func ("/render/patterns/golden/dark", GINT_TO_POINTER (TRUE), test_golden);
  g_test_add_data_func ("/render/patterns/greyscale/light", GINT_TO_POINTER (FALSE), test_greyscale);
  g_test_add_data_func ("/render/patterns/greyscale/dark", GINT_TO_POINTER (TRUE), test_greyscale);
  g_test_add_func ("/render/patterns/doubt-is-lighter", test_doubt_is_lighter);
  g_test_add_func ("/render/patterns/contrast", test_contrast);
  g_test_add_data_func ("/render/patterns/visions/light", GINT_TO_POINTER (FALSE), test_visions);
  g_test_add_data_func ("/render/patterns/visions/dark", GINT_TO_POINTER (TRUE), test_visions);
  g_test_add_func ("/render/patterns/high-contrast", test_high_contrast);

  return g_test_run ();
}
