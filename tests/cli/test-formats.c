/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli formats, and that what it lists is true.
 */

#include "config.h"

#include "cli.h"

#include <jansson.h>
#include <string.h>

static const char *
get_text (json_t *object, const char *member)
{
  return json_string_value (json_object_get (object, member));
}

static void
test_table (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "formats", NULL), ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_nonnull (strstr (cli->out, "\nEvents\n"));
  g_assert_nonnull (strstr (cli->out, ".jalon .geojson .json"));
  g_assert_nonnull (strstr (cli->out, "application/vnd.jalon+geo+json"));
  g_assert_nonnull (strstr (cli->out, ".html .htm .xhtml"));
  g_assert_nonnull (strstr (cli->out, "PNG image"));
  /* Known, to say what it is, but not read. */
  g_assert_null (strstr (cli->out, ".rtf"));
}

static void
test_json (Cli *cli, gconstpointer data)
{
  g_autofree char *first = NULL;
  json_t          *object;
  json_t          *dossier;

  g_assert_cmpint (cli_run (cli, "formats", "--json", NULL), ==, 0);
  first = g_strdup (cli->out);
  g_assert_cmpint (cli_run (cli, "formats", "--json", "--lang=fr", NULL), ==, 0);
  g_assert_cmpstr (cli->out, ==, first);

  object = json_loads (first, JSON_REJECT_DUPLICATES, NULL);
  dossier = json_array_get (json_object_get (object, "events"), 0);
  g_assert_cmpstr (get_text (dossier, "id"), ==, "jalon");
  g_assert_cmpstr (get_text (dossier, "name"), ==, "Jalon dossier");
  g_assert_true (json_is_true (json_object_get (dossier, "reads")));
  g_assert_true (json_is_true (json_object_get (dossier, "writes")));
  g_assert_cmpuint (json_array_size (json_object_get (object, "articles")), >, 0);
  json_decref (object);
}

/* Each suffix of a picture that is listed is one that snapshot writes. */
static void
test_pictures (Cli *cli, gconstpointer data)
{
  json_t *object;
  json_t *pictures;
  guint   n_written = 0;

  g_assert_cmpint (cli_run (cli, "formats", "--json", NULL), ==, 0);
  object = json_loads (cli->out, 0, NULL);
  pictures = json_object_get (object, "pictures");
  for (gsize i = 0; i < json_array_size (pictures); i++)
    {
      json_t *suffixes = json_object_get (json_array_get (pictures, i), "suffixes");

      for (gsize j = 0; j < json_array_size (suffixes); j++)
        {
          g_autofree char *name = g_strconcat ("map.", json_string_value (json_array_get (suffixes, j)), NULL);

          g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", name, "--size=400x300", NULL), ==, 0);
          n_written++;
        }
    }
  g_assert_cmpuint (n_written, >, 0);
  g_assert_cmpuint (cli_count_files (cli), ==, n_written);
  json_decref (object);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/formats/table", test_table);
  cli_add ("/cli/formats/json", test_json);
  cli_add ("/cli/formats/pictures", test_pictures);
  return g_test_run ();
}
