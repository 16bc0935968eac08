/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the lookups of senses and their reader share.
 */

#pragma once

#include "jalon-lexicon-file.h"
#include "jalon-senses.h"
#include "jalon-word-table.h"

G_BEGIN_DECLS

typedef struct
{
  JalonVerbs     *verbs;       /* (owned) */
  GHashTable     *irregular;   /* (owned) lemma -> GPtrArray of principal parts, ended by NULL */
  GPtrArray      *prefixes;    /* (owned) (nullable) (element-type utf8): of verbs made from irregular ones */
  GHashTable     *of_verb;     /* (owned) lemma -> GPtrArray of JalonSenseEntry */
  JalonPhrases   *event_nouns; /* (owned) */
  JalonPhrases   *nouns;       /* (owned) */
  JalonPhrases   *quantities;  /* (owned): kind is a JalonQuantity */
  JalonWordTable *slots;       /* (owned) norm -> set of JALON_SLOT_BIT() */
  JalonWordTable *governors;   /* (owned) lemma -> JALON_GOVERNS_... */
  JalonWordTable *marks;       /* (owned) norm -> JALON_MARKS_... */
  GPtrArray      *copula;      /* (nullable) (element-type JalonSenseEntry): one of @entries, of what a subject is */
  GPtrArray      *entries;     /* (owned) (element-type GPtrArray): of the nouns and the copula */
  GHashTable     *by_noun;     /* (owned) phrase -> JalonNoun */
} JalonSensesPack;

struct _JalonSenses
{
  char           *own_folder; /* (owned) (nullable): of a person's own files */
  GPtrArray      *senses;     /* (owned) (element-type JalonSense) */
  GHashTable     *by_id;      /* (owned) */
  GPtrArray      *classes;    /* (element-type utf8): interned names; the index is the bit */
  GMutex          mutex;      /* of @classes, and of the packs while they are loaded */
  JalonClasses    known[JALON_N_KNOWN];
  gsize           is_loaded[JALON_MAX_LANGS];
  JalonSensesPack packs[JALON_MAX_LANGS];
};

gboolean     jalon_senses_check_classes (const JalonSenses *self, const JalonLexiconFile *file, GError **error);
void         jalon_senses_add_class (JalonSenses *self, const char *name, JalonClasses *classes);
JalonClasses jalon_senses_read_classes (JalonSenses *self, json_t *array);
guint        jalon_senses_find_slot (const char *name);
gboolean     jalon_senses_read_senses (JalonSenses *self, GChecksum *sum, GError **error);
gboolean     jalon_senses_read_pack (JalonSenses *self, JalonLang lang, GError **error);

G_END_DECLS
