/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of our own: GLib's lets go of its memory each time it doubles, which
 * a lexicon makes it do.
 */

#include "config.h"

#include "jalon-intern.h"

/**
 * jalon_intern:
 * @text: (nullable): not of an article: it is kept to the end of the process
 *
 * Callable from any thread.
 *
 * Returns: (nullable) (transfer none): the same pointer for the same text
 */
const char *
jalon_intern (const char *text)
{
  static GMutex        mutex;
  static GStringChunk *chunk;
  const char          *kept = NULL;

  if (text == NULL)
    return NULL;
  g_mutex_lock (&mutex);
  if (chunk == NULL)
    chunk = g_string_chunk_new (4096);
  kept = g_string_chunk_insert_const (chunk, text);
  g_mutex_unlock (&mutex);
  return kept;
}
