/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli info and validate, on good data and on hostile data: what is wrong
 * is named, and nothing crashes.
 */

#include "config.h"

#include "cli.h"

#include <jansson.h>
#include <string.h>

static json_int_t
get_number (json_t *object, const char *group, const char *member)
{
  return json_integer_value (json_object_get (json_object_get (object, group), member));
}

static void
test_info_json (Cli *cli, gconstpointer data)
{
  g_autofree char *first = NULL;
  json_t          *object, *mali = NULL;
  size_t           i;

  g_assert_cmpint (cli_run (cli, "info", "--json", cli->sample, NULL), ==, 0);
  first = g_strdup (cli->out);
  g_assert_cmpint (cli_run (cli, "info", cli->sample, "--json", "--lang=fr", NULL), ==, 0);
  g_assert_cmpstr (cli->out, ==, first);

  object = json_loads (first, JSON_REJECT_DUPLICATES, NULL);
  g_assert_nonnull (object);
  g_assert_cmpstr (json_string_value (json_object_get (object, "title")), ==, "Rabat and the Sahel, 2025");
  g_assert_cmpstr (json_string_value (json_object_get (object, "worldview")), ==, "un");
  g_assert_cmpint (json_integer_value (json_object_get (object, "skipped")), ==, 0);
  g_assert_cmpint (get_number (object, "sites", "total"), ==, 4);
  g_assert_cmpint (get_number (object, "closures", "total"), ==, 4);
  g_assert_cmpint (get_number (object, "events", "total"), ==, 14);
  for (i = 0; i < json_array_size (json_object_get (object, "countries")); i++)
    {
      json_t *country = json_array_get (json_object_get (object, "countries"), i);

      if (strcmp (json_string_value (json_object_get (country, "code")), "MLI") == 0)
        mali = country;
    }
  g_assert_nonnull (mali);
  g_assert_cmpstr (json_string_value (json_object_get (mali, "name")), ==, "Mali");
  g_assert_cmpint (json_integer_value (json_object_get (mali, "closing")), ==, 1);
  json_decref (object);
}

static void
test_info (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "info", cli->sample, NULL), ==, 0);
  g_assert_nonnull (strstr (cli->out, "Rabat and the Sahel, 2025\n"));
  g_assert_nonnull (strstr (cli->out, "Mali"));
  g_assert_cmpstr (cli->err, ==, "");
}

/* What stands on the map and is no event is counted by itself. */
static void
test_info_notes (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli,
                                     "wells.geojson",
                                     "{\"type\":\"FeatureCollection\",\"features\":["
                                     "{\"type\":\"Feature\",\"properties\":{\"name\":\"a\"},\"geometry\":"
                                     "{\"type\":\"Point\",\"coordinates\":[1,2]}},"
                                     "{\"type\":\"Feature\",\"properties\":{\"name\":\"b\"},\"geometry\":"
                                     "{\"type\":\"Point\",\"coordinates\":[3,4]}}]}",
                                     -1);
  json_t          *object;

  g_assert_cmpint (cli_run (cli, "info", path, NULL), ==, 0);
  g_assert_true (g_regex_match_simple ("\n *Events +0\n *Notes +2\n", cli->out, 0, 0));
  g_assert_cmpint (cli_run (cli, "info", path, "--json", NULL), ==, 0);
  object = json_loads (cli->out, JSON_REJECT_DUPLICATES, NULL);
  g_assert_cmpint (get_number (object, "events", "total"), ==, 0);
  g_assert_cmpint (json_integer_value (json_object_get (object, "notes")), ==, 2);
  json_decref (object);
}

