/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deflated bytes come out up to a limit and no further: a thousand times as
 * much may stand in a small file.
 */

#include "config.h"

#include "jalon-unpack.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

/* Bytes that are unpacked at once. */
#define CHUNK (256 << 10)

/**
 * jalon_unpack_is_gzip:
 *
 * Returns: whether bytes begin as a file of gzip does (RFC 1952)
 */
gboolean
jalon_unpack_is_gzip (const char *data, gsize length)
{
  return length >= 3 && memcmp (data, "\x1f\x8b\x08", 3) == 0;
}

/* Up to a chunk more than the limit. What one program after the other wrote to a file of gzip follows there as one
 * member after the other (RFC 1952, section 2.2). */
static gboolean
unpack_up_to (const JalonPacked *packed, GConverter *zlib, GByteArray *out, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gsize              at = 0;

  while (out->len <= packed->max)
    {
      gsize            n_in = 0;
      gsize            n_out = 0;
      GConverterResult result;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      result = g_converter_convert (zlib,
                                    packed->data + at,
                                    packed->length - at,
                                    chunk,
                                    CHUNK,
                                    G_CONVERTER_INPUT_AT_END,
                                    &n_in,
                                    &n_out,
                                    error);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      g_byte_array_append (out, chunk, (guint) n_out);
      at += n_in;
      if (result == G_CONVERTER_FINISHED && !jalon_unpack_is_gzip (packed->data + at, packed->length - at))
        return TRUE;
      if (result == G_CONVERTER_FINISHED)
        g_converter_reset (zlib);
    }
  return TRUE;
}

/* Returns: %NULL */
static char *
fail_too_large (const JalonPacked *packed, GError **error)
{
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_TOO_LARGE,
               _ ("%s: more than %d MB are in the compressed file; unpack it, and take the part that matters"),
               packed->name,
               (int) (packed->max / 1000 / 1000));
  return NULL;
}

static char *
unpack (const JalonPacked    *packed,
        GZlibCompressorFormat format,
        gsize                *out_length,
        GCancellable         *cancellable,
        GError              **error)
{
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (format);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GError) wrong = NULL;

  if (!unpack_up_to (packed, G_CONVERTER (zlib), out, cancellable, &wrong))
    {
      if (g_error_matches (wrong, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&wrong));
      else
        g_set_error (error,
                     JALON_ERROR,
                     JALON_ERROR_SYNTAX,
                     _ ("%s: the compressed file is damaged or cut off (%s); get it again"),
                     packed->name,
                     wrong->message);
      return NULL;
    }
  if (out->len > packed->max)
    return fail_too_large (packed, error);
  *out_length = out->len;
  g_byte_array_append (out, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (g_steal_pointer (&out), FALSE);
}

/**
 * jalon_unpack_gzip:
 * @out_length: (out): bytes
 *
 * Unpacks a file of gzip. Fails with %JALON_ERROR_TOO_LARGE where more than the limit comes out, and with
 * %JALON_ERROR_SYNTAX where it is damaged.
 *
 * Returns: (transfer full) (nullable): what was in it, with a zero byte behind
 */
char *
jalon_unpack_gzip (const JalonPacked *packed, gsize *out_length, GCancellable *cancellable, GError **error)
{
  return unpack (packed, G_ZLIB_COMPRESSOR_FORMAT_GZIP, out_length, cancellable, error);
}

/**
 * jalon_unpack_deflated:
 * @out_length: (out): bytes
 *
 * The same for deflated bytes without a header (RFC 1951), as archives have them.
 *
 * Returns: (transfer full) (nullable): what was in them, with a zero byte behind
 */
char *
jalon_unpack_deflated (const JalonPacked *packed, gsize *out_length, GCancellable *cancellable, GError **error)
{
  return unpack (packed, G_ZLIB_COMPRESSOR_FORMAT_RAW, out_length, cancellable, error);
}

/**
 * jalon_unpack_stored:
 * @out_length: (out): bytes
 *
 * The same for bytes that stand there as they are.
 *
 * Returns: (transfer full) (nullable): a copy with a zero byte behind
 */
char *
jalon_unpack_stored (const JalonPacked *packed, gsize *out_length, GError **error)
{
  char *copy;

  if (packed->length > packed->max)
    return fail_too_large (packed, error);
  copy = g_malloc (packed->length + 1);
  if (packed->length > 0)
    memcpy (copy, packed->data, packed->length);
  copy[packed->length] = '\0';
  *out_length = packed->length;
  return copy;
}
