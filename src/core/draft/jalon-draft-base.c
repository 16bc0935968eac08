/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compares a file with what the header of a draft says of it.
 */

#include "config.h"

#include "jalon-draft-base.h"

#include "jalon-file-identity.h"

/* Bytes read at a time. */
#define CHUNK (256 << 10)

/**
 * jalon_draft_hash_file:
 *
 * Reads a file through.
 *
 * Returns: (transfer full) (nullable): its SHA-256, lower-case hex; %NULL with an error of #GIOErrorEnum
 */
char *
jalon_draft_hash_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  gssize             n;

  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, CHUNK, cancellable, error)) > 0)
    g_checksum_update (checksum, buffer, n);
  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/**
 * jalon_draft_is_of_state:
 *
 * Returns: whether size and time of @file are those of the header
 */
gboolean
jalon_draft_is_of_state (const JalonDraftHeader *header, GFile *file)
{
  g_auto (JalonFileIdentity) now = JALON_FILE_IDENTITY_NONE;
  g_autofree char *tag = NULL;

  if (!jalon_file_identity_query (&now, file, NULL, NULL))
    return FALSE;
  tag = jalon_file_identity_dup_tag (&now);
  return now.size == header->size && g_strcmp0 (tag, header->etag) == 0;
}

/**
 * jalon_draft_is_of_file:
 *
 * Returns: whether @file has the bytes that the draft builds on; by size and time where its hash is not known
 */
gboolean
jalon_draft_is_of_file (const JalonDraftHeader *header, GFile *file, GCancellable *cancellable)
{
  g_autofree char *hash = NULL;

  if (header->hash == NULL)
    return jalon_draft_is_of_state (header, file);
  hash = jalon_draft_hash_file (file, cancellable, NULL);
  return g_strcmp0 (hash, header->hash) == 0;
}
