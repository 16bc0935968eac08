/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever a stranger wrote into a dossier, an article or the name of a file:
 * no command prints a byte of it that a terminal obeys, and none loses what
 * JSON is to carry.
 */

#include "config.h"

#include "cli.h"

#include <jansson.h>
#include <string.h>

/* Colour, a link, a title of the window, a bell, a new line that looks like one of ours, C1, DEL, and bidi. */
#define HOSTILE                                                                                                        \
  "a\x1b[31m\x1b]8;;x\x1b\\\x1b]0;t\a\njalon-cli: all is well\r\t\x7f\xc2\x9b"                                         \
  "2J\u202eb\u2066c\u2069\u200fd\u2028e\U000e0041"

/* The same as JSON has it. */
static char *
dup_hostile_json (void)
{
  json_t *string = json_string (HOSTILE);
  char   *text = json_dumps (string, JSON_ENCODE_ANY | JSON_ENSURE_ASCII);

  json_decref (string);
  return text;
}

static void
assert_harmless (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_mark = c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
                         (c >= 0x2066 && c <= 0x206f) || (c >= 0xe0000 && c <= 0xe007f);

      if (is_mark || (c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0))
        g_error ("U+%04X is printed: %s", c, text);
    }
  /* No line is there but those of the program. */
  g_assert_false (g_str_has_prefix (text, "jalon-cli: all is well"));
  g_assert_null (strstr (text, "\njalon-cli: all is well"));
}

static int
run (Cli *cli, const char *first, ...)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  va_list list;
  int     code;

  va_start (list, first);
  for (const char *arg = first; arg != NULL; arg = va_arg (list, const char *))
    g_ptr_array_add (args, (char *) arg);
  va_end (list);
  g_ptr_array_add (args, NULL);
  code = cli_run_args (cli, (const char *const *) args->pdata);
  assert_harmless (cli->out);
  assert_harmless (cli->err);
  return code;
}

/* A dossier with hostile titles, ids, codes and quotes; %s in @template is a hostile string of JSON. */
static char *
write_dossier (Cli *cli, const char *name, const char *template)
{
  g_autofree char *hostile = dup_hostile_json ();
  g_auto (GStrv) parts = g_strsplit (template, "%s", -1);
  g_autofree char *text = g_strjoinv (hostile, parts);

  return cli_write (cli, name, text, -1);
}

static char *
write_full_dossier (Cli *cli)
{
  return write_dossier (
      cli,
      "hostile\x1b[31m\n\u202e.jalon",
      "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"title\": %s, \"author\": %s, \"articles\": ["
      "{\"id\": %s, \"title\": %s, \"publisher\": %s, \"text\": %s, \"sha256\": "
      "\"0000000000000000000000000000000000000000000000000000000000000000\", \"quotes_articles\": [\"\\u001bnone\"]}]},"
      "\"features\": [{\"type\": \"Feature\", \"id\": %s, \"geometry\": null, \"properties\": {\"kind\": \"event\", "
      "\"type\": \"AID\", \"title\": %s, \"actors\": [{\"code\": \"MLI\"}], \"claims\": [{\"article\": %s, \"quotes\": "
      "[{\"exact\": %s, \"start\": 0, \"end\": 3}]}]}},"
      "{\"type\": \"Feature\", \"id\": \"2\", \"geometry\": null, \"properties\": {\"kind\": \"event\", \"type\": %s}},"
      "{\"type\": \"Feature\", \"id\": \"3\", \"geometry\": null, \"properties\": {\"kind\": %s}},"
      "{\"type\": \"Feature\", \"id\": \"4\", \"geometry\": null, \"properties\": {\"kind\": \"closure\", \"title\": "
      "%s, "
      "\"closing\": \"MLI\", \"traffic\": \"all\", \"events\": [%s], \"claims\": [{\"article\": %s}]}}]}");
}

