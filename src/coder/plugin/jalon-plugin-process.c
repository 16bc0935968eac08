/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program gets its input as a file in memory, so that nothing waits for it
 * to read. It leads a group of processes of its own, which is killed as a
 * whole: when the program has ended, when a limit is reached, when it is
 * cancelled. What it wrote by then is still read. A process that has left the
 * group by itself is not followed, and not waited for.
 */

#define _GNU_SOURCE

#include "config.h"

#include "jalon-plugin-process.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-safe-text.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Bytes read at once. */
#define CHUNK (64 << 10)

/* Bytes kept of what it complains of: the end. */
#define MAX_COMPLAINT 4096

/* Bytes of a complaint that are shown. */
#define MAX_SHOWN 300

/**
 * Process:
 * @context: (owned): of this run alone
 * @timer: (owned): fires where no line comes
 * @canceller: (owned): fires when it is cancelled
 * @cancellable: (nullable): wakes @canceller by the handler @handler. No source of GLib's for this: one that is
 *   destroyed while g_cancellable_cancel() still runs in another thread is never freed
 * @leader: (array length=1): memory shared with the child, which notes its process there: it leads the group
 * @line: (owned): what of a line has come
 * @complaint: (owned): the end of what it wrote to standard error
 * @error: (owned) (nullable): the first thing that went wrong
 */
typedef struct
{
  const JalonPlugin       *plugin;
  const JalonPluginLimits *limits;
  const JalonPluginLines  *lines;
  GMainContext            *context;
  GSubprocess             *process;
  GSource                 *timer;
  GSource                 *canceller;
  GCancellable            *cancellable;
  gulong                   handler;
  pid_t                   *leader;
  GString                 *line;
  GString                 *complaint;
  gsize                    n_bytes;
  gboolean                 has_ended;
  GError                  *error;
} Process;

/* Called in the child: a group of its own, and no life beyond that of Jalon. */
static void
child_setup_cb (gpointer data)
{
  pid_t *leader = data;

  setpgid (0, 0);
  *leader = getpid ();
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static void
kill_group (const Process *self)
{
  if (*self->leader > 1)
    kill (-*self->leader, SIGKILL);
}

/* Takes the first error, and ends the program. */
static void
fail (Process *self, GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  kill_group (self);
}

static void
begin_wait (Process *self)
{
  g_source_set_ready_time (self->timer, g_get_monotonic_time () + (gint64) (self->limits->seconds * G_USEC_PER_SEC));
}

static void
take_line (Process *self)
{
  GError *error = NULL;

  if (self->error == NULL && !self->lines->func (self->line->str, self->line->len, self->lines->data, &error))
    fail (self, error);
  g_string_truncate (self->line, 0);
  begin_wait (self);
}

static void
take_bytes (Process *self, const char *bytes, gsize length)
{
  self->n_bytes += length;
  if (self->n_bytes > self->limits->bytes)
    {
      fail (self,
            g_error_new (JALON_ERROR,
                         JALON_ERROR_TOO_LARGE,
                         _ ("The coder “%s” wrote more than %.1f MB and was stopped."),
                         self->plugin->name,
                         self->limits->bytes / 1e6));
      return;
    }
  for (const char *end; length > 0 && self->error == NULL; length -= end - bytes, bytes = end)
    {
      const char *newline = memchr (bytes, '\n', length);

      end = newline != NULL ? newline + 1 : bytes + length;
      g_string_append_len (self->line, bytes, (newline != NULL ? newline : end) - bytes);
      if (newline != NULL)
        take_line (self);
    }
}

static void
take_complaint (Process *self, const char *bytes, gsize length)
{
  g_string_append_len (self->complaint, bytes, length);
  if (self->complaint->len > MAX_COMPLAINT)
    g_string_erase (self->complaint, 0, self->complaint->len - MAX_COMPLAINT);
}

/* Reads what is there; returns whether more may come. */
static gboolean
read_chunk (Process *self, GPollableInputStream *stream, gboolean is_answer)
{
  g_autofree char *bytes = g_malloc (CHUNK);
  g_autoptr (GError) error = NULL;
  gssize length = g_pollable_input_stream_read_nonblocking (stream, bytes, CHUNK, NULL, &error);

  if (length <= 0)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK);
  if (is_answer)
    take_bytes (self, bytes, length);
  else
    take_complaint (self, bytes, length);
  return TRUE;
}

