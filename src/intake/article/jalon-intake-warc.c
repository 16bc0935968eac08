/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages and documents of an archive of the web (ISO 28500) are articles; pictures, styles and scripts are passed over.
 * A WACZ (version 1.1.1 of its specification) is a ZIP with such archives and a list of the pages that a person
 * visited: where there is that list, only those count, not what was framed in them.
 */

#include "config.h"

#include "jalon-intake-warc.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-intake-part.h"
#include "jalon-unpack.h"
#include "jalon-warc.h"
#include "jalon-zip.h"

#include <jansson.h>
#include <string.h>

/* What the list of pages is called in a WACZ. */
#define PAGES "pages/pages.jsonl"

/* What comes out of one archive at most, all its documents together. Bytes. */
#define MAX_UNPACKED (250 * 1000 * 1000)

/* @pages: (owned) (nullable): the addresses that count; all where there is no list
 * @n_unpacked: bytes of the documents so far */
typedef struct
{
  GPtrArray        *parts;
  GHashTable       *pages;
  GHashTable       *seen; /* (owned): addresses that were read */
  const JalonBytes *bytes;
  gsize             n_unpacked;
} Archive;

static gboolean
is_document (const JalonWarcDocument *document)
{
  static const char *const types[] = { "text/html",      "application/xhtml+xml", "text/plain", "application/pdf",
                                       "message/rfc822", "text/markdown",         NULL };

  return document->type != NULL && g_strv_contains (types, document->type);
}

/* What the server said of the letters counts, where it is true. */
static void
decode (JalonWarcDocument *document)
{
  gsize            written = 0;
  g_autofree char *converted = NULL;

  if (document->charset == NULL || g_ascii_strcasecmp (document->charset, "utf-8") == 0 ||
      !g_str_has_prefix (document->type, "text/"))
    return;
  converted = g_convert (document->data, (gssize) document->length, "UTF-8", document->charset, NULL, &written, NULL);
  if (converted == NULL)
    return;
  g_free (document->data);
  document->data = g_steal_pointer (&converted);
  document->length = written;
}

static void
add_document (Archive *archive, const JalonWarcRecord *record, JalonWarcDocument *document)
{
  const char      *address = jalon_warc_record_get (record, "warc-target-uri");
  JalonIntakePart *part = jalon_intake_part_new (address != NULL ? address : "–");

  decode (document);
  part->data = g_steal_pointer (&document->data);
  part->length = document->length;
  archive->n_unpacked += document->length;
  part->url = g_strdup (part->name);
  part->retrieved = g_strdup (jalon_warc_record_get (record, "warc-date"));
  g_ptr_array_add (archive->parts, part);
}

/* Whether an address is one that counts and that was not read yet. */
static gboolean
is_wanted (Archive *archive, const JalonWarcRecord *record)
{
  const char *address = jalon_warc_record_get (record, "warc-target-uri");

  if (address == NULL || (archive->pages != NULL && !g_hash_table_contains (archive->pages, address)))
    return FALSE;
  return !g_hash_table_contains (archive->seen, address);
}

/* For one more document, however large it may be. */
static gboolean
has_room (const Archive *archive)
{
  return archive->parts->len < JALON_INTAKE_MAX_PARTS && archive->n_unpacked <= MAX_UNPACKED - JALON_ARTICLE_MAX_BYTES;
}

/* (transfer full): why the rest is not read, a sentence */
static char *
dup_reason (const Archive *archive, const char *name)
{
  if (has_room (archive))
    return g_strdup (_ ("it is damaged or cut off"));
  if (archive->parts->len >= JALON_INTAKE_MAX_PARTS)
    return g_strdup_printf (_ ("a file gives %d articles at most"), JALON_INTAKE_MAX_PARTS);
  return g_strdup_printf (
      _ ("%s: more than %d MB are in the compressed file; unpack it, and take the part that matters"),
      name,
      MAX_UNPACKED / 1000 / 1000);
}

