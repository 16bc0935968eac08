/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads a dossier where there is one, changes its title and saves it, as a
 * program that is killed or whose disk fails would.
 *
 *   save-driver [OPTION...] FILE TITLE...
 *
 * Saves once for each title. Prints "ready" before it saves, and what went wrong on standard error.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"
#include "jalon-versions.h"

#include <locale.h>
#include <stdio.h>

/* As the command line has them. */
typedef struct
{
  gboolean own;
  gboolean overwrite;
  gboolean wait;
  gboolean check;
  gboolean versions;
  int      n_events;
} Arguments;

static JalonDossier *
begin (const Arguments *arguments)
{
  JalonDossier *dossier = jalon_dossier_new ();

  for (int i = 0; i < arguments->n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%d", i);
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

      record->title = g_strdup_printf ("Something that happened, the one of number %d", i);
      jalon_dossier_add_event (dossier, record, NULL);
    }
  return dossier;
}

static int
fail (const GError *error)
{
  gboolean is_outside = g_error_matches (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);

  g_printerr ("%s\n", error->message);
  return is_outside ? 3 : 1;
}

/* Lets others catch up, so that all save at the same moment. */
static void
be_ready (const Arguments *arguments)
{
  printf ("ready\n");
  fflush (stdout);
  if (arguments->wait)
    getchar ();
}

static int
save_all (const Arguments *arguments, JalonDossier *dossier, GFile *file, char **titles)
{
  JalonWriteFlags flags = (arguments->own ? JALON_WRITE_OWN : 0) | (arguments->overwrite ? JALON_WRITE_OVERWRITE : 0);
  g_autoptr (GError) error = NULL;

  be_ready (arguments);
  for (; *titles != NULL; titles++)
    {
      if (arguments->versions)
        jalon_versions_keep (file, NULL, NULL);
      jalon_dossier_set_title (dossier, *titles);
      if (!jalon_codec_save (dossier, file, flags, NULL, NULL, NULL, &error))
        return fail (error);
    }
  return 0;
}

static int
run (const Arguments *arguments, const char *path, char **titles)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);
  else if (!arguments->check)
    dossier = begin (arguments);
  if (dossier == NULL)
    return error != NULL ? fail (error) : 1;
  if (!arguments->check)
    return save_all (arguments, dossier, file, titles);
  printf ("%u %s\n",
          jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)),
          jalon_dossier_get_packed_title (dossier));
  return 0;
}

int
main (int argc, char *argv[])
{
  Arguments    arguments = { .n_events = 100 };
  GOptionEntry entries[] = {
    { "own", 0, 0, G_OPTION_ARG_NONE, &arguments.own, "Replace a file of another owner", NULL },
    { "overwrite", 0, 0, G_OPTION_ARG_NONE, &arguments.overwrite, "Overwrite what changed", NULL },
    { "versions", 0, 0, G_OPTION_ARG_NONE, &arguments.versions, "Keep earlier versions", NULL },
    { "wait", 0, 0, G_OPTION_ARG_NONE, &arguments.wait, "Wait for a line before saving", NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, &arguments.check, "Load and count only", NULL },
    { "events", 0, 0, G_OPTION_ARG_INT, &arguments.n_events, "Events of a new dossier", "N" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE TITLE...");

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc < 2)
    return 2;
  return run (&arguments, argv[1], argv + 2);
}