static gboolean
answer_cb (GObject *stream, gpointer data)
{
  return read_chunk (data, G_POLLABLE_INPUT_STREAM (stream), TRUE);
}

static gboolean
complaint_cb (GObject *stream, gpointer data)
{
  return read_chunk (data, G_POLLABLE_INPUT_STREAM (stream), FALSE);
}

static gboolean
timer_cb (gpointer data)
{
  Process *self = data;

  g_source_set_ready_time (self->timer, -1);
  fail (self,
        g_error_new (JALON_ERROR,
                     JALON_ERROR_PROGRAM,
                     _ ("The coder “%s” gave no line for %g seconds and was stopped."),
                     self->plugin->name,
                     self->limits->seconds));
  return G_SOURCE_CONTINUE;
}

static gboolean
canceller_cb (gpointer data)
{
  Process *self = data;
  GError  *error = NULL;

  g_source_set_ready_time (self->canceller, -1);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    fail (self, error);
  return G_SOURCE_CONTINUE;
}

/* Called in the thread that cancels. */
static void
cancelled_cb (GCancellable *cancellable, gpointer canceller)
{
  g_source_set_ready_time (canceller, 0);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Process *self = data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  self->has_ended = TRUE;
}

/* (transfer full): a source of this run */
static void
attach (Process *self, GSource *source, GSourceFunc func)
{
  g_source_set_callback (source, func, self, NULL);
  g_source_attach (source, self->context);
  g_source_unref (source);
}

/* Returns: a descriptor, or -1: @input from its beginning */
static int
open_input (const GString *input)
{
  int   fd = memfd_create ("jalon-articles", MFD_CLOEXEC);
  gsize done = 0;

  while (fd >= 0 && done < input->len)
    {
      gssize n = write (fd, input->str + done, input->len - done);

      if (n < 0 && errno != EINTR)
        {
          close (fd);
          return -1;
        }
      done += n > 0 ? n : 0;
    }
  if (fd >= 0)
    lseek (fd, 0, SEEK_SET);
  return fd;
}

static void
set_errno (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
}

static gboolean
start (Process *self, const GString *input, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *folder = g_path_get_dirname (self->plugin->path);
  g_autoptr (GError) wrong = NULL;
  const char *arguments[] = { self->plugin->path, NULL };
  int         fd = open_input (input);

  if (fd < 0)
    {
      set_errno (error);
      return FALSE;
    }
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_set_child_setup (launcher, child_setup_cb, self->leader, NULL);
  self->process = g_subprocess_launcher_spawnv (launcher, arguments, &wrong);
  if (self->process == NULL)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_PROGRAM,
                   _ ("The coder “%s” could not be started: %s"),
                   self->plugin->name,
                   wrong->message);
      return FALSE;
    }
  return TRUE;
}

static gboolean
alarm_cb (GSource *source, GSourceFunc callback, gpointer data)
{
  return callback (data);
}

/* (transfer full): of this run, dispatched when its time comes */
static GSource *
new_alarm (Process *self, GSourceFunc func)
{
  static GSourceFuncs funcs = { .dispatch = alarm_cb };
  GSource            *source = g_source_new (&funcs, sizeof (GSource));

  g_source_set_callback (source, func, self, NULL);
  g_source_attach (source, self->context);
  return source;
}

