/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clauses of a sentence, and who stands where around a verb.
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_CLAUSE_MAIN,
  JALON_CLAUSE_RELATIVE,    /* "qui ...": its subject is what stands before */
  JALON_CLAUSE_SUBORDINATE, /* "alors que ...", after a semicolon: a subject of its own */
  JALON_CLAUSE_RESUMED,     /* the main clause again, after a relative between commas */
  JALON_CLAUSE_ASIDE,       /* between dashes or brackets */
} JalonClauseKind;

/* Tokens @first to @last - 1; @resumes: index of the clause it goes on with. */
typedef struct
{
  guint           first;
  guint           last;
  JalonClauseKind kind;
  guint           resumes;
} JalonClause;

/* (transfer full) (element-type JalonClause) */
GArray *jalon_clauses_list (const JalonAnalysis *analysis, JalonSpan sentence);
guint   jalon_clauses_find (const GArray *clauses, guint token);

typedef enum
{
  JALON_VOICE_ACTIVE,
  JALON_VOICE_PASSIVE,
  JALON_VOICE_NOUN,
} JalonVoice;

/**
 * JalonVerbGroup:
 *
 * A verb with its auxiliaries, and what they say of it.
 * @first: first token, auxiliaries included
 * @last: the token after the last
 */
typedef struct
{
  guint      first;
  guint      last;
  guint      verb;
  JalonTense tense;
  JalonVoice voice;
  gboolean   negated;
  gboolean   conditional;
  gboolean   future;
  gboolean   pluperfect;
  gboolean   progressive;
  gboolean   reflexive;
  gboolean   bare_participle;
  gboolean   bare_infinitive; /* governed by a modal, a purpose, a wish: not an event */
} JalonVerbGroup;

void jalon_verb_group_read (const JalonAnalysis *analysis,
                            JalonSpan            sentence,
                            guint                verb,
                            guint                last,
                            JalonTense           tense,
                            JalonVerbGroup      *out_group);

/* Index of the mention that is the subject, or -1. */
int jalon_clauses_find_subject (const JalonAnalysis *analysis, const GArray *clauses, const JalonVerbGroup *group);
/* The first mention from @from to @to whose preposition is among @preps (NULL: that has none, or "de"), or -1. */
int jalon_clauses_find_mention (const JalonAnalysis *analysis, guint from, guint to, const GPtrArray *preps);
/* Where what follows the verb ends: the next clause, or the next verb coordinated with this one. */
guint jalon_clauses_find_end (const JalonAnalysis *analysis, const GArray *clauses, guint from);

G_END_DECLS
