/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What columns of tables say, in words for the screen.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *jalon_table_roles_list (void);

G_END_DECLS
