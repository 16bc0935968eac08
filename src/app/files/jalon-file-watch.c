/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Watching a file. The monitor says that something happened to its name, also
 * a rename onto it; what happened is found out by comparing the file with what
 * the dossier knows of it, so that one's own saving is no change. Where the
 * monitor is deaf, as on network file systems, whoever owns the watch checks
 * when the window is used again.
 */

#include "config.h"

#include "jalon-file-watch.h"

#include <sys/stat.h>

/* A program that writes in place takes a while: it is looked at once it has been quiet so long; milliseconds. */
#define QUIET 150

/**
 * JalonFileWatch:
 * @lock: held while the dossier's knowledge of its file is read in a thread
 * @file: (owned) (nullable): behind all links
 * @accepted: the state of the file that may be written over
 * @is_accepted: whether @accepted, which may be that there is no file, counts
 * @n_held: times that somebody asked not to look
 */
struct _JalonFileWatch
{
  GObject parent_instance;

  GMutex            lock;
  GFile            *file;
  JalonDossier     *dossier; /* (owned) (nullable) */
  GFileMonitor     *monitor; /* (owned) (nullable) */
  JalonFileIdentity accepted;
  gboolean          is_accepted;
  JalonFileChange   change;
  guint             n_held;
  guint             source;
  GCancellable     *checking; /* (owned) (nullable): while a thread compares */
  gboolean          again;    /* something happened meanwhile */
};

G_DEFINE_FINAL_TYPE (JalonFileWatch, jalon_file_watch, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHANGE = 1,
} JalonFileWatchProperty;

static GParamSpec *properties[PROP_CHANGE + 1];

/* What a thread compares. */
typedef struct
{
  JalonFileWatch *watch; /* (borrowed): the task's source */
  JalonDossier   *dossier;
  GFile          *file;
} Check;

static void
check_free (Check *check)
{
  g_object_unref (check->dossier);
  g_object_unref (check->file);
  g_free (check);
}

static void
set_change (JalonFileWatch *self, JalonFileChange change)
{
  if (change == self->change)
    return;

  self->change = change;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGE]);
}

static void
forget_accepted (JalonFileWatch *self)
{
  self->is_accepted = FALSE;
  jalon_file_identity_clear (&self->accepted);
}

/* Whether the file is still as it was when the person decided to write over it. */
static gboolean
is_as_accepted (JalonFileWatch *self)
{
  g_auto (JalonFileIdentity) now = JALON_FILE_IDENTITY_NONE;

  if (!self->is_accepted)
    return FALSE;
  if (jalon_file_identity_is_some (&self->accepted))
    return jalon_file_identity_compare (&self->accepted, self->file) == JALON_FILE_UNCHANGED;

  return !jalon_file_identity_query (&now, self->file, NULL, NULL);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JalonFileWatch *self = JALON_FILE_WATCH (source);
  gssize          change = g_task_propagate_int (G_TASK (result), NULL);

  /* Cancelled: the watch has another file by now, or is held, or nobody's. */
  if (change < 0)
    return;

  g_clear_object (&self->checking);
  if (change != JALON_FILE_UNCHANGED && is_as_accepted (self))
    change = JALON_FILE_UNCHANGED;
  else if (change == JALON_FILE_UNCHANGED)
    forget_accepted (self);
  set_change (self, (JalonFileChange) change);
  if (self->again)
    jalon_file_watch_check (self);
}

/* Called in a worker thread. */
static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Check          *check = data;
  JalonFileChange change;

  g_mutex_lock (&check->watch->lock);
  /* Whoever cancels holds the lock: the dossier may be being saved from then on. */
  if (g_task_return_error_if_cancelled (task))
    {
      g_mutex_unlock (&check->watch->lock);
      return;
    }
  change = jalon_codec_get_file_change (check->dossier, check->file);
  g_mutex_unlock (&check->watch->lock);
  g_task_return_int (task, change);
}

static void
stop_checking (JalonFileWatch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->again = FALSE;
  if (self->checking == NULL)
    return;

  g_mutex_lock (&self->lock);
  g_cancellable_cancel (self->checking);
  g_mutex_unlock (&self->lock);
  g_clear_object (&self->checking);
}

static gboolean
quiet_cb (gpointer data)
{
  JalonFileWatch *self = JALON_FILE_WATCH (data);

  self->source = 0;
  jalon_file_watch_check (self);

  return G_SOURCE_REMOVE;
}

static void
monitor_cb (JalonFileWatch *self)
{
  if (self->n_held > 0)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (QUIET, quiet_cb, self);
}

static void
stop_watching (JalonFileWatch *self)
{
  stop_checking (self);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);
  g_clear_object (&self->dossier);
  forget_accepted (self);
}

static void
jalon_file_watch_dispose (GObject *object)
{
  stop_watching (JALON_FILE_WATCH (object));

  G_OBJECT_CLASS (jalon_file_watch_parent_class)->dispose (object);
}

static void
jalon_file_watch_finalize (GObject *object)
{
  g_mutex_clear (&JALON_FILE_WATCH (object)->lock);

  G_OBJECT_CLASS (jalon_file_watch_parent_class)->finalize (object);
}

