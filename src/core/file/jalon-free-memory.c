/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Linux says how much memory programs can still take without any being moved to
 * the disk. Elsewhere nothing is known, and nothing is refused.
 */

#include "config.h"

#include "jalon-free-memory.h"

#include <string.h>

/* What is left to other programs, unless a person says otherwise. MiB. */
#define RESERVE 256

/**
 * jalon_free_memory_parse:
 * @text: as of /proc/meminfo
 * @out_available: (out): bytes
 *
 * Returns: whether the text says how much is available
 */
gboolean
jalon_free_memory_parse (const char *text, guint64 *out_available)
{
  static const char name[] = "MemAvailable:";
  const char       *line = strstr (text, name);
  char             *end;
  guint64           kib;

  if (line == NULL)
    return FALSE;
  kib = g_ascii_strtoull (line + strlen (name), &end, 10);
  if (end == line + strlen (name) || !g_str_has_prefix (end, " kB"))
    return FALSE;
  *out_available = kib << 10;
  return TRUE;
}

/**
 * jalon_free_memory_get_available:
 *
 * Takes some microseconds; callable from any thread.
 *
 * Returns: bytes that programs can still take; %G_MAXUINT64 where nobody knows
 */
guint64
jalon_free_memory_get_available (void)
{
  g_autofree char *text = NULL;
  guint64          available;

  if (!g_file_get_contents ("/proc/meminfo", &text, NULL, NULL) || !jalon_free_memory_parse (text, &available))
    return G_MAXUINT64;
  return available;
}

/**
 * jalon_free_memory_get_reserve:
 *
 * Returns: bytes that reading leaves to other programs: 256 MiB, or as many MiB as the variable JALON_MEMORY_RESERVE of
 *   the environment says
 */
guint64
jalon_free_memory_get_reserve (void)
{
  const char *words = g_getenv ("JALON_MEMORY_RESERVE");
  guint64     mib;

  if (words == NULL || !g_ascii_string_to_unsigned (words, 10, 0, G_MAXUINT32, &mib, NULL))
    mib = RESERVE;
  return mib << 20;
}
