/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging an event into another that is the same: what articles say of the one
 * they say of the other from then on, and so with the features linked
 * to them. This is how two reports of one thing come to corroborate or dispute it.
 * Of pairs one after the other: what is said of an event that became one with
 * another is said of that one.
 */

#include "config.h"

#include "jalon-review.h"

#include "jalon-claim-private.h"
#include "jalon-edit-private.h"
#include "jalon-error.h"
#include "jalon-event-ids.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"

/* A feature that is linked to an event: a copy, which changes. */
typedef struct
{
  const JalonKind *kind;
  JalonRecord     *record;
  gboolean         is_changed;
} Linked;

/* @kept: (element-type Linked): what is linked to @into in the end */
typedef struct
{
  JalonDossier     *dossier;
  JalonEventRecord *from;
  JalonEventRecord *into;
  gboolean          was_rejected;
  gboolean          accepts; /* what is told again; what is denied nobody has told by that */
  GPtrArray        *kept;
  GPtrArray        *edits;
} Merge;

static void
linked_free (Linked *self)
{
  jalon_schema_free (self->kind->schema, self->record);
  g_free (self);
}

/* Returns: (transfer full) (element-type Linked): copies of the features linked to an event */
static GPtrArray *
list_linked (JalonDossier *dossier, const char *event_id)
{
  GPtrArray *linked = g_ptr_array_new_with_free_func ((GDestroyNotify) linked_free);

  JALON_KIND_FOREACH_SHOWN (kind)
    {
      g_autoptr (GPtrArray) features = jalon_dossier_list_linked (dossier, kind, event_id);

      for (guint i = 0; i < features->len; i++)
        {
          Linked *one = g_new0 (Linked, 1);

          one->kind = &jalon_kinds[kind];
          one->record =
              jalon_schema_copy (one->kind->schema, jalon_feature_get_record (g_ptr_array_index (features, i)));
          g_ptr_array_add (linked, one);
        }
    }

  return linked;
}

/* Names @into and the other @events but @from; each once. */
static void
link_to (Linked *self, char **events, const char *from, const char *into)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) before = self->record->events;
  g_auto (GStrv) all = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (before != NULL)
    g_strv_builder_addv (builder, (const char **) before);
  if (events != before && events != NULL)
    g_strv_builder_addv (builder, (const char **) events);
  all = g_strv_builder_end (builder);

  for (guint i = 0; all[i] != NULL; i++)
    {
      const char *id = g_str_equal (all[i], from) ? into : all[i];

      if (g_hash_table_add (seen, (gpointer) id))
        g_strv_builder_add (builder, id);
    }
  self->record->events = g_strv_builder_end (builder);
  self->is_changed = TRUE;
}

/* How well one of the same event's features is the other; 0 where it is another one. */
static guint
rate_sameness (const Linked *a, const Linked *b)
{
  return a->kind == b->kind && a->kind->rate_sameness != NULL ? a->kind->rate_sameness (a->record, b->record) : 0;
}

static Linked *
find_same (Merge *merge, const Linked *linked)
{
  Linked *best = NULL;
  guint   best_rate = 0;

  for (guint i = 0; i < merge->kept->len; i++)
    {
      Linked *kept = g_ptr_array_index (merge->kept, i);
      guint   rate = rate_sameness (kept, linked);

      if (rate > best_rate && (kept->record->review != JALON_REVIEW_REJECTED || merge->was_rejected))
        {
          best = kept;
          best_rate = rate;
        }
    }

  return best;
}

static Linked *
find_kept (Merge *merge, const char *id)
{
  for (guint i = 0; i < merge->kept->len; i++)
    {
      Linked *kept = g_ptr_array_index (merge->kept, i);

      if (g_str_equal (kept->record->id, id))
        return kept;
    }

  return NULL;
}

/* Merging accepts what comes with the event. */
static void
accept (Linked *self)
{
  if (self->record->review != JALON_REVIEW_PROPOSED)
    return;

  self->record->review = JALON_REVIEW_ACCEPTED;
  self->is_changed = TRUE;
}

