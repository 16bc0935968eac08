/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of the views of two dossiers: it tells a story.
 */

#pragma once

#include "jalon-dossier.h"

G_BEGIN_DECLS

GPtrArray *jalon_view_order_list_shared (JalonDossier *dossier, JalonDossier *other);
gboolean   jalon_view_order_differs (JalonDossier *before, JalonDossier *after);
char      *jalon_view_order_dup_titles (JalonDossier *dossier, const char *language);

G_END_DECLS
