/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "saved.h"

#include "jalon-codec.h"

GBytes *
saved_new (JalonDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = jalon_codec_write_bytes (dossier, &error);

  g_assert_no_error (error);

  return bytes;
}

void
saved_assert_equal (JalonDossier *dossier, GBytes *expected)
{
  g_autoptr (GBytes) bytes = saved_new (dossier);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}
