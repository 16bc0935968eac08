/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pairs of events judged as one step: one event with the claims of both and the ids of all, pairs that are noted as
 * two, and the dossier to the byte as it was once that is undone.
 */

#include "config.h"

#include "jalon-review.h"

#include "jalon-codec.h"
#include "jalon-event-ids.h"
#include "saved.h"

typedef struct
{
  JalonDossier *dossier;
  JalonHistory *history;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "a", "b", "c", "d" };

  self->dossier = jalon_dossier_new ();
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *source = g_strconcat ("of-", ids[i], NULL);
      g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new (source));
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (ids[i]);

      record->review = JALON_REVIEW_ACCEPTED;
      g_ptr_array_add (record->claims, jalon_claim_new (source, JALON_STANCE_ASSERTS));
      g_assert_true (jalon_dossier_add_article (self->dossier, article, NULL));
      g_assert_true (jalon_dossier_add_event (self->dossier, record, NULL));
    }
  self->history = jalon_history_new (self->dossier);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->history);
  g_object_unref (self->dossier);
}

static JalonPairCount
judge (Fixture *self, const JalonPair *judged, guint n)
{
  JalonPairCount count;
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (JalonPair));
  g_autoptr (GError) error = NULL;

  g_array_append_vals (pairs, judged, n);
  g_assert_true (
      jalon_history_push (self->history, jalon_review_new_judge_pairs (self->dossier, pairs, &count), &error));
  g_assert_no_error (error);
  return count;
}

/* "a(b c)!d of-a of-b" for each event: its id, what became one with it, what it is not, the articles that tell of it */
static char *
dup_events (JalonDossier *dossier)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  GString         *all = g_string_new (NULL);

  for (guint row = 0; row < jalon_event_store_get_n_events (events); row++)
    {
      g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (events, row);
      g_autofree char *merged = record->merged_from != NULL ? g_strjoinv (" ", record->merged_from) : NULL;
      g_autofree char *apart = record->not_same_as != NULL ? g_strjoinv (" ", record->not_same_as) : NULL;

      g_string_append_printf (all, "%s%s", row > 0 ? "; " : "", record->id);
      if (merged != NULL)
        g_string_append_printf (all, "(%s)", merged);
      if (apart != NULL)
        g_string_append_printf (all, "!%s", apart);
      for (guint i = 0; i < record->claims->len; i++)
        g_string_append_printf (all, " %s", ((const JalonClaim *) g_ptr_array_index (record->claims, i))->article_id);
    }
  return g_string_free (all, FALSE);
}

static void
assert_events (JalonDossier *dossier, const char *expected)
{
  g_autofree char *all = dup_events (dossier);

  g_assert_cmpstr (all, ==, expected);
}

/* All that is said is one step, and what an event became has the ids and claims of both, in chains too. */
static void
test_merge (Fixture *self, gconstpointer data)
{
  const JalonPair judged[] = {
    { "a", "b", JALON_PAIR_INTO_SECOND },
    { "a", "c", JALON_PAIR_INTO_FIRST },
    { "b", "c", JALON_PAIR_INTO_FIRST },
    { "c", "d", JALON_PAIR_APART },
  };
  g_autoptr (GBytes) before = saved_new (self->dossier);
  JalonPairCount count = judge (self, judged, G_N_ELEMENTS (judged));

  g_assert_cmpuint (count.n_merged, ==, 2);
  g_assert_cmpuint (count.n_apart, ==, 1);
  assert_events (self->dossier, "b(a c)!d of-b of-a of-c; d of-d");
  g_assert_true (jalon_history_undo (self->history));
  saved_assert_equal (self->dossier, before);
  g_assert_false (jalon_history_get_can_undo (self->history));
  g_assert_true (jalon_history_redo (self->history));
  assert_events (self->dossier, "b(a c)!d of-b of-a of-c; d of-d");
}

/* What was said of an event that goes stays said of what it becomes, and of itself nothing is. */
static void
test_apart_stays (Fixture *self, gconstpointer data)
{
  const JalonPair first[] = { { "a", "d", JALON_PAIR_APART }, { "a", "b", JALON_PAIR_APART } };
  const JalonPair second[] = { { "a", "b", JALON_PAIR_INTO_SECOND } };
  g_autoptr (JalonEventRecord) merged = NULL;
  g_autoptr (JalonEventRecord) other = NULL;
  JalonEventStore *events = jalon_dossier_get_events (self->dossier);

  judge (self, first, G_N_ELEMENTS (first));
  judge (self, second, G_N_ELEMENTS (second));
  assert_events (self->dossier, "b(a)!d of-b of-a; c of-c; d of-d");
  merged = jalon_event_store_dup_record (events, 0);
  other = jalon_event_store_dup_record (events, 2);
  g_assert_true (jalon_event_is_apart (other, merged));
  g_assert_true (jalon_event_has_id (merged, "a"));
}

/* Both stand in the file and come back. */
static void
test_saved (Fixture *self, gconstpointer data)
{
  const JalonPair judged[] = { { "a", "b", JALON_PAIR_INTO_FIRST }, { "c", "d", JALON_PAIR_APART } };
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) again = NULL;
  g_autoptr (GError) error = NULL;

  judge (self, judged, G_N_ELEMENTS (judged));
  saved = saved_new (self->dossier);
  again = jalon_codec_load_bytes (saved, "test", NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  assert_events (again, "a(b) of-a of-b; c!d of-c; d of-d");
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  const JalonPair open = { "a", "b", JALON_PAIR_OPEN };
  JalonPairCount  count;
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (JalonPair));

  g_array_append_val (pairs, open);
  g_assert_null (jalon_review_new_judge_pairs (self->dossier, pairs, &count));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/judge-pairs/merge", Fixture, NULL, set_up, test_merge, tear_down);
  g_test_add ("/judge-pairs/apart-stays", Fixture, NULL, set_up, test_apart_stays, tear_down);
  g_test_add ("/judge-pairs/saved", Fixture, NULL, set_up, test_saved, tear_down);
  g_test_add ("/judge-pairs/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  return g_test_run ();
}