static void
clear_alarm (GSource **source)
{
  if (*source == NULL)
    return;
  g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
watch (Process *self)
{
  GInputStream *answer = g_subprocess_get_stdout_pipe (self->process);
  GInputStream *complaint = g_subprocess_get_stderr_pipe (self->process);

  self->timer = new_alarm (self, timer_cb);
  begin_wait (self);
  attach (self,
          g_pollable_input_stream_create_source (G_POLLABLE_INPUT_STREAM (answer), NULL),
          G_SOURCE_FUNC (answer_cb));
  attach (self,
          g_pollable_input_stream_create_source (G_POLLABLE_INPUT_STREAM (complaint), NULL),
          G_SOURCE_FUNC (complaint_cb));
  self->canceller = new_alarm (self, canceller_cb);
  if (self->cancellable != NULL)
    self->handler = g_cancellable_connect (self->cancellable, G_CALLBACK (cancelled_cb), self->canceller, NULL);
  g_subprocess_wait_async (self->process, NULL, ended_cb, self);
}

/* What stands in the pipes when the program is gone; nobody is waited for who holds them open. */
static void
read_rest (Process *self)
{
  GPollableInputStream *answer = G_POLLABLE_INPUT_STREAM (g_subprocess_get_stdout_pipe (self->process));
  GPollableInputStream *complaint = G_POLLABLE_INPUT_STREAM (g_subprocess_get_stderr_pipe (self->process));

  while (self->error == NULL && g_pollable_input_stream_is_readable (answer) && read_chunk (self, answer, TRUE))
    ;
  for (guint i = 0; i < 2 * MAX_COMPLAINT; i++)
    if (!g_pollable_input_stream_is_readable (complaint) || !read_chunk (self, complaint, FALSE))
      break;
  if (self->line->len > 0)
    take_line (self);
}

/* (transfer full): the last line of what it complained of, made safe; "" where there is none */
static char *
dup_complaint (const Process *self)
{
  g_autofree char *valid = g_utf8_make_valid (self->complaint->str, self->complaint->len);
  char            *line = g_strchomp (valid);
  char            *last = strrchr (line, '\n');
  const char      *end;

  line = last != NULL ? last + 1 : line;
  if (strlen (line) > MAX_SHOWN && g_utf8_validate_len (line, MAX_SHOWN, &end) == FALSE)
    return jalon_text_make_safe (line, end - line, JALON_TEXT_TERMINAL);
  return jalon_text_make_safe (line, MIN (strlen (line), MAX_SHOWN), JALON_TEXT_TERMINAL);
}

/* How it ended, where that was not well. */
static void
check_end (Process *self)
{
  g_autofree char *complaint = dup_complaint (self);
  const char      *colon = *complaint != '\0' ? ": " : "";

  if (self->error != NULL ||
      (g_subprocess_get_if_exited (self->process) && g_subprocess_get_exit_status (self->process) == 0))
    return;
  if (g_subprocess_get_if_signaled (self->process))
    self->error = g_error_new (JALON_ERROR,
                               JALON_ERROR_PROGRAM,
                               /* Translators: name of a program, number of a signal, ": " and its complaint. */
                               _ ("The coder “%s” was ended by signal %d%s%s"),
                               self->plugin->name,
                               g_subprocess_get_term_sig (self->process),
                               colon,
                               complaint);
  else
    self->error = g_error_new (JALON_ERROR,
                               JALON_ERROR_PROGRAM,
                               /* Translators: name of a program, its exit code, ": " and its complaint. */
                               _ ("The coder “%s” ended with exit code %d%s%s"),
                               self->plugin->name,
                               g_subprocess_get_exit_status (self->process),
                               colon,
                               complaint);
}

static void
clear (Process *self)
{
  g_cancellable_disconnect (self->cancellable, self->handler);
  clear_alarm (&self->timer);
  clear_alarm (&self->canceller);
  g_clear_object (&self->process);
  g_main_context_pop_thread_default (self->context);
  g_main_context_unref (self->context);
  g_string_free (self->line, TRUE);
  g_string_free (self->complaint, TRUE);
  munmap (self->leader, sizeof *self->leader);
}

/**
 * jalon_plugin_process_run:
 * @input: what the program reads
 * @lines: gets each line that it writes, in the thread that calls this
 * @cancellable: (nullable): kills it
 *
 * Runs the program to its end. Callable from any thread.
 *
 * Returns: %FALSE with the error of @lines, G_IO_ERROR_CANCELLED, JALON_ERROR_TOO_LARGE, or JALON_ERROR_PROGRAM
 *   where it cannot be started, takes too long or fails
 */
gboolean
jalon_plugin_process_run (const JalonPlugin       *plugin,
                          GString                 *input,
                          const JalonPluginLimits *limits,
                          const JalonPluginLines  *lines,
                          GCancellable            *cancellable,
                          GError                 **error)
{
  Process self = { .plugin = plugin, .limits = limits, .lines = lines, .cancellable = cancellable };

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  self.leader = mmap (NULL, sizeof *self.leader, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (self.leader == MAP_FAILED)
    {
      set_errno (error);
      return FALSE;
    }
  self.context = g_main_context_new ();
  self.line = g_string_new (NULL);
  self.complaint = g_string_new (NULL);
  g_main_context_push_thread_default (self.context);
  if (start (&self, input, &self.error))
    {
      watch (&self);
      while (!self.has_ended)
        g_main_context_iteration (self.context, TRUE);
      kill_group (&self);
      read_rest (&self);
      check_end (&self);
    }
  clear (&self);
  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}
