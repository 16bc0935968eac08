/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which proposals a person may rely on.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jalon_strength_weigh (GPtrArray *proposals);

G_END_DECLS
