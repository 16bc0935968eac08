/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draft journals on disk. A journal is locked as long as someone writes or
 * restores it (flock, which goes with the process), so that nobody else takes
 * it for one that was left behind. It has its final name only once it is whole.
 */

#include "config.h"

#include "jalon-draft-file.h"

#include "jalon-draft-stream.h"
#include "jalon-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Larger payloads are written as they are, without a copy that has the frame's head before it; bytes. */
#define COPY_AT_MOST (64 << 10)

/* The largest journal that is read, bytes: it is in memory. */
#define MAX_JOURNAL (G_GUINT64_CONSTANT (4) << 30)

/* Bytes read at a time. */
#define CHUNK (256 << 10)

/* The header: URI, etag, size, SHA-256, title, time, process. Little endian. */
#define HEADER_TYPE "(ssxssxx)"

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", shown, g_strerror (code));
  return FALSE;
}

static char *
dup_or_null (const char *string)
{
  return *string != '\0' ? g_strdup (string) : NULL;
}

/**
 * jalon_draft_dup_folder:
 *
 * Returns: (transfer full): where drafts are kept
 */
char *
jalon_draft_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "jalon", "drafts", NULL);
}

/* Makes a folder, and closes it to others where it was open to them.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum */
static gboolean
ensure_folder (const char *folder, GError **error)
{
  struct stat status;

  if (g_mkdir_with_parents (folder, 0700) != 0 || stat (folder, &status) != 0)
    return fail (error, folder, errno);
  if ((status.st_mode & 0077) != 0 && chmod (folder, 0700) != 0)
    return fail (error, folder, errno);
  return TRUE;
}

void
jalon_draft_header_clear (JalonDraftHeader *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->hash, g_free);
  g_clear_pointer (&self->title, g_free);
}

/**
 * jalon_draft_header_write:
 *
 * Returns: (transfer full): the payload of a frame
 */
GBytes *
jalon_draft_header_write (const JalonDraftHeader *self)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new (HEADER_TYPE,
                                                                  self->uri != NULL ? self->uri : "",
                                                                  self->etag != NULL ? self->etag : "",
                                                                  self->size,
                                                                  self->hash != NULL ? self->hash : "",
                                                                  self->title != NULL ? self->title : "",
                                                                  self->started,
                                                                  self->pid));
  g_autoptr (GVariant) swapped = G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (value) : g_variant_ref (value);

  return g_variant_get_data_as_bytes (swapped);
}

/**
 * jalon_draft_header_read:
 * @self: (out): cleared by the caller also where it fails
 * @payload: of a frame
 *
 * Returns: whether it is a header
 */
gboolean
jalon_draft_header_read (JalonDraftHeader *self, GBytes *payload)
{
  g_autoptr (GVariant) value =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (HEADER_TYPE), payload, FALSE));
  g_autoptr (GVariant) swapped = NULL;
  const char *uri;
  const char *etag;
  const char *hash;
  const char *title;

  memset (self, 0, sizeof *self);
  if (!g_variant_is_normal_form (value))
    return FALSE;
  swapped = G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (value) : g_variant_ref (value);
  g_variant_get (swapped, "(&s&sx&s&sxx)", &uri, &etag, &self->size, &hash, &title, &self->started, &self->pid);
  self->uri = dup_or_null (uri);
  self->etag = dup_or_null (etag);
  self->hash = dup_or_null (hash);
  self->title = dup_or_null (title);
  return TRUE;
}

static JalonDraftFile *
file_new (int fd, const char *path)
{
  JalonDraftFile *self = g_new0 (JalonDraftFile, 1);

  self->fd = fd;
  self->path = g_strdup (path);
  return self;
}

