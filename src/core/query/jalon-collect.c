/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids that are taken in the dossier that collects get a number behind them, and
 * so do they where others name them.
 */

#include "config.h"

#include "jalon-collect.h"

#include "jalon-collect-titles.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

#include <string.h>

/**
 * Collecting:
 * @articles: (owned): id in @into by id in @dossier, of those that were added
 * @features: (owned): the same, where it is another one
 */
typedef struct
{
  JalonDossier    *into;
  JalonDossier    *dossier;
  JalonCollectHow *how;
  GHashTable      *articles;
  GHashTable      *features;
} Collecting;

static gboolean
is_same_article (const JalonArticleData *a, const JalonArticleData *b)
{
  return g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->url, b->url) == 0 &&
         g_strcmp0 (a->publisher, b->publisher) == 0 && g_strcmp0 (a->text, b->text) == 0;
}

static char *
find_free_article_id (JalonDossier *into, const char *id)
{
  for (guint i = 2;; i++)
    {
      g_autofree char *next = g_strdup_printf ("%s-%u", id, i);

      if (jalon_dossier_find_article (into, next) == NULL)
        return g_steal_pointer (&next);
    }
}

static const char *add_article (Collecting *self, const char *id);

/* Adds a copy of an article, and of those that it takes its account from. */
static void
copy_article (Collecting *self, const JalonArticleData *data, const char *id)
{
  JalonArticleData *copy = jalon_schema_copy (&jalon_article_schema, data);
  g_autoptr (JalonArticle) article = NULL;

  g_free (copy->id);
  copy->id = g_strdup (id);
  for (char **quoted = copy->quotes_articles; quoted != NULL && *quoted != NULL; quoted++)
    {
      const char *new_id = add_article (self, *quoted);

      if (new_id != NULL && strcmp (new_id, *quoted) != 0)
        {
          g_free (*quoted);
          *quoted = g_strdup (new_id);
        }
    }
  article = jalon_article_new (copy);
  jalon_dossier_add_article (self->into, article, NULL);
}

/* (nullable): the id that an article has in the dossier that collects; %NULL where there is no such article */
static const char *
add_article (Collecting *self, const char *id)
{
  JalonArticle *article = jalon_dossier_find_article (self->dossier, id);
  JalonArticle *other = jalon_dossier_find_article (self->into, id);
  char         *new_id = g_hash_table_lookup (self->articles, id);
  gboolean      is_there;

  if (new_id != NULL || article == NULL)
    return new_id;
  is_there = other != NULL && is_same_article (jalon_article_get_data (article), jalon_article_get_data (other));
  new_id = other == NULL || is_there ? g_strdup (id) : find_free_article_id (self->into, id);
  g_hash_table_insert (self->articles, g_strdup (id), new_id);
  if (!is_there)
    copy_article (self, jalon_article_get_data (article), new_id);
  return new_id;
}

static void
take_claims (Collecting *self, JalonRecord *record)
{
  for (guint i = 0; i < record->claims->len; i++)
    {
      JalonClaim *claim = g_ptr_array_index (record->claims, i);
      const char *id = add_article (self, claim->article_id);

      if (id != NULL && strcmp (id, claim->article_id) != 0)
        {
          g_free (claim->article_id);
          claim->article_id = g_strdup (id);
        }
    }
}

/* The verdict outlives the claims that it comes from. */
static void
drop_claims (Collecting *self, JalonRecord *record)
{
  if (record->ruling.verdict == JALON_VERDICT_NONE)
    {
      record->ruling.verdict = jalon_dossier_judge (self->dossier, record->claims, NULL);
      if (record->ruling.verdict != JALON_VERDICT_NONE)
        record->ruling.reason = g_strdup (_ ("By sources that are left out here"));
    }
  self->how->n_claims += record->claims->len;
  g_ptr_array_set_size (record->claims, 0);
  g_clear_pointer (&record->extra, g_free);
}

static void
add_name_cb (const char *language, const char *text, gpointer names)
{
  char *folded = jalon_text_fold (text);

  if (*folded != '\0')
    g_ptr_array_add (names, folded);
  else
    g_free (folded);
}

/* @names: (element-type utf8): gets those of a place that was precise, folded */
static guint
coarsen_one (Collecting *self, JalonPlace *place, GPtrArray *names)
{
  g_autofree char *name = place != NULL ? g_strdup (place->name) : NULL;

  if (place == NULL || !(*self->how->coarsen) (self->how->data, place))
    return 0;
  if (name != NULL)
    jalon_text_foreach (name, add_name_cb, names);
  return 1;
}

static guint
coarsen_field (Collecting *self, const JalonField *field, gpointer record, GPtrArray *names)
{
  guint n = 0;

  if (field->type == JALON_FIELD_PLACE)
    return coarsen_one (self, *JALON_FIELD_IN (record, field, JalonPlace *), names);
  if (field->type != JALON_FIELD_LIST || field->schema != &jalon_place_schema)
    return 0;
  for (guint i = 0; i < (*JALON_FIELD_IN (record, field, GPtrArray *))->len; i++)
    n += coarsen_one (self, g_ptr_array_index (*JALON_FIELD_IN (record, field, GPtrArray *), i), names);
  return n;
}

static void
coarsen_area (Collecting *self, char **geometry)
{
  char *coarse = *geometry != NULL && self->how->coarsen_area != NULL ? (*self->how->coarsen_area) (*geometry) : NULL;

  self->how->n_areas += g_strcmp0 (coarse, *geometry) != 0;
  g_free (*geometry);
  *geometry = coarse;
}

/* What else may lead to a place that was precise goes with it: lines and areas, members that nobody knows, and words
 * that name it. Returns: whether the title names it */
