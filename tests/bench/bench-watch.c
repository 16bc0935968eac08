/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Starts a program on an otherwise empty X display and watches the screen
 * until it rests, so that any two programs are measured the same way:
 *
 *   jalon-bench-watch COMMAND [ARGUMENT...]
 *
 * Prints "first stands rest rss pss cpu": milliseconds from the start of the process
 * to the first picture (a window that is not painted yet is black and does not count), to the first of which nine
 * tenths are as they stay, and to the last change; then the memory at rest in KiB, and the milliseconds of CPU until
 * then.
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
/* A picture stands when this share of it is what is seen at rest. */
#define STANDS_SHARE 0.9
/* Pictures are kept at a sixteenth of their pixels. */
#define STEP 4

typedef struct
{
  Display *display;
  Window   root;
  int      width;
  int      height;
} Screenful;

/* What was on the screen after a change. */
typedef struct
{
  double   ms;
  guint    n_pixels;
  guint32 *pixels;
} Picture;

static XImage *
grab (Screenful *screen)
{
  return XGetImage (screen->display,
                    screen->root,
                    0,
                    0,
                    (unsigned) screen->width,
                    (unsigned) screen->height,
                    AllPlanes,
                    ZPixmap);
}

static double
changed_share (const XImage *a, const XImage *b)
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

/* How much of @now is neither what was there before nor black. */
static double
painted_share (const XImage *before, const XImage *now)
{
  const guint32  rgb = 0xffffff;
  gsize          n = (gsize) now->bytes_per_line / 4 * (gsize) now->height;
  const guint32 *pa = (const guint32 *) (const void *) before->data;
  const guint32 *pb = (const guint32 *) (const void *) now->data;
  gsize          painted = 0;

  for (gsize i = 0; i < n; i++)
    painted += pa[i] != pb[i] && (pb[i] & rgb) != 0;

  return (double) painted / (double) n;
}

static void
end_program (GPid pid)
{
  kill (pid, SIGTERM);
  g_usleep (300 * 1000);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
}

static void
picture_free (Picture *picture)
{
  g_free (picture->pixels);
  g_free (picture);
}

static Picture *
picture_new (const XImage *image, double ms)
{
  const guint32 *pixels = (const guint32 *) (const void *) image->data;
  guint          stride = (guint) image->bytes_per_line / 4;
  Picture       *picture = g_new0 (Picture, 1);

  picture->ms = ms;
  picture->pixels = g_new (guint32, (gsize) image->width * (gsize) image->height);
  for (guint y = 0; y < (guint) image->height; y += STEP)
    for (guint x = 0; x < (guint) image->width; x += STEP)
      picture->pixels[picture->n_pixels++] = pixels[y * stride + x];

  return picture;
}

static double
equal_share (const Picture *a, const Picture *b)
{
  guint equal = 0;

  for (guint i = 0; i < a->n_pixels; i++)
    equal += a->pixels[i] == b->pixels[i];

  return (double) equal / (double) a->n_pixels;
}

/* The pictures of each change until the screen rests, the first the one with a window; empty if none came. */
static GPtrArray *
watch (Screenful *screen, XImage *before, double start)
{
  GPtrArray *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) picture_free);
  XImage    *last = NULL;
  double     ms = 0.0;
  double     changed = 0.0;

  while (ms < GIVE_UP_MS && (pictures->len == 0 || ms < changed + REST_MS))
    {
      XImage *now = grab (screen);

      ms = bench_wall_ms () - start;
      if (pictures->len == 0 ? painted_share (before, now) > WINDOW_SHARE : changed_share (last, now) > CHANGE_SHARE)
        {
          g_ptr_array_add (pictures, picture_new (now, ms));
          changed = ms;
        }

      if (last != NULL)
        XDestroyImage (last);
      last = now;
      g_usleep (POLL_MS * 1000);
    }

  XDestroyImage (last);
  return pictures;
}

static void
print_times (GPtrArray *pictures)
{
  const Picture *first = g_ptr_array_index (pictures, 0);
  const Picture *rest = g_ptr_array_index (pictures, pictures->len - 1);
  const Picture *stands = rest;

  for (guint i = pictures->len; i > 0; i--)
    {
      const Picture *picture = g_ptr_array_index (pictures, i - 1);

      if (equal_share (picture, rest) < STANDS_SHARE)
        break;
      stands = picture;
    }

  printf ("%.0f %.0f %.0f", first->ms, stands->ms, rest->ms);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pictures = NULL;
  Screenful screen = { 0 };
  XImage   *before;
  GPid      pid;
  double    start;

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
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                          G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL,
                      NULL,
                      &pid,
                      &error))
    {
      fprintf (stderr, "jalon-bench-watch: %s\n", error->message);
      return 1;
    }

  pictures = watch (&screen, before, start);
  if (pictures->len > 0)
    {
      print_times (pictures);
      printf (" %lu %lu %.0f\n", bench_memory (pid, "Rss:"), bench_memory (pid, "Pss:"), bench_cpu_of_ms (pid));
    }

  XDestroyImage (before);
  end_program (pid);
  return pictures->len > 0 ? 0 : 1;
}
