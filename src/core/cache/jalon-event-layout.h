/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What memory of a store means: who kept it and who takes it must agree on that.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 jalon_event_layout_get_fingerprint (void);

G_END_DECLS
