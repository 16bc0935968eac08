/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the events of a list are ordered, grouped and bounded, as the settings
 * say; and the model that a list shows for it.
 */

#pragma once

#include "jalon-arranged-model.h"
#include "jalon-session.h"

G_BEGIN_DECLS

#define JALON_TYPE_LIST_ORDER (jalon_list_order_get_type ())
G_DECLARE_FINAL_TYPE (JalonListOrder, jalon_list_order, JALON, LIST_ORDER, GObject)

/* Signal "changed": another model, or another note. */

JalonListOrder *jalon_list_order_new (JalonSession *session);

GListModel *jalon_list_order_get_model (JalonListOrder *self);
gboolean    jalon_list_order_is_table (JalonListOrder *self);
void        jalon_list_order_update (JalonListOrder *self);
guint       jalon_list_order_find (JalonListOrder *self, const char *event_id);
gboolean    jalon_list_order_is_bounded (JalonListOrder *self);
char       *jalon_list_order_dup_note (JalonListOrder *self);
void        jalon_list_order_set_sort (JalonListOrder *self, JalonEventSort sort, gboolean descending);

JalonEventSort jalon_list_order_get_sort (JalonListOrder *self, gboolean *out_descending);

G_END_DECLS
