/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When and where what goes on being told happened: violence of which the text has just said the day or the town.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jalon_follow_up_settle (const GPtrArray *proposals);

G_END_DECLS
