/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sample-dossier.h"

#include "jalon-codec.h"

/* (transfer full) */
JalonDossier *
sample_dossier_load (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  JalonDossier *dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}
