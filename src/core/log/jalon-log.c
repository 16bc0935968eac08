/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the history of a dossier. Before an edit it takes a snapshot of the events, which costs nothing; of all else
 * it knows the objects, which an edit never changes but replaces. So an edit costs what it is large.
 */

#include "config.h"

#include "jalon-log.h"

#include "jalon-difference-fields.h"
#include "jalon-event-snapshot.h"
#include "jalon-event-title.h"
#include "jalon-file-state.h"
#include "jalon-kind.h"
#include "jalon-log-entry.h"
#include "jalon-log-file.h"
#include "jalon-text.h"
#include "jalon-write-article.h"
#include "jalon-write-feature.h"
#include "jalon-write-head.h"

#include <glib/gstdio.h>

struct _JalonLog
{
  GObject parent_instance;

  JalonDossier *dossier;    /* (owned) */
  JalonHistory *history;    /* (owned) */
  char         *folder;     /* (owned) (nullable) */
  char         *path;       /* (owned) */
  gboolean      is_unsaved; /* @path is of a dossier in no file */
  gboolean      is_on;
  gboolean      has_failed;
  gboolean      has_edits; /* since it was opened or saved */

  GHashTable *articles; /* (owned) (nullable) (element-type utf8 JalonArticle): as they were before the edit */
  GHashTable *features; /* (owned) (nullable) (element-type utf8 JalonFeature): so those on shelves */

  /* Before the edit that is being done. */
  JalonEventSnapshot *events; /* (owned) (nullable) */
  char               *head;   /* (owned) (nullable): JSON */
  guint               n_done;
  const JalonEdit    *next; /* (nullable): what would be done again; only to be compared */
};

G_DEFINE_FINAL_TYPE (JalonLog, jalon_log, G_TYPE_OBJECT)

typedef enum
{
  PROP_IS_ON = 1,
} JalonLogProperty;

static GParamSpec *properties[PROP_IS_ON + 1];
static guint       failed_signal;

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

static char *
dup_head (JalonDossier *dossier)
{
  JalonWriter writer;

  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_write_head (&writer, jalon_dossier_get_head (dossier));
  jalon_writer_close (&writer, '}');
  return g_string_free (writer.out, FALSE);
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
  state->title = kind->is_in_columns || stored_as->is_in_columns
                     ? jalon_event_dup_title (record, NULL, 0, jalon_text_get_ui_language ())
                     : jalon_text_dup (((const JalonRecord *) record)->title, jalon_text_get_ui_language ());
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
find_feature_before (JalonLog *self, const char *id, State *state)
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
find_feature_after (JalonLog *self, const char *id, State *state)
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
add_thing (JalonLog *self, json_t *entry, const char *id, const State *before, const State *after)
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
  JalonLog   *log;
  json_t     *entry;
  GHashTable *ids;
  guint       n_more;
} Telling;

static void
tell_head (JalonLog *self, json_t *entry)
{
  State before = { JALON_COMPARED_DOSSIER, self->head, NULL };
  State after = { JALON_COMPARED_DOSSIER, dup_head (self->dossier), NULL };

  after.title = jalon_dossier_dup_title (self->dossier, jalon_text_get_ui_language ());
  add_thing (self, entry, "", &before, &after);
  state_clear (&after);
}

static void
tell_article (JalonLog *self, json_t *entry, const char *id)
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
tell_feature (JalonLog *self, json_t *entry, const char *id)
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
    tell_head (self->log, self->entry);
  else if (what == JALON_TOUCH_ARTICLE)
    tell_article (self->log, self->entry, id);
  else
    tell_feature (self->log, self->entry, id);
}

static gboolean
write_line (JalonLog *self, json_t *entry, GError **error)
{
  char    *line = json_dumps (entry, JSON_COMPACT);
  gboolean ok = jalon_log_file_append (self->path, line, error);

  free (line);
  return ok;
}

/* @entry: (transfer full) */
static void
add_entry (JalonLog *self, json_t *entry)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = TRUE;

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      json_t *began = jalon_log_entry_new (JALON_LOG_BEGAN, NULL);

      ok = write_line (self, began, &error);
      json_decref (began);
    }
  ok = ok && write_line (self, entry, &error);
  json_decref (entry);
  if (!ok && !self->has_failed)
    g_signal_emit (self, failed_signal, 0, error);
  self->has_failed = !ok;
}

static JalonLogDeed
find_deed (JalonLog *self, const JalonEdit *edit)
{
  if (jalon_history_get_n_done (self->history) < self->n_done)
    return JALON_LOG_UNDONE;
  return edit == self->next ? JALON_LOG_REDONE : JALON_LOG_DONE;
}

