/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menus of a feature and of a place on the map.
 */

#pragma once

#include "jalon-session.h"

G_BEGIN_DECLS

GMenuModel *jalon_feature_menu_new (JalonSession *session);
GMenuModel *jalon_where_menu_new (JalonSession *session, double lon, double lat);
GMenuModel *jalon_place_menu_new (JalonSession *session, double lon, double lat);

G_END_DECLS
