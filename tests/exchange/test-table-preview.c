/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person sees of a table before it is read: its columns, its first rows
 * as they will be, and the mapping that comes of what the person says.
 */

#include "config.h"

#include "jalon-formats.h"
#include "jalon-table-memory.h"
#include "jalon-table-preview.h"
#include "jalon-table-reading.h"

#include <glib/gstdio.h>
#include <string.h>

/* Nothing in its header is known; 3/4 can be a day in March or in April. */
#define STRANGE "Quand?;Endroit;Qui;Dead people\n3/4/2024;Gao;Mali;5\nnever;Gao;Niger;1\n3/5/2024;Bamako;Mali;x\n"

typedef struct
{
  JalonTableNames *names;
  JalonTableMap   *map;
  JalonPeek        peek;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer text)
{
  g_autoptr (GError) error = NULL;

  fixture->names = jalon_table_names_new (&error);
  g_assert_no_error (error);
  fixture->map = jalon_table_map_new (NULL, &error);
  g_assert_no_error (error);
  fixture->peek = (JalonPeek){ .text = g_strdup (text), .length = strlen (text), .is_whole = TRUE };
}

static void
tear_down (Fixture *fixture, gconstpointer text)
{
  jalon_table_names_free (fixture->names);
  jalon_table_map_free (fixture->map);
  g_free (fixture->peek.text);
}

static JalonTablePreview *
preview (Fixture *fixture)
{
  return jalon_table_preview_new (fixture->names, fixture->map, &fixture->peek, "table.csv");
}

/* Says of a column what it is, as a person does: by a preview, which then is made anew. */
static void
say (Fixture *fixture, guint column, JalonColumnRole role)
{
  g_autoptr (JalonTablePreview) before = preview (fixture);

  jalon_table_plan_set_role (before->plan, fixture->map, column, role);
}

/* Columns that nobody knows are shown all the same, with what is missing; each that is named adds to the rows. */
static void
test_strange (Fixture *fixture, gconstpointer text)
{
  g_autoptr (JalonTablePreview) named = NULL;
  g_autofree char *sample = NULL;

  fixture->map->has_header = TRUE;
  say (fixture, 0, JALON_COLUMN_NONE);
  {
    g_autoptr (JalonTablePreview) strange = preview (fixture);

    g_assert_cmpstr (strange->fault, ==, "No column says yet where or when something happened. Choose one that does.");
    g_assert_cmpuint (strange->plan->n_columns, ==, 4);
    g_assert_cmpint (strange->plan->form.separator, ==, ';');
    sample = jalon_table_preview_dup_sample (strange, &fixture->peek, 1);
    g_assert_cmpstr (sample, ==, "Gao · Gao · Bamako");
  }
  say (fixture, 0, JALON_COLUMN_DATE);
  say (fixture, 1, JALON_COLUMN_PLACE);
  say (fixture, 3, JALON_COLUMN_FATALITIES);
  named = preview (fixture);
  g_assert_null (named->fault);
  g_assert_true (named->is_open);
  g_assert_cmpuint (named->batch->n_rows, ==, 3);
  g_assert_nonnull (named->batch->rows[0].event);
  g_assert_cmpuint (named->batch->rows[1].line, ==, 3);
  g_assert_null (named->batch->rows[1].event);
  g_assert_cmpstr (named->batch->rows[1].fault, ==, "“never” is no date");
}

/* The last row of a part of a table may be cut off: it is not shown. */
static void
test_part (Fixture *fixture, gconstpointer text)
{
  g_autoptr (JalonTablePreview) part = NULL;

  fixture->peek.is_whole = FALSE;
  fixture->peek.length -= 3;
  part = preview (fixture);
  g_assert_cmpuint (part->batch->n_rows, ==, 1);
  g_assert_nonnull (part->batch->rows[0].event);
}

/* Of two columns only one is the date; several may say who took part. */
static void
test_one_of_a_role (Fixture *fixture, gconstpointer text)
{
  g_autoptr (JalonTablePreview) after = NULL;

  say (fixture, 1, JALON_COLUMN_DATE);
  say (fixture, 2, JALON_COLUMN_PARTY);
  say (fixture, 3, JALON_COLUMN_PARTY);
  after = preview (fixture);
  g_assert_cmpuint (jalon_table_plan_get_role (after->plan, 0), ==, JALON_COLUMN_NONE);
  g_assert_cmpuint (jalon_table_plan_get_role (after->plan, 1), ==, JALON_COLUMN_DATE);
  g_assert_cmpuint (jalon_table_plan_get_role (after->plan, 2), ==, JALON_COLUMN_PARTY);
  g_assert_cmpuint (jalon_table_plan_get_role (after->plan, 3), ==, JALON_COLUMN_PARTY);
}

