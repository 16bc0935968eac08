/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who acts and who suffers in an event that is told.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

void jalon_telling_find_roles (JalonTelling *self, const GPtrArray *proposals);

G_END_DECLS