/* Moves a feature over: into the same one if it is only proposed, else as it is.
 * @linked: (transfer full) */
static void
move_linked (Merge *merge, Linked *linked)
{
  Linked *same = find_kept (merge, linked->record->id);

  if (same != NULL)
    {
      link_to (same, same->record->events, merge->from->id, merge->into->id);
      accept (same);
      linked_free (linked);
      return;
    }

  same = linked->record->review == JALON_REVIEW_PROPOSED ? find_same (merge, linked) : NULL;
  if (same == NULL)
    {
      link_to (linked, linked->record->events, merge->from->id, merge->into->id);
      accept (linked);
      g_ptr_array_add (merge->kept, linked);
      return;
    }

  jalon_claims_add_all (same->record->claims, linked->record->claims);
  link_to (same, linked->record->events, merge->from->id, merge->into->id);
  same->record->review = JALON_REVIEW_ACCEPTED;
  g_ptr_array_add (merge->edits, jalon_edit_new_remove (linked->kind->id, linked->record->id));
  linked_free (linked);
}

/* Whether an event is one of a state: it acts in it, or no one is said to act. */
static gboolean
is_act_of (const JalonEventRecord *event, const char *code)
{
  gboolean has_actor = FALSE;

  for (guint i = 0; i < event->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (event->parties, i);

      if (party->role != JALON_PARTY_ACTOR)
        continue;
      if (g_strcmp0 (party->code, code) == 0)
        return TRUE;
      has_actor = TRUE;
    }

  return !has_actor;
}

/* Whether an event is one of a state that closes its sky. */
typedef struct
{
  const JalonEventRecord *event;
  gboolean                is_closing;
} Closing;

static void
find_closing_cb (const char *code, guint uses, guint roles, gpointer data)
{
  Closing *closing = data;

  if ((uses & JALON_COUNTRY_BIT (CLOSING)) != 0)
    closing->is_closing = closing->is_closing || is_act_of (closing->event, code);
}

/* Who denies that a state closed its sky denies the closure too. */
static void
deny_closures (Merge *merge)
{
  for (guint i = 0; i < merge->kept->len; i++)
    {
      Linked *kept = g_ptr_array_index (merge->kept, i);
      Closing closing = { merge->from, FALSE };

      kept->kind->list_codes (kept->record, find_closing_cb, &closing);
      for (guint j = 0; closing.is_closing && j < merge->from->claims->len; j++)
        {
          const JalonClaim *claim = g_ptr_array_index (merge->from->claims, j);

          if (claim->stance != JALON_STANCE_DENIES || kept->record->review == JALON_REVIEW_REJECTED)
            continue;
          jalon_claims_add (kept->record->claims, claim);
          kept->is_changed = TRUE;
        }
    }
}

static void
merge_linked (Merge *merge)
{
  g_autoptr (GPtrArray) moving = list_linked (merge->dossier, merge->from->id);

  merge->kept = list_linked (merge->dossier, merge->into->id);
  for (guint i = 0; merge->accepts && merge->into->review == JALON_REVIEW_PROPOSED && i < merge->kept->len; i++)
    accept (g_ptr_array_index (merge->kept, i));
  while (moving->len > 0)
    move_linked (merge, g_ptr_array_steal_index (moving, 0));
  deny_closures (merge);

  for (guint i = 0; i < merge->kept->len; i++)
    {
      const Linked *kept = g_ptr_array_index (merge->kept, i);

      if (kept->is_changed)
        g_ptr_array_add (merge->edits, jalon_edit_new_replace (kept->kind->id, kept->record));
    }
}

static JalonEventRecord *
dup_event (JalonDossier *dossier, const char *id, GError **error)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  guint            position;

  if (jalon_event_store_find (events, id, &position))
    return jalon_event_store_dup_record (events, position);

  g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no event “%s”"), id);

  return NULL;
}

/* Whether a time says no more than that it was some day of these: an act that lasts is none. */
static gboolean
is_vague (const JalonTime *time)
{
  return time->precision == JALON_TIME_UNKNOWN || time->precision == JALON_TIME_MONTH ||
         time->precision == JALON_TIME_PART_OF_YEAR || time->precision == JALON_TIME_YEAR;
}

