/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Claims on one thing that were made on two.
 */

#include "config.h"

#include "jalon-claim-private.h"

/* Whether two claims of one article say the same: they may differ in words, but not in whom they name for it. */
static gboolean
are_one_claim (const JalonClaim *a, const JalonClaim *b)
{
  return g_strcmp0 (a->article_id, b->article_id) == 0 && a->stance == b->stance &&
         (a->attributed_to == NULL || b->attributed_to == NULL || g_str_equal (a->attributed_to, b->attributed_to));
}

static gboolean
has_quote (const JalonClaim *claim, const JalonQuote *quote)
{
  for (guint i = 0; i < claim->quotes->len; i++)
    {
      const JalonQuote *other = g_ptr_array_index (claim->quotes, i);

      if (other->start == quote->start && other->end == quote->end && g_strcmp0 (other->exact, quote->exact) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Takes the text of another where there is none; copied. */
static void
fill_text (char **text, const char *other)
{
  if (*text == NULL)
    *text = g_strdup (other);
}

/* Adds to a claim what another that is one with it has more. */
static void
join_claim (JalonClaim *claim, const JalonClaim *other)
{
  for (guint i = 0; i < other->quotes->len; i++)
    {
      const JalonQuote *quote = g_ptr_array_index (other->quotes, i);

      if (!has_quote (claim, quote))
        g_ptr_array_add (claim->quotes, jalon_quote_copy (quote));
    }
  fill_text (&claim->attributed_to, other->attributed_to);
  fill_text (&claim->note, other->note);
  fill_text (&claim->extra, other->extra);
  if (claim->credibility == 0)
    claim->credibility = other->credibility;
}

/* Adds a claim, or what it has more to the one it is one with; copied. */
void
jalon_claims_add (GPtrArray *claims, const JalonClaim *claim)
{
  for (guint i = 0; i < claims->len; i++)
    {
      JalonClaim *other = g_ptr_array_index (claims, i);

      if (are_one_claim (other, claim))
        {
          join_claim (other, claim);
          return;
        }
    }

  g_ptr_array_add (claims, jalon_claim_copy (claim));
}

/* Adds each of @added, see jalon_claims_add(). */
void
jalon_claims_add_all (GPtrArray *claims, const GPtrArray *added)
{
  for (guint i = 0; i < added->len; i++)
    jalon_claims_add (claims, g_ptr_array_index (added, i));
}
