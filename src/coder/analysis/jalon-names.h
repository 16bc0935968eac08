/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names in a text, before they become parties.
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

/**
 * JalonName:
 *
 * One name or demonym, before coordination.
 * @meanings: (element-type JalonMeaning): the codes it can stand for
 * @person: of someone who acts for them
 */
typedef struct
{
  guint         first;
  guint         last;
  const GArray *meanings;
  JalonFound    found;
  gboolean      person;
} JalonName;

/* (transfer full) (element-type JalonName) */
GArray *jalon_names_list (const JalonAnalysis *analysis);
guint   jalon_names_find_last_coordinated (const JalonAnalysis *analysis, const GArray *names, guint i);
/* Whether the token is capitalised and none of the words, names and classes that the lexicons know. */
gboolean jalon_names_is_stranger (const JalonAnalysis *analysis, guint token);
gboolean jalon_names_is_sentence_start (const JalonAnalysis *analysis, guint token);

G_END_DECLS
