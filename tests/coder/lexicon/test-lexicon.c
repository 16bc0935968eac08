/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a lexicon is not read from, and what is refused in it.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-lexicon.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is no file is refused, and nobody waits for a writer. */
static void
test_no_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-lexicon-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "states.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);

  g_assert_no_error (error);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (jalon_lexicon_new (world, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);

  g_remove (path);
  g_clear_error (&error);
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
  g_assert_null (jalon_lexicon_new (world, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_remove (path);
  g_rmdir (folder);
}

/* (transfer full) (nullable): the lexicon with one file of a person's own */
static JalonLexicon *
read_own (const char *name, const char *json, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-lexicon-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (JalonWorld) world = jalon_world_new (NULL);
  JalonLexicon *lexicon;

  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  lexicon = jalon_lexicon_new (world, folder, error);
  g_remove (path);
  g_rmdir (folder);
  return lexicon;
}

/* What is no word where words are expected is named with its place. */
static void
test_no_words (void)
{
  static const struct
  {
    const char *name;
    const char *json;
    const char *where;
  } files[] = {
    { "senses.json",
      "{\"schema\": \"jalon-lexicon-senses/1\", \"senses\": [{\"id\": \"x\", \"type\": \"ACCUSE\", \"objects\": [3]}]}",
      ": senses[0].objects: " },
    { "frames.en.json",
      "{\"schema\": \"jalon-lexicon-frames/1\", \"classes\": {\"human\": [{}]}}",
      ": classes.human: " },
    { "frames.en.json", "{\"schema\": \"jalon-lexicon-frames/1\", \"sectors\": {\"GOV\": [null]}}", ": sectors.GOV: " },
    { "frames.en.json",
      "{\"schema\": \"jalon-lexicon-frames/1\", \"verbs\": {\"accuse\": [{\"skip\": true, \"object\": [1]}]}}",
      ": accuse[0].object: " },
    { "frames.en.json",
      "{\"schema\": \"jalon-lexicon-frames/1\", \"nouns\": {\"raid\": [{\"skip\": true, \"oblique\": {\"on\": [1]}}]}}",
      ": raid[0].oblique.on: " },
    { "factuality.en.json",
      "{\"schema\": \"jalon-lexicon-factuality/1\", \"verbs\": {\"said\": [\"\"]}}",
      ": verbs.said: " },
    { "factuality.en.json", "{\"schema\": \"jalon-lexicon-factuality/1\", \"prefixes\": [1]}", ": prefixes: " },
    { "factuality.fr.json",
      "{\"schema\": \"jalon-lexicon-factuality/1\", \"irregular\": {\"voir\": [\"voit\", \"voient\"]}}",
      ": irregular.voir: " },
    { "places.json", "{\"schema\": \"jalon-lexicon-places/1\", \"namesakes\": [1]}", ": namesakes: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_own (files[i].name, files[i].json, &error));
      g_assert_error (error, JALON_ERROR, JALON_ERROR_INVALID_VALUE);
      g_assert_nonnull (strstr (error->message, files[i].where));
    }
}

/* More classes than a set of them can hold are refused. */
static void
test_many_classes (void)
{
  g_autoptr (GString) json = g_string_new ("{\"schema\": \"jalon-lexicon-frames/1\", \"classes\": {");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (json, "%s\"class%u\": [\"word\"]", i > 0 ? ", " : "", i);
  g_string_append (json, "}}");
  g_assert_null (read_own ("frames.en.json", json->str, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_INVALID_VALUE);
  g_assert_nonnull (strstr (error->message, ": classes: "));
}

/* A verb of one letter has no forms. */
static void
test_short_verb (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLexicon) lexicon =
      read_own ("frames.fr.json", "{\"schema\": \"jalon-lexicon-frames/1\", \"verbs\": {\"a\": []}}", &error);

  g_assert_no_error (error);
  g_assert_nonnull (lexicon);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coder/lexicon/no-files", test_no_files);
  g_test_add_func ("/coder/lexicon/no-words", test_no_words);
  g_test_add_func ("/coder/lexicon/many-classes", test_many_classes);
  g_test_add_func ("/coder/lexicon/short-verb", test_short_verb);
  return g_test_run ();
}
