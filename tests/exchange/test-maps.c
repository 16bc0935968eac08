/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps in XML, one test for each file of tests/data/maps: FILE.expected is the
 * dossier that is read of it, or why it is not.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-formats.h"
#include "outcomes.h"

/* What came of a file, as its expectation has it. */
static char *
dup_outcome (const char *path)
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
  for (guint i = 0; i < report->problems->len; i++)
    g_string_append_printf (outcome, "%s\n", (const char *) g_ptr_array_index (report->problems, i));
  bytes = jalon_codec_write_bytes (dossier, &error);
  g_assert_no_error (error);
  g_string_append_len (outcome, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  return g_string_free (outcome, FALSE);
}

/* Who cancels gets no dossier and no other error. */
static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const JalonProgress progress = { NULL, NULL, cancellable };
  g_autofree char    *path = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/maps/placemarks.kml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (jalon_formats_load (file, NULL, &progress, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  outcomes_add ("/maps", "maps", dup_outcome);
  g_test_add_func ("/maps/cancel", test_cancel);
  return g_test_run ();
}
