/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How jalon_compare() fills what it gives.
 */

#pragma once

#include "jalon-difference.h"
#include "jalon-field.h"

G_BEGIN_DECLS

JalonDifferences *jalon_differences_new (void);
void              jalon_differences_add (JalonDifferences *self,
                                         JalonChange       change,
                                         JalonCompared     compared,
                                         const char       *id,
                                         const char       *title,
                                         guint64           aspects);

G_END_DECLS
