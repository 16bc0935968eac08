/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same dossier gives the same picture, byte by byte, whatever the locale,
 * the time zone, the home folder and the hour. Locales that are not installed
 * are built into a folder of the test.
 */

#include "config.h"

#include "cli.h"

#include <string.h>

typedef struct
{
  const char *locale; /* its source and charset are those of its name */
  const char *time_zone;
  const char *languages;
} Place;

static const Place places[] = {
  { "C.UTF-8", "UTC0", "" },
  { "fr_FR.UTF-8", "Africa/Bamako", "fr" },
  { "ar_EG.UTF-8", "Asia/Tokyo", "fa:ur" },
  { "tr_TR.UTF-8", "America/Chicago", "tr" },
};

static char *locales; /* (owned): where the locales are built */

/* FALSE where the machine cannot build it. */
static gboolean
build_locale (const char *name)
{
  g_autofree char *source = g_strndup (name, strcspn (name, "."));
  g_autofree char *folder = g_build_filename (locales, name, NULL);
  const char      *argv[] = { "localedef", "-i", source, "-f", "UTF-8", folder, NULL };

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_spawn_sync (NULL,
                (char **) argv,
                NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL,
                NULL,
                NULL,
                NULL,
                NULL,
                NULL);
  return g_file_test (folder, G_FILE_TEST_IS_DIR);
}

static GBytes *
draw (Cli *cli, const char *language, const char *name, const Place *place)
{
  char *contents;
  gsize length;

  g_setenv ("LC_ALL", place->locale, TRUE);
  g_setenv ("TZ", place->time_zone, TRUE);
  g_setenv ("LANGUAGE", place->languages, TRUE);
  g_setenv ("HOME", strcmp (place->locale, "C.UTF-8") == 0 ? "/nonexistent" : cli->folder, TRUE);
  g_assert_cmpint (cli_run (cli, "snapshot", cli->sample, "-o", name, "--lang", language, NULL), ==, 0);
  contents = cli_read (cli, name, &length);
  return g_bytes_new_take (contents, length);
}

static void
assert_same_everywhere (Cli *cli, const char *language, const char *name)
{
  g_autoptr (GBytes) first = draw (cli, language, name, &places[0]);
  guint n_seen = 1;

  for (guint i = 1; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GBytes) other = NULL;

      if (!build_locale (places[i].locale))
        continue;
      n_seen++;
      other = draw (cli, language, name, &places[i]);
      if (!g_bytes_equal (first, other))
        g_error ("%s in %s is not the same under %s", name, language, places[i].locale);
    }
  if (n_seen == 1)
    g_test_skip ("localedef builds no locale here");
}

static void
test_english (Cli *cli, gconstpointer data)
{
  assert_same_everywhere (cli, "en", data);
}

static void
test_french (Cli *cli, gconstpointer data)
{
  assert_same_everywhere (cli, "fr", data);
}

static void
test_arabic (Cli *cli, gconstpointer data)
{
  assert_same_everywhere (cli, "ar", data);
}

/* Of a PDF only the dates are of its hour, and they have one length. */
static void
test_dates (Cli *cli, gconstpointer data)
{
  g_autoptr (GBytes) fixed = draw (cli, "en", "a.pdf", &places[0]);
  g_autoptr (GBytes) now = NULL;
  g_autofree char *epoch = g_strdup (g_getenv ("SOURCE_DATE_EPOCH"));
  const char      *a, *b;
  gsize            length, n_other = 0;

  g_unsetenv ("SOURCE_DATE_EPOCH");
  now = draw (cli, "en", "a.pdf", &places[0]);
  g_setenv ("SOURCE_DATE_EPOCH", epoch, TRUE);
  a = g_bytes_get_data (fixed, &length);
  b = g_bytes_get_data (now, NULL);
  g_assert_cmpuint (g_bytes_get_size (now), ==, length);
  for (gsize i = 0; i < length; i++)
    n_other += a[i] != b[i];
  g_assert_cmpuint (n_other, >, 0);
  g_assert_cmpuint (n_other, <=, 2 * strlen ("20231114221320"));
}

int
main (int argc, char **argv)
{
  g_autofree char *remove = NULL;
  int              result;

  g_test_init (&argc, &argv, NULL);
  locales = g_dir_make_tmp ("jalon-locales-XXXXXX", NULL);
  g_setenv ("LOCPATH", locales, TRUE);
  /* Fontconfig reads all fonts anew where it has no folder for what it knows of them. */
  g_setenv ("XDG_CACHE_HOME", locales, TRUE);
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_test_add ("/cli/reproducible/png", Cli, "a.png", cli_set_up, test_english, cli_tear_down);
  g_test_add ("/cli/reproducible/svg", Cli, "a.svg", cli_set_up, test_french, cli_tear_down);
  g_test_add ("/cli/reproducible/pdf", Cli, "a.pdf", cli_set_up, test_french, cli_tear_down);
  g_test_add ("/cli/reproducible/arabic", Cli, "a.png", cli_set_up, test_arabic, cli_tear_down);
  cli_add ("/cli/reproducible/dates", test_dates);
  result = g_test_run ();
  remove = g_strdup_printf ("rm -rf '%s'", locales);
  g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL);
  g_free (locales);
  return result;
}
