/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A damaged world is an error, never a crash: files cut short or garbled are
 * refused when the world is opened; and should the checksum fit all the same,
 * the decoders refuse them or give something that can be walked through.
 */

#include "config.h"

#include "jalon-world-private.h"

#include <string.h>

#define N_GARBLED 120

static GBytes *pristine[JALON_WORLD_N_FILES];

static GBytes *
cut (GBytes *bytes, gsize size)
{
  return g_bytes_new_from_bytes (bytes, 0, MIN (size, g_bytes_get_size (bytes)));
}

/* Changes a few bytes from @from on. */
static GBytes *
garble (GBytes *bytes, gsize from)
{
  gsize   size = g_bytes_get_size (bytes);
  guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
  guint   n = (guint) g_test_rand_int_range (1, 6);

  for (guint i = 0; i < n; i++)
    {
      gsize at = from + (gsize) g_test_rand_double_range (0.0, (double) (size - from));

      data[at] ^= (guint8) g_test_rand_int_range (1, 256);
    }

  return g_bytes_new_take (data, size);
}

static JalonWorld *
open_with (JalonWorldFile file, GBytes *bytes, GError **error)
{
  GBytes *files[JALON_WORLD_N_FILES];

  memcpy (files, pristine, sizeof files);
  files[file] = bytes;

  return jalon_world_new_from_files (files, error);
}

static void
assert_refused (JalonWorldFile file, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  JalonWorld *world = open_with (file, bytes, &error);

  g_assert_null (world);
  g_assert_error (error, JALON_ERROR, JALON_ERROR_WORLD);
  g_assert_nonnull (strstr (error->message, jalon_world_file_get_name (file)));
}

static gboolean
is_binary (JalonWorldFile file)
{
  return g_str_has_suffix (jalon_world_file_get_name (file), ".bin");
}

static void
test_cut (gconstpointer data)
{
  JalonWorldFile file = (JalonWorldFile) GPOINTER_TO_UINT (data);
  gsize          size = g_bytes_get_size (pristine[file]);
  const gsize    sizes[] = { 0, 1, 7, 8, 23, 24, 32, size / 3, size / 2, size - 9, size - 8, size - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) bytes = cut (pristine[file], sizes[i]);

      assert_refused (file, bytes);
    }
}

static void
test_garbled (gconstpointer data)
{
  JalonWorldFile file = (JalonWorldFile) GPOINTER_TO_UINT (data);

  for (guint i = 0; i < N_GARBLED; i++)
    {
      g_autoptr (GBytes) bytes = garble (pristine[file], 0);

      assert_refused (file, bytes);
    }
}

/* Touches every point of a map, so that a sanitizer sees a stray one. */
static void
walk (const JalonWorldMap *map)
{
  float sum = 0.0f;

  for (guint i = 0; i < map->n_rings; i++)
    for (guint j = 0; j < map->rings[i].n_points; j++)
      sum += map->rings[i].points[j].x;
  for (guint i = 0; i < map->n_lines; i++)
    for (guint j = 0; j < map->lines[i].n_points; j++)
      sum += map->lines[i].points[j].y;
  g_assert_false (sum == -1.0f);
}

static void
decode_borders (JalonWorld *world, JalonWorldFile file)
{
  g_autoptr (GError) error = NULL;
  JalonDetail        detail = (JalonDetail) (file - JALON_WORLD_FILE_BORDERS_110M);
  JalonWorldBorders *borders = jalon_world_borders_new (world, detail, &error);
  JalonWorldOverlays overlays = { { NULL } };

  if (borders == NULL)
    {
      g_assert_error (error, JALON_ERROR, JALON_ERROR_WORLD);
      return;
    }
  for (guint view = 0; view < JALON_N_WORLDVIEWS; view++)
    {
      JalonWorldComposed *composed = jalon_world_compose (world, borders, &overlays, detail, view);
      JalonWorldHitIndex *index = jalon_world_hit_index_new (&composed->map);

      walk (&composed->map);
      jalon_world_hit_index_find (index, 0.5, 0.5);
      jalon_world_hit_index_free (index);
      jalon_world_composed_free (composed);
    }
  jalon_world_borders_free (borders);
}

/* Decodes one file of the world by itself; either it works or it says why. */
static void
decode (JalonWorld *world, JalonWorldFile file)
{
  g_autoptr (GError) error = NULL;
  gpointer made;

  switch (file)
    {
    case JALON_WORLD_FILE_OVERLAYS:
      made = jalon_world_overlays_new (world, &error);
      g_clear_pointer ((JalonWorldOverlays **) &made, jalon_world_overlays_free);
      break;
    case JALON_WORLD_FILE_PLACES:
      made = jalon_world_place_table_new (world, &error);
      g_clear_pointer ((JalonWorldPlaceTable **) &made, jalon_world_place_table_free);
      break;
    case JALON_WORLD_FILE_AIRPORTS:
      made = jalon_world_airports_new (world, &error);
      g_clear_pointer ((JalonWorldAirports **) &made, jalon_world_airports_free);
      break;
    case JALON_WORLD_FILE_ADMIN1:
      made = jalon_world_divisions_new (world, &error);
      g_clear_pointer ((JalonWorldDivisions **) &made, jalon_world_divisions_free);
      break;
    case JALON_WORLD_FILE_BORDERS_110M:
    case JALON_WORLD_FILE_BORDERS_50M:
    case JALON_WORLD_FILE_BORDERS_10M:
    case JALON_WORLD_FILE_UNITS:
    case JALON_WORLD_FILE_STATES:
    case JALON_WORLD_FILE_ORGANISATIONS:
    case JALON_WORLD_N_FILES:
    default:
      decode_borders (world, file);
      break;
    }
  if (error != NULL)
    g_assert_error (error, JALON_ERROR, JALON_ERROR_WORLD);
}