/* What was rejected counts only where it is asked for; how many there are is always told. */
static void
test_info_review (Cli *cli, gconstpointer data)
{
  static const char *const words[] = { "proposed", "accepted", "accepted", "rejected" };
  g_autoptr (GString) text = g_string_new ("{\"type\":\"FeatureCollection\",\"features\":[");
  static const struct
  {
    const char *review;
    int         n_events;
  } asked[] = { { NULL, 3 }, { "--review=proposed", 1 }, { "--review=rejected", 1 }, { "--review=Accepted", 2 } };
  g_autofree char *path = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_string_append_printf (text,
                            "%s{\"type\":\"Feature\",\"id\":\"e%u\",\"geometry\":null,\"properties\":{\"kind\":"
                            "\"event\",\"type\":\"AID\",\"review\":\"%s\","
                            "\"actors\":[{\"code\":\"MLI\"}]}}",
                            i > 0 ? "," : "",
                            i,
                            words[i]);
  g_string_append (text, "]}");
  path = cli_write (cli, "reviewed.jalon", text->str, -1);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      json_t *object;

      g_assert_cmpint (cli_run (cli, "info", "--json", path, asked[i].review, NULL), ==, 0);
      object = json_loads (cli->out, 0, NULL);
      g_assert_nonnull (object);
      g_assert_cmpint (get_number (object, "events", "total"), ==, asked[i].n_events);
      g_assert_cmpint (json_integer_value (
                           json_object_get (json_array_get (json_object_get (object, "countries"), 0), "actor")),
                       ==,
                       asked[i].n_events);
      g_assert_cmpint (json_integer_value (
                           json_object_get (json_object_get (json_object_get (object, "events"), "by_review"),
                                            "rejected")),
                       ==,
                       1);
      json_decref (object);
    }
  g_assert_cmpint (cli_run (cli, "info", path, "--review=maybe", NULL), ==, 2);
  g_assert_nonnull (strstr (cli->err, "maybe"));
}

static void
test_validate_sample (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "validate", cli->sample, NULL), ==, 0);
  g_assert_cmpstr (cli->out, ==, "0 problems\n");
}

/* Each thing that can be wrong has a line of its own. */
static void
test_validate_problems (Cli *cli, gconstpointer data)
{
  static const char dossier[] =
      "{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1,\"articles\":["
      "{\"id\":\"a\",\"title\":\"A\",\"publisher\":\"P\",\"text\":\"One two three.\","
      "\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\"}]},\"features\":["
      "{\"type\":\"Feature\",\"id\":\"e1\",\"geometry\":null,\"properties\":{\"kind\":\"event\",\"title\":\"T\","
      "\"type\":\"AGREE\","
      "\"status\":\"occurred\",\"review\":\"accepted\",\"actors\":[{\"code\":\"QQQ\"}],\"time\":{\"start\":\"2025\","
      "\"precision\":\"year\"},"
      "\"claims\":[{\"article\":\"a\",\"stance\":\"asserts\",\"quotes\":[{\"exact\":\"four\",\"start\":0,\"end\":4}]}]}"
      "},"
      "{\"type\":\"Feature\",\"id\":\"e2\",\"geometry\":null,\"properties\":{\"kind\":\"event\",\"title\":\"T\","
      "\"type\":\"AGREE\","
      "\"status\":\"occurred\",\"review\":\"accepted\",\"time\":{\"start\":\"2025-13-01\",\"precision\":\"day\"}}},"
      "{\"type\":\"Feature\",\"id\":\"s1\",\"geometry\":null,\"properties\":{\"kind\":\"site\",\"title\":\"S\",\"site_"
      "kind\":\"camp\","
      "\"host\":\"MLI\",\"events\":[\"nothing\"]}}]}";
  g_autofree char *path = cli_write (cli, "bad.jalon", dossier, -1);

  g_assert_cmpint (cli_run (cli, "validate", path, NULL), ==, 1);
  g_test_message ("%s", cli->out);
  g_assert_nonnull (strstr (cli->out, "2025-13-01"));
  g_assert_nonnull (strstr (cli->out, "broken quote: “four”"));
  g_assert_nonnull (strstr (cli->out, "SHA-256"));
  g_assert_nonnull (strstr (cli->out, "QQQ"));
  g_assert_nonnull (strstr (cli->out, "“nothing”"));
  g_assert_true (g_str_has_suffix (cli->out, "\n5 problems\n"));

  /* The rest of it can still be counted and drawn, and the gap is said. */
  g_assert_cmpint (cli_run (cli, "info", path, NULL), ==, 0);
  g_assert_nonnull (strstr (cli->err, "1 feature is left out"));
  g_assert_cmpint (cli_run (cli, "snapshot", path, "-o", "map.png", "--size=500x400", NULL), ==, 0);
}