/* Whether @inner says when with all days among those of @outer; an open side holds every day. */
static gboolean
is_time_within (const JalonTime *inner, const JalonTime *outer)
{
  return inner->start != JALON_DAY_NONE && inner->end != JALON_DAY_NONE &&
         (outer->start == JALON_DAY_NONE || outer->start <= inner->start) &&
         (outer->end == JALON_DAY_NONE || inner->end <= outer->end);
}

/* Whether @inner says where within what is only a state or less. */
static gboolean
is_place_within (const JalonPlace *inner, const JalonPlace *outer)
{
  if (inner == NULL || inner->precision >= JALON_PRECISION_COUNTRY)
    return FALSE;
  if (outer == NULL || outer->precision == JALON_PRECISION_NONE)
    return TRUE;
  return outer->precision == JALON_PRECISION_COUNTRY && outer->countries != NULL && outer->countries[0] != NULL &&
         inner->countries != NULL && inner->countries[0] != NULL && inner->countries[1] == NULL &&
         g_strv_contains ((const char *const *) outer->countries, inner->countries[0]);
}

/* What one report leaves open another may say: the finer day and place of two that do not contradict each other. */
static void
take_finer (JalonEventRecord *into, const JalonEventRecord *from)
{
  if (is_vague (&into->time) && from->time.precision < into->time.precision &&
      is_time_within (&from->time, &into->time))
    {
      jalon_time_clear (&into->time);
      jalon_time_copy (&into->time, &from->time);
    }
  if (into->alternatives->len == 0 && from->alternatives->len == 0 && is_place_within (from->place, into->place))
    {
      jalon_place_free (into->place);
      into->place = jalon_place_copy (from->place);
    }
  if (!jalon_count_is_known (&into->fatalities) && jalon_count_is_known (&from->fatalities))
    {
      g_free (into->fatalities.words);
      into->fatalities = from->fatalities;
      into->fatalities.words = g_strdup (from->fatalities.words);
    }
}

/* @arguments: the ids of the event that goes and of the one that it becomes */
static GPtrArray *
compose_merge (JalonDossier *dossier, char **arguments, GError **error)
{
  Merge merge = { .dossier = dossier };
  g_autoptr (JalonEventRecord) from = dup_event (dossier, arguments[0], error);
  g_autoptr (JalonEventRecord) into = from != NULL ? dup_event (dossier, arguments[1], error) : NULL;

  if (into == NULL)
    return NULL;
  if (g_str_equal (from->id, into->id))
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_INVALID_VALUE,
                   _ ("the event “%s” cannot be merged with itself"),
                   from->id);
      return NULL;
    }

  merge.from = from;
  merge.into = into;
  merge.was_rejected = into->review == JALON_REVIEW_REJECTED;
  merge.accepts = !jalon_claims_only_deny (from->claims);
  merge.edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
  merge_linked (&merge);

  jalon_claims_add_all (into->claims, from->claims);
  jalon_event_take_ids (into, from);
  if (merge.accepts)
    {
      into->review = JALON_REVIEW_ACCEPTED;
      take_finer (into, from);
    }
  g_ptr_array_add (merge.edits, jalon_edit_new_replace (JALON_KIND_EVENT, into));
  g_ptr_array_add (merge.edits, jalon_edit_new_remove (JALON_KIND_EVENT, from->id));
  g_ptr_array_unref (merge.kept);

  return merge.edits;
}

/**
 * jalon_review_new_merge:
 * @dossier: the one that the edit is for
 * @from_id: an event, mostly a proposed one; it is removed
 * @into_id: the event that it is the same as; it is accepted, if it was not, unless all that @from_id says is that it
 *   is not so
 *
 * Merges an event into another. Claims of one article and stance become one with
 * the quotes of both. A proposed closure of the same state, or site of the same host,
 * as one that @into_id has becomes one with it; others are linked to @into_id, and
 * accepted. Where @from_id says of day, place or the killed what @into_id leaves open, that is taken. A denial also
 * denies the closures of @into_id whose state it is about. The ids of what it was merged from stay with the event.
 *
 * Returns: (transfer full): an edit; it fails with %JALON_ERROR_UNKNOWN_REFERENCE where one
 *   of the events is not there, and %JALON_ERROR_INVALID_VALUE where they are one
 */