static gboolean
read_records (Archive *archive, const char *data, gsize length, GError **error)
{
  JalonRest rest = { data, data + length };
  gboolean  goes_on = TRUE;

  while (goes_on && has_room (archive))
    {
      g_auto (JalonWarcRecord) record = { NULL };
      g_auto (JalonWarcDocument) document = { NULL };

      if (g_cancellable_set_error_if_cancelled (archive->bytes->cancellable, error))
        return FALSE;
      goes_on = jalon_warc_next (&rest, &record);
      if (!goes_on || !is_wanted (archive, &record) ||
          !jalon_warc_record_open (&record, JALON_ARTICLE_MAX_BYTES, &document) || !is_document (&document))
        continue;
      g_hash_table_add (archive->seen, g_strdup (jalon_warc_record_get (&record, "warc-target-uri")));
      add_document (archive, &record, &document);
    }
  if (rest.at < rest.end)
    {
      JalonIntakePart *part = jalon_intake_part_new (_ ("the rest of the archive"));

      part->reason = dup_reason (archive, part->name);
      g_ptr_array_add (archive->parts, part);
    }
  return TRUE;
}

static gboolean
check_parts (const Archive *archive, GError **error)
{
  if (archive->parts->len > 0)
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_NOT_A_TEXT,
               _ ("%s: no page is kept in this archive of the web; archive the pages again"),
               archive->bytes->name);
  return FALSE;
}

/**
 * jalon_intake_list_warc:
 * @parts: (element-type JalonIntakePart): gets the pages and documents
 * @bytes: a WARC, unpacked
 *
 * Fails with %JALON_ERROR_NOT_A_TEXT where none is in it, or %G_IO_ERROR_CANCELLED.
 */
gboolean
jalon_intake_list_warc (GPtrArray *parts, const JalonBytes *bytes, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Archive archive = { parts, NULL, seen, bytes };

  return read_records (&archive, bytes->data, bytes->length, error) && check_parts (&archive, error);
}

/* (transfer full) (nullable): the addresses of the list, a JSON object a line */
static GHashTable *
read_pages (JalonZip *zip)
{
  gsize            length = 0;
  g_autofree char *text = jalon_zip_has (zip, PAGES) ? jalon_zip_read (zip, PAGES, &length, NULL) : NULL;
  g_autoptr (GHashTable) pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JalonRest rest = { text, text + length };
  JalonRest line;

  while (jalon_rest_take_line (&rest, &line))
    {
      json_t     *page = json_loadb (line.at, line.end - line.at, 0, NULL);
      const char *address = json_string_value (json_object_get (page, "url"));

      if (address != NULL)
        g_hash_table_add (pages, g_strdup (address));
      json_decref (page);
    }
  return g_hash_table_size (pages) > 0 ? g_steal_pointer (&pages) : NULL;
}

static gboolean
read_packed (Archive *archive, JalonZip *zip, const char *name, GError **error)
{
  gsize            length = 0;
  g_autofree char *data = jalon_zip_read (zip, name, &length, error);
  g_autofree char *unpacked = NULL;

  if (data == NULL)
    return FALSE;
  if (!jalon_unpack_is_gzip (data, length))
    return read_records (archive, data, length, error);
  unpacked = jalon_unpack_gzip (&(JalonPacked){ data, length, JALON_ZIP_MAX, archive->bytes->name },
                                &length,
                                archive->bytes->cancellable,
                                error);
  return unpacked != NULL && read_records (archive, unpacked, length, error);
}

/**
 * jalon_intake_list_wacz:
 * @parts: (element-type JalonIntakePart): gets the pages
 * @bytes: a WACZ
 *
 * Fails as jalon_zip_read() and jalon_unpack_gzip() do, and as jalon_intake_list_warc().
 */
gboolean
jalon_intake_list_wacz (GPtrArray *parts, const JalonBytes *bytes, GError **error)
{
  g_auto (JalonZip) zip = { NULL };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) pages = NULL;
  g_auto (GStrv) names = NULL;
  Archive archive = { parts, NULL, seen, bytes };

  if (!jalon_zip_open (&zip, bytes->data, bytes->length, bytes->name, error))
    return FALSE;
  archive.pages = pages = read_pages (&zip);
  names = jalon_zip_list (&zip, "archive/");
  for (guint i = 0; names[i] != NULL; i++)
    if (!read_packed (&archive, &zip, names[i], error))
      return FALSE;
  return check_parts (&archive, error);
}
