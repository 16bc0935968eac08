/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads and codes articles in a worker thread. While it works nobody else
 * touches the readings; a problem with one of them does not stop the others.
 */

#include "config.h"

#include "jalon-article-reader.h"

#include "jalon-error.h"
#include "jalon-folder.h"
#include "jalon-intake-list.h"
#include "jalon-originals.h"
#include "jalon-plugin-run.h"

#include <glib/gi18n.h>

/* Parts of a file that are named where they are left out. */
#define MAX_TOLD 5

struct _JalonArticleReader
{
  GObject parent_instance;

  JalonWorld   *world;   /* (owned) */
  JalonLexicon *lexicon; /* (owned) (nullable): from the first work on; set by the worker, which is alone then */
  GMutex        turn; /* held by the worker: one that was cancelled may not have come to its end when the next begins */
};

G_DEFINE_FINAL_TYPE (JalonArticleReader, jalon_article_reader, G_TYPE_OBJECT)

typedef struct
{
  GPtrArray    *readings; /* (owned) (element-type JalonReading) */
  gboolean      code;     /* or read */
  JalonPlugin  *plugin;   /* (owned) (nullable): what codes them, where that is not Jalon */
  JalonProgress progress; /* its cancellable is the task's */
} Work;

static void
work_free (Work *work)
{
  g_ptr_array_unref (work->readings);
  jalon_plugin_free (work->plugin);
  g_free (work);
}

/**
 * jalon_reading_new_for_file:
 * @file: a source in whatever format; not looked at until it is read
 *
 * Returns: (transfer full): a reading with neither coding nor problem yet
 */
JalonReading *
jalon_reading_new_for_file (GFile *file)
{
  JalonReading *reading = g_new0 (JalonReading, 1);

  reading->file = g_object_ref (file);

  return reading;
}

/**
 * jalon_reading_new_for_words:
 * @words: plain text or HTML, UTF-8, as it was pasted or dropped; copied
 *
 * Returns: (transfer full): a reading with neither coding nor problem yet
 */
JalonReading *
jalon_reading_new_for_words (const char *words)
{
  JalonReading *reading = g_new0 (JalonReading, 1);

  reading->words = g_strdup (words);

  return reading;
}

/**
 * jalon_reading_new_for_article:
 * @article: of a dossier
 *
 * Returns: (transfer full) (nullable): a reading that can be coded as it is; %NULL where the article has no text
 */
JalonReading *
jalon_reading_new_for_article (JalonArticle *article)
{
  JalonCoding  *coding = jalon_coding_new_for_article (article);
  JalonReading *reading;

  if (coding == NULL)
    return NULL;
  reading = g_new0 (JalonReading, 1);
  reading->coding = coding;
  reading->language_known = coding->knows_lang;

  return reading;
}

/**
 * jalon_reading_free:
 * @reading: (transfer full) (nullable): a reading
 */
void
jalon_reading_free (JalonReading *reading)
{
  if (reading == NULL)
    return;

  g_clear_object (&reading->file);
  g_free (reading->etag);
  g_free (reading->words);
  g_clear_pointer (&reading->coding, jalon_coding_free);
  g_free (reading->problem);
  g_free (reading);
}

/* What can be told of a reading whatever its words: no running text at all. */
static void
check_text (JalonReading *reading)
{
  JalonIntake     *intake = reading->coding->intake;
  g_autofree char *stripped = g_strstrip (g_strdup (intake->text));
  gboolean         running = FALSE;

  for (guint i = 0; i < intake->blocks->len; i++)
    {
      JalonBlockKind kind = g_array_index (intake->blocks, JalonBlock, i).kind;

      running = running || kind == JALON_BLOCK_BODY || kind == JALON_BLOCK_HEADING;
    }

  if (*stripped == '\0' && !intake->format->has_markup)
    reading->problem = g_strdup (_ ("This article is empty."));
  else if (!running)
    reading->problem = g_strdup (_ ("There is no running text in it, only menus, adverts or captions."));
  if (reading->problem != NULL)
    g_clear_pointer (&reading->coding, jalon_coding_free);
}

