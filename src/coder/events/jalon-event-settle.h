/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is left, and on which side, once all who take part are found.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

void     jalon_telling_stay_within (JalonTelling *self);
gboolean jalon_telling_is_said_to_another (const JalonTelling *self);
gboolean jalon_telling_are_two_people (const JalonTelling *self);
void     jalon_telling_drop_own (JalonTelling *self);
void     jalon_telling_turn_sides (JalonTelling *self);
void     jalon_telling_join_codes (GArray *parties);
gboolean jalon_telling_has_parties (const JalonTelling *self);
gboolean jalon_telling_is_home_affair (const JalonTelling *self);
gboolean jalon_telling_is_of_voice (const JalonTelling *self);

G_END_DECLS
