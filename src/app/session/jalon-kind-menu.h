/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of what a person can make.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *jalon_kind_menu_new (const char *action);

G_END_DECLS