static void
test_dossier (Cli *cli, gconstpointer data)
{
  g_autofree char *path = write_full_dossier (cli);
  json_t          *object;

  g_assert_cmpint (run (cli, "info", path, NULL), ==, 0);
  g_assert_nonnull (strstr (cli->out, "a⟨U+001B⟩[31m"));
  g_assert_nonnull (strstr (cli->err, "left out"));
  g_assert_cmpint (run (cli, "validate", path, NULL), ==, 1);
  g_assert_nonnull (strstr (cli->out, "⟨U+202E⟩"));
  g_assert_nonnull (strstr (cli->out, "broken quote"));
  g_assert_cmpint (run (cli, "info", "--json", path, NULL), ==, 0);
  object = json_loads (cli->out, JSON_REJECT_DUPLICATES, NULL);
  g_assert_nonnull (object);
  g_assert_cmpstr (json_string_value (json_object_get (object, "title")), ==, HOSTILE);
  g_assert_cmpstr (json_string_value (json_object_get (object, "author")), ==, HOSTILE);
  g_assert_cmpstr (json_string_value (json_object_get (object, "file")), ==, path);
  json_decref (object);
  g_assert_cmpint (run (cli, "snapshot", path, "-o", "out.svg", NULL), ==, 0);
}

/* Lines, tabs and marks of direction may be in words that are drawn, but nothing else. */
static void
assert_drawable (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && strchr ("\t\n\r", (int) c) == NULL) || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
          (c >= 0x2066 && c <= 0x2069) || (c & 0xfffe) == 0xfffe)
        g_error ("U+%04X is drawn", c);
    }
}

/* Runs a program of the system on a file of the folder; what it prints, %NULL where it is not installed. */
static char *
run_tool (Cli *cli, const char *const *argv)
{
  g_autofree char *program = g_find_program_in_path (argv[0]);
  char            *out = NULL;
  int              status;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    {
      g_test_message ("%s is not installed: not looked at", argv[0]);
      return NULL;
    }
  g_spawn_sync (cli->folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return out;
}

/* Pictures with hostile titles are well-formed, and their words and properties can be read by any program. */
static void
test_pictures (Cli *cli, gconstpointer data)
{
  static const char *const xmllint[] = { "xmllint", "--noout", "--nonet", "a.svg", NULL };
  static const char *const pdftotext[] = { "pdftotext", "a.pdf", "-", NULL };
  static const char *const pdfinfo[] = { "pdfinfo", "a.pdf", NULL };
  g_autofree char         *path = write_full_dossier (cli);
  g_autofree char         *svg = NULL, *checked = NULL, *words = NULL, *properties = NULL;
  gsize                    length;

  for (guint i = 0; i < 3; i++)
    {
      static const char *const outputs[] = { "a.svg", "a.pdf", "a.png" };

      g_assert_cmpint (run (cli, "snapshot", path, "-o", outputs[i], "--text", HOSTILE, "--author", "\x1b\u202e", NULL),
                       ==,
                       0);
    }
  svg = cli_read (cli, "a.svg", &length);
  g_assert_cmpuint (strlen (svg), ==, length);
  assert_drawable (svg);
  g_assert_nonnull (strstr (svg, "<title>a⟨U+001B⟩[31m"));
  checked = run_tool (cli, xmllint);
  words = run_tool (cli, pdftotext);
  if (words != NULL)
    {
      /* pdftotext ends pages by a form feed. */
      g_strdelimit (words, "\f", '\n');
      assert_drawable (words);
    }
  properties = run_tool (cli, pdfinfo);
  if (properties != NULL)
    {
      g_assert_true (g_utf8_validate (properties, -1, NULL));
      g_assert_null (strchr (properties, '\x1b'));
    }
}

static void
test_file_errors (Cli *cli, gconstpointer data)
{
  static const char *const broken[] = {
    "%s",
    "{\"type\": %s}",
    "{\"type\": \"FeatureCollection\", %s: 1, \"features\": 3}",
    "{\"type\": \"FeatureCollection\", \"features\": [{\"id\": %s, \"type\": %s}]}",
    "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": %s}, \"features\": []}",
    "{\"type\": \"FeatureCollection\", \"jalon\": {\"articles\": [{\"id\": %s}, {\"id\": %s}]}, \"features\": []}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = write_dossier (cli, "broken\x1b\a.jalon", broken[i]);

      run (cli, "info", path, NULL);
      run (cli, "info", "--json", path, NULL);
      run (cli, "validate", path, NULL);
      run (cli, "snapshot", path, "-o", "\x1b/no-folder\n/a.png", NULL);
      g_assert_cmpint (run (cli, "extract", "--into", path, "none\x1b.txt", NULL), ==, 1);
    }
  g_assert_cmpint (run (cli, "info", "none\x1b]0;t\a\n.jalon", NULL), ==, 1);
  g_assert_cmpint (run (cli, "validate", "none\xff\x9b.jalon", NULL), ==, 1);
  g_assert_nonnull (strstr (cli->err, "none\\xff\\x9b.jalon"));
  g_assert_cmpint (run (cli, "extract", "none\u202e.txt", NULL), ==, 1);
}

