/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How events divide into the four classes, in few bits, so that clusters that look alike are drawn once.
 */

#pragma once

#include "jalon-types.h"

#include <glib.h>

G_BEGIN_DECLS

/* Of each class so many parts of JALON_CLASS_PARTS, four bits for each; the rest are notes. */
typedef guint16 JalonClassShares;

#define JALON_CLASS_PARTS 15

JalonClassShares jalon_class_shares_make (const guint *counts);

/* How many parts of a class there are. */
static inline guint
jalon_class_shares_get (JalonClassShares shares, JalonQuad quad)
{
  return shares >> (4 * quad) & 15;
}

G_END_DECLS
