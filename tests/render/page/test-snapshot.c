/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page: its map has land, sea and hatches; its files are whole, the same
 * each time, and say what they are; what cannot be written says why.
 */

#include "config.h"

#include "sample-scene.h"

#include "jalon-error.h"
#include "jalon-furniture.h"
#include "jalon-page.h"
#include "jalon-palette.h"
#include "remove-all.h"

#include <math.h>
#include <string.h>

typedef struct
{
  SampleScene          sample;
  JalonSnapshotOptions options;
  char                *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  sample_scene_init (&self->sample, FALSE);
  jalon_snapshot_options_init (&self->options,
                               self->sample.scene,
                               self->sample.dossier,
                               self->sample.query,
                               self->sample.result);
  self->folder = g_dir_make_tmp ("jalon-snapshot-XXXXXX", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_all (self->folder);
  g_free (self->folder);
  jalon_snapshot_options_clear (&self->options);
  sample_scene_clear (&self->sample);
}

static char *
write_page (Fixture *self, const JalonPictureFormat *format, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *contents;

  jalon_snapshot_write (self->sample.scene, &self->options, format, file, &(JalonProgress){ NULL }, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, length, NULL));
  return contents;
}

static guint32
get_pixel (cairo_surface_t *image, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (image) + (gsize) y * (gsize) cairo_image_surface_get_stride (image);

  return ((const guint32 *) row)[(gsize) x] & 0xffffff;
}

/* How many pixels round a position have a colour near the one expected. */
static guint
count_near (cairo_surface_t *image,
            const JalonPage *page,
            double           lon,
            double           lat,
            double           reach,
            guint32          expected,
            guint            tolerance)
{
  double x, y;
  guint  n = 0;

  jalon_viewport_project (&page->viewport, lon, lat, &x, &y);
  x = (x + page->map.x) * page->scale;
  y = (y + page->map.y) * page->scale;
  for (double dy = -reach; dy <= reach; dy++)
    for (double dx = -reach; dx <= reach; dx++)
      {
        guint32 pixel = get_pixel (image, x + dx, y + dy);
        guint   distance = 0;

        for (guint shift = 0; shift < 24; shift += 8)
          distance = MAX (distance, (guint) abs ((int) (pixel >> shift & 0xff) - (int) (expected >> shift & 0xff)));
        n += distance <= tolerance;
      }
  return n;
}

/* How many pixels round a position are clearly more red than blue, as the lines of a hatch are. */
static guint
count_orange (cairo_surface_t *image, const JalonPage *page, double lon, double lat, double reach)
{
  double x, y;
  guint  n = 0;

  jalon_viewport_project (&page->viewport, lon, lat, &x, &y);
  for (double dy = -reach; dy <= reach; dy++)
    for (double dx = -reach; dx <= reach; dx++)
      {
        guint32 pixel = get_pixel (image, (x + page->map.x) * page->scale + dx, (y + page->map.y) * page->scale + dy);

        n += (pixel >> 16 & 0xff) > (pixel & 0xff) + 60;
      }
  return n;
}

static void
test_pixels (Fixture *self, gconstpointer data)
{
  JalonPage page;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *image = jalon_snapshot_render_image (self->sample.scene, &self->options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (image), ==, (int) round (self->options.width));
  jalon_page_init (&page, self->sample.scene, &self->options);

  /* Sea off Agadir, land in Libya, and neither the other way round. */
  g_assert_cmpuint (count_near (image, &page, -15.0, 33.0, 3.0, jalon_palette_get (JALON_INK_SEA, FALSE), 10), >, 40);
  g_assert_cmpuint (count_near (image, &page, 17.0, 24.0, 3.0, jalon_palette_get (JALON_INK_LAND, FALSE), 6), >, 40);
  g_assert_cmpuint (count_near (image, &page, 17.0, 24.0, 3.0, jalon_palette_get (JALON_INK_SEA, FALSE), 6), ==, 0);
  /* Algeria's hatch is neither everywhere nor nowhere. */
  g_assert_cmpuint (count_orange (image, &page, 3.0, 30.5, 14.0), >, 40);
  g_assert_cmpuint (count_orange (image, &page, 3.0, 30.5, 14.0), <, 500);
  g_assert_cmpuint (count_orange (image, &page, 17.0, 24.0, 14.0), ==, 0);
  /* The page's own corner. */
  g_assert_cmphex (get_pixel (image, 2.0, 2.0), ==, jalon_palette_get (JALON_INK_PAPER, FALSE));

  jalon_page_clear (&page);
  cairo_surface_destroy (image);
}