/* What a person said is the same after it was written and read. */
static void
test_written (Fixture *fixture, gconstpointer text)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JalonTableMap) again = NULL;
  g_autoptr (GError) error = NULL;

  say (fixture, 1, JALON_COLUMN_DATE);
  fixture->map->order = JALON_DATE_ORDER_MDY;
  jalon_table_map_set_charset (fixture->map, "windows-1251");
  before = jalon_table_map_dup_json (fixture->map);
  g_assert_nonnull (strstr (before, "\"dates\": \"mdy\""));
  g_assert_nonnull (strstr (before, "\"reported\": \"date\""));
  again = jalon_table_map_new (before, &error);
  g_assert_no_error (error);
  after = jalon_table_map_dup_json (again);
  g_assert_cmpstr (after, ==, before);
}

/* What is remembered of a table is found for the next one with such columns, and says all that was guessed. */
static void
test_remembered (Fixture *fixture, gconstpointer text)
{
  g_autoptr (JalonTablePreview) seen = preview (fixture);
  g_autofree char *path = jalon_table_memory_dup_path (seen->plan);
  g_autoptr (JalonTableMap) none = jalon_table_memory_find (path);
  g_autoptr (JalonTableMap) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_assert_null (none);
  jalon_table_plan_settle (seen->plan, fixture->map);
  g_assert_true (jalon_table_memory_keep (path, fixture->map, &error));
  g_assert_no_error (error);
  again = jalon_table_memory_find (path);
  g_assert_nonnull (again);
  words = jalon_table_map_dup_json (again);
  g_assert_cmpstr (
      words,
      ==,
      "{\n  \"columns\": {\n    \"country\": \"country\",\n    \"date\": \"date\",\n    \"place\": \"place\",\n"
      "    \"reported\": \"none\"\n  },\n  \"header\": true,\n  \"separator\": \",\"\n}\n");
  g_remove (path);
}

/* A table is known by its name before it is looked at; what is none is not looked into. */
static void
test_peek (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/tables", NULL);
  g_autofree char *table = g_build_filename (folder, "windows-1252.csv", NULL);
  g_autofree char *other = g_build_filename (folder, "windows-1252.csv.expected", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (table);
  g_autoptr (GFile) no_table = g_file_new_for_path (other);
  g_autoptr (GFile) packed = g_file_new_for_path ("/nowhere/events.tsv.gz");
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonPeek) peek = jalon_formats_peek (file, &(JalonProgress){ NULL }, &error);

  g_assert_no_error (error);
  g_assert_true (peek->is_whole);
  g_assert_true (jalon_formats_name_table (file));
  g_assert_true (jalon_formats_name_table (packed));
  g_assert_false (jalon_formats_name_table (no_table));
}

int
main (int argc, char *argv[])
{
  static const char known[] =
      "date,reported,place,country\n2024-03-04,2024-03-05,Gao,Mali\n2024-03-05,2024-03-06,Gao,Mali\n";
  int              status;
  g_autofree char *home = g_dir_make_tmp ("jalon-tables-XXXXXX", NULL);
  g_autofree char *mappings = g_build_filename (home, "jalon", "tables", NULL);
  g_autofree char *own = g_build_filename (home, "jalon", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/table-preview/strange", Fixture, STRANGE, set_up, test_strange, tear_down);
  g_test_add ("/table-preview/part", Fixture, known, set_up, test_part, tear_down);
  g_test_add ("/table-preview/one-of-a-role", Fixture, known, set_up, test_one_of_a_role, tear_down);
  g_test_add ("/table-preview/written", Fixture, known, set_up, test_written, tear_down);
  g_test_add ("/table-preview/remembered", Fixture, known, set_up, test_remembered, tear_down);
  g_test_add_func ("/table-preview/peek", test_peek);
  status = g_test_run ();
  g_rmdir (mappings);
  g_rmdir (own);
  g_rmdir (home);
  return status;
}
