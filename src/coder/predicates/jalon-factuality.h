/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether what a word tells is so: read from its own small words and from all that stands above it in the tree.
 */

#pragma once

#include "jalon-sentence.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_FACT_REAL,
  JALON_FACT_ANNOUNCED, /* decided, to come */
  JALON_FACT_ALLEGED,   /* someone claims it */
  JALON_FACT_DENIED,    /* someone says that it is not so */
  JALON_FACT_UNREAL,    /* wanted, feared, asked for, negated */
} JalonFact;

/**
 * JalonFactuality:
 * @reason: word that decided it, or %JALON_TREE_NONE
 * @speaker: the verb of saying above, or %JALON_TREE_NONE
 * @denier: the verb that says that it is not so, or %JALON_TREE_NONE
 * @source: who is named as the source ("according to"), or %JALON_TREE_NONE
 * @due: it is to come only where a day is said
 * @future: the clause itself is about what is to come
 * @negated: the clause itself says that it is not so
 * @tried: it was tried, and what came of it is not said: unreal, but for what counts as soon as it is begun
 * @begun: what it is, where it was tried and that is enough
 */
typedef struct
{
  JalonFact fact;
  guint     reason;
  guint     speaker;
  guint     denier;
  guint     source;
  gboolean  due;
  gboolean  future;
  gboolean  negated;
  gboolean  tried;
  JalonFact begun;
} JalonFactuality;

guint    jalon_factuality_get_government (const JalonSentence *sentence, guint word);
gboolean jalon_factuality_says_that_it_was (const JalonSentence *sentence, guint verb);
guint    jalon_factuality_find_aside (const JalonSentence *sentence, guint word);
void     jalon_factuality_read (const JalonSentence *sentence, guint word, JalonFactuality *out);

G_END_DECLS
