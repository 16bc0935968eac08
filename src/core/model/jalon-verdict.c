/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting articles for and against, and judging.
 */

#include "config.h"

#include "jalon-verdict-private.h"

static int
compare_votes (gconstpointer a, gconstpointer b)
{
  const JalonVote *p = a;
  const JalonVote *q = b;

  if (p->article != q->article)
    return p->article < q->article ? -1 : 1;

  return (int) p->stance - (int) q->stance;
}

/* Sorts votes and leaves one for each article and stance: an article counts
 * once however often it says so, and on both sides where it says both. */
void
jalon_votes_sort (GArray *votes)
{
  guint n = 0;

  if (votes->len < 2)
    return;

  g_array_sort (votes, compare_votes);
  for (guint i = 0; i < votes->len; i++)
    {
      JalonVote vote = g_array_index (votes, JalonVote, i);

      if (n == 0 || compare_votes (&vote, &g_array_index (votes, JalonVote, n - 1)) != 0)
        g_array_index (votes, JalonVote, n++) = vote;
    }
  g_array_set_size (votes, n);
}

/* Counts the articles of each stance; @votes are sorted. */
void
jalon_votes_count (const GArray *votes, JalonClaimCount *out_count)
{
  guint counts[JALON_N_STANCES] = { 0 };

  for (guint i = 0; i < votes->len; i++)
    counts[g_array_index (votes, JalonVote, i).stance]++;

  *out_count = (JalonClaimCount){
    .n_asserting = counts[JALON_STANCE_ASSERTS],
    .n_denying = counts[JALON_STANCE_DENIES],
    .n_attributing = counts[JALON_STANCE_ATTRIBUTES],
  };
}

static gboolean
takes_account_from (JalonArticle *article, JalonArticle *other)
{
  char **quoted = jalon_article_get_data (article)->quotes_articles;

  return quoted != NULL && g_strv_contains ((const char *const *) quoted, jalon_article_get_id (other));
}

static gboolean
are_on_one_side (JalonStance a, JalonStance b)
{
  return (a == JALON_STANCE_DENIES) == (b == JALON_STANCE_DENIES);
}

/* Whether the article of @vote repeats that of another vote of its side; of two that quote each other one counts. */
static gboolean
is_relay (const GArray *votes, const JalonVote *vote, JalonArticleFunc find_article, gpointer data)
{
  JalonArticle *article = find_article (vote->article, data);

  for (guint i = 0; article != NULL && i < votes->len; i++)
    {
      const JalonVote *other = &g_array_index (votes, JalonVote, i);
      JalonArticle    *source = other->article != vote->article && are_on_one_side (vote->stance, other->stance)
                                    ? find_article (other->article, data)
                                    : NULL;

      if (source != NULL && takes_account_from (article, source) &&
          (!takes_account_from (source, article) || other->article < vote->article))
        return TRUE;
    }

  return FALSE;
}

/* Takes the articles that only repeat another of their side out of the counts of @votes. */
void
jalon_votes_set_relays_apart (const GArray *votes, JalonArticleFunc find_article, gpointer data, JalonClaimCount *count)
{
  guint *const of_stance[JALON_N_STANCES] = {
    [JALON_STANCE_ASSERTS] = &count->n_asserting,
    [JALON_STANCE_DENIES] = &count->n_denying,
    [JALON_STANCE_ATTRIBUTES] = &count->n_attributing,
  };

  for (guint i = 0; i < votes->len; i++)
    {
      const JalonVote *vote = &g_array_index (votes, JalonVote, i);

      if (!is_relay (votes, vote, find_article, data))
        continue;
      (*of_stance[vote->stance])--;
      count->n_relaying++;
    }
}

/* Of different publishers, as far as is known, and neither quoting the other. */
static gboolean
are_independent (JalonArticle *a, JalonArticle *b)
{
  const char *publisher_of_a = jalon_article_get_publisher_key (a);
  const char *publisher_of_b = jalon_article_get_publisher_key (b);

  return publisher_of_a != NULL && publisher_of_b != NULL && strcmp (publisher_of_a, publisher_of_b) != 0 &&
         !takes_account_from (a, b) && !takes_account_from (b, a);
}

static gboolean
has_independent_pair (const GArray *votes, JalonArticleFunc find_article, gpointer data)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();

  for (guint i = 0; i < votes->len; i++)
    {
      const JalonVote *vote = &g_array_index (votes, JalonVote, i);
      JalonArticle    *article = vote->stance == JALON_STANCE_ASSERTS ? find_article (vote->article, data) : NULL;

      if (article == NULL)
        continue;
      for (guint j = 0; j < articles->len; j++)
        {
          if (are_independent (article, g_ptr_array_index (articles, j)))
            return TRUE;
        }
      g_ptr_array_add (articles, article);
    }

  return FALSE;
}

/* The verdict that follows from sorted @votes alone. */
JalonVerdict
jalon_votes_judge (const GArray *votes, JalonArticleFunc find_article, gpointer data)
{
  JalonClaimCount count;

  jalon_votes_count (votes, &count);
  if (count.n_denying > 0)
    return count.n_asserting + count.n_attributing > 0 ? JALON_VERDICT_DISPUTED : JALON_VERDICT_REFUTED;
  if (count.n_asserting + count.n_attributing == 0)
    return JALON_VERDICT_NONE;
  if (count.n_asserting > 1 && has_independent_pair (votes, find_article, data))
    return JALON_VERDICT_CORROBORATED;

  return JALON_VERDICT_SINGLE_SOURCE;
}
