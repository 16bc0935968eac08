/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli extract: proposals to read, as JSON, into a dossier; a sentence where there are none.
 */

#include "config.h"

#include "cli.h"

#include <glib/gstdio.h>
#include <jansson.h>
#include <string.h>
#include <sys/stat.h>

#define CLOSURE                                                                                                        \
  "Le Tchad a fermé mardi son espace aérien aux vols civils et militaires soudanais, jusqu’à nouvel ordre.\n"

static void
test_readable (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.txt", CLOSURE, -1);

  g_assert_cmpint (cli_run (cli, "extract", path, "--date", "2025-04-08", NULL), ==, 0);
  assert_says (cli->out, "SANCTION/discontinue");
  assert_says (cli->out, "Chad");
  assert_says (cli->out, "8 April 2025 (“mardi”)");
  assert_says (cli->out, "“Le Tchad a fermé mardi son espace aérien");
  g_assert_null (strstr (cli->out, "close_airspace"));
  g_assert_cmpint (cli_run (cli, "extract", path, "--date", "2025-04-08", "--explain", NULL), ==, 0);
  assert_says (cli->out, "rule “close_airspace” on “fermé”");
}

/* "will close on 1 July" is not last year's July. */
static void
test_future (Cli *cli, gconstpointer data)
{
  static const char *const texts[] = {
    "Le Tchad fermera le 1er juillet son espace aérien aux vols soudanais.\n",
    "Le 1er juillet, le Tchad fermera son espace aérien aux vols soudanais.\n",
    "Chad will close its airspace to Sudanese flights on 1 July.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = cli_write (cli, "a.txt", texts[i], -1);

      g_assert_cmpint (cli_run (cli, "extract", path, "--date", "2025-04-08", "--lang", i < 2 ? "fr" : "en", NULL),
                       ==,
                       0);
      assert_says (cli->out, "1 July 2025");
    }
}

/* What is no file is refused in a sentence, at once. */
static void
test_no_files (Cli *cli, gconstpointer data)
{
  g_autofree char *path = g_build_filename (cli->folder, "a.txt", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_cmpint (cli_run (cli, "extract", path, NULL), ==, 1);
  assert_says (cli->err, "this is a pipe, not a file");
  g_assert_cmpint (cli_run (cli, "info", path, NULL), ==, 1);
  assert_says (cli->err, "this is a pipe, not a file");
  g_assert_cmpint (cli_run (cli, "extract", "/dev/zero", NULL), ==, 1);
  assert_says (cli->err, "this is a device, not a file");
}

/* Runs a command of the shell; returns (transfer full): what it prints. */
static char *
dup_output (const char *command, char **out_err)
{
  const char *argv[] = { "sh", "-c", command, NULL };
  char       *out = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, out_err, NULL, &error);
  g_assert_no_error (error);
  return out;
}

/* What a shell gives is read, up to the size of an article. */
static void
test_pipes (Cli *cli, gconstpointer data)
{
  g_autofree char *article = cli_write (cli, "a.txt", CLOSURE, -1);
  g_autofree char *piped = g_strdup_printf ("cat '%s' | \"$JALON_CLI\" extract --json -", article);
  g_autofree char *given = g_strdup_printf ("\"$JALON_CLI\" extract --json - <'%s'", article);
  g_autofree char *from_pipe = dup_output (piped, NULL);
  g_autofree char *from_file = dup_output (given, NULL);
  g_autofree char *err = NULL;
  g_autofree char *nothing = dup_output ("\"$JALON_CLI\" extract --json - </dev/zero", &err);
  g_autofree char *batch_err = NULL;
  g_autofree char *batch =
      dup_output ("head -c 45000000 /dev/zero | tr '\\0' a | \"$JALON_CLI\" extract --batch", &batch_err);

  assert_says (from_pipe, "close_airspace");
  assert_says (from_file, "close_airspace");
  g_assert_cmpstr (nothing, ==, "");
  assert_says (err, "larger than 20 MB");
  g_assert_cmpstr (batch, ==, "");
  assert_says (batch_err, "line 1: it is longer than 40 MB");
}

