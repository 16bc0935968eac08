/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of a record in a window of its own.
 */

#pragma once

#include "jalon-record-editor.h"

G_BEGIN_DECLS

JalonRecordEditor *jalon_record_dialog_present (GtkWindow *parent, JalonSession *session, JalonEditSubject *subject);

G_END_DECLS
