/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds what comes over in a merge. A claim comes with its article, and what is linked to an event with the event; an
 * article of another text comes beside the one of its id, so that the quotes of both stand in their words.
 */

#include "config.h"

#include "jalon-merge-plan-private.h"

#include "jalon-kind.h"

static gboolean
has_text (const JalonArticleData *article)
{
  return article->text != NULL && *article->text != '\0';
}

/* Whether quotes of the one would not stand in the other. */
static gboolean
is_of_other_text (JalonArticle *ours, JalonArticle *theirs)
{
  const JalonArticleData *a = jalon_article_get_data (ours);
  const JalonArticleData *b = jalon_article_get_data (theirs);

  return has_text (a) && has_text (b) && g_strcmp0 (a->text, b->text) != 0;
}

static gboolean
is_there (JalonDossier *dossier, const char *id, gboolean is_article)
{
  return is_article ? jalon_dossier_find_article (dossier, id) != NULL : jalon_dossier_has_feature (dossier, id);
}

/* (transfer full): an id that neither dossier has: "ev-2" */
static char *
dup_free_id (JalonMergePlan *self, const char *id, gboolean is_article)
{
  char *free_id = NULL;

  for (guint n = 2; free_id == NULL; n++)
    {
      g_autofree char *tried = g_strdup_printf ("%s-%u", id, n);

      if (!is_there (self->merge->ours, tried, is_article) && !is_there (self->merge->theirs, tried, is_article) &&
          !g_hash_table_contains (self->taken, tried))
        free_id = g_steal_pointer (&tried);
    }
  return free_id;
}

/* @as_other: beside the one that has the id here */
static void
add (JalonMergePlan *self, const char *id, gboolean is_article, gboolean as_other)
{
  GHashTable *coming = is_article ? self->articles : self->features;
  gboolean    is_here = is_there (self->merge->ours, id, is_article);
  char       *name;

  if (g_hash_table_contains (coming, id))
    return;
  name = is_here && as_other ? dup_free_id (self, id, is_article) : g_strdup (id);
  g_hash_table_insert (coming, g_strdup (id), name);
  g_hash_table_add (self->taken, name);
  self->count.n_renamed += is_here && as_other;
  self->count.n_new += !is_here || as_other;
  self->count.n_changed += is_here && !as_other;
}

static void
add_article (JalonMergePlan *self, const char *id, gboolean as_other)
{
  JalonArticle *ours = jalon_dossier_find_article (self->merge->ours, id);
  JalonArticle *theirs = jalon_dossier_find_article (self->merge->theirs, id);

  add (self, id, TRUE, as_other || (ours != NULL && is_of_other_text (ours, theirs)));
}

/* What rests on an article brings it, where it is not here with the same text. */
static void
bring_article (JalonMergePlan *self, const char *id)
{
  JalonArticle *ours = jalon_dossier_find_article (self->merge->ours, id);
  JalonArticle *theirs = jalon_dossier_find_article (self->merge->theirs, id);
  guint         n_before = self->count.n_new;

  if (theirs == NULL || (ours != NULL && !is_of_other_text (ours, theirs)))
    return;
  add_article (self, id, FALSE);
  self->count.n_brought += self->count.n_new - n_before;
}

static gboolean
is_of_kind (JalonDossier *dossier, const char *id, const JalonKind *kind)
{
  guint            position;
  const JalonKind *found = jalon_kind_find (dossier, id, &position);

  return found != NULL && found->stored_as == kind->stored_as;
}

static void
add_difference (JalonMergePlan *self, JalonChange change, JalonDifference *difference)
{
  const JalonMerge *merge = self->merge;
  JalonMergeSide    side = merge->choose (change, difference, merge->data);
  JalonCompared     compared = jalon_difference_get_compared (difference);
  const char       *id = jalon_difference_get_id (difference);

  if (side == JALON_MERGE_OURS)
    return;
  if (compared == JALON_COMPARED_DOSSIER)
    self->has_head = self->has_order = TRUE;
  else if (compared == JALON_COMPARED_ARTICLE)
    add_article (self, id, side == JALON_MERGE_BOTH);
  else
    add (self,
         id,
         FALSE,
         side == JALON_MERGE_BOTH || !is_of_kind (merge->ours, id, &jalon_kinds[compared - JALON_COMPARED_FEATURE]));
}

