/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the swatch of a legend entry shows.
 */

#pragma once

#include "jalon-legend.h"

G_BEGIN_DECLS

/* JalonLegendEntry.swatch; what its value and style mean. */
typedef enum
{
  JALON_SWATCH_ROLES,     /* JalonRoles; the uncertain ones */
  JALON_SWATCH_CLOSURE,   /* JalonCertainty */
  JALON_SWATCH_ARROW,     /* JalonCertainty */
  JALON_SWATCH_SYMBOL,    /* JalonSymbol; JalonSymbolStyle */
  JALON_SWATCH_CLUSTER,   /* events it stands for */
  JALON_SWATCH_CANDIDATE, /* candidate places, tied */
  JALON_SWATCH_RADIUS,    /* how far round a place */
  JALON_SWATCH_LINE,      /* JalonLineKind */
} JalonSwatch;

G_END_DECLS
