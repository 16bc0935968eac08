/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom an attack is meant to drive out, as its purpose says.
 */

#pragma once

#include "jalon-telling.h"

G_BEGIN_DECLS

GArray *jalon_event_purpose_find_struck (const JalonTelling *self);

G_END_DECLS