static void
test_png (Fixture *self, gconstpointer data)
{
  gsize            first_length, second_length;
  g_autofree char *first = write_page (self, jalon_picture_format_find ("png"), "first.png", &first_length);
  g_autofree char *second = write_page (self, jalon_picture_format_find ("png"), "second.png", &second_length);

  g_assert_cmpmem (first, first_length, second, second_length);
  g_assert_cmpmem (first, 8, "\211PNG\r\n\032\n", 8);
  g_assert_cmpmem (first + first_length - 8, 4, "IEND", 4);
}

static void
check_element_cb (GMarkupParseContext *context,
                  const char          *name,
                  const char         **keys,
                  const char         **values,
                  gpointer             data,
                  GError             **error)
{
  guint *n_uses = data;

  if (strcmp (name, "use") == 0)
    for (; *keys != NULL; keys++, values++)
      *n_uses += strcmp (*keys, "xlink:href") == 0 && (g_str_has_prefix (*values, "#surface") || /* Cairo 1.16 */
                                                       g_str_has_prefix (*values, "#source"));   /* Cairo 1.18 */
}

static void
test_svg (Fixture *self, gconstpointer data)
{
  const GMarkupParser parser = { .start_element = check_element_cb };
  guint               n_uses = 0;
  gsize               length;
  g_autofree char    *svg = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &n_uses, NULL);
  g_autoptr (GError) error = NULL;

  self->options.title = "Rabat & the <Sahel>";
  svg = write_page (self, jalon_picture_format_find ("svg"), "page.svg", &length);
  g_assert_true (g_markup_parse_context_parse (context, svg, (gssize) length, &error));
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_nonnull (strstr (svg, "<title>Rabat &amp; the &lt;Sahel&gt;</title>"));
  g_assert_cmpuint (n_uses, >, 5);
  /* All of it is drawn, nothing is a picture. */
  g_assert_null (strstr (svg, "<image"));
}

/* What a program of poppler prints of the page; NULL where it is not installed. */
static char *
read_pdf (Fixture *self, const char *name, const char *last_argument)
{
  g_autofree char *program = g_find_program_in_path (name);
  g_autofree char *path = g_build_filename (self->folder, "page.pdf", NULL);
  const char      *argv[] = { program, path, last_argument, NULL };
  char            *text = NULL;

  if (program == NULL)
    g_test_message ("%s is not there: what it says of the page is not looked at", name);
  else
    g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, NULL));

  return text;
}

static void
test_pdf (Fixture *self, gconstpointer data)
{
  gsize            length;
  g_autofree char *pdf = write_page (self, jalon_picture_format_find ("pdf"), "page.pdf", &length);
  g_autofree char *facts = read_pdf (self, "pdfinfo", NULL);
  g_autofree char *text = read_pdf (self, "pdftotext", "-");

  g_assert_cmpmem (pdf, 5, "%PDF-", 5);
  g_assert_nonnull (g_strstr_len (pdf + length - 16, 16, "%%EOF"));
  if (facts == NULL || text == NULL)
    return;
  g_assert_nonnull (strstr (facts, "Rabat and the Sahel, 2025"));
  g_assert_nonnull (strstr (text, "Rabat and the Sahel"));
  g_assert_nonnull (strstr (text, "according to Mali"));
  g_assert_nonnull (strstr (text, "Borders: "));
}

