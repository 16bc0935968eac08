/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the fields of one record have to do with each other: rules of schemas.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        jalon_settle_event (gconstpointer before, gpointer record);
void        jalon_settle_closure (gconstpointer before, gpointer record);
const char *jalon_closure_find_area_fault (gconstpointer record);
const char *jalon_closure_find_notice_fault (gconstpointer record);

G_END_DECLS
