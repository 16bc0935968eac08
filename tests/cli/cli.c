/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs jalon-cli as a program. No display is set, so that one that is needed is missed.
 */

#include "config.h"

#include "cli.h"
#include "remove-all.h"

#include <string.h>

void
cli_set_up (Cli *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("jalon-cli-XXXXXX", NULL);
  self->sample = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
}

void
cli_tear_down (Cli *self, gconstpointer data)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->sample);
  g_free (self->input);
  g_free (self->out);
  g_free (self->err);
}

/* Returns: the exit code; a program that was killed fails the test */
int
cli_run_args (Cli *self, const char *const *args)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE |
                                 (self->input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE));
  g_autoptr (GStrvBuilder) argv = g_strv_builder_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;

  g_strv_builder_add (argv, g_getenv ("JALON_CLI"));
  g_strv_builder_addv (argv, (const char **) args);
  words = g_strv_builder_end (argv);

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_subprocess_communicate_utf8 (process, self->input, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->input, g_free);
  if (!g_subprocess_get_if_exited (process))
    g_error ("jalon-cli %s ended by signal %d: %s", args[0], g_subprocess_get_term_sig (process), self->err);
  return g_subprocess_get_exit_status (process);
}

int
cli_run (Cli *self, const char *first, ...)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  va_list list;

  va_start (list, first);
  for (const char *arg = first; arg != NULL; arg = va_arg (list, const char *))
    g_ptr_array_add (args, (char *) arg);
  va_end (list);
  g_ptr_array_add (args, NULL);
  return cli_run_args (self, (const char *const *) args->pdata);
}

/* Returns: (transfer full): what stands in a file of the folder */
char *
cli_read (Cli *self, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char            *contents;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);
  return contents;
}

/* Returns: (transfer full): the path */
char *
cli_write (Cli *self, const char *name, const char *contents, gssize length)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  return path;
}

guint
cli_count_files (Cli *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* Fails where @words are not in @text. */
void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}
