/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sites and closures that the filter leaves, below the events.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FEATURE_LIST (jalon_feature_list_get_type ())
G_DECLARE_FINAL_TYPE (JalonFeatureList, jalon_feature_list, JALON, FEATURE_LIST, JalonSessionWidget)

G_END_DECLS
