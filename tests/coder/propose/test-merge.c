/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which tellings are one event, few of them and very many.
 */

#include "config.h"

#include "jalon-intern.h"
#include "jalon-merge.h"

/* Days, states and sentences of a long article. */
#define N_MANY 40000

static void
add_party (GArray *parties, const char *code, gboolean inferred)
{
  JalonProposalParty party = { .code = jalon_intern (code), .inferred = inferred };

  g_array_append_val (parties, party);
}

/* @day: or JALON_DAY_NONE; @actor and @recipient: (nullable) */
static JalonProposal *
tell (JalonEventType type, const char *actor, const char *recipient, gint32 day, guint sentence)
{
  JalonProposal *proposal = jalon_proposal_new ();
  JalonEvidence  evidence = { sentence * 10, sentence * 10 + 5 };

  proposal->type = type;
  proposal->family = jalon_intern ("family");
  proposal->sentence = sentence;
  if (actor != NULL)
    add_party (proposal->actors, actor, FALSE);
  if (recipient != NULL)
    add_party (proposal->recipients, recipient, FALSE);
  if (day != JALON_DAY_NONE)
    {
      proposal->time.start = proposal->time.end = day;
      proposal->time.precision = JALON_TIME_DAY;
    }
  g_array_append_val (proposal->evidence, evidence);
  return proposal;
}

static GPtrArray *
proposals_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_proposal_free);
}

static guint
merge_two (JalonProposal *a, JalonProposal *b)
{
  g_autoptr (GPtrArray) proposals = proposals_new ();

  g_ptr_array_add (proposals, a);
  g_ptr_array_add (proposals, b);
  jalon_merge_proposals (proposals);
  return proposals->len;
}

static void
test_two (void)
{
  const JalonEventType assault = JALON_EVENT_ASSAULT;
  JalonProposal       *unnamed = tell (assault, NULL, NULL, 10, 3);

  add_party (unnamed->actors, "ZZZ", TRUE);
  /* the same parties; the same with one left out; others */
  g_assert_cmpuint (merge_two (tell (assault, "MLI", "NER", 10, 1), tell (assault, "MLI", "NER", 10, 2)), ==, 1);
  g_assert_cmpuint (merge_two (tell (assault, "MLI", "NER", 10, 1), tell (assault, "MLI", NULL, 10, 2)), ==, 1);
  g_assert_cmpuint (merge_two (tell (assault, NULL, "NER", 10, 1), tell (assault, "MLI", "NER", 10, 2)), ==, 1);
  g_assert_cmpuint (merge_two (tell (assault, "MLI", NULL, 10, 1), tell (assault, "TCD", NULL, 10, 2)), ==, 2);
  /* days that differ, days that are not said */
  g_assert_cmpuint (merge_two (tell (assault, "MLI", "NER", 10, 1), tell (assault, "MLI", "NER", 11, 2)), ==, 2);
  g_assert_cmpuint (merge_two (tell (assault, "MLI", "NER", 10, 1), tell (assault, "MLI", "NER", JALON_DAY_NONE, 2)),
                    ==,
                    1);
  g_assert_cmpuint (merge_two (tell (assault, "MLI", "NER", JALON_DAY_NONE, 1), tell (assault, "MLI", "NER", 10, 2)),
                    ==,
                    1);
  /* nobody is named to whom it was done, and by whom is open */
  g_assert_cmpuint (merge_two (tell (assault, "MLI", NULL, 10, 1), unnamed), ==, 1);
  /* other types; one sentence with one act */
  g_assert_cmpuint (merge_two (tell (assault, "MLI", "NER", 10, 1), tell (JALON_EVENT_AID, "MLI", "NER", 10, 2)),
                    ==,
                    2);
  g_assert_cmpuint (merge_two (tell (assault, "MLI", NULL, 10, 4), tell (assault, "MLI", "NER", 10, 4)), ==, 1);
  /* one sentence with two days tells two */
  g_assert_cmpuint (merge_two (tell (assault, "MLI", NULL, 10, 4), tell (assault, "MLI", "NER", 11, 4)), ==, 2);
}

static JalonProposal *
tell_visit (const char *mode, gint32 day, guint sentence)
{
  JalonProposal *proposal = tell (JALON_EVENT_CONSULT, "MLI", "NER", day, sentence);

  proposal->mode = mode;
  return proposal;
}

/* What happens within some days of a visit, between the same, is part of it; without a visit it is not. */
static void
test_visit (void)
{
  g_assert_cmpuint (merge_two (tell_visit ("visit", 10, 1), tell_visit (NULL, 12, 2)), ==, 1);
  g_assert_cmpuint (merge_two (tell_visit ("visit", 10, 1), tell_visit (NULL, 30, 2)), ==, 2);
  g_assert_cmpuint (merge_two (tell_visit ("visit", 10, 1), tell_visit (NULL, 8, 2)), ==, 2);
  g_assert_cmpuint (merge_two (tell_visit ("visit", 10, 1), tell_visit ("phone", 11, 2)), ==, 2);
  g_assert_cmpuint (merge_two (tell_visit (NULL, 10, 1), tell_visit (NULL, 12, 2)), ==, 2);
}

/* What the headline tells without a day is not what happened in a month that is over; told after that, it is. */
static void
test_recalled (void)
{
  JalonProposal *first = tell (JALON_EVENT_ASSAULT, "MLI", "NER", JALON_DAY_NONE, 1);
  JalonProposal *recalled = tell (JALON_EVENT_ASSAULT, "MLI", "NER", 100, 2);
  JalonProposal *told = tell (JALON_EVENT_ASSAULT, "MLI", "NER", 100, 1);
  JalonProposal *again = tell (JALON_EVENT_ASSAULT, "MLI", "NER", JALON_DAY_NONE, 2);

  first->time.end = again->time.end = 200;
  g_assert_cmpuint (merge_two (first, recalled), ==, 2);
  g_assert_cmpuint (merge_two (told, again), ==, 1);
}

/* Each is told twice, first without its recipient; on each day there is one. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) proposals = proposals_new ();

  for (guint i = 0; i < N_MANY; i++)
    g_ptr_array_add (proposals, tell (JALON_EVENT_SANCTION, "MLI", NULL, (gint32) i, i));
  for (guint i = 0; i < N_MANY; i++)
    g_ptr_array_add (proposals, tell (JALON_EVENT_SANCTION, "MLI", "NER", (gint32) (N_MANY - i - 1), N_MANY + i));
  jalon_merge_proposals (proposals);
  g_assert_cmpuint (proposals->len, ==, N_MANY);
  for (guint i = 0; i < N_MANY; i++)
    {
      const JalonProposal *proposal = g_ptr_array_index (proposals, i);

      g_assert_cmpint (proposal->time.start, ==, (gint32) i);
      g_assert_cmpuint (proposal->recipients->len, ==, 1);
      g_assert_cmpuint (proposal->evidence->len, ==, 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coder/merge/two", test_two);
  g_test_add_func ("/coder/merge/visit", test_visit);
  g_test_add_func ("/coder/merge/recalled", test_recalled);
  g_test_add_func ("/coder/merge/many", test_many);
  return g_test_run ();
}
