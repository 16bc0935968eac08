/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a family asks of a sentence before it makes an event of it.
 */

#pragma once

#include "jalon-roles-said.h"

G_BEGIN_DECLS

gboolean jalon_frame_find_objects (JalonFrame *frame);
gboolean jalon_frame_is_event (const JalonFrame *frame);

G_END_DECLS
