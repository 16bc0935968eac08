/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verb forms of the third person, generated from paradigms: news speaks of
 * what others do. A form leads back to its lemma and tense.
 */

#pragma once

#include "jalon-token.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_TENSE_INFINITIVE,
  JALON_TENSE_PRESENT,
  JALON_TENSE_PAST, /* English preterite, French passé simple and imparfait */
  JALON_TENSE_FUTURE,
  JALON_TENSE_CONDITIONAL,
  JALON_TENSE_PARTICIPLE, /* past */
  JALON_TENSE_GERUND,     /* present participle */
  JALON_N_TENSES
} JalonTense;

/* @lemma is interned (g_intern_string). */
typedef struct
{
  const char *lemma;
  JalonTense  tense;
} JalonVerbForm;

typedef struct _JalonVerbs JalonVerbs;

JalonVerbs *jalon_verbs_new (JalonLang lang);
void        jalon_verbs_free (JalonVerbs *self);
void        jalon_verbs_add (JalonVerbs *self, const char *lemma, const char *const *irregular);
/* (nullable) (element-type JalonVerbForm): all readings of one word */
const GArray *jalon_verbs_lookup (const JalonVerbs *self, const char *norm);
gboolean      jalon_verbs_is (const JalonVerbs *self, const char *norm, const char *lemma, guint tenses);

/* A set of tenses for jalon_verbs_is(). */
#define JALON_TENSE_BIT(tense) (1u << (tense))
#define JALON_TENSE_ANY ((1u << JALON_N_TENSES) - 1)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonVerbs, jalon_verbs_free)

G_END_DECLS
