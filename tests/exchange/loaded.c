/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format, what is said of the reading, and the dossier; or why there is none.
 */

#include "config.h"

#include "loaded.h"

#include "jalon-codec.h"
#include "jalon-formats.h"

char *
loaded_dup_outcome (const char *path)
{
  const JalonProgress untold = { NULL };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_formats_load (file, NULL, &untold, &report, &error);
  g_autoptr (GBytes) bytes = NULL;
  GString *outcome = g_string_new (NULL);

  if (dossier == NULL)
    {
      g_string_append_printf (outcome, "refused\n%s\n", error->message);
      return g_string_free (outcome, FALSE);
    }
  g_string_append_printf (outcome, "%s\n", report->format->type.id);
  if (report->remark != NULL)
    g_string_append_printf (outcome, "%s\n", report->remark);
  for (guint i = 0; i < report->problems->len; i++)
    g_string_append_printf (outcome, "%s\n", (const char *) g_ptr_array_index (report->problems, i));
  bytes = jalon_codec_write_bytes (dossier, &error);
  g_assert_no_error (error);
  g_string_append_len (outcome, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  return g_string_free (outcome, FALSE);
}
