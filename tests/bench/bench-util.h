/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the benchmark programs measure with.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Milliseconds: of the wall clock, of the CPU for this thread, of the CPU for the process. */
double bench_wall_ms (void);
double bench_thread_ms (void);
double bench_process_ms (void);

/* Milliseconds of the CPU that all threads of another process took so far. */
double bench_cpu_of_ms (GPid pid);

/* KiB of a process (0 = this one) by /proc/PID/smaps_rollup: "Rss:", "Pss:", "Private_Dirty:". */
gulong bench_memory (GPid pid, const char *key);

/* Sorts @samples (of double). @quantile: 0..1, 0.5 is the median. */
double bench_quantile (GArray *samples, double quantile);

G_END_DECLS
