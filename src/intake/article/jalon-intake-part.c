/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One of several articles that are in a file.
 */

#include "config.h"

#include "jalon-intake-part.h"

/**
 * jalon_intake_part_new:
 * @name: a title or an address; copied
 *
 * Returns: (transfer full): a part with nothing in it
 */
JalonIntakePart *
jalon_intake_part_new (const char *name)
{
  JalonIntakePart *self = g_new0 (JalonIntakePart, 1);

  self->name = g_utf8_make_valid (name, -1);
  return self;
}