static void
test_json (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.txt", CLOSURE, -1);
  json_t          *object;

  g_assert_cmpint (cli_run (cli, "extract", "--json", "--date=2025-04", "--publisher=The desk", path, NULL), ==, 0);
  object = json_loads (cli->out, JSON_REJECT_DUPLICATES, NULL);
  g_assert_nonnull (object);
  g_assert_cmpstr (json_string_value (json_object_get (object, "publisher")), ==, "The desk");
  g_assert_cmpstr (json_string_value (json_object_get (object, "language")), ==, "fr");
  g_assert_cmpstr (json_string_value (json_object_get (object, "date")), ==, "2025-04");
  g_assert_cmpuint (json_array_size (json_object_get (object, "events")), ==, 1);
  json_decref (object);
}

static void
test_sentences (Cli *cli, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *words;
  } cases[] = {
    { "", 1, "is empty" },
    { " \n\n", 1, "is empty" },
    { "Lire aussi : le Niger\n\nPublicité\n", 1, "There is no running text" },
    { "Die Regierung hat am Montag zwei Diplomaten ausgewiesen. Das teilte das Ministerium mit.\n",
      1,
      "neither French nor English" },
    { "El gobierno de Chile expulsó el lunes a dos diplomáticos de Bolivia, según informó el ministerio. La medida es "
      "inmediata.\n",
      1,
      "neither French nor English" },
    { "Le ministre a rappelé que son pays respecte les accords.\n", 0, "No event was found" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_write (cli, "a.txt", cases[i].text, -1);

      g_assert_cmpint (cli_run (cli, "extract", path, NULL), ==, cases[i].code);
      assert_says (cases[i].code == 0 ? cli->out : cli->err, cases[i].words);
    }
  g_assert_cmpint (cli_run (cli, "extract", "not-there.txt", NULL), ==, 1);
  assert_says (cli->err, "not-there.txt");
}

static json_t *
load_dossier (Cli *cli, const char *name)
{
  g_autofree char *text = cli_read (cli, name, NULL);
  json_t          *root = json_loads (text, JSON_REJECT_DUPLICATES, NULL);

  g_assert_nonnull (root);
  return root;
}

static json_t *
find_properties (json_t *root, const char *kind)
{
  json_t *feature;
  size_t  i;

  json_array_foreach (json_object_get (root, "features"), i, feature)
  {
    json_t *properties = json_object_get (feature, "properties");

    if (strcmp (json_string_value (json_object_get (properties, "kind")), kind) == 0)
      return properties;
  }
  g_error ("no %s", kind);
}