/* The objects of what was touched, as they are now. */
static void
renew_cb (JalonTouch what, const char *id, gpointer data)
{
  JalonLog *self = data;

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
forget_before (JalonLog *self)
{
  g_clear_pointer (&self->events, jalon_event_snapshot_unref);
  g_clear_pointer (&self->head, g_free);
  self->next = NULL;
}

static void
stepped_cb (JalonLog *self, JalonEdit *edit)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Telling telling = { self, NULL, ids, 0 };

  if (self->events == NULL)
    return;
  telling.entry = jalon_log_entry_new (find_deed (self, edit), jalon_edit_get_label (edit));
  jalon_edit_list_touched (edit, tell_cb, &telling);
  if (telling.n_more > 0)
    jalon_log_entry_set_more (telling.entry, telling.n_more);
  add_entry (self, telling.entry);
  self->has_edits = TRUE;
  jalon_edit_list_touched (edit, renew_cb, self);
  forget_before (self);
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
learn (JalonLog *self)
{
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->features = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  add_known (self->articles, jalon_dossier_get_articles (self->dossier), get_article_id);
  JALON_FOREACH_SHELF (kind)
    add_known (self->features, jalon_dossier_get_features (self->dossier, kind), get_feature_id);
}

static void
stepping_cb (JalonLog *self)
{
  JalonHistory *history = self->history;

  forget_before (self);
  if (!self->is_on)
    return;
  if (self->articles == NULL)
    learn (self);
  self->events = jalon_event_snapshot_take (jalon_dossier_get_events (self->dossier));
  self->head = dup_head (self->dossier);
  self->n_done = jalon_history_get_n_done (history);
  if (self->n_done < jalon_history_get_n_steps (history))
    self->next = jalon_history_get_step (history, self->n_done);
}

static void
set_is_on (JalonLog *self, gboolean is_on)
{
  if (self->is_on == is_on)
    return;
  self->is_on = is_on;
  /* What changes meanwhile is not followed. */
  forget_before (self);
  g_clear_pointer (&self->articles, g_hash_table_unref);
  g_clear_pointer (&self->features, g_hash_table_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ON]);
}

static void
jalon_log_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((JalonLogProperty) prop_id)
    {
    case PROP_IS_ON:
      g_value_set_boolean (value, JALON_LOG (object)->is_on);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_log_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((JalonLogProperty) prop_id)
    {
    case PROP_IS_ON:
      set_is_on (JALON_LOG (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_log_finalize (GObject *object)
{
  JalonLog *self = JALON_LOG (object);

  forget_before (self);
  /* What was in no file has no log either. */
  if (self->is_unsaved)
    g_unlink (self->path);
  g_clear_pointer (&self->articles, g_hash_table_unref);
  g_clear_pointer (&self->features, g_hash_table_unref);
  g_clear_object (&self->dossier);
  g_clear_object (&self->history);
  g_free (self->folder);
  g_free (self->path);

  G_OBJECT_CLASS (jalon_log_parent_class)->finalize (object);
}

static void
jalon_log_class_init (JalonLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jalon_log_get_property;
  object_class->set_property = jalon_log_set_property;
  object_class->finalize = jalon_log_finalize;

  properties[PROP_IS_ON] = g_param_spec_boolean ("is-on",
                                                 NULL,
                                                 NULL,
                                                 TRUE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  failed_signal = g_signal_new ("failed",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                g_cclosure_marshal_VOID__BOXED,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_ERROR);
}

static void
jalon_log_init (JalonLog *self)
{
  self->is_on = TRUE;
}

/* Returns: (transfer none) (nullable): where the dossier is */
static GFile *
get_file (JalonLog *self)
{
  return jalon_file_state_get (self->dossier)->file;
}

/**
 * jalon_log_new:
 * @dossier: an open dossier
 * @history: its history
 * @folder: (nullable): where logs are; %NULL is the one in the state folder
 *
 * Writes down each edit from now on. Nothing is written before the first one. To be used in the main thread.
 *
 * Returns: (transfer full): a log
 */
JalonLog *
jalon_log_new (JalonDossier *dossier, JalonHistory *history, const char *folder)
{
  JalonLog *self;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (JALON_IS_HISTORY (history), NULL);

  self = g_object_new (JALON_TYPE_LOG, NULL);
  self->dossier = g_object_ref (dossier);
  self->history = g_object_ref (history);
  self->folder = g_strdup (folder);
  self->is_unsaved = get_file (self) == NULL;
  self->path = jalon_log_file_dup_path (get_file (self), folder);
  g_signal_connect_object (history, "stepping", G_CALLBACK (stepping_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "stepped", G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * jalon_log_note_saved:
 *
 * The dossier was saved, perhaps in another file: then its log goes there, too, and stays with the file before.
 */
void
jalon_log_note_saved (JalonLog *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_other;

  g_return_if_fail (JALON_IS_LOG (self));

  path = jalon_log_file_dup_path (get_file (self), self->folder);
  is_other = g_strcmp0 (path, self->path) != 0;
  if (is_other && self->is_on && !jalon_log_file_join (path, self->path, &error) && !self->has_failed)
    g_signal_emit (self, failed_signal, 0, error);
  if (is_other && self->is_unsaved && error == NULL)
    g_unlink (self->path);
  g_free (self->path);
  self->path = g_steal_pointer (&path);
  self->is_unsaved = FALSE;
  if (self->is_on && g_file_test (self->path, G_FILE_TEST_EXISTS) && (self->has_edits || is_other))
    add_entry (self, jalon_log_entry_new (is_other ? JALON_LOG_SAVED_AS : JALON_LOG_SAVED, NULL));
  self->has_edits = FALSE;
}

/**
 * jalon_log_give_up:
 *
 * The edits since the dossier was saved were given up.
 */
void
jalon_log_give_up (JalonLog *self)
{
  g_return_if_fail (JALON_IS_LOG (self));

  if (self->is_on && self->has_edits && !self->is_unsaved)
    add_entry (self, jalon_log_entry_new (JALON_LOG_GIVEN_UP, NULL));
  self->has_edits = FALSE;
}

/**
 * jalon_log_get_path:
 *
 * Returns: (transfer none): where the log is, once there is one
 */
const char *
jalon_log_get_path (JalonLog *self)
{
  g_return_val_if_fail (JALON_IS_LOG (self), NULL);

  return self->path;
}
