/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before an edit it takes a snapshot of the events, which costs nothing; of all else it knows the objects, which an
 * edit never changes but replaces. So an edit costs what it is large.
 */

#include "config.h"

#include "jalon-log-before.h"

#include "jalon-difference-fields.h"
#include "jalon-event-snapshot.h"
#include "jalon-kind.h"
#include "jalon-log-entry.h"
#include "jalon-text.h"
#include "jalon-write-article.h"
#include "jalon-write-feature.h"
#include "jalon-write-head.h"

/**
 * JalonLogBefore:
 * @articles: (nullable) (element-type utf8 JalonArticle): as they were before the edit
 * @features: (nullable) (element-type utf8 JalonFeature): so those on shelves
 * @events: (owned) (nullable): before the edit that is being done
 * @head: (owned) (nullable): so the head, JSON
 */
struct _JalonLogBefore
{
  JalonDossier       *dossier; /* (owned) */
  GHashTable         *articles;
  GHashTable         *features;
  JalonEventSnapshot *events;
  char               *head;
};

/* @compared: what it is
 * @json: (owned) (nullable): as the file has it; %NULL where it is not there
 * @title: (owned) (nullable) */
typedef struct
{
  JalonCompared compared;
  char         *json;
  char         *title;
} State;

static void
state_clear (State *self)
{
  g_free (self->json);
  g_free (self->title);
}

static void
set_feature (State *state, const JalonKind *stored_as, gconstpointer record)
{
  const JalonKind *kind = jalon_kind_refine (stored_as, record);
  JalonWriter      writer;

  jalon_writer_init (&writer, NULL);
  jalon_write_feature (&writer, kind, record);
  state->json = g_string_free (writer.out, FALSE);
  state->compared = JALON_COMPARED_FEATURE + kind->id;
  state->title = jalon_kind_dup_title_of (stored_as, record, jalon_text_get_ui_language ());
}

static void
set_article (State *state, JalonArticle *article)
{
  JalonWriter writer;

  jalon_writer_init (&writer, NULL);
  jalon_write_article (&writer, jalon_article_get_data (article));
  state->json = g_string_free (writer.out, FALSE);
  state->compared = JALON_COMPARED_ARTICLE;
  state->title = jalon_article_dup_label (article);
}

static void
find_feature_before (JalonLogBefore *self, const char *id, State *state)
{
  JalonFeature *feature = g_hash_table_lookup (self->features, id);
  guint         position;

  if (feature != NULL)
    set_feature (state, &jalon_kinds[jalon_feature_get_kind (feature)], jalon_feature_get_record (feature));
  else if (jalon_event_snapshot_find (self->events, id, &position))
    {
      JalonEventRecord *record = jalon_event_snapshot_dup_record (self->events, position);

      set_feature (state, &jalon_kinds[JALON_KIND_EVENT], record);
      jalon_event_record_free (record);
    }
}

static void
find_feature_after (JalonLogBefore *self, const char *id, State *state)
{
  guint            position;
  const JalonKind *kind = jalon_kind_find (self->dossier, id, &position);
  gpointer         record = kind != NULL ? kind->dup (kind, self->dossier, position) : NULL;

  if (record == NULL)
    return;
  set_feature (state, kind, record);
  jalon_schema_free (kind->schema, record);
}

static void
add_thing (JalonLogBefore *self, json_t *entry, const char *id, const State *before, const State *after)
{
  const JalonChangeNames names = { self->dossier, self->dossier };
  const State           *shown = after->json != NULL ? after : before;
  const JalonSchema     *schema = &jalon_head_schema;
  g_autoptr (GPtrArray) fields = NULL;

  if (shown->compared == JALON_COMPARED_ARTICLE)
    schema = &jalon_article_schema;
  else if (shown->compared != JALON_COMPARED_DOSSIER)
    schema = jalon_kinds[shown->compared - JALON_COMPARED_FEATURE].schema;
  fields = jalon_field_changes_list (schema, before->json, after->json, &names);
  jalon_log_entry_add_thing (entry, shown->compared, id, shown->title, fields);
}

/* @ids: (element-type utf8): of things told so far
 * @n_more: beyond JALON_LOG_MAX_THINGS */
typedef struct
{
  JalonLogBefore *before;
  json_t         *entry;
  GHashTable     *ids;
  guint           n_more;
} Telling;

static void
tell_head (JalonLogBefore *self, json_t *entry)
{
  State before = { JALON_COMPARED_DOSSIER, self->head, NULL };
  State after = { JALON_COMPARED_DOSSIER, jalon_write_head_alone (jalon_dossier_get_head (self->dossier)), NULL };

  after.title = jalon_dossier_dup_title (self->dossier, jalon_text_get_ui_language ());
  add_thing (self, entry, "", &before, &after);
  state_clear (&after);
}

static void
tell_article (JalonLogBefore *self, json_t *entry, const char *id)
{
  JalonArticle *old = g_hash_table_lookup (self->articles, id);
  JalonArticle *new = jalon_dossier_find_article (self->dossier, id);
  State before = { 0 };
  State after = { 0 };

  if (old != NULL)
    set_article (&before, old);
  if (new != NULL)
    set_article (&after, new);
  if (old != NULL || new != NULL)
    add_thing (self, entry, id, &before, &after);
  state_clear (&before);
  state_clear (&after);
}

