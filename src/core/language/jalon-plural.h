/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which plural a language takes for a number, by the rule that its catalogue states.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jalon_plural_choose (const char *rule, gulong n, gulong *out_form);

G_END_DECLS
