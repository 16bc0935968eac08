/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A closure of a dossier: an immutable record, and the verdict that the dossier gives it.
 */

#pragma once

#include "jalon-record.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define JALON_TYPE_CLOSURE (jalon_closure_get_type ())
G_DECLARE_FINAL_TYPE (JalonClosure, jalon_closure, JALON, CLOSURE, GObject)

JalonClosure             *jalon_closure_new (JalonClosureRecord *record);
const JalonClosureRecord *jalon_closure_get_record (JalonClosure *self);
JalonVerdict              jalon_closure_get_verdict (JalonClosure *self);
gboolean                  jalon_closure_set_verdict (JalonClosure *self, JalonVerdict verdict);

G_END_DECLS
