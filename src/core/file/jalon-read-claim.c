/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads claims and their quotes.
 */

#include "config.h"

#include "jalon-read.h"

#include "jalon-i18n.h"

static void
read_quote (JalonNode *node, JalonNode *claim_node, JalonExtra *extra, JalonClaim *claim)
{
  g_autoptr (JalonQuote) quote = jalon_quote_new (jalon_node_require_string (node, "exact"), 0, 0);

  quote->prefix = g_strdup (jalon_node_get_string (node, "prefix"));
  quote->suffix = g_strdup (jalon_node_get_string (node, "suffix"));
  quote->start = jalon_node_get_integer (node, "start", 0, JALON_MAX_TEXT, 0);
  quote->end = jalon_node_get_integer (node, "end", 0, JALON_MAX_TEXT, 0);
  if (quote->end < quote->start)
    jalon_node_fail_member (node, "end", JALON_ERROR_INVALID_VALUE, _ ("the end is before the start"));
  jalon_extra_collect (extra, claim_node, node);
  g_ptr_array_add (claim->quotes, g_steal_pointer (&quote));
}

static JalonClaim *
read_claim (JalonNode *node)
{
  const char *article = jalon_node_require_string (node, "article");
  JalonExtra  extra = { NULL };
  JalonClaim *claim;
  JalonNode   quotes;

  if (*article != '\0' && (node->reader->articles == NULL || !g_hash_table_contains (node->reader->articles, article)))
    jalon_node_fail_member (node,
                            "article",
                            JALON_ERROR_UNKNOWN_REFERENCE,
                            _ ("no article has the id \"%s\" (expected one of jalon.articles)"),
                            article);

  claim =
      jalon_claim_new (article, jalon_node_get_word (node, "stance", JALON_VOCABULARY_STANCE, JALON_STANCE_ASSERTS));
  claim->attributed_to = jalon_node_dup_text (node, "attributed_to");
  claim->credibility = jalon_node_get_integer (node, "credibility", 1, 6, 0);
  claim->note = jalon_node_dup_text (node, "note");
  if (jalon_node_open (node, "quotes", JSON_ARRAY, &quotes))
    {
      for (gsize i = 0; i < jalon_node_get_n_items (&quotes); i++)
        {
          JalonNode item;

          if (jalon_node_open_item (&quotes, i, JSON_OBJECT, &item))
            read_quote (&item, node, &extra, claim);
        }
    }
  jalon_extra_collect (&extra, node, node);
  claim->extra = jalon_extra_finish (&extra);
  return claim;
}

/**
 * jalon_read_claims:
 * @claims: (element-type JalonClaim): takes those of the member "claims"
 */
void
jalon_read_claims (JalonNode *properties, GPtrArray *claims)
{
  JalonNode array;

  if (!jalon_node_open (properties, "claims", JSON_ARRAY, &array))
    return;

  for (gsize i = 0; i < jalon_node_get_n_items (&array); i++)
    {
      JalonNode node;

      if (jalon_node_open_item (&array, i, JSON_OBJECT, &node))
        g_ptr_array_add (claims, read_claim (&node));
    }
}