static void
decode_instead (JalonWorld *world, JalonWorldFile file, GBytes *bytes)
{
  GBytes *kept = world->files[file];

  world->files[file] = bytes;
  decode (world, file);
  world->files[file] = kept;
}

/* As if the checksum fitted: past the header, anything. */
static void
test_decoder (gconstpointer data)
{
  JalonWorldFile file = (JalonWorldFile) GPOINTER_TO_UINT (data);
  gsize          size = g_bytes_get_size (pristine[file]);
  guint          n = size > 500000 ? N_GARBLED / 8 : N_GARBLED;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = open_with (file, pristine[file], &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) garbled = garble (pristine[file], 24);
      g_autoptr (GBytes) early = garble (pristine[file], MIN (size - 1, 24));
      g_autoptr (GBytes) short_one = cut (early, (gsize) g_test_rand_double_range (0.0, (double) size));

      decode_instead (world, file, garbled);
      decode_instead (world, file, short_one);
    }
}

typedef struct
{
  JalonWorldFile file;
  const char    *name;
  const char    *text;
  const char    *where; /* in the message */
} BadTable;

static const BadTable bad_tables[] = {
  { JALON_WORLD_FILE_STATES, "columns", "# Names\nMLI\tMali\tMali\n", "states.tsv, line 2" },
  { JALON_WORLD_FILE_STATES, "order", "NER\tNiger\tNiger\t-\nMLI\tMali\tMali\t-\n", "states.tsv, line 2" },
  { JALON_WORLD_FILE_STATES, "twice", "MLI\tMali\tMali\t-\nMLI\tMali\tMali\t-\n", "states.tsv, line 2" },
  { JALON_WORLD_FILE_STATES, "utf8", "MLI\tMali\t\xc3\t-\n", "states.tsv, line 1" },
  { JALON_WORLD_FILE_STATES, "cut", "MLI\tMali\tMali\t-", "states.tsv, line 1" },
  { JALON_WORLD_FILE_ORGANISATIONS, "columns", "AES\tAES\tAES\tAES\n", "organisations.tsv, line 1" },
  { JALON_WORLD_FILE_UNITS, "number", "MLI\tMLI\tMLI\t-\t-\tbig\t0\t0\n", "units.tsv, row MLI" },
  { JALON_WORLD_FILE_UNITS, "latitude", "MLI\tMLI\tMLI\t-\t-\t1\t0\t91\n", "units.tsv, row MLI" },
  { JALON_WORLD_FILE_UNITS, "owner", "MLI\tZZZ\tMLI\t-\t-\t1\t0\t0\n", "units.tsv, row MLI" },
};

static void
test_bad_table (gconstpointer data)
{
  const BadTable *table = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (table->text, strlen (table->text));
  g_autoptr (GError) error = NULL;

  g_assert_null (open_with (table->file, bytes, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_WORLD);
  g_assert_nonnull (strstr (error->message, table->where));
}

static void
add_tests (JalonWorldFile file)
{
  const char      *name = jalon_world_file_get_name (file);
  g_autofree char *cut_path = g_strconcat ("/world/damage/cut/", name, NULL);
  g_autofree char *garbled_path = g_strconcat ("/world/damage/garbled/", name, NULL);
  g_autofree char *decoder_path = g_strconcat ("/world/damage/decoder/", name, NULL);

  g_test_add_data_func (cut_path, GUINT_TO_POINTER (file), test_cut);
  g_test_add_data_func (garbled_path, GUINT_TO_POINTER (file), test_garbled);
  g_test_add_data_func (decoder_path, GUINT_TO_POINTER (file), test_decoder);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);
  for (guint file = 0; file < JALON_WORLD_N_FILES; file++)
    {
      pristine[file] = g_bytes_ref (world->files[file]);
      if (is_binary (file))
        add_tests (file);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_tables); i++)
    {
      g_autofree char *path = g_strconcat ("/world/damage/table/",
                                           jalon_world_file_get_name (bad_tables[i].file),
                                           "/",
                                           bad_tables[i].name,
                                           NULL);

      g_test_add_data_func (path, &bad_tables[i], test_bad_table);
    }
  result = g_test_run ();
  for (guint file = 0; file < JALON_WORLD_N_FILES; file++)
    g_bytes_unref (pristine[file]);

  return result;
}
