/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The person's keyring, for passwords of databases.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     jalon_keyring_init (void);
gboolean jalon_keyring_is_there (void);

G_END_DECLS
