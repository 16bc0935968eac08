/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes are a table or none: what is read of one counts each row, can be
 * written as a dossier, and is the same when that is read again. What is wrong in
 * a table that was written here is kept as it stands, and is wrong again then.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-codec.h"
#include "jalon-file-state.h"
#include "jalon-kind.h"
#include "jalon-table.h"

/* Of all kinds that are stored. */
static guint
count_features (JalonDossier *dossier)
{
  guint n = 0;

  for (guint kind = 0; kind < JALON_N_KINDS; kind++)
    n += jalon_kinds[kind].count (&jalon_kinds[kind], dossier);
  return n;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonLoadReport) again = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonDossier) read_back = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JalonInput input;
  guint      n_features;

  jalon_format_table.sniff ((const char *) data, size);
  jalon_input_init_bytes (&input, (const char *) data, size, "fuzz.csv");
  dossier = jalon_format_read (&jalon_format_table, &input, NULL, NULL, &report, NULL);
  if (dossier == NULL)
    return 0;
  n_features = count_features (dossier);
  g_assert_cmpuint (n_features, ==, report->n_features - report->n_skipped);
  bytes = jalon_codec_write_bytes (dossier, &error);
  g_assert_no_error (error);
  read_back = jalon_codec_load_bytes (bytes, "fuzz.jalon", NULL, NULL, NULL, &again, &error);
  g_assert_no_error (error);
  if (again->n_skipped > jalon_file_state_get (dossier)->skipped->len)
    g_error ("%s", (const char *) g_ptr_array_index (again->problems, 0));
  g_assert_cmpuint (count_features (read_back), ==, n_features);
  return 0;
}
