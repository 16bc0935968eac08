/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edit of a merge. Nothing goes in it: what is only here stays, and so does what articles are said to report in a
 * claim of ours where the rest becomes theirs.
 */

#include "config.h"

#include "jalon-dossier-merge.h"

#include "jalon-claim-private.h"
#include "jalon-edit-private.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"
#include "jalon-merge-plan-private.h"

/* Puts what things are called here in the place of what they are called there. */
static void
rename_all (char **ids, const JalonMergePlan *plan, const char *(*get) (const JalonMergePlan *plan, const char *id))
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      char *id = g_strdup (get (plan, ids[i]));

      g_free (ids[i]);
      ids[i] = id;
    }
}

static void
rename (char **id, const char *name)
{
  char *copy = g_strdup (name);

  g_free (*id);
  *id = copy;
}

static void
rename_in_claims (const JalonMergePlan *plan, GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      JalonClaim *claim = g_ptr_array_index (claims, i);

      rename (&claim->article_id, jalon_merge_plan_get_article (plan, claim->article_id));
    }
}

/* The articles that a saved view asks for. */
static void
rename_in_fields (const JalonMergePlan *plan, const JalonKind *kind, gpointer record)
{
  const JalonField *articles = jalon_schema_find (kind->schema, "articles");

  if (articles != NULL && articles->type == JALON_FIELD_STRINGS)
    rename_all (*JALON_FIELD_IN (record, articles, char **), plan, jalon_merge_plan_get_article);
}

/* What articles say of it here stays said of it. */
static void
keep_our_claims (const JalonMergePlan *plan, JalonRecord *record)
{
  guint            position;
  const JalonKind *kind = jalon_kind_find (plan->merge->ours, record->id, &position);
  JalonRecord     *ours;

  if (kind == NULL)
    return;
  ours = kind->dup (kind, plan->merge->ours, position);
  jalon_claims_add_all (record->claims, ours->claims);
  jalon_schema_free (kind->schema, ours);
}

/* (transfer full): a feature of theirs as it is to be here */
static JalonRecord *
dup_feature (const JalonMergePlan *plan, const JalonKind *kind, guint position)
{
  JalonRecord *record = kind->dup (kind, plan->merge->theirs, position);

  rename (&record->id, jalon_merge_plan_get_feature (plan, record->id));
  rename_in_claims (plan, record->claims);
  rename_all (record->events, plan, jalon_merge_plan_get_feature);
  rename_in_fields (plan, kind, record);
  keep_our_claims (plan, record);
  return record;
}

/* Events that are new come at once. */
static void
add_features (const JalonMergePlan *plan, const JalonKind *kind, GPtrArray *edits)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);
  JalonDossier *theirs = plan->merge->theirs;

  for (guint i = 0; i < kind->count (kind, theirs); i++)
    {
      JalonRecord *record;

      if (!g_hash_table_contains (plan->features, kind->get_id (kind, theirs, i)))
        continue;
      record = dup_feature (plan, kind, i);
      if (kind->is_in_columns && !jalon_dossier_has_feature (plan->merge->ours, record->id))
        {
          g_ptr_array_add (events, record);
          continue;
        }
      g_ptr_array_add (edits, jalon_edit_new_put (kind->id, G_MAXUINT, record));
      jalon_schema_free (kind->schema, record);
    }
  if (events->len > 0)
    g_ptr_array_add (edits, jalon_edit_new_add_events (events));
}

static void
add_articles (const JalonMergePlan *plan, GPtrArray *edits)
{
  GListModel *articles = jalon_dossier_get_articles (plan->merge->theirs);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) theirs = g_list_model_get_item (articles, i);
      g_autoptr (JalonArticle) article = NULL;
      JalonArticleData *data;

      if (!g_hash_table_contains (plan->articles, jalon_article_get_id (theirs)))
        continue;
      data = jalon_schema_copy (&jalon_article_schema, jalon_article_get_data (theirs));
      rename (&data->id, jalon_merge_plan_get_article (plan, data->id));
      rename_all (data->quotes_articles, plan, jalon_merge_plan_get_article);
      article = jalon_article_new (data);
      g_ptr_array_add (edits, jalon_edit_new_put_article (G_MAXUINT, article));
    }
}

static gboolean
is_to_be_here (const JalonMergePlan *plan, const char *id)
{
  return g_hash_table_contains (plan->features, id) ||
         jalon_dossier_find_feature (plan->merge->ours, JALON_KIND_VIEW, id) != NULL;
}

/* Their views in their order; those that are only here come after them, as they stand. */
static void
add_order (const JalonMergePlan *plan, GPtrArray *edits)
{
  const JalonKind *kind = &jalon_kinds[JALON_KIND_VIEW];
  guint            place = 0;

  for (guint i = 0; i < kind->count (kind, plan->merge->theirs); i++)
    {
      const char *id = kind->get_id (kind, plan->merge->theirs, i);

      if (is_to_be_here (plan, id))
        g_ptr_array_add (edits, jalon_edit_new_move_view (jalon_merge_plan_get_feature (plan, id), place++));
    }
}

/**
 * jalon_edit_new_merge:
 * @out_count: (out): how much comes
 *
 * Takes over what is chosen of another dossier, with the articles and events that it rests on. What comes under an id
 * that something else has here gets one of its own. As much work as both dossiers are large; neither may change until
 * the edit is done for the first time.
 *
 * Returns: (transfer full) (nullable): an edit; %NULL where nothing comes
 */
JalonEdit *
jalon_edit_new_merge (const JalonMerge *merge, JalonMergeCount *out_count)
{
  g_auto (JalonMergePlan) plan = { NULL };
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);

  jalon_merge_plan_init (&plan, merge);
  *out_count = plan.count;
  add_articles (&plan, edits);
  for (guint kind = 0; kind < JALON_N_STORED_KINDS; kind++)
    add_features (&plan, &jalon_kinds[kind], edits);
  if (plan.has_head)
    g_ptr_array_add (edits, jalon_edit_new_set_head (merge->theirs));
  if (plan.has_order)
    add_order (&plan, edits);
  out_count->n_changed += plan.has_head;
  if (edits->len == 0)
    return NULL;
  return jalon_edit_new_group (C_ ("edit", "Merge Dossier"), g_steal_pointer (&edits));
}