static void
tell_feature (JalonLogBefore *self, json_t *entry, const char *id)
{
  State before = { 0 };
  State after = { 0 };

  find_feature_before (self, id, &before);
  find_feature_after (self, id, &after);
  if (before.json != NULL || after.json != NULL)
    add_thing (self, entry, id, &before, &after);
  state_clear (&before);
  state_clear (&after);
}

static void
tell_cb (JalonTouch what, const char *id, gpointer data)
{
  Telling         *self = data;
  g_autofree char *key = g_strconcat (what == JALON_TOUCH_ARTICLE ? "a" : "f", id, NULL);

  if (g_hash_table_contains (self->ids, key))
    return;
  if (g_hash_table_size (self->ids) >= JALON_LOG_MAX_THINGS)
    {
      self->n_more++;
      return;
    }
  g_hash_table_add (self->ids, g_steal_pointer (&key));
  if (what == JALON_TOUCH_HEAD)
    tell_head (self->before, self->entry);
  else if (what == JALON_TOUCH_ARTICLE)
    tell_article (self->before, self->entry, id);
  else
    tell_feature (self->before, self->entry, id);
}

/* The objects of what was touched, as they are now. */
static void
renew_cb (JalonTouch what, const char *id, gpointer data)
{
  JalonLogBefore *self = data;

  if (what == JALON_TOUCH_ARTICLE)
    {
      JalonArticle *article = jalon_dossier_find_article (self->dossier, id);

      if (article != NULL)
        g_hash_table_replace (self->articles, g_strdup (id), g_object_ref (article));
      else
        g_hash_table_remove (self->articles, id);
    }
  else if (what != JALON_TOUCH_HEAD && !jalon_event_store_find (jalon_dossier_get_events (self->dossier), id, NULL))
    {
      JalonFeature *feature = NULL;

      JALON_FOREACH_SHELF (kind)
        if (feature == NULL)
          feature = jalon_dossier_find_feature (self->dossier, kind, id);
      if (feature != NULL)
        g_hash_table_replace (self->features, g_strdup (id), g_object_ref (feature));
      else
        g_hash_table_remove (self->features, id);
    }
  else if (what != JALON_TOUCH_HEAD)
    g_hash_table_remove (self->features, id);
}

static void
add_known (GHashTable *known, GListModel *list, const char *(*get_id) (gpointer object))
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      gpointer object = g_list_model_get_item (list, i);

      g_hash_table_replace (known, g_strdup (get_id (object)), object);
    }
}

static const char *
get_article_id (gpointer article)
{
  return jalon_article_get_id (article);
}

static const char *
get_feature_id (gpointer feature)
{
  return ((const JalonRecord *) jalon_feature_get_record (feature))->id;
}

/* Once for an open dossier, before its first edit. */
static void
learn (JalonLogBefore *self)
{
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->features = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  add_known (self->articles, jalon_dossier_get_articles (self->dossier), get_article_id);
  JALON_FOREACH_SHELF (kind)
    add_known (self->features, jalon_dossier_get_features (self->dossier, kind), get_feature_id);
}

static void
drop (JalonLogBefore *self)
{
  g_clear_pointer (&self->events, jalon_event_snapshot_unref);
  g_clear_pointer (&self->head, g_free);
}

/**
 * jalon_log_before_new:
 * @dossier: an open dossier
 *
 * Returns: (transfer full): what knows nothing of it yet
 */
JalonLogBefore *
jalon_log_before_new (JalonDossier *dossier)
{
  JalonLogBefore *self = g_new0 (JalonLogBefore, 1);

  self->dossier = g_object_ref (dossier);

  return self;
}

void
jalon_log_before_free (JalonLogBefore *self)
{
  jalon_log_before_forget (self);
  g_object_unref (self->dossier);
  g_free (self);
}

/**
 * jalon_log_before_take:
 *
 * Keeps the dossier as it is, right before an edit.
 */
void
jalon_log_before_take (JalonLogBefore *self)
{
  drop (self);
  if (self->articles == NULL)
    learn (self);
  self->events = jalon_event_snapshot_take (jalon_dossier_get_events (self->dossier));
  self->head = jalon_write_head_alone (jalon_dossier_get_head (self->dossier));
}

/**
 * jalon_log_before_forget:
 *
 * What changes from now on is not followed.
 */
void
jalon_log_before_forget (JalonLogBefore *self)
{
  drop (self);
  g_clear_pointer (&self->articles, g_hash_table_unref);
  g_clear_pointer (&self->features, g_hash_table_unref);
}

/**
 * jalon_log_before_tell:
 * @self: what was taken before the edit
 * @edit: an edit that was done or undone since
 * @entry: where to add what it changed, at most JALON_LOG_MAX_THINGS things and the number of the others
 *
 * Then it has told all: the next edit needs another jalon_log_before_take().
 *
 * Returns: whether something had been taken, so that it could be told
 */
gboolean
jalon_log_before_tell (JalonLogBefore *self, JalonEdit *edit, json_t *entry)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Telling telling = { self, entry, ids, 0 };

  if (self->events == NULL)
    return FALSE;

  jalon_edit_list_touched (edit, tell_cb, &telling);
  if (telling.n_more > 0)
    jalon_log_entry_set_more (entry, telling.n_more);
  jalon_edit_list_touched (edit, renew_cb, self);
  drop (self);

  return TRUE;
}
