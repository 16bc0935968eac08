/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files that a world is made of, by name.
 */

#include "config.h"

#include "jalon-world-files.h"

static const struct
{
  const char    *name;
  JalonWorldKind kind; /* 0: a table */
} files[] = {
  [JALON_WORLD_FILE_BORDERS_110M] = { "borders-110m.bin", JALON_WORLD_KIND_BORDERS },
  [JALON_WORLD_FILE_BORDERS_50M] = { "borders-50m.bin", JALON_WORLD_KIND_BORDERS },
  [JALON_WORLD_FILE_BORDERS_10M] = { "borders-10m.bin", JALON_WORLD_KIND_BORDERS },
  [JALON_WORLD_FILE_OVERLAYS] = { "overlays.bin", JALON_WORLD_KIND_OVERLAYS },
  [JALON_WORLD_FILE_PLACES] = { "places.bin", JALON_WORLD_KIND_PLACES },
  [JALON_WORLD_FILE_ADMIN1] = { "admin1.bin", JALON_WORLD_KIND_ADMIN1 },
  [JALON_WORLD_FILE_AIRPORTS] = { "airports.bin", JALON_WORLD_KIND_AIRPORTS },
  [JALON_WORLD_FILE_UNITS] = { "units.tsv" },
  [JALON_WORLD_FILE_STATES] = { "states.tsv" },
  [JALON_WORLD_FILE_ORGANISATIONS] = { "organisations.tsv" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (files) == JALON_WORLD_N_FILES);

const char *
jalon_world_file_get_name (JalonWorldFile file)
{
  return files[file].name;
}

JalonWorldKind
jalon_world_file_get_kind (JalonWorldFile file)
{
  return files[file].kind;
}
