/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who takes part where a word of an event stands for those who do it.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

void     jalon_event_doers_add_of_participle (const JalonTelling *self, guint noun, GArray *parties);
guint    jalon_event_doers_find_agent (const JalonSentence *sentence, guint word);
GArray  *jalon_event_doers_find (const JalonTelling *self, guint noun, const JalonSense *sense);
GArray  *jalon_event_doers_find_parties (const JalonTelling *self, guint word);
GArray  *jalon_event_doers_find_others (const JalonTelling *self, guint word);
gboolean jalon_event_doers_is_force (const JalonTelling *self, guint noun, guint of);
void     jalon_event_doers_take (GArray **into, GArray *found);
GArray  *jalon_event_doers_find_struck (const JalonTelling *self);

G_END_DECLS