static void
jalon_file_watch_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonFileWatch *self = JALON_FILE_WATCH (object);

  switch ((JalonFileWatchProperty) prop_id)
    {
    case PROP_CHANGE:
      g_value_set_uint (value, self->change);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_file_watch_class_init (JalonFileWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jalon_file_watch_dispose;
  object_class->finalize = jalon_file_watch_finalize;
  object_class->get_property = jalon_file_watch_get_property;

  properties[PROP_CHANGE] = g_param_spec_uint ("change",
                                               NULL,
                                               NULL,
                                               JALON_FILE_UNCHANGED,
                                               JALON_FILE_REMOVED,
                                               JALON_FILE_UNCHANGED,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
jalon_file_watch_init (JalonFileWatch *self)
{
  g_mutex_init (&self->lock);
}

JalonFileWatch *
jalon_file_watch_new (void)
{
  return g_object_new (JALON_TYPE_FILE_WATCH, NULL);
}

/**
 * jalon_file_watch_set:
 * @self: a watch
 * @file: (nullable): the file to watch; %NULL for none
 * @dossier: (nullable): what was loaded from it or saved to it, which knows which state of it that was
 *
 * Watches a file from now on, and looks at it once: it may have changed since it was read.
 */
void
jalon_file_watch_set (JalonFileWatch *self, GFile *file, JalonDossier *dossier)
{
  g_return_if_fail (JALON_IS_FILE_WATCH (self));

  stop_watching (self);
  set_change (self, JALON_FILE_UNCHANGED);
  if (file == NULL || dossier == NULL)
    return;

  self->file = jalon_file_resolve (file);
  self->dossier = g_object_ref (dossier);
  /* Without a monitor, the checks remain. */
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (monitor_cb), self);
  jalon_file_watch_check (self);
}

/**
 * jalon_file_watch_get_change:
 *
 * Returns: what became of the file, as far as it is known and not accepted
 */
JalonFileChange
jalon_file_watch_get_change (JalonFileWatch *self)
{
  g_return_val_if_fail (JALON_IS_FILE_WATCH (self), JALON_FILE_UNCHANGED);

  return self->change;
}

/**
 * jalon_file_watch_check:
 * @self: a watch
 *
 * Looks at the file now, whether the monitor said something or not. The answer comes as a
 * notification, as a large file may have to be read for it.
 */
void
jalon_file_watch_check (JalonFileWatch *self)
{
  g_autoptr (GTask) task = NULL;
  Check *check;

  g_return_if_fail (JALON_IS_FILE_WATCH (self));

  if (self->file == NULL || self->n_held > 0)
    return;
  self->again = self->checking != NULL;
  if (self->again)
    return;

  check = g_new0 (Check, 1);
  *check = (Check){ self, g_object_ref (self->dossier), g_object_ref (self->file) };
  self->checking = g_cancellable_new ();
  task = g_task_new (self, self->checking, checked_cb, NULL);
  g_task_set_task_data (task, check, (GDestroyNotify) check_free);
  g_task_run_in_thread (task, check_thread);
}

/**
 * jalon_file_watch_hold:
 * @self: a watch
 *
 * Looks no more until it is released as often: the dossier is being saved.
 */
void
jalon_file_watch_hold (JalonFileWatch *self)
{
  g_return_if_fail (JALON_IS_FILE_WATCH (self));

  self->n_held++;
  stop_checking (self);
}

void
jalon_file_watch_release (JalonFileWatch *self)
{
  g_return_if_fail (JALON_IS_FILE_WATCH (self));
  g_return_if_fail (self->n_held > 0);

  self->n_held--;
  jalon_file_watch_check (self);
}

/**
 * jalon_file_watch_accept:
 * @self: a watch
 *
 * The person knows that the file is another now and wants to write over it. Only a further change
 * is told from now on.
 */
void
jalon_file_watch_accept (JalonFileWatch *self)
{
  g_return_if_fail (JALON_IS_FILE_WATCH (self));

  if (self->file == NULL)
    return;

  stop_checking (self);
  forget_accepted (self);
  jalon_file_identity_query (&self->accepted, self->file, NULL, NULL);
  self->is_accepted = TRUE;
  set_change (self, JALON_FILE_UNCHANGED);
}

/**
 * jalon_file_watch_is_accepted:
 * @self: a watch
 *
 * Returns: whether the file stands as it was accepted, so that it may be written over without asking again
 */
gboolean
jalon_file_watch_is_accepted (JalonFileWatch *self)
{
  g_return_val_if_fail (JALON_IS_FILE_WATCH (self), FALSE);

  return is_as_accepted (self);
}

/**
 * jalon_files_are_same:
 * @file: a file
 * @other: a file
 *
 * Returns: whether both name one file, by links of either kind too
 */
gboolean
jalon_files_are_same (GFile *file, GFile *other)
{
  g_autofree char *path = NULL;
  g_autofree char *other_path = NULL;
  struct stat      info;
  struct stat      other_info;

  g_return_val_if_fail (G_IS_FILE (file) && G_IS_FILE (other), FALSE);

  if (g_file_equal (file, other))
    return TRUE;

  path = g_file_get_path (file);
  other_path = g_file_get_path (other);
  if (path == NULL || other_path == NULL || stat (path, &info) != 0 || stat (other_path, &other_info) != 0)
    return FALSE;

  return info.st_dev == other_info.st_dev && info.st_ino == other_info.st_ino;
}
