/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records are headers and a block of so many bytes. In the block of a response stands what a server answered
 * (RFC 9112): its own headers, and the document, perhaps in chunks and compressed. Only answers that gave the document
 * are opened. No number is believed beyond what is there.
 */

#include "config.h"

#include "jalon-warc.h"

#include "jalon-unpack.h"

#include <string.h>

/* How each record begins. */
#define VERSION "WARC/"

/**
 * jalon_warc_sniff:
 *
 * Returns: whether bytes begin as an archive of the web does
 */
gboolean
jalon_warc_sniff (const char *data, gsize length)
{
  return length > strlen (VERSION) && memcmp (data, VERSION, strlen (VERSION)) == 0;
}

/**
 * jalon_warc_next:
 * @rest: what is left of the archive, and is then behind the record
 * @out_record: (out): to be cleared
 *
 * Returns: %FALSE at the end, or where what follows is no whole record: @rest is empty at the end
 */
gboolean
jalon_warc_next (JalonRest *rest, JalonWarcRecord *out_record)
{
  JalonRest   line;
  const char *length;
  guint64     n_bytes;

  *out_record = (JalonWarcRecord){ NULL };
  while (rest->at < rest->end && g_ascii_isspace (*rest->at))
    rest->at++;
  if (!jalon_warc_sniff (rest->at, rest->end - rest->at) || !jalon_rest_take_line (rest, &line))
    return FALSE;
  out_record->headers = jalon_headers_read (rest);
  length = jalon_warc_record_get (out_record, "content-length");
  if (length == NULL || !g_ascii_string_to_unsigned (length, 10, 0, (guint64) (rest->end - rest->at), &n_bytes, NULL))
    {
      jalon_warc_record_clear (out_record);
      return FALSE;
    }
  out_record->block = rest->at;
  out_record->length = n_bytes;
  rest->at += n_bytes;
  return TRUE;
}

/**
 * jalon_warc_record_get:
 * @name: of a header, in small letters
 *
 * Returns: (nullable): its value
 */
const char *
jalon_warc_record_get (const JalonWarcRecord *self, const char *name)
{
  return g_hash_table_lookup (self->headers, name);
}

/* "HTTP/1.1 200 OK" */
static gboolean
is_good (const JalonRest *line)
{
  g_autofree char *words = g_strndup (line->at, line->end - line->at);
  const char      *code = strchr (words, ' ');

  return g_str_has_prefix (words, "HTTP/") && code != NULL && g_str_has_prefix (code + strspn (code, " "), "2");
}

/* (transfer full) (nullable): without the sizes between; %NULL where they are wrong, as where they were taken out
 * and the header was left */
static GByteArray *
join_chunks (JalonRest rest)
{
  g_autoptr (GByteArray) joined = g_byte_array_new ();
  JalonRest line;

  while (jalon_rest_take_line (&rest, &line))
    {
      guint64 size;

      if (!g_ascii_isxdigit (*line.at) || line.end[-1] != '\n')
        return NULL;
      size = g_ascii_strtoull (line.at, NULL, 16);
      if (size == 0)
        return g_steal_pointer (&joined);
      if (size > (guint64) (rest.end - rest.at))
        return NULL;
      g_byte_array_append (joined, (const guint8 *) rest.at, (guint) size);
      rest.at += size;
      jalon_rest_take_line (&rest, &line);
    }
  return NULL;
}

static gboolean
has_word (GHashTable *headers, const char *name, const char *word)
{
  const char *value = g_hash_table_lookup (headers, name);

  return value != NULL && strstr (value, word) != NULL;
}

/* Takes what an answer has around the document away. */
static gboolean
unwrap (GHashTable *headers, JalonRest rest, gsize max, JalonWarcDocument *document)
{
  g_autoptr (GByteArray) joined = has_word (headers, "transfer-encoding", "chunked") ? join_chunks (rest) : NULL;
  const char       *data = joined != NULL ? (const char *) joined->data : rest.at;
  gsize             length = joined != NULL ? joined->len : (gsize) (rest.end - rest.at);
  const JalonPacked packed = { data, length, max, "" };

  if (jalon_unpack_is_gzip (data, length))
    document->data = jalon_unpack_gzip (&packed, &document->length, NULL, NULL);
  else if (!has_word (headers, "content-encoding", "br") && !has_word (headers, "content-encoding", "deflate"))
    document->data = jalon_unpack_stored (&packed, &document->length, NULL);
  return document->data != NULL;
}

static void
set_type (JalonWarcDocument *document, const char *header)
{
  g_autofree char *type = g_strndup (header, strcspn (header, "; \t"));

  document->type = g_ascii_strdown (type, -1);
  document->charset = jalon_headers_dup_parameter (header, "charset");
}

/**
 * jalon_warc_record_open:
 * @max: bytes that the document may have
 * @out_document: (out): to be cleared in any case
 *
 * Returns: whether the record has a document: the answer of a server that gave one, or what was kept without an answer
 */
gboolean
jalon_warc_record_open (const JalonWarcRecord *self, gsize max, JalonWarcDocument *out_document)
{
  const char *kind = jalon_warc_record_get (self, "warc-type");
  const char *type = jalon_warc_record_get (self, "content-type");
  JalonRest   rest = { self->block, self->block + self->length };
  JalonRest   line;
  g_autoptr (GHashTable) headers = NULL;

  *out_document = (JalonWarcDocument){ NULL };
  if (kind == NULL || type == NULL)
    return FALSE;
  if (strcmp (kind, "resource") == 0 || strcmp (kind, "conversion") == 0)
    {
      set_type (out_document, type);
      return unwrap (self->headers, rest, max, out_document);
    }
  if (strcmp (kind, "response") != 0 || !jalon_rest_take_line (&rest, &line) || !is_good (&line))
    return FALSE;
  headers = jalon_headers_read (&rest);
  type = g_hash_table_lookup (headers, "content-type");
  set_type (out_document, type != NULL ? type : "");
  return unwrap (headers, rest, max, out_document);
}

/**
 * jalon_warc_record_clear:
 *
 * Frees the headers.
 */
void
jalon_warc_record_clear (JalonWarcRecord *self)
{
  g_clear_pointer (&self->headers, g_hash_table_unref);
}

/**
 * jalon_warc_document_clear:
 *
 * Frees the document.
 */
void
jalon_warc_document_clear (JalonWarcDocument *self)
{
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->data, g_free);
}