static void
add_chosen (JalonMergePlan *self, JalonChange change)
{
  GListModel *list = jalon_differences_get_list (self->merge->differences, change);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (JalonDifference) difference = g_list_model_get_item (list, i);

      add_difference (self, change, difference);
    }
}

/* What a feature of theirs rests on: articles, and the events that it is linked to. @pending: (element-type utf8): what
 * is still to be looked at */
static void
bring_of_feature (JalonMergePlan *self, const char *id, GPtrArray *pending)
{
  guint            position;
  const JalonKind *kind = jalon_kind_find (self->merge->theirs, id, &position);
  JalonRecord     *record = kind->dup (kind, self->merge->theirs, position);

  for (guint i = 0; i < record->claims->len; i++)
    bring_article (self, ((const JalonClaim *) g_ptr_array_index (record->claims, i))->article_id);
  for (guint i = 0; record->events != NULL && record->events[i] != NULL; i++)
    {
      const char *event = record->events[i];
      gboolean    is_here = is_of_kind (self->merge->ours, event, &jalon_kinds[JALON_KIND_EVENT]);

      if (is_here || g_hash_table_contains (self->features, event) ||
          !is_of_kind (self->merge->theirs, event, &jalon_kinds[JALON_KIND_EVENT]))
        continue;
      add (self, event, FALSE, TRUE);
      self->count.n_brought++;
      g_ptr_array_add (pending, g_strdup (event));
    }
  jalon_schema_free (kind->schema, record);
}

/* Articles that an article relays. */
static void
bring_of_article (JalonMergePlan *self, const char *id, GPtrArray *pending)
{
  JalonArticle *article = jalon_dossier_find_article (self->merge->theirs, id);
  char        **relayed = jalon_article_get_data (article)->quotes_articles;

  for (guint i = 0; relayed != NULL && relayed[i] != NULL; i++)
    {
      if (g_hash_table_contains (self->articles, relayed[i]))
        continue;
      bring_article (self, relayed[i]);
      if (g_hash_table_contains (self->articles, relayed[i]))
        g_ptr_array_add (pending, g_strdup (relayed[i]));
    }
}

static void
bring (JalonMergePlan *self, GHashTable *coming, void (*of) (JalonMergePlan *self, const char *id, GPtrArray *pending))
{
  g_autoptr (GPtrArray) pending = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, coming);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (pending, g_strdup (id));
  while (pending->len > 0)
    {
      g_autofree char *next = g_ptr_array_steal_index (pending, pending->len - 1);

      of (self, next, pending);
    }
}

/**
 * jalon_merge_plan_init:
 * @merge: as long as the plan
 *
 * Asks what is chosen, and finds what that rests on.
 */
void
jalon_merge_plan_init (JalonMergePlan *self, const JalonMerge *merge)
{
  *self = (JalonMergePlan){ .merge = merge };
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->features = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->taken = g_hash_table_new (g_str_hash, g_str_equal);
  add_chosen (self, JALON_CHANGE_NEW);
  add_chosen (self, JALON_CHANGE_CHANGED);
  bring (self, self->features, bring_of_feature);
  bring (self, self->articles, bring_of_article);
}

void
jalon_merge_plan_clear (JalonMergePlan *self)
{
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_clear_pointer (&self->articles, g_hash_table_unref);
  g_clear_pointer (&self->features, g_hash_table_unref);
}

static const char *
get_name (GHashTable *coming, const char *id)
{
  const char *name = g_hash_table_lookup (coming, id);

  return name != NULL ? name : id;
}

/**
 * jalon_merge_plan_get_article:
 * @id: of an article there
 *
 * Returns: (transfer none): what it is called here
 */
const char *
jalon_merge_plan_get_article (const JalonMergePlan *self, const char *id)
{
  return get_name (self->articles, id);
}

/**
 * jalon_merge_plan_get_feature:
 * @id: of a feature there
 *
 * Returns: (transfer none): what it is called here
 */
const char *
jalon_merge_plan_get_feature (const JalonMergePlan *self, const char *id)
{
  return get_name (self->features, id);
}
