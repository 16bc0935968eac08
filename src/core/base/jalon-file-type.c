/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names and suffixes of kinds of files.
 */

#include "config.h"

#include "jalon-file-type.h"

#include "jalon-i18n.h"

#include <string.h>

/**
 * jalon_file_type_get_name:
 *
 * Returns: (transfer none): what a person calls such a file, translated
 */
const char *
jalon_file_type_get_name (const JalonFileType *self)
{
  return _ (self->name);
}

/**
 * jalon_file_type_has_suffix:
 * @suffix: (nullable): of a file name, without the dot, in any case
 *
 * Returns: whether such files have that suffix
 */
gboolean
jalon_file_type_has_suffix (const JalonFileType *self, const char *suffix)
{
  for (guint i = 0; suffix != NULL && self->suffixes[i] != NULL; i++)
    if (g_ascii_strcasecmp (self->suffixes[i], suffix) == 0)
      return TRUE;
  return FALSE;
}

/**
 * jalon_file_type_fits:
 * @file_name: (nullable): a name of a file, or its path
 *
 * Returns: whether the file is of that kind by its name
 */
gboolean
jalon_file_type_fits (const JalonFileType *self, const char *file_name)
{
  const char *dot = file_name != NULL ? strrchr (file_name, '.') : NULL;

  return dot != NULL && jalon_file_type_has_suffix (self, dot + 1);
}
