/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved views: jalon-cli info counts them, snapshot draws by them, validate
 * says what they ask for in vain.
 */

#include "config.h"

#include "cli.h"

#include <jansson.h>
#include <string.h>

#define SIZE "--size=900x600"

/* The sample with three views. (transfer full): its path */
static char *
write_views (Cli *cli)
{
  static const char views[] =
      "[{\"type\": \"Feature\", \"id\": \"v-skies\", \"geometry\": null, \"properties\": {\"kind\": \"view\","
      " \"title\": {\"en\": \"Closed skies\", \"fr\": \"Ciels fermés\"}, \"countries\": [\"MLI:closing\"],"
      " \"since\": \"2025-04\", \"frame\": [-18, 9, 16, 37], \"worldview\": \"mar\"}},"
      " {\"type\": \"Feature\", \"id\": \"v-all\", \"geometry\": null, \"properties\": {\"kind\": \"view\","
      " \"title\": \"All\"}},"
      " {\"type\": \"Feature\", \"id\": \"v-later\", \"geometry\": null, \"properties\": {\"kind\": \"view\","
      " \"title\": \"Later\", \"countries\": [\"MLI:landlord\"], \"types\": [\"ASSAULT\", \"BLOCKADE\"],"
      " \"articles\": [\"gone\"], \"worldview\": \"atlantis\", \"hidden_layers\": [\"heat\"]}},"
      " {\"type\": \"Feature\", \"id\": \"v-bare\", \"geometry\": null, \"properties\": {\"kind\": \"view\","
      " \"title\": \"Bare\", \"frame\": [-18, 9, 16, 37], \"hidden_layers\": [\"events\", \"names\"]}}]";
  json_t          *dossier = json_load_file (cli->sample, 0, NULL);
  json_t          *added = json_loads (views, 0, NULL);
  g_autofree char *path = NULL;
  char            *text;

  json_array_extend (json_object_get (dossier, "features"), added);
  text = json_dumps (dossier, 0);
  path = cli_write (cli, "views.jalon", text, -1);
  free (text);
  json_decref (added);
  json_decref (dossier);
  return g_steal_pointer (&path);
}

static char *
draw (Cli *cli, const char *dossier, const char *const *options)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  gsize            length;
  g_autofree char *png = NULL;

  g_ptr_array_add (args, (gpointer) "snapshot");
  g_ptr_array_add (args, (gpointer) dossier);
  g_ptr_array_add (args, (gpointer) "--output=map.png");
  g_ptr_array_add (args, (gpointer) SIZE);
  for (guint i = 0; options[i] != NULL; i++)
    g_ptr_array_add (args, (gpointer) options[i]);
  g_ptr_array_add (args, NULL);
  g_assert_cmpint (cli_run_args (cli, (const char *const *) args->pdata), ==, 0);
  png = cli_read (cli, "map.png", &length);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) png, length);
}

#define OPTIONS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
assert_same (Cli *cli, const char *dossier, const char *const *options, const char *const *same)
{
  g_autofree char *one = draw (cli, dossier, options);
  g_autofree char *other = NULL;

  g_assert_cmpstr (cli->err, ==, "");
  other = draw (cli, dossier, same);
  g_assert_cmpstr (one, ==, other);
}

/* A view draws what its parts draw as options, and an option takes the place of its part. */
static void
test_snapshot (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);

  assert_same (cli,
               dossier,
               OPTIONS ("--view=v-skies"),
               OPTIONS ("--country=MLI:closing", "--since=2025-04", "--bbox=-18,9,16,37", "--worldview=mar"));
  assert_same (cli, dossier, OPTIONS ("--view=Ciels fermés"), OPTIONS ("--view=Closed skies"));
  assert_same (cli,
               dossier,
               OPTIONS ("--view=v-skies", "--country=DZA", "--since=2025-01", "--bbox=-10,0,10,30", "--worldview=un"),
               OPTIONS ("--country=DZA", "--since=2025-01", "--bbox=-10,0,10,30", "--worldview=un"));
  assert_same (cli,
               dossier,
               OPTIONS ("--view=v-skies", "--fit"),
               OPTIONS ("--country=MLI:closing", "--since=2025-04", "--worldview=mar"));
  assert_same (cli, dossier, OPTIONS ("--view=v-all"), OPTIONS ("--fit"));
}

static void
test_left_out (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);
  g_autofree char *by_view = draw (cli, dossier, OPTIONS ("--view=v-later"));
  g_autofree char *by_type = NULL;

  g_assert_nonnull (strstr (cli->err, "“MLI:landlord” is left out"));
  g_assert_nonnull (strstr (cli->err, "“BLOCKADE” is left out"));
  g_assert_nonnull (strstr (cli->err, "“gone” is left out"));
  g_assert_nonnull (strstr (cli->err, "“heat” is left out"));
  by_type = draw (cli, dossier, OPTIONS ("--type=assault"));
  g_assert_cmpstr (by_view, ==, by_type);
}

/* What a view hides is not drawn. */
static void
test_hidden_layers (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);
  g_autofree char *bare = draw (cli, dossier, OPTIONS ("--view=v-bare"));
  g_autofree char *whole = draw (cli, dossier, OPTIONS ("--bbox=-18,9,16,37"));

  g_assert_cmpstr (bare, !=, whole);
}

static void
test_unknown (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);

  g_assert_cmpint (cli_run (cli, "snapshot", dossier, "-o", "map.png", "--view=v-none", NULL), ==, 2);
  g_assert_nonnull (
      strstr (cli->err,
              "--view: there is no “v-none” (expected the title of a view, or v-skies, v-all, v-later, v-bare)"));
  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", "map.png", "--view=v-none", NULL), ==, 2);
  g_assert_nonnull (strstr (cli->err, "--view: there is no “v-none”: the dossier has no saved views"));
}

static void
test_info (Cli *cli, gconstpointer data)
{
  g_autofree char *dossier = write_views (cli);
  json_t          *object;
  json_t          *views;

  g_assert_cmpint (cli_run (cli, "info", dossier, NULL), ==, 0);
  g_assert_true (g_regex_match_simple ("\n *Saved views +4\n", cli->out, 0, 0));
  g_assert_cmpint (cli_run (cli, "info", dossier, "--json", NULL), ==, 0);
  object = json_loads (cli->out, JSON_REJECT_DUPLICATES, NULL);
  views = json_object_get (object, "views");
  g_assert_cmpint (json_integer_value (json_object_get (views, "total")), ==, 4);
  g_assert_cmpstr (json_string_value (json_array_get (json_object_get (views, "ids"), 0)), ==, "v-skies");
  json_decref (object);
}

static void
test_validate (Cli *cli, gconstpointer data)
{
  static const char *const said[] = { "“MLI:landlord”", "“BLOCKADE”", "“gone”", "“atlantis”", "“heat”" };
  g_autofree char         *dossier = write_views (cli);

  g_assert_cmpint (cli_run (cli, "validate", dossier, NULL), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *line = g_strdup_printf ("view “v-later”: %s is neither a word", said[i]);

      g_assert_nonnull (strstr (cli->out, line));
    }
  g_assert_nonnull (strstr (cli->out, "5 problems"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/view/snapshot", test_snapshot);
  cli_add ("/cli/view/left-out", test_left_out);
  cli_add ("/cli/view/hidden-layers", test_hidden_layers);
  cli_add ("/cli/view/unknown", test_unknown);
  cli_add ("/cli/view/info", test_info);
  cli_add ("/cli/view/validate", test_validate);

  return g_test_run ();
}
