/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What dossiers a database holds, asked in a thread: a server may be far away.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void       jalon_database_listing_async (const char         *address,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *jalon_database_listing_finish (GAsyncResult *result, GError **error);

G_END_DECLS
