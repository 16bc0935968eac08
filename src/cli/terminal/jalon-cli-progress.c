/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals come to a thread of their own, so that they are heard while the
 * command waits for something else.
 */

#include "config.h"

#include "jalon-cli-progress.h"

#include "jalon-cli-print.h"

#include <glib-unix.h>
#include <unistd.h>

static void
progress_cb (double fraction, gpointer data)
{
  static int shown = -1;
  int        percent = (int) (fraction * 100.0);

  if (percent == shown || !isatty (STDERR_FILENO))
    return;
  shown = percent;
  jalon_cli_show_percent (percent);
}

/* Once; the next one ends the program. */
static gboolean
interrupt_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static gpointer
listen_thread (gpointer context)
{
  for (;;)
    g_main_context_iteration (context, TRUE);
  return NULL;
}

static void
listen (int number, GCancellable *cancellable, GMainContext *context)
{
  g_autoptr (GSource) source = g_unix_signal_source_new (number);

  g_source_set_callback (source, interrupt_cb, cancellable, NULL);
  g_source_attach (source, context);
}

/**
 * jalon_cli_get_progress:
 *
 * From the first call on Ctrl+C and SIGTERM cancel what uses it, so that no half-written file and no other program
 * stays behind.
 *
 * Returns: (transfer none): tells a terminal how far the command is
 */
const JalonProgress *
jalon_cli_get_progress (void)
{
  static JalonProgress progress;
  GMainContext        *context;

  if (progress.func != NULL)
    return &progress;
  context = g_main_context_new ();
  progress = (JalonProgress){ progress_cb, NULL, g_cancellable_new () };
  listen (SIGINT, progress.cancellable, context);
  listen (SIGTERM, progress.cancellable, context);
  g_thread_unref (g_thread_new ("signals", listen_thread, context));
  return &progress;
}
