/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mails one after the other in one file, as programs for mail keep and export
 * them.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

gboolean jalon_mailbox_sniff (const char *data, gsize length);
gboolean jalon_intake_list_mailbox (GPtrArray *parts, const JalonBytes *bytes, GError **error);

G_END_DECLS
