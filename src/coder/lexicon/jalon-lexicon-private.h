/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-lexicon-file.h"
#include "jalon-lexicon-places-private.h"
#include "jalon-lexicon.h"

G_BEGIN_DECLS

struct _JalonLexicon
{
  gatomicrefcount    ref_count;
  JalonWorld        *world;                   /* (owned) */
  char              *hash;                    /* (owned) SHA-256 of all files, lower-case hex */
  JalonSenses       *senses;                  /* (owned) */
  GPtrArray         *classes;                 /* (owned) (element-type JalonWordClass) */
  JalonPhrases      *geography;               /* (owned) */
  JalonPhrases      *rivals;                  /* (owned) */
  JalonPlaceLexicon *places;                  /* (owned) */
  GMutex             mutex;                   /* of @models */
  JalonParseModel   *models[JALON_MAX_LANGS]; /* (owned) (nullable): loaded when first asked for */
  struct
  {
    JalonVerbs    *verbs;     /* (owned) */
    JalonPhrases  *classes;   /* (owned) */
    JalonPhrases  *functions; /* (owned) */
    JalonPhrases  *anaphora;  /* (owned) */
    JalonPhrases  *preps;     /* (owned) */
    JalonWordSets *sets;      /* (owned) */
    const char    *parser;    /* (nullable): interned code of the language whose model reads this one */
    GHashTable    *by_id;     /* (owned) class id -> JalonWordClass, borrowed */
  } lang[JALON_MAX_LANGS];
};

gboolean jalon_lexicon_read_words (JalonLexicon *self, const JalonLexiconFile *file, JalonLang lang, GError **error);
gboolean jalon_lexicon_read_states (JalonLexicon *self, const JalonLexiconFile *file, GError **error);

G_END_DECLS