static void
test_sizes (Fixture *self, gconstpointer data)
{
  static const double sizes[][2] = { { 320, 240 }, { 240, 320 },   { 1000, 650 },  { 1280, 720 }, { 794, 1123 },
                                     { 800, 800 }, { 1587, 2245 }, { 2245, 1587 }, { 2000, 300 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint legend = 0; legend < 2; legend++)
      {
        JalonPage         page;
        cairo_rectangle_t map;

        self->options.width = sizes[i][0];
        self->options.height = sizes[i][1];
        self->options.legend = legend;
        self->options.title = "A very long title that goes on and on about all that was reported of the Sahel in the "
                              "year 2025, and then some more of it";
        jalon_page_init (&page, self->sample.scene, &self->options);
        map = page.map;
        jalon_page_clear (&page);

        /* The map is on the page, and it is the most of it. */
        g_assert_cmpfloat (map.x, >=, 0.0);
        g_assert_cmpfloat (map.y, >=, 0.0);
        g_assert_cmpfloat (map.x + map.width, <=, page.width);
        g_assert_cmpfloat (map.y + map.height, <=, page.height);
        g_assert_cmpfloat (map.width * map.height, >, 0.33 * page.width * page.height);
        g_assert_cmpfloat (page.side.y + page.side.height, <=, page.height);
      }
}

static void
test_scale_bar (void)
{
  static const struct
  {
    double metres_per_pixel;
    double expected;
  } lengths[] = { { 1.0, 100.0 }, { 1.4, 200.0 }, { 5000.0, 500000.0 }, { 0.01, 1.0 }, { 39135.0, 5000000.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_assert_cmpfloat_with_epsilon (jalon_furniture_choose_length (lengths[i].metres_per_pixel, 150.0),
                                    lengths[i].expected,
                                    lengths[i].expected * 1e-9);
}

static void
assert_fails (Fixture *self, const char *path, GQuark domain, int code, const char *words)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (jalon_snapshot_write (self->sample.scene,
                                        &self->options,
                                        jalon_picture_format_find ("png"),
                                        file,
                                        &(JalonProgress){ NULL },
                                        &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, words));
}

/* Nothing half-written stays behind either. */
static void
assert_files (Fixture *self, guint n_expected)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  g_assert_cmpuint (n, ==, n_expected);
}

static void
test_refusals (Fixture *self, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "no-such-folder", "map.png", NULL);
  g_autofree char *path = g_build_filename (self->folder, "map.png", NULL);

  assert_fails (self, nowhere, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "the folder is not there");
  assert_fails (self, self->folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "is a folder");
  self->options.width = 1e6;
  assert_fails (self, path, JALON_ERROR, JALON_ERROR_TOO_LARGE, "must be");
  self->options.width = 10000.0;
  self->options.height = 10000.0;
  self->options.scale = 4.0;
  assert_fails (self, path, JALON_ERROR, JALON_ERROR_TOO_LARGE, "too large");
  assert_files (self, 0);
}

static void
cancel_cb (double fraction, gpointer cancellable)
{
  if (fraction > 0.3)
    g_cancellable_cancel (cancellable);
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  const JalonPictureFormat *format;
  g_autofree char          *path = g_build_filename (self->folder, "map", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  for (guint i = 0; (format = jalon_picture_format_get (i)) != NULL; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *contents = NULL;

      g_assert_false (jalon_snapshot_write (self->sample.scene,
                                            &self->options,
                                            format,
                                            file,
                                            &(JalonProgress){ cancel_cb, cancellable, cancellable },
                                            &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      /* What was there is there still. */
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, "before");
    }
  assert_files (self, 1);
}

static void
progress_cb (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *last = fraction;
}

static void
test_progress (Fixture *self, gconstpointer data)
{
  const JalonPictureFormat *format;
  g_autofree char          *path = g_build_filename (self->folder, "map", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; (format = jalon_picture_format_get (i)) != NULL; i++)
    {
      double last = 0.0;

      g_assert_true (jalon_snapshot_write (self->sample.scene,
                                           &self->options,
                                           format,
                                           file,
                                           &(JalonProgress){ progress_cb, &last, NULL },
                                           NULL));
      g_assert_cmpfloat (last, ==, 1.0);
    }
}

static void
test_options (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (self->options.title, ==, "Rabat and the Sahel, 2025");
  g_assert_cmpstr (self->options.as_of, ==, "2 July 2025");
  g_assert_null (self->options.filter_words);
  g_assert_cmpuint (self->options.sources->len, >, 5);
  for (guint i = 1; i < self->options.sources->len; i++)
    g_assert_cmpstr (g_ptr_array_index (self->options.sources, i),
                     !=,
                     g_ptr_array_index (self->options.sources, i - 1));
}

static void
test_papers (void)
{
  guint             n;
  const JalonPaper *papers = jalon_paper_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (jalon_paper_find (papers[i].word) == &papers[i]);
      g_assert_cmpfloat (papers[i].width_mm, >, 100.0);
    }
  g_assert_true (jalon_paper_find ("a4-LANDSCAPE") == jalon_paper_find ("A4-landscape"));
  g_assert_null (jalon_paper_find ("A4"));
}

/* The page of a turned view shows the same ground the same way up, no less of it, and where north is. */
static void
test_turned (Fixture *self, gconstpointer data)
{
  const double  corners[][2] = { { 0.0, 0.0 }, { 900.0, 0.0 }, { 0.0, 400.0 }, { 900.0, 400.0 }, { 450.0, 200.0 } };
  JalonViewport seen = { 0.49, 0.44, 3000.0, 900.0, 400.0, 0.6 };
  JalonPage     page;
  double        ratio, x, y;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *image;
  guint            n_dark = 0;

  self->options.viewport = seen;
  jalon_page_init (&page, self->sample.scene, &self->options);
  ratio = page.viewport.world / seen.world;
  g_assert_cmpfloat (page.viewport.rotation, ==, seen.rotation);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double lon, lat;

      jalon_viewport_unproject (&seen, corners[i][0], corners[i][1], &lon, &lat);
      jalon_viewport_project (&page.viewport, lon, lat, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, page.viewport.width / 2 + ratio * (corners[i][0] - 450.0), 0.01);
      g_assert_cmpfloat_with_epsilon (y, page.viewport.height / 2 + ratio * (corners[i][1] - 200.0), 0.01);
      g_assert_cmpfloat (x, >=, -0.01);
      g_assert_cmpfloat (y, >=, -0.01);
      g_assert_cmpfloat (x, <=, page.viewport.width + 0.01);
      g_assert_cmpfloat (y, <=, page.viewport.height + 0.01);
    }

  /* The needle's north half, turned: filled where it points, not on the other side. */
  image = jalon_snapshot_render_image (self->sample.scene, &self->options, NULL, &error);
  g_assert_no_error (error);
  for (int side = -1; side <= 1; side += 2)
    {
      x = page.map.x + page.map.width - JALON_FURNITURE_NORTH_RADIUS - 8.0 - side * -sin (0.6) * 1.5;
      y = page.map.y + JALON_FURNITURE_NORTH_RADIUS + 8.0 - side * cos (0.6) * 1.5;
      n_dark += (get_pixel (image, x * page.scale, y * page.scale) & 0xff) < 0x60 ? 1 : 0;
    }
  g_assert_cmpuint (n_dark, ==, 2);
  x = page.map.x + page.map.width - JALON_FURNITURE_NORTH_RADIUS - 8.0 - sin (0.6) * 8.0;
  y = page.map.y + JALON_FURNITURE_NORTH_RADIUS + 8.0 + cos (0.6) * 8.0;
  g_assert_cmpuint (get_pixel (image, x * page.scale, y * page.scale) & 0xff, >, 0xa0);
  cairo_surface_destroy (image);
  jalon_page_clear (&page);
}