static gboolean
coarsen (Collecting *self, const JalonSchema *schema, JalonRecord *record)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  for (guint i = 0; i < schema->n_fields; i++)
    n += coarsen_field (self, &schema->fields[i], record, names);
  for (guint i = 0; i < schema->n_fields; i++)
    {
      char **json = JALON_FIELD_IN (record, &schema->fields[i], char *);

      if (n > 0 && (schema->fields[i].type == JALON_FIELD_JSON || schema->fields[i].type == JALON_FIELD_EXTRA))
        g_clear_pointer (json, g_free);
      else if (schema->fields[i].type == JALON_FIELD_JSON)
        coarsen_area (self, json);
    }
  self->how->n_places += n;
  if (jalon_collect_names (record->summary, names))
    g_clear_pointer (&record->summary, g_free);
  return jalon_collect_names (record->title, names);
}

/* What of a copy is not to be told. */
static void
leave_out (Collecting *self, const JalonKind *kind, JalonRecord *record)
{
  gboolean no_sources = (self->how->flags & JALON_COLLECT_NO_SOURCES) != 0;
  gboolean is_telling = no_sources && jalon_collect_is_quoted (record);

  if (no_sources)
    {
      drop_claims (self, record);
      jalon_collect_drop_words (kind->schema, record);
    }
  else
    take_claims (self, record);
  if (self->how->coarsen != NULL && coarsen (self, kind->schema, record))
    is_telling = TRUE;
  if (!is_telling)
    return;
  jalon_collect_retitle (kind, record);
  self->how->n_titles++;
}

static void
choose_id (Collecting *self, JalonRecord *record)
{
  g_autofree char *id = g_strdup (record->id);

  for (guint i = 2; jalon_dossier_has_feature (self->into, record->id); i++)
    {
      g_free (record->id);
      record->id = g_strdup_printf ("%s-%u", id, i);
    }
  if (strcmp (id, record->id) != 0)
    g_hash_table_insert (self->features, g_steal_pointer (&id), g_strdup (record->id));
}

static void
rename_links (Collecting *self, JalonRecord *record)
{
  for (char **event = record->events; event != NULL && *event != NULL; event++)
    {
      const char *id = g_hash_table_lookup (self->features, *event);

      if (id != NULL)
        {
          g_free (*event);
          *event = g_strdup (id);
        }
    }
}

static gboolean
collect_kind (Collecting *self, const JalonKind *kind, const JalonBitset *rows, GError **error)
{
  guint    n = kind->count (kind, self->dossier);
  gboolean ok = TRUE;

  for (guint i = 0; i < n && ok; i++)
    {
      JalonRecord *record;
      gpointer     added;

      if (!jalon_bitset_contains (rows, i))
        continue;
      added = record = kind->dup (kind, self->dossier, i);
      leave_out (self, kind, record);
      choose_id (self, record);
      rename_links (self, record);
      ok = kind->add (kind, self->into, &added, error);
      if (added != NULL)
        jalon_schema_free (kind->schema, added);
    }
  return ok;
}

static gboolean
collect_all (Collecting *self, const JalonResult *result, GError **error)
{
  if (!collect_kind (self, &jalon_kinds[JALON_KIND_EVENT], result->rows[JALON_KIND_EVENT], error))
    return FALSE;
  JALON_KIND_FOREACH_SHOWN (kind)
    {
      if (jalon_kinds[kind].stored_as == kind && !collect_kind (self, &jalon_kinds[kind], result->rows[kind], error))
        return FALSE;
    }
  return TRUE;
}

/**
 * jalon_collect:
 * @into: a dossier without a person working on it
 * @dossier: whose things are added
 * @result: which of them, found in @dossier
 * @how: (inout): what is left out and made coarse of them, and how much that was
 *
 * Adds copies of what a query found, and of the articles that say so. Where an id is taken, a number is put behind it.
 *
 * Returns: %FALSE with %JALON_ERROR where one cannot be added
 */
gboolean
jalon_collect (JalonDossier      *into,
               JalonDossier      *dossier,
               const JalonResult *result,
               JalonCollectHow   *how,
               GError           **error)
{
  Collecting self = {
    .into = into,
    .dossier = dossier,
    .how = how,
    .articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .features = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  gboolean ok = collect_all (&self, result, error);

  g_hash_table_unref (self.articles);
  g_hash_table_unref (self.features);
  return ok;
}

/**
 * jalon_collect_features:
 * @dossier: not changed
 * @ids: (array zero-terminated=1): of its features; others are left out
 *
 * Returns: (transfer full) (nullable): a dossier of copies of these alone, and of the articles that say so; else %NULL
 *   with %JALON_ERROR
 */
JalonDossier *
jalon_collect_features (JalonDossier *dossier, const char *const *ids, GError **error)
{
  g_autoptr (JalonDossier) into = jalon_dossier_new ();
  JalonCollectHow how = { .flags = JALON_COLLECT_ALL };
  JalonResult     chosen = { { NULL } };
  gboolean        ok;

  for (guint i = 0; i < JALON_N_STORED_KINDS; i++)
    chosen.rows[i] = jalon_bitset_new (jalon_kinds[i].count (&jalon_kinds[i], dossier));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint            position;
      const JalonKind *kind = jalon_kind_find (dossier, ids[i], &position);

      if (kind != NULL)
        jalon_bitset_add (chosen.rows[kind->stored_as], position);
    }
  ok = jalon_collect (into, dossier, &chosen, &how, error);
  for (guint i = 0; i < JALON_N_STORED_KINDS; i++)
    jalon_bitset_unref (chosen.rows[i]);

  return ok ? g_steal_pointer (&into) : NULL;
}
