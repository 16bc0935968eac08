/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warnings, of this program and of its libraries, that may quote a file.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jalon_safe_log_begin (void);

G_END_DECLS
