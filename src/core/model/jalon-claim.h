/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one article says of one event, site or closure, with its exact words,
 * and the verdict that follows from all claims.
 */

#pragma once

#include "jalon-types.h"

G_BEGIN_DECLS

/**
 * JalonQuote:
 *
 * W3C Web Annotation selectors: TextQuoteSelector and TextPositionSelector.
 * @exact: (owned): the words, verbatim
 * @prefix: (owned) (nullable): some words before
 * @suffix: (owned) (nullable): some words after
 * @start: first byte in the article's UTF-8 text
 * @end: the byte after the last
 */
typedef struct
{
  char *exact;
  char *prefix;
  char *suffix;
  gsize start;
  gsize end;
} JalonQuote;

/**
 * JalonClaim:
 * @article_id: (owned): an article of the dossier
 * @attributed_to: (owned) (nullable): packed text; who says so, for JALON_STANCE_ATTRIBUTES
 *   and wherever the article gives its source
 * @credibility: NATO Admiralty 1 (confirmed) to 6 (cannot be judged); 0 = not rated
 * @note: (owned) (nullable): a packed text (jalon-text.h), a remark in the dossier's words
 * @quotes: (owned) (element-type JalonQuote): may be empty: the report is cited, not quoted
 * @extra: (owned) (nullable): members this version does not know, as JSON
 */
typedef struct
{
  char       *article_id;
  JalonStance stance;
  char       *attributed_to;
  guint8      credibility;
  char       *note;
  GPtrArray  *quotes;
  char       *extra;
} JalonClaim;

JalonQuote *jalon_quote_new (const char *exact, gsize start, gsize end);
JalonQuote *jalon_quote_new_from_text (const char *text, gsize start, gsize end);
char       *jalon_quote_dup_title (const JalonQuote *quote);
JalonQuote *jalon_quote_copy (const JalonQuote *quote);
void        jalon_quote_free (JalonQuote *quote);
gboolean    jalon_quote_holds (const JalonQuote *quote, const char *text);

JalonClaim *jalon_claim_new (const char *article_id, JalonStance stance);
JalonClaim *jalon_claim_copy (const JalonClaim *claim);
void        jalon_claim_free (JalonClaim *claim);
gboolean    jalon_claims_only_deny (const GPtrArray *claims);

/**
 * JalonClaimCount:
 *
 * Articles (not claims) for and against, for "3 for, 1 against".
 * @n_relaying: articles that take their account from one counted on the same
 *   side; jalon_dossier_judge() leaves them out of the other counts
 */
typedef struct
{
  guint n_asserting;
  guint n_denying;
  guint n_attributing;
  guint n_relaying;
} JalonClaimCount;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonQuote, jalon_quote_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonClaim, jalon_claim_free)

G_END_DECLS
