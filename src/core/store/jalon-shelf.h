/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of objects of a dossier, found by id and by the events that they name.
 *
 * A GListModel that remembers nothing of what was read last, as GListStore does:
 * any thread may read it while nobody changes it.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define JALON_TYPE_SHELF (jalon_shelf_get_type ())
G_DECLARE_FINAL_TYPE (JalonShelf, jalon_shelf, JALON, SHELF, GObject)

/* The id of an object, and the events that it names, %NULL for none; both the object's own. */
typedef const char *(*JalonShelfIdFunc) (gpointer object);
typedef char **(*JalonShelfEventsFunc) (gpointer object);

JalonShelf *jalon_shelf_new (GType item_type, JalonShelfIdFunc id_func, JalonShelfEventsFunc events_func);
guint       jalon_shelf_get_n_items (JalonShelf *self);
gpointer    jalon_shelf_get (JalonShelf *self, guint position);
gpointer    jalon_shelf_find (JalonShelf *self, const char *id);
gboolean    jalon_shelf_find_position (JalonShelf *self, const char *id, guint *out_position);
GPtrArray  *jalon_shelf_list_linked (JalonShelf *self, const char *event_id);
void        jalon_shelf_insert (JalonShelf *self, guint position, gpointer object);
void        jalon_shelf_replace (JalonShelf *self, gpointer object);
void        jalon_shelf_remove (JalonShelf *self, const char *id);

G_END_DECLS
