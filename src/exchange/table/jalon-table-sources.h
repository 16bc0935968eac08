/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sources that rows name: an article of the dossier each, however many rows name it.
 */

#pragma once

#include "jalon-article.h"
#include "jalon-claim.h"
#include "jalon-table-rows.h"

G_BEGIN_DECLS

typedef struct _JalonTableSources JalonTableSources;

JalonTableSources *jalon_table_sources_new (void);
void               jalon_table_sources_free (JalonTableSources *self);
GPtrArray         *jalon_table_sources_find (JalonTableSources *self, JalonCell names, JalonCell url);
void               jalon_table_sources_take_new (JalonTableSources *self, GPtrArray *articles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTableSources, jalon_table_sources_free)

G_END_DECLS