JalonEdit *
jalon_review_new_merge (JalonDossier *dossier, const char *from_id, const char *into_id)
{
  const char *const arguments[] = { from_id, into_id, NULL };

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier) && from_id != NULL && into_id != NULL, NULL);

  return jalon_edit_new_composed (C_ ("edit", "Merge Events"), compose_merge, arguments);
}

/* @arguments: the id of an event, and of another that it is not */
static GPtrArray *
compose_apart (JalonDossier *dossier, char **arguments, GError **error)
{
  g_autoptr (JalonEventRecord) record = dup_event (dossier, arguments[0], error);
  GPtrArray *edits;

  if (record == NULL)
    return NULL;
  jalon_event_set_apart (record, arguments[1]);
  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
  g_ptr_array_add (edits, jalon_edit_new_replace (JALON_KIND_EVENT, record));
  return edits;
}

/* Notes of an event that it is not another. */
static JalonEdit *
create_apart (const char *id, const char *other_id)
{
  const char *const arguments[] = { id, other_id, NULL };

  return jalon_edit_new_composed (C_ ("edit", "Keep Events Apart"), compose_apart, arguments);
}

/* @into: (element-type utf8 utf8): which event became one with which; both borrowed */
typedef struct
{
  JalonDossier   *dossier;
  GHashTable     *into;
  GPtrArray      *edits;
  JalonPairCount *count;
} Judging;

/* What an event is by now. */
static const char *
resolve (const Judging *self, const char *id)
{
  const char *into;

  while ((into = g_hash_table_lookup (self->into, id)) != NULL)
    id = into;
  return id;
}

static void
judge (Judging *self, const JalonPair *pair)
{
  const char *first = resolve (self, pair->first);
  const char *second = resolve (self, pair->second);
  gboolean    is_into_first = pair->choice == JALON_PAIR_INTO_FIRST;
  const char *from = is_into_first ? second : first;
  const char *into = is_into_first ? first : second;

  if (pair->choice == JALON_PAIR_OPEN || g_str_equal (first, second))
    return;
  if (pair->choice == JALON_PAIR_APART)
    {
      g_ptr_array_add (self->edits, create_apart (first, second));
      self->count->n_apart++;
      return;
    }
  g_ptr_array_add (self->edits, jalon_review_new_merge (self->dossier, from, into));
  g_hash_table_insert (self->into, (gpointer) from, (gpointer) into);
  self->count->n_merged++;
}

static const char *
get_label (const JalonPairCount *count)
{
  return count->n_merged > 0 ? C_ ("edit", "Merge Events") : C_ ("edit", "Keep Events Apart");
}

/**
 * jalon_review_new_judge_pairs:
 * @dossier: the one that the edit is for
 * @pairs: (element-type JalonPair): in the order in which they are judged
 * @out_count: (out): how many it merges and keeps apart
 *
 * Merges events as jalon_review_new_merge() does, and notes of others that they are two, so that nobody suggests them
 * again. An event that became one with another in a pair before is that other.
 *
 * Returns: (transfer full) (nullable): an edit; %NULL where nothing is to be done
 */
JalonEdit *
jalon_review_new_judge_pairs (JalonDossier *dossier, const GArray *pairs, JalonPairCount *out_count)
{
  g_autoptr (GHashTable) into = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
  Judging self = { dossier, into, edits, out_count };

  *out_count = (JalonPairCount){ 0 };
  for (guint i = 0; i < pairs->len; i++)
    judge (&self, &g_array_index (pairs, JalonPair, i));
  if (edits->len == 0)
    return NULL;
  return jalon_edit_new_group (get_label (out_count), g_steal_pointer (&edits));
}