static void
test_usage_errors (Cli *cli, gconstpointer data)
{
  static const char *const options[] = {
    "--country=", "--type=",  "--verdict=", "--review=",    "--since=", "--bbox=",
    "--size=",    "--paper=", "--lang=",    "--worldview=", "--",       "--scale=",
  };

  g_assert_cmpint (run (cli, HOSTILE, NULL), ==, 2);
  g_assert_cmpint (run (cli, "help", HOSTILE, NULL), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *option = g_strconcat (options[i], HOSTILE, NULL);

      g_assert_cmpint (run (cli, "snapshot", cli->sample, "-o", "a.png", option, NULL), ==, 2);
    }
  g_assert_cmpint (run (cli, "snapshot", cli->sample, "-o", HOSTILE, NULL), ==, 2);
  g_assert_cmpint (run (cli, "extract", "--lang", HOSTILE, "a.txt", NULL), ==, 2);
  g_assert_cmpint (run (cli, "extract", "--date", HOSTILE, "a.txt", NULL), ==, 2);
  g_assert_cmpint (run (cli, "validate", "--" HOSTILE, NULL), ==, 2);
}

static void
test_article (Cli *cli, gconstpointer data)
{
  g_autofree char *path =
      cli_write (cli,
                 "article\x1b[1m.html",
                 "<html><head><meta charset=utf-8><title>" HOSTILE "&#27;[2J&#x202e;</title></head><body><p>On 3 June "
                 "2025 Mali closed its airspace to Algerian flights, it said\u202e\x1b[31m &#27;]0;t&#7; \x7f.</p>"
                 "</body></html>",
                 -1);
  g_autofree char *dossier = g_build_filename (cli->folder, "new\x1b.jalon", NULL);
  json_t          *object;

  g_assert_cmpint (run (cli, "extract", "--explain", "--lang=en", path, NULL), ==, 0);
  g_assert_nonnull (strstr (cli->out, "SANCTION"));
  g_assert_nonnull (strstr (cli->out, "⟨U+202E⟩"));
  g_assert_cmpint (run (cli, "extract", "--lang=en", "--into", dossier, path, NULL), ==, 0);
  g_assert_cmpint (run (cli, "extract", "--lang=en", "--into", dossier, path, NULL), ==, 0);
  g_assert_cmpint (run (cli, "validate", dossier, NULL), ==, 0);
  g_assert_cmpint (run (cli, "extract", "--json", "--lang=en", path, NULL), ==, 0);
  object = json_loads (cli->out, JSON_REJECT_DUPLICATES, NULL);
  g_assert_nonnull (object);
  g_assert_cmpstr (json_string_value (json_object_get (object, "id")), ==, path);
  g_assert_nonnull (strstr (json_string_value (json_object_get (object, "title")), "\u202e"));
  json_decref (object);
}

static void
test_batch (Cli *cli, gconstpointer data)
{
  g_autofree char *hostile = dup_hostile_json ();

  cli->input = g_strdup_printf ("{\"id\": %s, \"text\": \"On 3 June 2025 Mali closed its airspace \\u202eto Algerian "
                                "flights\\u007f.\", \"lang\": \"en\", \"article_date\": \"2025-06-04\"}\n"
                                "{\"id\": %s, \"lang\": %s}\n\x1b[31m\n[%s\n",
                                hostile,
                                hostile,
                                hostile,
                                hostile);
  g_assert_cmpint (run (cli, "extract", "--batch", NULL), ==, 1);
  g_assert_nonnull (strstr (cli->out, "\\u202e"));
  g_assert_nonnull (strstr (cli->err, "line 2"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/hostile-text/dossier", test_dossier);
  cli_add ("/cli/hostile-text/pictures", test_pictures);
  cli_add ("/cli/hostile-text/file-errors", test_file_errors);
  cli_add ("/cli/hostile-text/usage-errors", test_usage_errors);
  cli_add ("/cli/hostile-text/article", test_article);
  cli_add ("/cli/hostile-text/batch", test_batch);
  return g_test_run ();
}
