/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Divides by the largest remainders, but gives every class that there is a part.
 */

#include "config.h"

#include "jalon-class-shares.h"

/* The class, notes included, that has the most more than its parts say. */
static guint
find_short (const guint *counts, const guint *parts, guint total)
{
  guint  best = 0;
  double most = -G_MAXDOUBLE;

  for (guint i = 0; i < JALON_N_QUADS; i++)
    {
      double lack = (double) counts[i] * JALON_CLASS_PARTS / total - parts[i];

      if (counts[i] > 0 && lack > most)
        {
          most = lack;
          best = i;
        }
    }
  return best;
}

/**
 * jalon_class_shares_make:
 * @counts: (array fixed-size=5): events of each JalonQuad, notes last
 *
 * Returns: their parts, which add up to JALON_CLASS_PARTS with those of notes; 0 of nothing
 */
JalonClassShares
jalon_class_shares_make (const guint *counts)
{
  guint            parts[JALON_N_QUADS] = { 0 };
  guint            total = 0, given = 0;
  JalonClassShares shares = 0;

  for (guint i = 0; i < JALON_N_QUADS; i++)
    total += counts[i];
  if (total == 0)
    return 0;
  for (guint i = 0; i < JALON_N_QUADS; i++)
    given += parts[i] = counts[i] > 0 ? 1 : 0;
  for (; given < JALON_CLASS_PARTS; given++)
    parts[find_short (counts, parts, total)]++;
  for (guint i = 0; i < JALON_QUAD_NONE; i++)
    shares |= (JalonClassShares) (parts[i] << (4 * i));
  return shares;
}
