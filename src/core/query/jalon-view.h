/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A saved view as a query, and a query as a saved view.
 */

#pragma once

#include "jalon-query.h"

G_BEGIN_DECLS

void        jalon_view_set_query (JalonViewRecord *view, const JalonQuery *query);
JalonQuery *jalon_view_dup_query (const JalonViewRecord *view, JalonDossier *dossier, GPtrArray *left_out);
void        jalon_view_set_worldview (JalonViewRecord *view, JalonWorldview worldview);
void        jalon_view_set_hidden_layers (JalonViewRecord *view, guint hidden);
guint       jalon_view_get_hidden_layers (const JalonViewRecord *view, GPtrArray *left_out);
gboolean    jalon_view_is_filter (const JalonViewRecord *view);
gboolean    jalon_view_get_worldview (const JalonViewRecord *view, JalonWorldview *out_worldview);

G_END_DECLS
