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

/* What the headers of a file have in common, from its flags on. */
static void
put_file (GString *out, const char *name, guint32 crc, gsize length)
{
  put_16 (out, FLAG_UTF8);
  put_16 (out, 0); /* stored */
  put_16 (out, 0);
  put_16 (out, DATE);
  put_32 (out, crc);
  put_32 (out, length);
  put_32 (out, length);
  put_16 (out, (guint) strlen (name));
  put_16 (out, 0);
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
  *self = (JalonZipWriter){ stream, g_string_new (NULL), 0, 0 };
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
  gsize         length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint32       crc = compute_crc (data, length);
  guint64       start = self->offset;

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
  put_file (header, name, crc, length);
  g_string_append (header, name);
  g_string_append_len (self->directory, "PK\001\002", 4);
  put_16 (self->directory, VERSION);
  put_16 (self->directory, VERSION);
  put_file (self->directory, name, crc, length);
  put_16 (self->directory, 0); /* comment */
  put_16 (self->directory, 0); /* disk */
  put_16 (self->directory, 0); /* attributes */
  put_32 (self->directory, 0);
  put_32 (self->directory, start);
  g_string_append (self->directory, name);
  self->n_files++;
  return write_all (self, header->str, header->len, cancellable, error) &&
         write_all (self, data, length, cancellable, error);
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
