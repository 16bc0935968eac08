/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Giving memory back to the system.
 */

#include "config.h"

#include "jalon-heap.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/**
 * jalon_heap_trim:
 *
 * Gives back what was freed after much work at once. The GNU library keeps it
 * for each thread that took part, and returns by itself only what lies at an
 * arena's end. Takes a few milliseconds; callable from any thread.
 */
void
jalon_heap_trim (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}
