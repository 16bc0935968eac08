/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The saved views of a dossier. What is done with them are actions of the
 * window: "win.save-view", "win.save-filter", "win.present-story",
 * "win.export-story"; with an id "win.show-view", "win.edit-view",
 * "win.update-view", "win.skip-view" and "win.remove-view"; with an id and by
 * how many places "win.move-view".
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_VIEW_LIST (jalon_view_list_get_type ())
G_DECLARE_FINAL_TYPE (JalonViewList, jalon_view_list, JALON, VIEW_LIST, JalonSessionWidget)

G_END_DECLS
