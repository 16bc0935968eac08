/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli custody: checks the kept files, and writes the report.
 */

#include "config.h"

#include "jalon-cli-custody.h"

#include "jalon-cli-on-dossier.h"
#include "jalon-cli-print.h"
#include "jalon-custody.h"
#include "jalon-file-write.h"
#include "jalon-i18n.h"
#include "jalon-originals.h"
#include "jalon-text.h"

static gboolean
write_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return jalon_custody_write (data, stream, cancellable, error);
}

/* Whether nothing that was kept is missing or altered. */
static gboolean
is_whole (const GPtrArray *originals)
{
  for (guint i = 0; i < originals->len; i++)
    {
      const JalonOriginal *original = g_ptr_array_index (originals, i);

      if (original != NULL && original->state != JALON_ORIGINAL_KEPT)
        return FALSE;
    }
  return TRUE;
}

static JalonExit
report (const char *path, const char *output)
{
  g_autoptr (JalonLoadReport) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = jalon_cli_load (path, &loaded, &error);
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (path);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) originals = NULL;
  g_autofree char *local = g_file_get_path (source);
  g_autofree char *name = g_file_get_basename (source);
  g_autofree char *page = output != NULL ? g_strdup (output) : g_strconcat (path, ".custody.html", NULL);
  JalonCustody     custody = { .dossier = dossier,
                               .name = name,
                               .language = jalon_text_get_ui_language (),
                               .made = g_get_real_time () / G_USEC_PER_SEC };
  JalonFileWrite   job = { .name = page, .write = write_cb, .data = &custody, .flags = JALON_WRITE_OVERWRITE };

  if (dossier == NULL)
    return jalon_cli_fail (error);
  originals = jalon_originals_check_all (dossier, local, NULL);
  custody.originals = originals;
  file = g_file_new_for_commandline_arg (page);
  if (!jalon_file_write (file, &job, NULL, NULL, &error))
    return jalon_cli_fail (error);
  if (is_whole (originals))
    return JALON_EXIT_OK;
  /* Translators: a file. */
  jalon_cli_complain (_ ("%s: not all files are kept as they were read; the report says which"), page);
  return JALON_EXIT_DATA;
}

/**
 * jalon_cli_custody:
 *
 * Returns: %JALON_EXIT_DATA where a kept file is missing or was altered, too
 */
JalonExit
jalon_cli_custody (int argc, char **argv)
{
  const JalonCliOnDossier command = {
    .command = "custody",
    .summary =
        _ ("Writes a web page on where each article of a dossier is from: when it was retrieved, from which file "
           "it was read and by what, and whether that file and the text are still the same."),
    .output_help = N_ ("Write the report to this file; else it is called as the dossier, with .custody.html"),
    .run = report,
  };

  return jalon_cli_run_on_dossier (&command, argc, argv);
}
