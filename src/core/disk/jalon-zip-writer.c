/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After PKWARE's APPNOTE.TXT 6.3.10, without the extensions for archives beyond 4 GB. Files bear the first date that
 * the format has, so that the same files give the same archive.
 */

#include "config.h"

#include "jalon-zip-writer.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

/* Names are UTF-8: bit 11 of the flags. */
#define FLAG_UTF8 0x0800
#define VERSION 20

#define METHOD_STORED 0
#define METHOD_DEFLATED 8

/* Of compression, 1 to 9: more costs much time and gains little. */
#define LEVEL 6

/* 1 January 1980, as MS-DOS has it. */
#define DATE 0x0021

/* The CRC of ISO 3309, reversed. */
#define POLYNOMIAL 0xedb88320u

static guint32
compute_crc (const guint8 *data, gsize length)
{
  guint32 table[256];
  guint32 crc = 0xffffffffu;

  for (guint32 i = 0; i < 256; i++)
    {
      table[i] = i;
      for (guint bit = 0; bit < 8; bit++)
        table[i] = table[i] >> 1 ^ (table[i] & 1 ? POLYNOMIAL : 0);
    }
  for (gsize i = 0; i < length; i++)
    crc = crc >> 8 ^ table[(crc ^ data[i]) & 0xff];
  return ~crc;
}

static void
put_16 (GString *out, guint value)
{
  g_string_append_c (out, (char) (value & 0xff));
  g_string_append_c (out, (char) (value >> 8 & 0xff));
}

static void
put_32 (GString *out, guint64 value)
{
  put_16 (out, (guint) (value & 0xffff));
  put_16 (out, (guint) (value >> 16 & 0xffff));
}

/* A file of the archive; @bytes are those that stand there. */
typedef struct
{
  const char *name;
  GBytes     *bytes;
  guint       method;
  guint32     crc;
  gsize       length; /* of the file itself */
} Entry;

/* What the headers of a file have in common, from its flags on. */
static void
put_file (GString *out, const Entry *entry)
{
  put_16 (out, FLAG_UTF8);
  put_16 (out, entry->method);
  put_16 (out, 0);
  put_16 (out, DATE);
  put_32 (out, entry->crc);
  put_32 (out, g_bytes_get_size (entry->bytes));
  put_32 (out, entry->length);
  put_16 (out, (guint) strlen (entry->name));
  put_16 (out, 0);
}

/* (nullable) (transfer full): the bytes deflated; %NULL where that does not make them smaller */
static GBytes *
deflate (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, LEVEL);
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  g_autofree char *packed = g_try_malloc (length);
  gsize            n_read, n_written;

  if (packed == NULL || g_converter_convert (G_CONVERTER (zlib),
                                             data,
                                             length,
                                             packed,
                                             length,
                                             G_CONVERTER_INPUT_AT_END,
                                             &n_read,
                                             &n_written,
                                             NULL) != G_CONVERTER_FINISHED)
    return NULL;
  return g_bytes_new_take (g_realloc (g_steal_pointer (&packed), n_written), n_written);
}

/* Takes what was written into account. */
static gboolean
write_all (JalonZipWriter *self, const void *data, gsize length, GCancellable *cancellable, GError **error)
{
  self->offset += length;
  return g_output_stream_write_all (self->stream, data, length, NULL, cancellable, error);
}

/**
 * jalon_zip_writer_init:
 * @stream: at its beginning; must outlive @self
 */
void
jalon_zip_writer_init (JalonZipWriter *self, GOutputStream *stream)
{
  *self = (JalonZipWriter){ .stream = stream, .directory = g_string_new (NULL) };
}

/**
 * jalon_zip_writer_add:
 * @name: of the file, with slashes, UTF-8
 *
 * Fails with %JALON_ERROR_TOO_LARGE beyond what an archive can have (4 GB, 65,535 files), or as writing does.
 */
gboolean
jalon_zip_writer_add (JalonZipWriter *self, const char *name, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) header = g_string_new ("PK\003\004");
  g_autoptr (GBytes) packed = self->is_packed ? deflate (bytes) : NULL;
  gsize         length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint64       start = self->offset;
  const Entry   entry = { .name = name,
                          .bytes = packed != NULL ? packed : bytes,
                          .method = packed != NULL ? METHOD_DEFLATED : METHOD_STORED,
                          .crc = compute_crc (data, length),
                          .length = length };

  if (start + length > G_MAXUINT32 - (64 << 20) || self->n_files >= G_MAXUINT16 || strlen (name) > G_MAXUINT16)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_TOO_LARGE,
                   _ ("%s: the package would be larger than 4 GB; seal parts of the dossier by themselves"),
                   name);
      return FALSE;
    }
  put_16 (header, VERSION);
  put_file (header, &entry);
  g_string_append (header, name);
  g_string_append_len (self->directory, "PK\001\002", 4);
  put_16 (self->directory, VERSION);
  put_16 (self->directory, VERSION);
  put_file (self->directory, &entry);
  put_16 (self->directory, 0); /* comment */
  put_16 (self->directory, 0); /* disk */
  put_16 (self->directory, 0); /* attributes */
  put_32 (self->directory, 0);
  put_32 (self->directory, start);
  g_string_append (self->directory, name);
  self->n_files++;
  return write_all (self, header->str, header->len, cancellable, error) &&
         write_all (self, g_bytes_get_data (entry.bytes, NULL), g_bytes_get_size (entry.bytes), cancellable, error);
}

/**
 * jalon_zip_writer_finish:
 *
 * Writes what lists the files.
 */
gboolean
jalon_zip_writer_finish (JalonZipWriter *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) end = g_string_new (NULL);
  guint64 start = self->offset;

  g_string_append_len (end, "PK\005\006", 4);
  put_32 (end, 0); /* disks */
  put_16 (end, self->n_files);
  put_16 (end, self->n_files);
  put_32 (end, self->directory->len);
  put_32 (end, start);
  put_16 (end, 0);
  return write_all (self, self->directory->str, self->directory->len, cancellable, error) &&
         write_all (self, end->str, end->len, cancellable, error);
}

/**
 * jalon_zip_writer_clear:
 *
 * Frees what is known of the archive.
 */
void
jalon_zip_writer_clear (JalonZipWriter *self)
{
  if (self->directory != NULL)
    g_string_free (self->directory, TRUE);
  self->directory = NULL;
}
