/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a query asks for, in the words of a database. Nothing that a person
 * wrote stands in them: it goes along as parameters.
 */

#pragma once

#include "jalon-query.h"

G_BEGIN_DECLS

/**
 * JalonDatabaseFilter:
 * @events: (owned): a condition on rows of jalon.events, which are called e
 * @params: (owned) (element-type utf8): $1, $2 ...; the first is the number of the dossier
 * @has_words: words are searched for
 */
typedef struct
{
  GString   *events;
  GPtrArray *params;
  gboolean   has_words;
} JalonDatabaseFilter;

JalonDatabaseFilter *jalon_database_filter_new (const JalonQuery *query, const char *number);
void                 jalon_database_filter_free (JalonDatabaseFilter *self);
char                *jalon_database_filter_dup_linked (const JalonDatabaseFilter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonDatabaseFilter, jalon_database_filter_free)

G_END_DECLS
