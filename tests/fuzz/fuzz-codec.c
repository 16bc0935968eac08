/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes are a dossier or are refused with a reason. What was read can be
 * written, read again, and is then written byte for byte the same.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-codec.h"

static JalonDossier *
load (GBytes *bytes, GError **error)
{
  return jalon_codec_load_bytes (bytes, "fuzz.jalon", NULL, NULL, NULL, NULL, error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) input = g_bytes_new (data, size);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = load (input, &error);
  g_autoptr (JalonDossier) again = NULL;

  g_assert_true ((dossier == NULL) == (error != NULL));
  if (dossier == NULL)
    return 0;

  first = jalon_codec_write_bytes (dossier, &error);
  g_assert_no_error (error);
  again = load (first, &error);
  g_assert_no_error (error);
  second = jalon_codec_write_bytes (again, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
  return 0;
}
