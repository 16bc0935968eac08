/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sites or closures by the events they are linked to.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JalonLinks JalonLinks;

JalonLinks *jalon_links_new (void);
void        jalon_links_free (JalonLinks *self);
void
jalon_links_insert (JalonLinks *self, const char *const *event_ids, gpointer object, GPtrArray *all, guint position);
void       jalon_links_remove (JalonLinks *self, const char *const *event_ids, gpointer object);
GPtrArray *jalon_links_list (JalonLinks *self, const char *event_id);

G_END_DECLS
