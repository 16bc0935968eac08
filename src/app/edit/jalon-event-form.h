/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of an event, to be corrected or filled in by hand.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_EVENT_FORM (jalon_event_form_get_type ())
G_DECLARE_FINAL_TYPE (JalonEventForm, jalon_event_form, JALON, EVENT_FORM, JalonSessionWidget)

/* Property "valid": whether what stands in the fields makes an event. */

void              jalon_event_form_set_record (JalonEventForm *self, const JalonEventRecord *record);
JalonEventRecord *jalon_event_form_dup_record (JalonEventForm *self);
gboolean          jalon_event_form_get_valid (JalonEventForm *self);

G_END_DECLS
