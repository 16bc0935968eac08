/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recipients whom a pronoun before the verb or a part of a word means, and the state whose power acts where nobody is
 * named.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

GArray *jalon_event_implied_find_pronoun (const JalonTelling *self);
GArray *jalon_event_implied_find_opposed (const JalonTelling *self);
void    jalon_event_implied_add_authority (JalonTelling *self);

G_END_DECLS
