/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * News feeds: RSS and Atom.
 */

#pragma once

#include "jalon-intake.h"

G_BEGIN_DECLS

gboolean jalon_intake_list_feed (GPtrArray *parts, const JalonBytes *bytes, GError **error);

G_END_DECLS
