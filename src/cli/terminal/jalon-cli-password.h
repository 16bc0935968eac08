/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The password of a database, asked for on the terminal.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jalon_cli_password_init (void);

G_END_DECLS
