/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli snapshot writes each format, at the size asked for, the same each time.
 */

#include "config.h"

#include "cli.h"

#include <cairo.h>
#include <string.h>

static void
test_png (Cli *cli, gconstpointer data)
{
  gsize            first_length, second_length;
  g_autofree char *first = NULL, *second = NULL;

  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "first.png", "--size", "600x500", NULL), ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "--output=second.png", "--size=600x500", NULL), ==, 0);
  first = cli_read (cli, "first.png", &first_length);
  second = cli_read (cli, "second.png", &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);
  g_assert_cmpuint (cli_count_files (cli), ==, 2);
}

static void
assert_size (Cli *cli, const char *option, const char *scale, int width, int height)
{
  g_autofree char *path = g_build_filename (cli->folder, "map.png", NULL);
  cairo_surface_t *image;

  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "map.png", option, "--scale", scale, NULL), ==, 0);
  image = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (image), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (image), ==, height);
  cairo_surface_destroy (image);
}

static void
test_sizes (Cli *cli, gconstpointer data)
{
  assert_size (cli, "--size=320x240", "1", 320, 240);
  assert_size (cli, "--size=640X480", "1.5", 960, 720);
  assert_size (cli, "--paper=a5-landscape", "1", 794, 559);
  assert_size (cli, "--paper=square", "0.5", 397, 397);
}

static void
test_vector (Cli *cli, gconstpointer data)
{
  gsize            length;
  g_autofree char *svg = NULL, *pdf = NULL;

  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "map.svg", "--title", "One & two", NULL), ==, 0);
  svg = cli_read (cli, "map.svg", &length);
  g_assert_true (g_str_has_prefix (svg, "<?xml"));
  g_assert_nonnull (strstr (svg, "<title>One &amp; two</title>"));
  g_assert_true (g_str_has_suffix (g_strchomp (svg), "</svg>"));
  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "map.PDF", "--paper", "A3-portrait", NULL), ==, 0);
  pdf = cli_read (cli, "map.PDF", &length);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
}

/* What changes the map changes the picture. */
static void
test_options (Cli *cli, gconstpointer data)
{
  static const char *const options[] = {
    "--lang=fr",          "--lang=ar",
    "--worldview=mar",    "--dark",
    "--no-legend",        "--country=MLI:closing",
    "--type=assault",     "--verdict=disputed",
    "--since=2025-06",    "--until=2025-03",
    "--text=parachute",   "--article=aib",
    "--bbox=-18,9,16,37", "--title=Another",
    "--author=Someone",   "--standfirst=What happened.",
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      gsize            length;
      g_autofree char *png = NULL, *sum = NULL;

      g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "map.png", "--size=900x600", options[i], NULL),
                       ==,
                       0);
      /* Of a language without a catalogue something is said, see test_language(). */
      if (!g_str_has_prefix (options[i], "--lang"))
        g_assert_cmpstr (cli->err, ==, "");
      png = cli_read (cli, "map.png", &length);
      sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) png, length);
      if (!g_hash_table_add (seen, g_steal_pointer (&sum)))
        {
          g_test_message ("%s changes nothing", options[i]);
          g_test_fail ();
        }
    }
}

static void
test_nothing_matches (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "map.png", "--size=500x400", "--country=NZL", NULL),
                   ==,
                   1);
  g_assert_nonnull (strstr (cli->err, "nothing in the dossier matches the filter"));
  g_assert_cmpuint (cli_count_files (cli), ==, 0);
}

static void
test_name_with_spaces (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "carte d’été 100 %.png", "--size=500x400", NULL),
                   ==,
                   0);
  g_assert_cmpuint (cli_count_files (cli), ==, 1);
}

/* Names in a language that the words of the page are not in: that is said, and of no other language. */
static void
test_language (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "map.png", "--size=500x400", "--lang=ar", NULL), ==, 0);
  assert_says (cli->err, "in English");
  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "map.png", "--size=500x400", "--lang=en", NULL), ==, 0);
  g_assert_null (strstr (cli->err, "in English"));
}

/* Sums in the place of symbols; what is asked for wrongly is refused before anything is written. */
static void
test_aggregate (Cli *cli, gconstpointer data)
{
  gsize            length, other_length;
  g_autofree char *plain = NULL, *sums = NULL;

  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "plain.png", "--size=600x500", NULL), ==, 0);
  g_assert_cmpint (
      cli_run (cli, "snapshot", cli->sample, "-o", "s.png", "--size=600x500", "--aggregate=countries,per=area", NULL),
      ==,
      0);
  plain = cli_read (cli, "plain.png", &length);
  sums = cli_read (cli, "s.png", &other_length);
  g_assert_false (length == other_length && memcmp (plain, sums, length) == 0);

  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "no.png", "--aggregate", "towns", NULL), ==, 2);
  g_assert_nonnull (strstr (cli->err, "--aggregate: “towns” is not understood (expected countries|hexagons)"));
  g_assert_cmpint (
      cli_run (cli, "snapshot", cli->sample, "-o", "no.png", "--aggregate", "countries,against=before", NULL),
      ==,
      2);
  g_assert_nonnull (strstr (cli->err, "--since"));
  g_assert_cmpuint (cli_count_files (cli), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/snapshot/png", test_png);
  cli_add ("/cli/snapshot/sizes", test_sizes);
  cli_add ("/cli/snapshot/vector", test_vector);
  cli_add ("/cli/snapshot/aggregate", test_aggregate);
  cli_add ("/cli/snapshot/options", test_options);
  cli_add ("/cli/snapshot/nothing-matches", test_nothing_matches);
  cli_add ("/cli/snapshot/name-with-spaces", test_name_with_spaces);
  cli_add ("/cli/snapshot/language", test_language);
  return g_test_run ();
}
