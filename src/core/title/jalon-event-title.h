/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an event is called: as its file says, else a title composed from its
 * facts, in the language of the interface. A composed title is in no file.
 */

#pragma once

#include "jalon-record.h"

G_BEGIN_DECLS

char *
jalon_event_dup_title (const JalonEventRecord *record, GPtrArray *neighbours, guint n_before, const char *language);

G_END_DECLS
