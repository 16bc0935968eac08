/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Claims and their quotes.
 */

#include "config.h"

#include "jalon-claim.h"

#include "jalon-schema.h"

#include <string.h>

/**
 * jalon_quote_new:
 * @exact: the words, verbatim
 * @start: first byte in the article's UTF-8 text
 * @end: the byte after the last
 *
 * Returns: (transfer full): a quote
 */
JalonQuote *
jalon_quote_new (const char *exact, gsize start, gsize end)
{
  JalonQuote *quote = jalon_schema_new (&jalon_quote_schema);

  quote->exact = g_strdup (exact);
  quote->start = start;
  quote->end = end;

  return quote;
}

/**
 * jalon_quote_copy:
 *
 * Returns: (transfer full): a copy of @quote
 */
JalonQuote *
jalon_quote_copy (const JalonQuote *quote)
{
  return jalon_schema_copy (&jalon_quote_schema, quote);
}

/**
 * jalon_quote_free:
 * @quote: (transfer full) (nullable): a quote
 */
void
jalon_quote_free (JalonQuote *quote)
{
  jalon_schema_free (&jalon_quote_schema, quote);
}

/**
 * jalon_quote_holds:
 * @text: (nullable): the article's text
 *
 * Returns: whether the quote's words stand in @text at its offsets, byte for byte
 */
gboolean
jalon_quote_holds (const JalonQuote *quote, const char *text)
{
  gsize length;

  g_return_val_if_fail (quote != NULL, FALSE);

  if (text == NULL || quote->exact == NULL || quote->end < quote->start)
    return FALSE;

  length = quote->end - quote->start;

  return strlen (quote->exact) == length && strnlen (text, quote->end) == quote->end &&
         memcmp (text + quote->start, quote->exact, length) == 0;
}

/**
 * jalon_claim_new:
 * @article_id: the article that makes the claim
 *
 * Returns: (transfer full): a claim without quotes
 */
JalonClaim *
jalon_claim_new (const char *article_id, JalonStance stance)
{
  JalonClaim *claim = jalon_schema_new (&jalon_claim_schema);

  claim->article_id = g_strdup (article_id);
  claim->stance = stance;

  return claim;
}

/**
 * jalon_claims_only_deny:
 * @claims: (element-type JalonClaim): of a feature
 *
 * Returns: whether there are any, and all they say of it is that it is not so
 */
gboolean
jalon_claims_only_deny (const GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    if (((const JalonClaim *) g_ptr_array_index (claims, i))->stance != JALON_STANCE_DENIES)
      return FALSE;
  return claims->len > 0;
}

/**
 * jalon_claim_copy:
 *
 * Returns: (transfer full): a copy of @claim
 */
JalonClaim *
jalon_claim_copy (const JalonClaim *claim)
{
  return jalon_schema_copy (&jalon_claim_schema, claim);
}

/**
 * jalon_claim_free:
 * @claim: (transfer full) (nullable): a claim
 */
void
jalon_claim_free (JalonClaim *claim)
{
  jalon_schema_free (&jalon_claim_schema, claim);
}