static gboolean
write_at (JalonDraftFile *self, const guint8 *bytes, gsize n_bytes, goffset at, GError **error)
{
  gsize done = 0;

  while (done < n_bytes)
    {
      gssize n = pwrite (self->fd, bytes + done, n_bytes - done, at + (goffset) done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (error, self->path, n < 0 ? errno : ENOSPC);
      done += n;
    }
  return TRUE;
}

/* What was written of a frame is cut by the next one that comes through, or by the reader. */
static gboolean
cut (JalonDraftFile *self)
{
  if (ftruncate (self->fd, self->size) != 0)
    g_debug ("%s: %s", self->path, g_strerror (errno));
  return FALSE;
}

static gboolean
write_all (JalonDraftFile *self, const GByteArray *data, GError **error)
{
  if (!write_at (self, data->data, data->len, self->size, error))
    return cut (self);
  self->size += data->len;
  return TRUE;
}

/**
 * jalon_draft_file_create:
 * @folder: made where it is not there
 *
 * Makes a journal without frames, locked, under a name that nobody restores
 * from until jalon_draft_file_publish().
 *
 * Returns: (transfer full) (nullable): the journal; %NULL with an error of #GIOErrorEnum
 */
JalonDraftFile *
jalon_draft_file_create (const char *folder, GError **error)
{
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *base = g_strconcat (name, JALON_DRAFT_NEW_SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autoptr (JalonDraftFile) self = NULL;
  g_autoptr (GByteArray) magic = g_byte_array_new ();
  int fd;

  if (!ensure_folder (folder, error))
    return NULL;
  fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      fail (error, path, errno);
      return NULL;
    }
  self = file_new (fd, path);
  /* Without locks a journal still keeps the work; two programs might offer it. */
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    g_debug ("%s: %s", path, g_strerror (errno));
  g_byte_array_append (magic, (const guint8 *) JALON_FRAME_MAGIC, JALON_FRAME_MAGIC_SIZE);
  if (!write_all (self, magic, error))
    {
      jalon_draft_file_delete (self);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* Whether @path still is the file that @fd is: another may have taken its name before it was locked. */
static gboolean
is_same (int fd, const char *path)
{
  struct stat here;
  struct stat there;

  return fstat (fd, &here) == 0 && lstat (path, &there) == 0 && here.st_ino == there.st_ino &&
         here.st_dev == there.st_dev;
}

/**
 * jalon_draft_file_open:
 *
 * Opens and locks a journal that was left behind.
 *
 * Returns: (transfer full) (nullable): the journal, its size not yet known; %NULL with
 *   %G_IO_ERROR_BUSY where someone has it, or another error of #GIOErrorEnum
 */
JalonDraftFile *
jalon_draft_file_open (const char *path, GError **error)
{
  int         fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  struct stat status;
  int         code = 0;

  if (fd < 0 || fstat (fd, &status) != 0)
    code = errno;
  else if (!S_ISREG (status.st_mode))
    code = EINVAL;
  else if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    code = EBUSY;
  else if (!is_same (fd, path))
    code = EBUSY;
  if (code == 0)
    return file_new (fd, path);
  if (fd >= 0)
    close (fd);
  fail (error, path, code);
  return NULL;
}

/**
 * jalon_draft_file_read:
 *
 * Reads a journal whole.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL with an error of #GIOErrorEnum
 */
GBytes *
jalon_draft_file_read (JalonDraftFile *self, GError **error)
{
  struct stat        status;
  g_autofree guint8 *data = NULL;
  gsize              done = 0;

  if (fstat (self->fd, &status) != 0)
    {
      fail (error, self->path, errno);
      return NULL;
    }
  data = (guint64) status.st_size <= MAX_JOURNAL ? g_try_malloc (MAX (status.st_size, 1)) : NULL;
  if (data == NULL)
    {
      fail (error, self->path, EFBIG);
      return NULL;
    }
  while (done < (gsize) status.st_size)
    {
      gssize n = pread (self->fd, data + done, status.st_size - done, done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail (error, self->path, errno);
          return NULL;
        }
      if (n == 0)
        break;
      done += n;
    }
  return g_bytes_new_take (g_steal_pointer (&data), done);
}

/* The head comes last: what is torn before has none. */
static gboolean
append_uncopied (JalonDraftFile *self, JalonFrameKind kind, GBytes *payload, GError **error)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (payload, &size);
  guint32       sum = jalon_frame_sum_add (jalon_frame_sum_begin (self->n_frames, kind, size), data, size);
  guint8        head[JALON_FRAME_HEAD_SIZE];

  jalon_frame_write_head (head, kind, size, sum);
  if (!write_at (self, data, size, self->size + JALON_FRAME_HEAD_SIZE, error) ||
      !write_at (self, head, sizeof head, self->size, error))
    return cut (self);
  self->size += JALON_FRAME_HEAD_SIZE + (goffset) size;
  self->n_frames++;
  return TRUE;
}

/**
 * jalon_draft_file_append:
 * @payload: JALON_FRAME_MAX bytes at most
 *
 * Appends a frame. It survives this process at once, and this machine once it is synced.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum, and the journal is as it was
 */
gboolean
jalon_draft_file_append (JalonDraftFile *self, JalonFrameKind kind, GBytes *payload, GError **error)
{
  g_autoptr (GByteArray) frame = NULL;

  if (g_bytes_get_size (payload) > JALON_FRAME_MAX)
    return fail (error, self->path, EFBIG);
  if (g_bytes_get_size (payload) > COPY_AT_MOST)
    return append_uncopied (self, kind, payload, error);
  frame = g_byte_array_new ();
  jalon_frame_append (frame, self->n_frames, kind, payload);
  if (!write_all (self, frame, error))
    return FALSE;
  self->n_frames++;
  return TRUE;
}

/* Reads the payload again that is behind the last whole frame. */
static gboolean
sum_payload (JalonDraftFile *self, gsize size, guint32 *sum, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  gsize              done = 0;

  while (done < size)
    {
      gssize n =
          pread (self->fd, buffer, MIN (CHUNK, size - done), self->size + JALON_FRAME_HEAD_SIZE + (goffset) done);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (error, self->path, n < 0 ? errno : EIO);
      *sum = jalon_frame_sum_add (*sum, buffer, n);
      done += n;
    }
  return TRUE;
}

/**
 * jalon_draft_file_append_stream:
 * @write: (scope call): writes the payload, JALON_FRAME_MAX bytes at most
 *
 * Appends a frame that is not in memory as a whole.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum or of @write, and the journal is as it was
 */
gboolean
jalon_draft_file_append_stream (JalonDraftFile     *self,
                                JalonFrameKind      kind,
                                JalonDraftWriteFunc write,
                                gpointer            data,
                                GCancellable       *cancellable,
                                GError            **error)
{
  g_autoptr (GOutputStream) stream =
      jalon_draft_stream_new (self->fd, self->size + JALON_FRAME_HEAD_SIZE, JALON_FRAME_MAX, self->path);
  guint8  head[JALON_FRAME_HEAD_SIZE];
  guint32 sum;
  gsize   size;

  if (!write (stream, data, cancellable, error))
    return cut (self);
  size = jalon_draft_stream_get_size (stream);
  sum = jalon_frame_sum_begin (self->n_frames, kind, size);
  if (!sum_payload (self, size, &sum, cancellable, error))
    return cut (self);
  jalon_frame_write_head (head, kind, size, sum);
  if (!write_at (self, head, sizeof head, self->size, error))
    return cut (self);
  self->size += JALON_FRAME_HEAD_SIZE + (goffset) size;
  self->n_frames++;
  return TRUE;
}

/**
 * jalon_draft_file_publish:
 * @path: (nullable): the journal whose place it takes; %NULL gives it a name of its own
 *
 * Gives a journal its final name, once what it has so far is on disk.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum
 */
gboolean
jalon_draft_file_publish (JalonDraftFile *self, const char *path, GError **error)
{
  g_autofree char *final =
      path != NULL ? g_strdup (path) : g_strndup (self->path, strlen (self->path) - strlen (JALON_DRAFT_NEW_SUFFIX));
  g_autofree char *target = path != NULL ? g_strdup (path) : g_strconcat (final, JALON_DRAFT_SUFFIX, NULL);

  /* Where nothing is replaced nothing can be lost: the first sync comes with the first edits. */
  if (path != NULL && !jalon_draft_file_sync (self->fd, NULL, error))
    return FALSE;
  if (rename (self->path, target) != 0)
    return fail (error, target, errno);
  g_free (self->path);
  self->path = g_steal_pointer (&target);
  return TRUE;
}

/**
 * jalon_draft_file_sync:
 * @fd: of a journal
 * @path: (nullable): its path, to write its name to disk as well
 *
 * Waits until what was appended is on disk. May be called in any thread.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum
 */
gboolean
jalon_draft_file_sync (int fd, const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  int              folder_fd;

  if (fdatasync (fd) != 0)
    return fail (error, path != NULL ? path : "fdatasync", errno);
  if (path == NULL)
    return TRUE;

  folder = g_path_get_dirname (path);
  folder_fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_fd < 0)
    return fail (error, folder, errno);
  /* File systems that cannot sync a folder say so with EINVAL, and need not. */
  if (fsync (folder_fd) != 0 && errno != EINVAL)
    {
      int code = errno;

      close (folder_fd);
      return fail (error, folder, code);
    }
  close (folder_fd);
  return TRUE;
}

/**
 * jalon_draft_file_delete:
 *
 * Removes a journal's name; the journal is freed apart.
 */
void
jalon_draft_file_delete (JalonDraftFile *self)
{
  if (unlink (self->path) != 0 && errno != ENOENT)
    g_debug ("%s: %s", self->path, g_strerror (errno));
}

/**
 * jalon_draft_file_free:
 * @self: (transfer full) (nullable): a journal
 *
 * Closes it, and lets others have it.
 */
void
jalon_draft_file_free (JalonDraftFile *self)
{
  if (self == NULL)
    return;
  close (self->fd);
  g_free (self->path);
  g_free (self);
}

/* Called in a worker thread. */
static void
free_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  jalon_draft_file_free (data);
  g_task_return_boolean (task, TRUE);
}

/**
 * jalon_draft_file_free_later:
 * @self: (transfer full) (nullable): a journal without a name
 *
 * Closes it in a worker: that is when the disk gives back its room, which takes a while where it is large.
 */
void
jalon_draft_file_free_later (JalonDraftFile *self)
{
  g_autoptr (GTask) task = NULL;

  if (self == NULL)
    return;
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, free_thread);
}
