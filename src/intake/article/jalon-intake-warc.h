/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Archives of the web: WARC, and WACZ, which packs them.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

gboolean jalon_intake_list_warc (GPtrArray *parts, const JalonBytes *bytes, GError **error);
gboolean jalon_intake_list_wacz (GPtrArray *parts, const JalonBytes *bytes, GError **error);

G_END_DECLS