/* What is wrong, without the name of the file, which stands beside it. */
static char *
dup_problem (const GError *wrong, const char *name)
{
  const char *message = wrong->message;

  if (g_error_matches (wrong, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_strdup (_ ("There is no such file any more."));
  if (g_error_matches (wrong, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup (_ ("You may not read this file."));

  if (name != NULL && g_str_has_prefix (message, name))
    {
      message += strlen (name);
      while (*message == ':' || g_unichar_isspace (g_utf8_get_char (message)))
        message = g_utf8_next_char (message);
    }

  return g_strdup (message);
}

/* (transfer full) (nullable): what changes with the contents of a file */
static char *
dup_etag (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* @intake: (transfer full) */
static void
take_article (JalonReading *reading, JalonIntake *intake, JalonLexicon *lexicon)
{
  g_autofree char *name = reading->file != NULL ? g_file_get_basename (reading->file) : NULL;

  reading->coding = jalon_coding_new (intake, name);
  check_text (reading);
  if (reading->coding != NULL)
    reading->language_known = jalon_coding_detect_language (reading->coding, lexicon);
}

/* (transfer full): what is told of the parts of a file that are no articles, as a reading of its own */
static JalonReading *
tell_unread (GFile *file, const GArray *unread)
{
  JalonReading *reading = jalon_reading_new_for_file (file);
  GString      *words = g_string_new (NULL);

  /* Translators: how many parts of a file were left out, as entries of a feed; their names and reasons follow. */
  g_string_append_printf (words, ngettext ("%u part is left out:", "%u parts are left out:", unread->len), unread->len);
  for (guint i = 0; i < MIN (unread->len, MAX_TOLD); i++)
    {
      const JalonUnread *part = &g_array_index (unread, JalonUnread, i);

      /* Translators: a part of a file, and why it was left out. */
      g_string_append_printf (words, C_ ("left out", " “%s” (%s)"), part->name, part->reason);
    }
  if (unread->len > MAX_TOLD)
    g_string_append (words, " …");
  reading->problem = g_string_free (words, FALSE);

  return reading;
}

/* The first article of a file is that of its reading, the others follow as readings of their own. */
static void
take_list (GPtrArray *readings, guint index, JalonIntakeList *list, JalonLexicon *lexicon)
{
  JalonReading *reading = g_ptr_array_index (readings, index);

  take_article (reading, g_steal_pointer (&list->articles->pdata[0]), lexicon);
  for (guint i = 1; i < list->articles->len; i++)
    {
      JalonReading *next = jalon_reading_new_for_file (reading->file);

      next->etag = g_strdup (reading->etag);
      take_article (next, g_steal_pointer (&list->articles->pdata[i]), lexicon);
      g_ptr_array_insert (readings, (int) (index + i), next);
    }
  if (list->unread->len > 0)
    g_ptr_array_insert (readings, (int) (index + list->articles->len), tell_unread (reading->file, list->unread));
}

/* A folder gives way to the files in it. */
static gboolean
open_folder (GPtrArray *readings, guint index, GCancellable *cancellable, GError **error)
{
  JalonReading *reading = g_ptr_array_index (readings, index);
  g_autoptr (GPtrArray) files = jalon_folder_list (reading->file, cancellable, error);

  if (files == NULL)
    return FALSE;
  if (files->len == 0)
    {
      reading->problem = g_strdup (_ ("There is no file in this folder."));
      return TRUE;
    }
  g_set_object (&reading->file, g_ptr_array_index (files, 0));
  for (guint i = 1; i < files->len; i++)
    g_ptr_array_insert (readings, (int) (index + i), jalon_reading_new_for_file (g_ptr_array_index (files, i)));

  return TRUE;
}

static gboolean
read_file (GPtrArray *readings, guint index, JalonLexicon *lexicon, const JalonProgress *progress, GError **error)
{
  JalonReading *reading = g_ptr_array_index (readings, index);
  g_autoptr (JalonIntakeList) list = NULL;

  if (jalon_folder_is_one (reading->file) && !open_folder (readings, index, progress->cancellable, error))
    return FALSE;
  if (reading->problem != NULL)
    return TRUE;
  reading->etag = dup_etag (reading->file, progress->cancellable);
  list = jalon_intake_list_load (reading->file, progress, error);
  if (list != NULL)
    take_list (readings, index, list, lexicon);

  return list != NULL;
}

static gboolean
read_words (JalonReading *reading, JalonLexicon *lexicon, GError **error)
{
  JalonIntake *intake = jalon_intake_new (reading->words, strlen (reading->words), NULL, error);

  if (intake != NULL)
    take_article (reading, intake, lexicon);

  return intake != NULL;
}

/* May add to the readings behind this one. */
static gboolean
read_one (GPtrArray *readings, guint index, JalonLexicon *lexicon, const JalonProgress *progress, GError **error)
{
  JalonReading    *reading = g_ptr_array_index (readings, index);
  g_autofree char *name = NULL;
  g_autoptr (GError) wrong = NULL;

  if (reading->coding != NULL || reading->problem != NULL)
    return TRUE;
  if (reading->file != NULL ? read_file (readings, index, lexicon, progress, &wrong)
                            : read_words (reading, lexicon, &wrong))
    return TRUE;
  if (g_error_matches (wrong, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&wrong));
      return FALSE;
    }
  name = reading->file != NULL ? g_file_get_basename (reading->file) : NULL;
  reading->problem = dup_problem (wrong, name);

  return TRUE;
}

/* One of several sources: what is told of it becomes a share of the whole. */
typedef struct
{
  const JalonProgress *whole;
  guint                index;
  guint                n_all;
} Share;

static void
share_cb (double fraction, gpointer data)
{
  const Share *share = data;

  jalon_progress_tell (share->whole, (share->index + fraction) / share->n_all);
}

/* Reads or codes one of them. */
static gboolean
work_one (const Work *work, guint i, JalonLexicon *lexicon, GError **error)
{
  JalonReading *reading = g_ptr_array_index (work->readings, i);
  Share         share = { &work->progress, i, work->readings->len };
  JalonProgress progress = { share_cb, &share, work->progress.cancellable };

  if (!work->code)
    return read_one (work->readings, i, lexicon, &progress, error);
  return reading->coding == NULL || jalon_coding_run (reading->coding, lexicon, &progress, error);
}

/* All at once: a program that loads a model does so once. */
static gboolean
code_by_program (const Work *work, JalonLexicon *lexicon, GError **error)
{
  g_autoptr (GPtrArray) codings = g_ptr_array_new ();

  for (guint i = 0; i < work->readings->len; i++)
    {
      JalonReading *reading = g_ptr_array_index (work->readings, i);

      if (reading->coding != NULL)
        g_ptr_array_add (codings, reading->coding);
    }

  return jalon_plugin_run (work->plugin, codings, lexicon, &JALON_PLUGIN_LIMITS_INIT, &work->progress, error);
}

/* A file that was read as it still is goes aside, to be kept beside the dossier once that is saved; @before:
 * (nullable): the reading of the article before, which may be of the same file */
static void
keep_original (JalonReading *reading, const JalonReading *before, GCancellable *cancellable)
{
  JalonIntake     *intake = reading->coding->intake;
  JalonIntake     *last = before != NULL && before->coding != NULL ? before->coding->intake : NULL;
  g_autofree char *etag = dup_etag (reading->file, cancellable);
  g_auto (JalonKept) kept = { NULL };
  g_autoptr (GError) error = NULL;

  if (last != NULL && last->original != NULL && g_file_equal (before->file, reading->file))
    kept = (JalonKept){ g_strdup (last->original), g_strdup (last->kept), g_strdup (last->origin) };
  else if (g_strcmp0 (etag, reading->etag) != 0)
    g_set_error_literal (&error, JALON_ERROR, JALON_ERROR_MISSING, _ ("it has changed since it was read"));
  else
    jalon_originals_keep (NULL, reading->file, &kept, cancellable, &error);
  intake->original = g_steal_pointer (&kept.sum);
  intake->kept = g_steal_pointer (&kept.moment);
  intake->origin = g_steal_pointer (&kept.address);
  if (error != NULL && reading->coding->left_out == NULL)
    /* Translators: %s says why. */
    reading->coding->left_out = g_strdup_printf (_ ("The file itself is not kept: %s."), error->message);
}

static void
keep_originals (const Work *work)
{
  const JalonReading *before = NULL;

  for (guint i = 0; i < work->readings->len; i++)
    {
      JalonReading *reading = g_ptr_array_index (work->readings, i);

      if (reading->coding == NULL || reading->file == NULL)
        continue;
      keep_original (reading, before, work->progress.cancellable);
      before = reading;
    }
}

static void
work_one_by_one (const Work *work, JalonLexicon *lexicon, GError **error)
{
  gboolean goes_on = TRUE;

  for (guint i = 0; goes_on && i < work->readings->len; i++)
    {
      jalon_progress_tell (&work->progress, (double) i / work->readings->len);
      goes_on = !g_cancellable_set_error_if_cancelled (work->progress.cancellable, error) &&
                work_one (work, i, lexicon, error);
    }
}

/* Called in a worker thread. */
static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  JalonArticleReader *self = JALON_ARTICLE_READER (source);
  Work               *work = data;
  GError             *error = NULL;

  g_mutex_lock (&self->turn);
  if (self->lexicon == NULL)
    self->lexicon = jalon_lexicon_new_for_user (self->world, &error);
  if (error == NULL && work->plugin != NULL)
    code_by_program (work, self->lexicon, &error);
  else if (error == NULL)
    work_one_by_one (work, self->lexicon, &error);
  if (error == NULL && work->code)
    keep_originals (work);
  g_mutex_unlock (&self->turn);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static Work *
work_new (GPtrArray *readings, const JalonProgress *progress)
{
  Work *work = g_new0 (Work, 1);

  work->readings = g_ptr_array_ref (readings);
  work->progress = *progress;

  return work;
}

/* @work: (transfer full) */
static void
run (JalonArticleReader *self, Work *work, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, work->progress.cancellable, callback, data);

  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, work_thread);
}

static void
jalon_article_reader_finalize (GObject *object)
{
  JalonArticleReader *self = JALON_ARTICLE_READER (object);

  g_clear_pointer (&self->lexicon, jalon_lexicon_unref);
  g_clear_pointer (&self->world, jalon_world_unref);
  g_mutex_clear (&self->turn);

  G_OBJECT_CLASS (jalon_article_reader_parent_class)->finalize (object);
}

static void
jalon_article_reader_class_init (JalonArticleReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_article_reader_finalize;
}

static void
jalon_article_reader_init (JalonArticleReader *self)
{
  g_mutex_init (&self->turn);
}

/**
 * jalon_article_reader_new:
 * @world: the bundled world
 *
 * Returns: (transfer full): a reader, which does one work at a time
 */
JalonArticleReader *
jalon_article_reader_new (JalonWorld *world)
{
  JalonArticleReader *self = g_object_new (JALON_TYPE_ARTICLE_READER, NULL);

  self->world = jalon_world_ref (world);

  return self;
}

/**
 * jalon_article_reader_read_async:
 * @self: a reader
 * @readings: (element-type JalonReading): those that have no coding and no problem yet get one of both;
 *   not to be touched until it is finished. A folder gives way to its files, and a file of several articles is followed
 *   by more readings
 * @progress: told in the worker thread which share of the sources is done
 *
 * Reads the sources and tells their languages.
 */
void
jalon_article_reader_read_async (JalonArticleReader  *self,
                                 GPtrArray           *readings,
                                 const JalonProgress *progress,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  g_return_if_fail (JALON_IS_ARTICLE_READER (self));

  run (self, work_new (readings, progress), callback, data);
}

/**
 * jalon_article_reader_code_async:
 * @self: a reader
 * @readings: (element-type JalonReading): those that were read get their proposals; not to be touched until it is
 * finished
 * @plugin: (transfer full) (nullable): what codes them; %NULL for Jalon's coder
 * @progress: told in the worker thread which share of the sources is done
 *
 * Codes what was read.
 */
void
jalon_article_reader_code_async (JalonArticleReader  *self,
                                 GPtrArray           *readings,
                                 JalonPlugin         *plugin,
                                 const JalonProgress *progress,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  Work *work;

  g_return_if_fail (JALON_IS_ARTICLE_READER (self));

  work = work_new (readings, progress);
  work->code = TRUE;
  work->plugin = plugin;
  run (self, work, callback, data);
}

/**
 * jalon_article_reader_finish:
 *
 * Returns: %FALSE where it was cancelled, or the lexicon has a mistake
 */
gboolean
jalon_article_reader_finish (JalonArticleReader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * jalon_article_reader_get_lexicon:
 *
 * Returns: (nullable): the lexicon, once something was read
 */
JalonLexicon *
jalon_article_reader_get_lexicon (JalonArticleReader *self)
{
  g_return_val_if_fail (JALON_IS_ARTICLE_READER (self), NULL);

  return self->lexicon;
}