/* Where nothing could be read, what is wrong is all that is said, and no file is made. */
static void
test_into_nothing (Cli *cli, gconstpointer data)
{
  g_autofree char *path = g_build_filename (cli->folder, "none.jalon", NULL);

  g_assert_cmpint (cli_run (cli, "extract", "missing.txt", "--into", path, NULL), ==, 1);
  assert_says (cli->err, "missing.txt");
  g_assert_null (strstr (cli->err, "added"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_into (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.txt", CLOSURE, -1);
  json_t          *root, *event, *closure, *quote;

  g_assert_cmpint (cli_run (cli, "extract", path, "--date=2025-04-08", "--into", "new.jalon", NULL), ==, 0);
  assert_says (cli->err, "1 event to review added, 1 closure");
  root = load_dossier (cli, "new.jalon");
  event = find_properties (root, "event");
  closure = find_properties (root, "closure");
  g_assert_cmpstr (json_string_value (json_object_get (event, "review")), ==, "proposed");
  g_assert_cmpuint (strlen (json_string_value (json_object_get (json_object_get (event, "coder"), "lexicon"))), ==, 64);
  quote = json_array_get (json_object_get (json_array_get (json_object_get (event, "claims"), 0), "quotes"), 0);
  g_assert_cmpint (json_integer_value (json_object_get (quote, "start")), ==, 0);
  g_assert_cmpstr (json_string_value (json_object_get (closure, "closing")), ==, "TCD");
  g_assert_cmpstr (json_string_value (json_object_get (closure, "traffic")), ==, "all");
  g_assert_true (json_is_true (json_object_get (closure, "until_further_notice")));
  json_decref (root);

  g_assert_cmpint (cli_run (cli, "validate", "new.jalon", NULL), ==, 0);
}

static void
test_site (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (
      cli,
      "a.txt",
      "Selon une source militaire, le Maroc forme des parachutistes maliens à la base aérienne de Ben Guerir.\n",
      -1);
  json_t *root, *site, *claim;

  g_assert_cmpint (cli_run (cli, "extract", path, "--date=2025-06", "--into", "new.jalon", NULL), ==, 0);
  assert_says (cli->err, "1 site");
  root = load_dossier (cli, "new.jalon");
  site = find_properties (root, "site");
  g_assert_cmpstr (json_string_value (json_object_get (site, "title")), ==, "base aérienne de Ben Guerir");
  g_assert_cmpstr (json_string_value (json_object_get (site, "host")), ==, "MAR");
  claim = json_array_get (json_object_get (find_properties (root, "event"), "claims"), 0);
  g_assert_cmpstr (json_string_value (json_object_get (claim, "stance")), ==, "attributes");
  g_assert_cmpstr (json_string_value (json_object_get (claim, "attributed_to")), ==, "une source militaire");
  g_assert_nonnull (json_string_value (json_object_get (json_object_get (site, "place"), "gazetteer")));
  json_decref (root);
  g_assert_cmpint (cli_run (cli, "validate", "new.jalon", NULL), ==, 0);
}

/* The same text again adds nothing, under whatever name it comes. */
static void
test_again (Cli *cli, gconstpointer data)
{
  g_autofree char *first = cli_write (cli, "a.txt", CLOSURE, -1);
  g_autofree char *second = cli_write (cli, "b.txt", CLOSURE, -1);
  g_autofree char *before = NULL, *after = NULL;

  g_assert_cmpint (cli_run (cli, "extract", first, "--date=2025-04-08", "--into", "new.jalon", NULL), ==, 0);
  before = cli_read (cli, "new.jalon", NULL);
  g_assert_cmpint (cli_run (cli, "extract", second, "--date=2025-04-08", "--into", "new.jalon", NULL), ==, 0);
  assert_says (cli->err, "0 events to review added, 1 was there already");
  after = cli_read (cli, "new.jalon", NULL);
  g_assert_cmpstr (before, ==, after);
}

/* Copies the sample dossier. Returns: (transfer full): its path */
static char *
copy_sample (Cli *cli)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return cli_write (cli, "sample.jalon", text, -1);
}

/* What a dossier has already is asked for, with the reasons, and a denial names what it denies. */
static void
test_same (Cli *cli, gconstpointer data)
{
  g_autofree char *sample = copy_sample (cli);
  g_autofree char *closure =
      cli_write (cli, "closure.txt", "Algeria closed its airspace to Malian flights on 7 April.\n", -1);
  g_autofree char *denial =
      cli_write (cli, "denial.txt", "Le Niger dément avoir fermé son espace aérien aux vols algériens.\n", -1);
  g_autofree char *other = cli_write (cli, "other.txt", "Kenya and Uganda signed a trade agreement on Monday.\n", -1);

  g_assert_cmpint (cli_run (cli, "extract", closure, "--date=2025-04-10", "--into", sample, NULL), ==, 0);
  assert_says (cli->out, "same event as “");
  assert_says (cli->out, "(ev-close-dza)?");
  assert_says (cli->out, "Algeria and Mali, in the same roles; same time: 7 April 2025; same type;");
  g_assert_null (strstr (cli->out, "ev-close-mli"));
  assert_says (cli->err, "1 event to review added, 1 closure");

  g_assert_cmpint (cli_run (cli, "extract", denial, "--date=2025-06-10", "--into", sample, NULL), ==, 0);
  assert_says (cli->out, "Denies:");
  assert_says (cli->out, "   denies “");
  assert_says (cli->out, "(ev-close-ner)");
  assert_says (cli->err, "0 events to review added, 1 denial");
  g_assert_cmpint (cli_run (cli, "validate", sample, NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "extract", denial, "--date=2025-06-10", "--into", sample, NULL), ==, 0);
  assert_says (cli->err, "1 was there already");

  g_assert_cmpint (cli_run (cli, "extract", other, "--date=2025-04-10", "--into", sample, NULL), ==, 0);
  g_assert_null (strstr (cli->out, "same event"));
}

/* A denial is no event: JSON and batch have none of it. */
static void
test_denial (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.txt", "Niger denied closing its airspace to Algerian flights.\n", -1);
  json_t          *object;

  g_assert_cmpint (cli_run (cli, "extract", path, NULL), ==, 0);
  assert_says (cli->out, "only the denial of one");
  assert_says (cli->out, "Denies:");
  assert_says (cli->out, "SANCTION/discontinue");
  g_assert_cmpint (cli_run (cli, "extract", "--json", path, NULL), ==, 0);
  object = json_loads (cli->out, JSON_REJECT_DUPLICATES, NULL);
  g_assert_nonnull (object);
  g_assert_cmpuint (json_array_size (json_object_get (object, "events")), ==, 0);
  json_decref (object);
}

/* A person's lexicon adds a sense and its words; what is wrong in it is named with its place. */
static void
test_overlay (Cli *cli, gconstpointer data)
{
  static const char senses[] = "{\"schema\": \"jalon-lexicon-senses/1\", \"senses\": [{\"id\": \"applaud\", "
                               "\"type\": \"SUPPORT\", \"cameo\": \"051\"}]}";
  static const char good[] = "{\"schema\": \"jalon-lexicon-frames/1\", \"verbs\": {\"tapoter\": [\"applaud\"]}}";
  static const char bad[] = "{\"schema\": \"jalon-lexicon-frames/1\", \"verbs\": {\"tapoter\": [\"clap\"]}}";
  g_autofree char  *article = cli_write (cli, "a.txt", "Le Tchad a tapoté le Niger.\n", -1);
  g_autofree char  *folder = g_build_filename (cli->folder, "jalon", "lexicon", NULL);
  g_autofree char  *parent = g_path_get_dirname (folder);
  g_autofree char  *senses_path = g_build_filename (folder, "senses.json", NULL);
  g_autofree char  *path = g_build_filename (folder, "frames.fr.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_setenv ("XDG_DATA_HOME", cli->folder, TRUE);
  g_assert_cmpint (cli_run (cli, "extract", article, NULL), ==, 0);
  g_assert_null (strstr (cli->out, "SUPPORT"));
  g_assert_true (g_file_set_contents (senses_path, senses, -1, NULL));
  g_assert_true (g_file_set_contents (path, good, -1, NULL));
  g_assert_cmpint (cli_run (cli, "extract", article, NULL), ==, 0);
  assert_says (cli->out, "SUPPORT");
  g_assert_true (g_file_set_contents (path, bad, -1, NULL));
  g_assert_cmpint (cli_run (cli, "extract", article, NULL), ==, 1);
  assert_says (cli->err, path);
  assert_says (cli->err, "tapoter[0]");
  g_remove (senses_path);
  g_remove (path);
  g_rmdir (folder);
  g_rmdir (parent);
  g_unsetenv ("XDG_DATA_HOME");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/extract/readable", test_readable);
  cli_add ("/cli/extract/future", test_future);
  cli_add ("/cli/extract/json", test_json);
  cli_add ("/cli/extract/sentences", test_sentences);
  cli_add ("/cli/extract/into", test_into);
  cli_add ("/cli/extract/into-nothing", test_into_nothing);
  cli_add ("/cli/extract/site", test_site);
  cli_add ("/cli/extract/again", test_again);
  cli_add ("/cli/extract/same", test_same);
  cli_add ("/cli/extract/denial", test_denial);
  cli_add ("/cli/extract/overlay", test_overlay);
  cli_add ("/cli/extract/no-files", test_no_files);
  cli_add ("/cli/extract/pipes", test_pipes);
  return g_test_run ();
}
