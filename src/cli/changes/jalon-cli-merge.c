/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli merge: takes what one dossier has over into another, and writes both together.
 */

#include "config.h"

#include "jalon-cli-merge.h"

#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-compare.h"
#include "jalon-dossier-merge.h"
#include "jalon-error.h"
#include "jalon-i18n.h"

typedef struct
{
  gboolean theirs;
  gboolean ours;
  gboolean both;
} Merge;

static JalonMergeSide
choose (JalonChange change, JalonDifference *difference, gpointer data)
{
  const Merge *self = data;

  if (change == JALON_CHANGE_NEW || self->theirs)
    return JALON_MERGE_THEIRS;
  return self->both && jalon_difference_get_compared (difference) != JALON_COMPARED_DOSSIER ? JALON_MERGE_BOTH
                                                                                            : JALON_MERGE_OURS;
}

static void
say (const JalonMergeCount *count)
{
  g_autofree char *new =
      g_strdup_printf (ngettext ("%u thing is new.", "%u things are new.", count->n_new), count->n_new);
  g_autofree char *changed =
      g_strdup_printf (ngettext ("%u thing was changed.", "%u things were changed.", count->n_changed),
                       count->n_changed);

  jalon_cli_print ("%s", new);
  jalon_cli_print ("%s", changed);
  if (count->n_renamed > 0)
    {
      g_autofree char *renamed =
          g_strdup_printf (ngettext ("%u of the new ones was given an id of its own: another one has its id.",
                                     "%u of the new ones were given ids of their own: others have their ids.",
                                     count->n_renamed),
                           count->n_renamed);

      jalon_cli_print ("%s", renamed);
    }
}

static gboolean
merge (Merge *self, JalonDossier *ours, JalonDossier *theirs, GError **error)
{
  g_autoptr (JalonDifferences) differences =
      jalon_compare (ours, theirs, jalon_cli_get_progress ()->cancellable, error);
  const JalonMerge merge = { ours, theirs, differences, choose, self };
  g_autoptr (JalonHistory) history = NULL;
  JalonMergeCount count;
  JalonEdit      *edit;

  if (differences == NULL)
    return FALSE;
  edit = jalon_edit_new_merge (&merge, &count);
  history = jalon_history_new (ours);
  if (edit != NULL && !jalon_history_push (history, edit, error))
    return FALSE;
  say (&count);
  return TRUE;
}

static gboolean
write_dossier (GOutputStream *stream, gpointer dossier, GCancellable *cancellable, GError **error)
{
  return jalon_codec_write (dossier, stream, jalon_cli_get_progress (), error);
}

/* What cannot be read of the second dossier would be lost in silence. */
static JalonDossier *
load_whole (const char *path, GError **error)
{
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_cli_load (path, &report, error);

  if (dossier == NULL)
    return NULL;
  jalon_cli_warn_of_skipped (path, report);
  if (report->n_skipped > 0)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_INVALID_VALUE,
                   _ ("“%s” has features that cannot be read and would not come along: mend them first (“jalon-cli "
                      "validate” lists them)"),
                   path);
      return NULL;
    }
  return g_steal_pointer (&dossier);
}

static gboolean
merge_files (Merge *self, char **paths, GError **error)
{
  g_autoptr (JalonLoadReport) report = NULL;
  gboolean is_file = jalon_cli_check_file (paths[2], error);
  g_autoptr (JalonDossier) ours = is_file ? jalon_cli_load (paths[0], &report, error) : NULL;
  g_autoptr (JalonDossier) theirs = ours != NULL ? load_whole (paths[1], error) : NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[2]);
  const JalonFileWrite job = { .name = paths[2], .write = write_dossier, .data = ours, .flags = JALON_WRITE_OVERWRITE };

  if (theirs == NULL)
    return FALSE;
  jalon_cli_warn_of_skipped (paths[0], report);
  return merge (self, ours, theirs, error) &&
         jalon_file_write (file, &job, NULL, jalon_cli_get_progress ()->cancellable, error);
}

/* What is read must not be written over: a forgotten name of a file would be the loss of one. */
static const char *
find_overwritten (char **paths)
{
  g_autoptr (GFile) output = g_file_new_for_commandline_arg (paths[2]);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GFile) input = g_file_new_for_commandline_arg (paths[i]);

      if (g_file_equal (input, output))
        return paths[i];
    }
  return NULL;
}

static gboolean
parse (Merge *self, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "ours", 0, 0, G_OPTION_ARG_NONE, &self->ours, N_ ("What both have stays as the first has it; so without"), NULL },
    { "theirs", 0, 0, G_OPTION_ARG_NONE, &self->theirs, N_ ("What both have becomes as the second has it"), NULL },
    { "both",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->both,
      N_ ("What both have and is not the same comes twice, the second one under an id of its own"),
      NULL },
    { NULL },
  };

  return jalon_cli_parse_options (
      &(JalonCliUsage){ .command = "merge",
                        /* Translators: what follows the name of a command in its help: two dossiers to read, one to
                           write. */
                        .operands = _ ("OURS THEIRS OUT"),
                        .summary = _ ("Takes what is new in the second dossier over into the first, and writes that."),
                        .description = _ ("Nothing goes: what only the first has stays, with all its claims. "
                                          "“jalon-cli compare” says beforehand what differs."),
                        .entries = entries },
      argc,
      argv);
}

/**
 * jalon_cli_merge:
 *
 * Returns: %JALON_EXIT_DATA where a file cannot be read or written
 */
JalonExit
jalon_cli_merge (int argc, char **argv)
{
  Merge       self = { FALSE };
  const char *overwritten;
  g_autoptr (GError) error = NULL;

  if (!parse (&self, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc != 4)
    return jalon_cli_bad_usage ("merge", "%s", _ ("Which dossiers? Name two to read, and one to write"));
  if (self.ours + self.theirs + self.both > 1)
    return jalon_cli_bad_usage ("merge", "%s", _ ("--ours, --theirs and --both exclude one another"));
  overwritten = find_overwritten (argv + 1);
  if (overwritten != NULL)
    return jalon_cli_bad_usage ("merge",
                                _ ("“%s” would be written over itself; name another file at the end"),
                                overwritten);
  return merge_files (&self, argv + 1, &error) ? JALON_EXIT_OK : jalon_cli_fail (error);
}
