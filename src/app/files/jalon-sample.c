/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the sample is.
 */

#include "config.h"

#include "jalon-sample.h"

/**
 * jalon_sample_dup_file:
 *
 * Finds the sample; JALON_DATADIR names the data folder of the source tree when Jalon runs uninstalled.
 *
 * Returns: (transfer full): the dossier that comes with Jalon
 */
GFile *
jalon_sample_dup_file (void)
{
  const char      *datadir = g_getenv ("JALON_DATADIR");
  g_autofree char *path =
      g_build_filename (datadir != NULL ? datadir : JALON_PKGDATADIR, "samples", "sahel-2025.jalon", NULL);

  return g_file_new_for_path (path);
}
