/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map in KML within an archive in ZIP (OGC 07-147r2, section C). "doc.kml", or
 * whichever comes first, is the map; the others are parts that it links to, and
 * are read after it. Pictures are left aside.
 */

#define _GNU_SOURCE

#include "config.h"

#include "jalon-kmz.h"

#include "jalon-error.h"
#include "jalon-file-guess.h"
#include "jalon-i18n.h"
#include "jalon-kml-out.h"
#include "jalon-kml.h"
#include "jalon-markup-text.h"
#include "jalon-zip-writer.h"
#include "jalon-zip.h"

#include <string.h>

/* The archive itself, with pictures that are left aside. Bytes. */
#define MAX_ARCHIVE ((gsize) 512 << 20)

/* Bytes that a map is told by. */
#define BEGINNING 4096

/* Maps of an archive that are read. */
#define MAX_PARTS 1000

#define MAIN "doc.kml"

/* Where pictures come first, the map is not seen yet. */
static JalonSniff
sniff (const char *beginning, gsize length)
{
  if (length < 4 || memcmp (beginning, "PK\003\004", 4) != 0)
    return JALON_SNIFF_NO;
  return memmem (beginning, length, ".kml", 4) != NULL ? JALON_SNIFF_SURE : JALON_SNIFF_MAYBE;
}

static guint
count_folders (const char *name)
{
  guint n = 0;

  for (; *name != '\0'; name++)
    n += *name == '/';
  return n;
}

/* The main map first, then those that are less deep in folders. */
static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const char *one = *(char *const *) a;
  const char *other = *(char *const *) b;
  gboolean    is_main = strcmp (one, MAIN) == 0;
  int         depth = (int) count_folders (one) - (int) count_folders (other);

  if (is_main || strcmp (other, MAIN) == 0)
    return is_main ? -1 : 1;
  return depth != 0 ? depth : strcmp (one, other);
}

/* (transfer full): names of all maps in the archive */
static GPtrArray *
list_parts (const JalonZip *zip)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = jalon_zip_list (zip, "");

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (names[i], -1);

      if (g_str_has_suffix (lower, ".kml") && !g_str_has_prefix (lower, "__macosx/"))
        g_ptr_array_add (parts, g_strdup (names[i]));
    }
  g_ptr_array_sort (parts, compare_parts);
  if (parts->len > MAX_PARTS)
    g_ptr_array_set_size (parts, MAX_PARTS);
  return parts;
}

static gboolean
unpack (JalonZip *zip, const GPtrArray *parts, GArray *inputs, GPtrArray *texts, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      gsize      length;
      char      *text = jalon_zip_read (zip, g_ptr_array_index (parts, i), &length, error);
      JalonInput input;

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (texts, text);
      jalon_input_init_bytes (&input, text, length, zip->name);
      g_array_append_val (inputs, input);
    }
  return TRUE;
}

/* Another archive, or another document that is one. */
static gboolean
refuse_other (const JalonZip *zip, GError **error)
{
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_NOT_A_DOSSIER,
               "%s: %s",
               zip->name,
               _ (jalon_file_guess (zip->data, zip->length)));
  return FALSE;
}

static gboolean
read_parts (JalonZip *zip, JalonSink *sink, GError **error)
{
  g_autoptr (GPtrArray) parts = list_parts (zip);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) inputs = g_array_new (FALSE, FALSE, sizeof (JalonInput));

  if (parts->len == 0)
    return refuse_other (zip, error);
  return unpack (zip, parts, inputs, texts, error) &&
         jalon_kml_read (&g_array_index (inputs, JalonInput, 0), inputs->len, sink, error);
}

static gboolean
read_archive (JalonZip *zip, const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  const char *bytes = jalon_input_get (input, (JalonInputSpan){ 0, input->size }, &buffer, error);
  gboolean    is_map;

  if (bytes == NULL)
    return FALSE;
  is_map = sniff (bytes, MIN (input->size, BEGINNING)) == JALON_SNIFF_SURE;
  if (!jalon_zip_open (zip, bytes, input->size, input->name, is_map ? error : NULL))
    return !is_map && refuse_other (zip, error);
  zip->left = JALON_MARKUP_MAX_TEXT;
  return read_parts (zip, sink, error);
}

static gboolean
read_kmz (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonZip) zip = { NULL };

  if (input->size > MAX_ARCHIVE)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_TOO_LARGE,
                   _ ("%s: the file is larger than %d MiB"),
                   input->name,
                   (int) (MAX_ARCHIVE >> 20));
      return FALSE;
    }
  return read_archive (&zip, input, sink, error);
}

static gboolean
write_kmz (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GOutputStream) kml = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_auto (JalonZipWriter) zip = { NULL };

  if (!jalon_kml_write (dossier, kml, progress, error) || !g_output_stream_close (kml, NULL, error))
    return FALSE;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (kml));
  jalon_zip_writer_init (&zip, stream);
  zip.is_packed = TRUE;
  return jalon_zip_writer_add (&zip, MAIN, bytes, progress->cancellable, error) &&
         jalon_zip_writer_finish (&zip, progress->cancellable, error);
}

const JalonFormat jalon_format_kmz = {
  .type = { "kmz", N_ ("KMZ: KML, compressed"), { "kmz" }, { "application/vnd.google-earth.kmz" } },
  .sniff = sniff,
  .read = read_kmz,
  .write = write_kmz,
  .lacks = JALON_LACKS_MUCH,
};
