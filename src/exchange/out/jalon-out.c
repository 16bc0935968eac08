/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What formats have in common that are only written.
 */

#include "config.h"

#include "jalon-out.h"

/**
 * jalon_out_sniff_none:
 *
 * Returns: that no file is of a format, since it is only written
 */
JalonSniff
jalon_out_sniff_none (const char *beginning, gsize length)
{
  return JALON_SNIFF_NO;
}
