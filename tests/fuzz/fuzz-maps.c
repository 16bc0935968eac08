/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes are a map in XML or none: what is read of one can be written as a
 * dossier, and is all there when that is read again.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-codec.h"
#include "jalon-gpx.h"
#include "jalon-kml.h"
#include "jalon-kmz.h"

static void
try (const JalonFormat *format, const uint8_t *data, size_t size)
{
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonLoadReport) again = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonDossier) read_back = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JalonInput input;

  format->sniff ((const char *) data, size);
  jalon_input_init_bytes (&input, (const char *) data, size, "fuzz");
  dossier = jalon_format_read (format, &input, NULL, NULL, &report, NULL);
  if (dossier == NULL)
    return;
  bytes = jalon_codec_write_bytes (dossier, &error);
  g_assert_no_error (error);
  read_back = jalon_codec_load_bytes (bytes, "fuzz.jalon", NULL, NULL, NULL, &again, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->n_skipped, ==, 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  try (&jalon_format_kmz, data, size);
  try (&jalon_format_kml, data, size);
  try (&jalon_format_gpx, data, size);
  return 0;
}
