/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verb forms of the third person, generated from paradigms: news speaks of
 * what others do. A form leads back to its lemma and tense.
 */

#pragma once

#include "jalon-lang.h"

G_BEGIN_DECLS

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonVerbs, jalon_verbs_free)

G_END_DECLS
