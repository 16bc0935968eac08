/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Starts a program on an otherwise empty X display and watches the screen
 * until it rests, so that any two programs are measured the same way:
 *
 *   jalon-bench-watch COMMAND [ARGUMENT...]
 *
 * Prints "first settled rss pss": milliseconds from the start of the process to
 * the first picture and to the last change, then the memory at rest in KiB.
 */

#include "bench-util.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define POLL_MS 15
/* At rest: nothing has changed for so long. */
#define REST_MS 3000
#define GIVE_UP_MS 60000
/* Shares of the screen: a window has appeared; it still changes (a blinking caret does not count). */
#define WINDOW_SHARE 0.02
#define CHANGE_SHARE 0.0005

typedef struct
{
  Display *display;
  Window   root;
  int      width;
  int      height;
} Screenful;

static XImage *
grab (Screenful *screen)
{
  return XGetImage (screen->display, screen->root, 0, 0, (unsigned) screen->width, (unsigned) screen->height, AllPlanes, ZPixmap);
}

static double
changed_share (const XImage *a,
               const XImage *b)
{
  gsize          n = (gsize) a->bytes_per_line / 4 * (gsize) a->height;
  const guint32 *pa = (const guint32 *) (const void *) a->data;
  const guint32 *pb = (const guint32 *) (const void *) b->data;
  gsize          changed = 0;

  if (memcmp (pa, pb, n * 4) == 0)
    return 0.0;

  for (gsize i = 0; i < n; i++)
    changed += pa[i] != pb[i];

  return (double) changed / (double) n;
}

static void
end_program (GPid pid)
{
  kill (pid, SIGTERM);
  g_usleep (300 * 1000);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
}

/* Times since @start; -1 where no window came. */
static void
watch (Screenful *screen,
       XImage    *before,
       double     start,
       double    *out_first,
       double    *out_settled)
{
  XImage *last = NULL;

  *out_first = -1.0;
  *out_settled = -1.0;

  while (TRUE)
    {
      XImage *now = grab (screen);
      double  ms = bench_wall_ms () - start;

      if (*out_first < 0 && changed_share (before, now) > WINDOW_SHARE)
        *out_first = *out_settled = ms;
      else if (*out_first >= 0 && last != NULL && changed_share (last, now) > CHANGE_SHARE)
        *out_settled = ms;

      if (last != NULL)
        XDestroyImage (last);
      last = now;

      if ((*out_first >= 0 && ms > *out_settled + REST_MS) || ms > GIVE_UP_MS)
        break;

      g_usleep (POLL_MS * 1000);
    }

  XDestroyImage (last);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  Screenful screen = { 0 };
  XImage   *before;
  GPid      pid;
  gint64    start;
  double    first;
  double    settled;

  if (argc < 2)
    {
      fputs ("usage: jalon-bench-watch COMMAND [ARGUMENT...]\n", stderr);
      return 2;
    }

  screen.display = XOpenDisplay (NULL);
  if (screen.display == NULL)
    {
      fputs ("jalon-bench-watch: no display\n", stderr);
      return 1;
    }

  screen.root = DefaultRootWindow (screen.display);
  screen.width = DisplayWidth (screen.display, DefaultScreen (screen.display));
  screen.height = DisplayHeight (screen.display, DefaultScreen (screen.display));
  before = grab (&screen);

  start = bench_wall_ms ();
  if (!g_spawn_async (NULL,
                      argv + 1,
                      NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL,
                      NULL,
                      &pid,
                      &error))
    {
      fprintf (stderr, "jalon-bench-watch: %s\n", error->message);
      return 1;
    }

  watch (&screen, before, start, &first, &settled);
  printf ("%.0f %.0f %lu %lu\n", first, settled, bench_memory (pid, "Rss:"), bench_memory (pid, "Pss:"));

  XDestroyImage (before);
  end_program (pid);
  return first >= 0 ? 0 : 1;
}
