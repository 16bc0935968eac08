/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli compare and merge.
 */

#include "config.h"

#include "cli.h"

#include <glib/gstdio.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* The sample with another title of one event, and a new one. (transfer full): its path */
static char *
write_changed (Cli *cli)
{
  json_t          *dossier = json_load_file (cli->sample, 0, NULL);
  json_t          *features = json_object_get (dossier, "features");
  json_t          *first = json_array_get (features, 0);
  json_t          *added = json_deep_copy (first);
  g_autofree char *path = NULL;
  char            *text;

  json_object_set_new (json_object_get (first, "properties"), "title", json_string ("Another title"));
  json_object_set_new (added, "id", json_string ("ev-new"));
  json_object_set_new (json_object_get (added, "properties"), "title", json_string ("Something new"));
  json_array_append_new (features, added);
  text = json_dumps (dossier, 0);
  path = cli_write (cli, "changed.jalon", text, -1);
  free (text);
  json_decref (dossier);
  return g_steal_pointer (&path);
}

static void
test_compare (Cli *cli, gconstpointer data)
{
  g_autofree char *changed = write_changed (cli);
  json_t          *document;
  json_t          *field;

  g_assert_cmpint (cli_run (cli, "compare", cli->sample, cli->sample, NULL), ==, 0);
  assert_says (cli->out, "No Differences");
  g_assert_cmpint (cli_run (cli, "compare", cli->sample, changed, NULL), ==, 0);
  assert_says (cli->out, "New: 1");
  assert_says (cli->out, "Event: Something new");
  assert_says (cli->out, "Event, title: Another title");
  assert_says (cli->out, "      + Another title");
  assert_says (cli->out, "      - en: Morocco and Mali launch a joint military commission");
  g_assert_cmpint (cli_run (cli, "compare", "--brief", cli->sample, changed, NULL), ==, 0);
  g_assert_null (strstr (cli->out, "      + "));

  g_assert_cmpint (cli_run (cli, "compare", "--json", cli->sample, changed, NULL), ==, 0);
  document = json_loads (cli->out, 0, NULL);
  g_assert_cmpuint (json_array_size (json_object_get (document, "new")), ==, 1);
  g_assert_cmpuint (json_array_size (json_object_get (document, "gone")), ==, 0);
  field = json_object_get (json_array_get (json_object_get (document, "changed"), 0), "fields");
  g_assert_cmpstr (json_string_value (json_object_get (json_array_get (field, 0), "field")), ==, "title");
  g_assert_cmpstr (json_string_value (json_object_get (json_array_get (field, 0), "after")), ==, "Another title");
  json_decref (document);
}

/* What both have stays as the first has it, unless it is asked for. */
static void
test_merge (Cli *cli, gconstpointer data)
{
  g_autofree char *changed = write_changed (cli);

  g_assert_cmpint (cli_run (cli, "merge", cli->sample, changed, "out.jalon", NULL), ==, 0);
  assert_says (cli->out, "1 thing is new.");
  assert_says (cli->out, "0 things were changed.");
  g_assert_cmpint (cli_run (cli, "compare", "out.jalon", changed, NULL), ==, 0);
  assert_says (cli->out, "Changed: 1");
  g_assert_null (strstr (cli->out, "New"));

  g_assert_cmpint (cli_run (cli, "merge", "--theirs", cli->sample, changed, "theirs.jalon", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "compare", "theirs.jalon", changed, NULL), ==, 0);
  assert_says (cli->out, "No Differences");

  g_assert_cmpint (cli_run (cli, "merge", "--both", cli->sample, changed, "both.jalon", NULL), ==, 0);
  assert_says (cli->out, "2 things are new.");
  assert_says (cli->out, "1 of the new ones was given an id of its own");
  g_assert_cmpint (cli_run (cli, "validate", "both.jalon", NULL), ==, 0);
}

static void
test_refused (Cli *cli, gconstpointer data)
{
  g_autofree char *broken = cli_write (cli,
                                       "broken.jalon",
                                       "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\","
                                       "\"id\": \"a\", \"geometry\": null, \"properties\": {\"kind\": \"event\","
                                       "\"type\": \"DANCE\"}}]}",
                                       -1);

  g_assert_cmpint (cli_run (cli, "compare", cli->sample, NULL), ==, 2);
  assert_says (cli->err, "Name two");
  g_assert_cmpint (cli_run (cli, "compare", cli->sample, "none.jalon", NULL), ==, 1);
  g_assert_cmpint (cli_run (cli, "merge", cli->sample, cli->sample, NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "merge", broken, cli->sample, broken, NULL), ==, 2);
  assert_says (cli->err, "would be written over itself");
  g_assert_cmpint (cli_run (cli, "merge", "--ours", "--both", cli->sample, broken, "out.jalon", NULL), ==, 2);
  assert_says (cli->err, "exclude one another");
  g_assert_cmpint (cli_run (cli, "merge", cli->sample, broken, "out.jalon", NULL), ==, 1);
  assert_says (cli->err, "cannot be read and would not come along");
}

/* Puts a log where that of the sample is: one edit of a title, which a spreadsheet would calculate. (transfer full):
 * its path */
static char *
write_log (Cli *cli)
{
  g_autofree char *target = realpath (cli->sample, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, target, -1);
  g_autofree char *name = g_strconcat (hash, ".log", NULL);
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "jalon", "logs", NULL);
  char            *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (
      path,
      "{\"time\": 1735689600000000, \"what\": \"began\"}\n"
      "{\"time\": 1735689600000000, \"what\": \"undone\", \"edit\": \"Edit Event\", \"things\": [{\"kind\": "
      "\"event\","
      " \"id\": \"e\", \"title\": \"Aid\", \"fields\": [{\"field\": \"title\", \"label\": \"Title\","
      " \"before\": \"=1+1\", \"after\": \"Aid\"}]}], \"more\": 3}\n",
      -1,
      NULL));
  return path;
}

static void
test_log (Cli *cli, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;

  g_assert_cmpint (cli_run (cli, "log", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "log", cli->sample, NULL), ==, 0);
  assert_says (cli->out, "There is no log");
  path = write_log (cli);
  g_assert_cmpint (cli_run (cli, "log", cli->sample, "--csv=log.csv", NULL), ==, 0);
  table = cli_read (cli, "log.csv", NULL);
  assert_says (table, "2025-01-01T00:00:00Z,undone,Edit Event,event,e,Aid,title,'=1+1,Aid,3\r\n");
  g_assert_cmpint (cli_run (cli, "log", cli->sample, NULL), ==, 0);
  assert_says (cli->out, "Undone: Edit Event");
  assert_says (cli->out, "      - =1+1");
  assert_says (cli->out, "and 3 things more");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/compare", test_compare);
  cli_add ("/cli/merge", test_merge);
  cli_add ("/cli/merge/refused", test_refused);
  cli_add ("/cli/log", test_log);

  return g_test_run ();
}
