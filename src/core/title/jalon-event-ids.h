/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which events are one, and which a person said are not: the ids of those that
 * became one with an event, and of those that it is not.
 */

#pragma once

#include "jalon-record.h"

G_BEGIN_DECLS

gboolean jalon_event_has_id (const JalonEventRecord *self, const char *id);
gboolean jalon_event_is_apart (const JalonEventRecord *self, const JalonEventRecord *other);
void     jalon_event_set_apart (JalonEventRecord *self, const char *id);
void     jalon_event_take_ids (JalonEventRecord *self, const JalonEventRecord *from);

G_END_DECLS
