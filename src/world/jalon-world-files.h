/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files that a world is made of.
 */

#pragma once

#include "jalon-world-reader.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_WORLD_FILE_BORDERS_110M,
  JALON_WORLD_FILE_BORDERS_50M,
  JALON_WORLD_FILE_BORDERS_10M,
  JALON_WORLD_FILE_OVERLAYS,
  JALON_WORLD_FILE_PLACES,
  JALON_WORLD_FILE_ADMIN1,
  JALON_WORLD_FILE_AIRPORTS,
  JALON_WORLD_FILE_UNITS,
  JALON_WORLD_FILE_STATES,
  JALON_WORLD_FILE_ORGANISATIONS,
  JALON_WORLD_N_FILES
} JalonWorldFile;

/* By the file: its name without folders, and what it holds; 0 for a table. */
const char    *jalon_world_file_get_name (JalonWorldFile file);
JalonWorldKind jalon_world_file_get_kind (JalonWorldFile file);

G_END_DECLS
