/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who suffers what is told: by the places that the sense gives them, and where these are empty by what was struck.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

GArray     *jalon_event_slots_find (const JalonTelling *self, JalonSlot slot);
GArray     *jalon_event_slots_find_recipients (const JalonTelling *self);
GArray     *jalon_event_slots_find_companions (const JalonTelling *self);
GArray     *jalon_event_slots_find_struck (const JalonTelling *self);
GArray     *jalon_event_slots_find_named (const JalonTelling *self, const JalonArguments *arguments, JalonSlot slot);
const char *jalon_event_slots_find_state_here (const JalonTelling *self);

gboolean jalon_telling_goes_on (const JalonTelling *self);

G_END_DECLS
