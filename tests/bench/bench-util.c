/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-util.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double
clock_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

double
bench_wall_ms (void)
{
  return clock_ms (CLOCK_MONOTONIC);
}

double
bench_thread_ms (void)
{
  return clock_ms (CLOCK_THREAD_CPUTIME_ID);
}

double
bench_process_ms (void)
{
  return clock_ms (CLOCK_PROCESS_CPUTIME_ID);
}

double
bench_cpu_of_ms (GPid pid)
{
  clockid_t clock;

  return clock_getcpuclockid (pid, &clock) == 0 ? clock_ms (clock) : 0.0;
}

gulong
bench_memory (GPid pid, const char *key)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid != 0 ? (int) pid : (int) getpid ());
  g_autofree char *text = NULL;
  const char      *at;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  at = strstr (text, key);
  return at != NULL ? strtoul (at + strlen (key), NULL, 10) : 0;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

double
bench_quantile (GArray *samples, double quantile)
{
  if (samples->len == 0)
    return 0.0;

  g_array_sort (samples, compare_doubles);
  return g_array_index (samples, double, (guint) ((samples->len - 1) * quantile + 0.5));
}