static void
assert_survives (Cli *cli, const char *name, const char *contents, gssize length, int expected)
{
  g_autofree char *path = cli_write (cli, name, contents, length);

  g_assert_cmpint (cli_run (cli, "validate", path, NULL), ==, expected);
  if (expected == 1)
    g_assert_nonnull (strstr (*cli->err != '\0' ? cli->err : cli->out, name));
  g_assert_cmpint (cli_run (cli, "info", "--json", path, NULL), <=, 1);
  g_assert_cmpint (cli_run (cli, "snapshot", path, "-o", "map.png", "--size=400x300", NULL), <=, 1);
}

#define HEAD "{\"type\":\"FeatureCollection\",\"features\":["
#define POINT(x, y)                                                                                                    \
  "{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" x "," y                      \
  "]},\"properties\":{\"kind\":\"event\",\"title\":\"T\",\"type\":\"AGREE\",\"place\":{\"precision\":\"city\"}}}"

static void
test_hostile (Cli *cli, gconstpointer data)
{
  g_autofree char *deep = g_strnfill (200000, '[');
  g_autofree char *deep_feature = g_strconcat (HEAD, deep, NULL);
  g_autofree char *cut = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (cli->sample, &cut, &length, NULL));
  assert_survives (cli, "empty.jalon", "", 0, 1);
  assert_survives (cli, "zeros.jalon", "\0\0\0\0", 4, 1);
  assert_survives (cli, "cut.jalon", cut, (gssize) length / 2, 1);
  assert_survives (cli, "deep.jalon", deep, -1, 1);
  assert_survives (cli, "deep-feature.jalon", deep_feature, -1, 1);
  assert_survives (cli, "huge-number.jalon", HEAD POINT ("1e400", "0") "]}", -1, 1);
  assert_survives (cli, "nan.jalon", HEAD POINT ("NaN", "0") "]}", -1, 1);
  assert_survives (cli, "beyond.jalon", HEAD POINT ("200", "95") "]}", -1, 1);
  assert_survives (cli, "twice.jalon", HEAD POINT ("1", "1") "," POINT ("2", "2") "]}", -1, 0);
  assert_survives (cli, "utf-8.jalon", HEAD "{\"type\":\"Feature\",\"id\":\"\377\376\"}]}", -1, 1);
  assert_survives (cli, "types.jalon", HEAD "7,null,\"x\",[],{\"type\":\"Feature\",\"properties\":9}]}", -1, 1);
  assert_survives (
      cli,
      "ring.jalon",
      HEAD "{\"type\":\"Feature\",\"id\":\"c\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]},"
           "\"properties\":{\"kind\":\"closure\",\"title\":\"C\",\"closing\":\"MLI\",\"basis\":\"polygon\"}}]}",
      -1,
      1);
  assert_survives (cli, "nothing.jalon", HEAD "]}", -1, 0);
}

static void
test_long_string (Cli *cli, gconstpointer data)
{
  g_autofree char *fill = g_strnfill (100 * 1024 * 1024, 'x');
  g_autofree char *dossier = g_strconcat (HEAD "{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":null,\"properties\":{"
                                               "\"kind\":\"event\",\"type\":\"AGREE\",\"title\":\"",
                                          fill,
                                          "\"}}]}",
                                          NULL);
  g_autofree char *path = cli_write (cli, "long.jalon", dossier, -1);

  g_assert_cmpint (cli_run (cli, "validate", path, NULL), ==, 1);
  g_assert_cmpuint (strlen (cli->out) + strlen (cli->err), <, 2000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/info/table", test_info);
  cli_add ("/cli/info/json", test_info_json);
  cli_add ("/cli/info/notes", test_info_notes);
  cli_add ("/cli/info/review", test_info_review);
  cli_add ("/cli/validate/sample", test_validate_sample);
  cli_add ("/cli/validate/problems", test_validate_problems);
  cli_add ("/cli/hostile", test_hostile);
  cli_add ("/cli/long-string", test_long_string);
  return g_test_run ();
}
