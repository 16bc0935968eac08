/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Claims and their quotes.
 */

#include "config.h"

#include "jalon-claim.h"

#include "jalon-array-private.h"

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
  JalonQuote *quote = g_new0 (JalonQuote, 1);

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
  JalonQuote *copy = jalon_quote_new (quote->exact, quote->start, quote->end);

  copy->prefix = g_strdup (quote->prefix);
  copy->suffix = g_strdup (quote->suffix);

  return copy;
}

/**
 * jalon_quote_free:
 * @quote: (transfer full) (nullable): a quote
 */
void
jalon_quote_free (JalonQuote *quote)
{
  if (quote == NULL)
    return;

  g_free (quote->exact);
  g_free (quote->prefix);
  g_free (quote->suffix);
  g_free (quote);
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
  JalonClaim *claim = g_new0 (JalonClaim, 1);

  claim->article_id = g_strdup (article_id);
  claim->stance = stance;
  claim->quotes = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_quote_free);

  return claim;
}

/**
 * jalon_claim_copy:
 *
 * Returns: (transfer full): a copy of @claim
 */
JalonClaim *
jalon_claim_copy (const JalonClaim *claim)
{
  JalonClaim *copy = jalon_claim_new (claim->article_id, claim->stance);

  copy->attributed_to = g_strdup (claim->attributed_to);
  copy->credibility = claim->credibility;
  copy->note = g_strdup (claim->note);
  jalon_array_copy_into (copy->quotes, claim->quotes, (JalonCopyFunc) jalon_quote_copy);
  copy->extra = g_strdup (claim->extra);

  return copy;
}

/**
 * jalon_claim_free:
 * @claim: (transfer full) (nullable): a claim
 */
void
jalon_claim_free (JalonClaim *claim)
{
  if (claim == NULL)
    return;

  g_free (claim->article_id);
  g_free (claim->attributed_to);
  g_free (claim->note);
  g_ptr_array_unref (claim->quotes);
  g_free (claim->extra);
  g_free (claim);
}
