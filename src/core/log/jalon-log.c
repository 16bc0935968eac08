/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the history of a dossier, and writes down what each step did.
 */

#include "config.h"

#include "jalon-log.h"

#include "jalon-file-state.h"
#include "jalon-log-before.h"
#include "jalon-log-entry.h"
#include "jalon-log-file.h"

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

  /* Before the edit that is being done. */
  JalonLogBefore  *before; /* (owned) */
  guint            n_done;
  const JalonEdit *next; /* (nullable): what would be done again; only to be compared */
};

G_DEFINE_FINAL_TYPE (JalonLog, jalon_log, G_TYPE_OBJECT)

typedef enum
{
  PROP_IS_ON = 1,
} JalonLogProperty;

static GParamSpec *properties[PROP_IS_ON + 1];
static guint       failed_signal;

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

static void
stepped_cb (JalonLog *self, JalonEdit *edit)
{
  json_t *entry = jalon_log_entry_new (find_deed (self, edit), jalon_edit_get_label (edit));

  if (jalon_log_before_tell (self->before, edit, entry))
    {
      add_entry (self, entry);
      self->has_edits = TRUE;
    }
  else
    json_decref (entry);
  self->next = NULL;
}

static void
stepping_cb (JalonLog *self)
{
  JalonHistory *history = self->history;

  self->next = NULL;
  if (!self->is_on)
    return;
  jalon_log_before_take (self->before);
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
  jalon_log_before_forget (self->before);
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

  /* What was in no file has no log either. */
  if (self->is_unsaved)
    g_unlink (self->path);
  jalon_log_before_free (self->before);
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
  self->before = jalon_log_before_new (dossier);
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
