/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who did it to whom, as a title says it: states by their names; within one
 * state the army, the government, the protesters.
 */

#pragma once

#include "jalon-record.h"

G_BEGIN_DECLS

/**
 * JalonTitleFacts:
 *
 * @language: static: of the sentences, and so of the names in them
 * @actors: (owned) (element-type utf8): codes, or sectors as ":MIL"
 * @recipients: (owned) (element-type utf8): the same; empty where all act on each other
 * @home: (owned) (element-type utf8): codes of those who act, also within a state
 * @is_mutual: the actors are recipients too
 * @within: (nullable): borrowed: the state that all of it is within
 * @hides_home: the place says it better
 * @named: (owned) (element-type utf8): which lists a title has named so far: "actor"
 */
typedef struct
{
  const char *language;
  GPtrArray  *actors;
  GPtrArray  *recipients;
  GPtrArray  *home;
  gboolean    is_mutual;
  const char *within;
  gboolean    hides_home;
  GPtrArray  *named;
} JalonTitleFacts;

void     jalon_title_facts_init (JalonTitleFacts *self, const JalonEventRecord *record, const char *language);
void     jalon_title_facts_clear (JalonTitleFacts *self);
gboolean jalon_title_facts_is_plural (const JalonTitleFacts *self, const char *key);
char    *jalon_title_facts_fill (JalonTitleFacts *self, const char *pattern);
gboolean jalon_title_facts_names (const JalonTitleFacts *self, const char *code);
char    *jalon_title_dup_names (const char *language, GPtrArray *codes, const char *form);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonTitleFacts, jalon_title_facts_clear)

G_END_DECLS