/* A page says what no one has reviewed yet, and nothing where all is. */
static void
test_proposals (void)
{
  SampleScene          sample;
  JalonSnapshotOptions options;
  g_autofree char     *none = NULL, *words = NULL;
  JalonPagePen         measuring = { NULL };
  double               with, without;

  sample_scene_init_reviewed (&sample, 0);
  jalon_snapshot_options_init (&options, sample.scene, sample.dossier, sample.query, sample.result);
  g_assert_cmpuint (options.n_proposals, ==, 5);
  words = jalon_furniture_dup_proposals (&options);
  measuring.options = jalon_scene_get_options (sample.scene);
  g_assert_cmpstr (words, ==, "Includes 5 proposals not yet reviewed");
  with = jalon_furniture_draw_title (&measuring, &options, 0.0, 0.0, 300.0);
  options.n_proposals = 0;
  none = jalon_furniture_dup_proposals (&options);
  g_assert_null (none);
  without = jalon_furniture_draw_title (&measuring, &options, 0.0, 0.0, 300.0);
  g_assert_cmpfloat (with, >, without + 5.0);
  jalon_snapshot_options_clear (&options);
  sample_scene_clear (&sample);
}

#define ADD(name, func) g_test_add ("/render/snapshot/" name, Fixture, NULL, set_up, func, tear_down)

/* What was drawn before in the same process changes no byte: names of parts, order, dates. */
static void
test_again (Fixture *self, gconstpointer data)
{
  const JalonPictureFormat *format;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  for (guint i = 0; (format = jalon_picture_format_get (i)) != NULL; i++)
    {
      gsize            length, again_length;
      g_autofree char *first = write_page (self, format, "first", &length);
      g_autofree char *again = write_page (self, format, "again", &again_length);

      g_assert_cmpmem (first, length, again, again_length);
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("options", test_options);
  ADD ("pixels", test_pixels);
  ADD ("png", test_png);
  ADD ("svg", test_svg);
  ADD ("pdf", test_pdf);
  ADD ("sizes", test_sizes);
  ADD ("refusals", test_refusals);
  ADD ("cancel", test_cancel);
  ADD ("progress", test_progress);
  ADD ("turned", test_turned);
  ADD ("again", test_again);
  g_test_add_func ("/render/snapshot/proposals", test_proposals);
  g_test_add_func ("/render/snapshot/scale-bar", test_scale_bar);
  g_test_add_func ("/render/snapshot/papers", test_papers);
  return g_test_run ();
}
