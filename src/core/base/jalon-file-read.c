/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening and reading files that a person names.
 */

#include "config.h"

#include "jalon-file-read.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* What is read at once where nobody knows how much there is. Bytes. */
#define STEP (64 << 10)

static void
set_errno (GError **error, const char *name, int code)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", name, g_strerror (code));
}

static void
set_too_large (GError **error, const char *name, gsize max)
{
  g_autofree char *limit = g_format_size (max);

  /* Translators: the second %s is a size, as "20 MB". */
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_TOO_LARGE,
               _ ("%s: this is larger than %s, the most that is read"),
               name,
               limit);
}

/* A descriptor of this process, as a shell writes it: "-" and "<(...)". Whoever gives it wants it read. */
static gboolean
is_descriptor (const char *path)
{
  return g_str_equal (path, "/dev/stdin") || g_str_has_prefix (path, "/dev/fd/") ||
         g_str_has_prefix (path, "/proc/self/fd/");
}

static gboolean
check_kind (const struct stat *info, const char *path, const char *name, GError **error)
{
  if (S_ISREG (info->st_mode))
    return TRUE;
  if (S_ISDIR (info->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _ ("%s: this is a folder; name a file in it"), name);
  else if (is_descriptor (path))
    return TRUE;
  else if (S_ISFIFO (info->st_mode))
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_REGULAR_FILE,
                 _ ("%s: this is a pipe, not a file; write what comes out of it to a file and open that"),
                 name);
  else if (S_ISSOCK (info->st_mode))
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_REGULAR_FILE,
                 _ ("%s: this is a socket, through which programs talk, not a file; choose another"),
                 name);
  else
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_REGULAR_FILE,
                 _ ("%s: this is a device, not a file; choose another"),
                 name);
  return FALSE;
}

/* Only for opening: whoever reads waits for what comes. */
static void
make_blocking (int fd)
{
  int flags = fcntl (fd, F_GETFL);

  if (flags >= 0)
    fcntl (fd, F_SETFL, flags & ~O_NONBLOCK);
}

/**
 * jalon_file_open:
 * @path: a file, a link to one, or a descriptor of this process ("/dev/stdin", "/dev/fd/63")
 * @name: as messages name it
 * @out_info: (out): of what was opened
 *
 * Opens a regular file for reading, and never waits for that. Of a descriptor pipes and
 * devices are taken as well.
 *
 * Returns: the file, or -1 with an error of #GIOErrorEnum: %G_IO_ERROR_IS_DIRECTORY,
 *   %G_IO_ERROR_NOT_REGULAR_FILE, or why it cannot be opened
 */
int
jalon_file_open (const char *path, const char *name, struct stat *out_info, GError **error)
{
  int fd;

  /* Looked at before as well: merely opening a pipe or a device may do something. */
  if (stat (path, out_info) != 0)
    {
      set_errno (error, name, errno);
      return -1;
    }
  if (!check_kind (out_info, path, name, error))
    return -1;

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  if (fd < 0 || fstat (fd, out_info) != 0)
    set_errno (error, name, errno);
  else if (check_kind (out_info, path, name, error))
    {
      make_blocking (fd);
      return fd;
    }
  if (fd >= 0)
    close (fd);
  return -1;
}

/**
 * jalon_file_read_fd:
 * @fd: borrowed
 * @name: as messages name it
 * @max: the most that is read, bytes
 * @out_length: (out): bytes
 *
 * Reads to the end, whatever size the file says it has: that of "/proc/meminfo" is 0.
 *
 * Returns: (transfer full): the bytes and a zero byte; or %NULL with %JALON_ERROR_TOO_LARGE or an
 *   error of #GIOErrorEnum
 */
char *
jalon_file_read_fd (int fd, const char *name, gsize max, gsize *out_length, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  while (bytes->len <= max)
    {
      guint  before = bytes->len;
      gssize n_bytes;

      g_byte_array_set_size (bytes, before + STEP);
      do
        n_bytes = read (fd, bytes->data + before, STEP);
      while (n_bytes < 0 && errno == EINTR);
      if (n_bytes < 0)
        {
          set_errno (error, name, errno);
          return NULL;
        }
      g_byte_array_set_size (bytes, before + (guint) n_bytes);
      if (n_bytes == 0)
        {
          *out_length = bytes->len;
          g_byte_array_append (bytes, (const guint8 *) "", 1);
          return (char *) g_byte_array_free (g_steal_pointer (&bytes), FALSE);
        }
    }
  set_too_large (error, name, max);
  return NULL;
}

/* A file that has no path here, as on a server. */
static char *
read_stream (GFile *file, const char *name, gsize max, GCancellable *cancellable, gsize *out_length, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize n_bytes = STEP;

  while (stream != NULL && n_bytes == STEP && bytes->len <= max)
    {
      guint before = bytes->len;

      g_byte_array_set_size (bytes, before + STEP);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes->data + before, STEP, &n_bytes, cancellable, error))
        g_clear_object (&stream);
      g_byte_array_set_size (bytes, before + (guint) n_bytes);
    }
  if (stream == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  if (bytes->len > max)
    {
      set_too_large (error, name, max);
      return NULL;
    }
  *out_length = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}

/**
 * jalon_file_read:
 * @max: the most that is read, bytes
 * @out_length: (out): bytes
 *
 * Reads a whole file; see jalon_file_open() for what is refused.
 *
 * Returns: (transfer full): the bytes and a zero byte; or %NULL with %JALON_ERROR_TOO_LARGE or an
 *   error of #GIOErrorEnum; both name the file
 */
char *
jalon_file_read (GFile *file, gsize max, GCancellable *cancellable, gsize *out_length, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  const char      *path = g_file_peek_path (file);
  struct stat      info;
  char            *bytes = NULL;
  int              fd;

  if (path == NULL)
    return read_stream (file, name, max, cancellable, out_length, error);
  fd = jalon_file_open (path, name, &info, error);
  if (fd < 0)
    return NULL;
  if (S_ISREG (info.st_mode) && (guint64) info.st_size > max)
    set_too_large (error, name, max);
  else
    bytes = jalon_file_read_fd (fd, name, max, out_length, error);
  close (fd);
  return bytes;
}
