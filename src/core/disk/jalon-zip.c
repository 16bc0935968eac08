/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory at the end of the archive says where its files are (PKWARE,
 * APPNOTE.TXT 6.3.10, sections 4.3.6 to 4.3.16). Stored and deflated files are
 * read; archives beyond 4 GB, of several parts, and encrypted files are not.
 * Nothing that stands there is believed: each place is looked at for whether it
 * is in the archive.
 */

#include "config.h"

#include "jalon-zip.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-unpack.h"

#include <string.h>

/* Bytes of the records, without what has no fixed length. */
#define END_SIZE 22
#define ENTRY_SIZE 46
#define LOCAL_SIZE 30

/* The comment at the end of an archive is no longer. Bytes. */
#define MAX_COMMENT 65535

/* Files of an archive; no document has so many. */
#define MAX_ENTRIES 20000

#define METHOD_STORED 0
#define METHOD_DEFLATED 8
#define FLAG_ENCRYPTED 1

typedef struct
{
  guint   method;
  guint   flags;
  guint32 packed;
  guint32 offset;
} JalonZipEntry;

static guint
read_16 (const char *at)
{
  return (guint8) at[0] | (guint) (guint8) at[1] << 8;
}

static guint32
read_32 (const char *at)
{
  return read_16 (at) | (guint32) read_16 (at + 2) << 16;
}

static gboolean
fail_damaged (const JalonZip *self, GError **error)
{
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_SYNTAX,
               _ ("%s: the document is damaged or cut off; get it again"),
               self->name);
  return FALSE;
}

/* (nullable): the record at the end, from which all else is found */
static const char *
find_end (const char *data, gsize length)
{
  gsize first = length > END_SIZE + MAX_COMMENT ? length - END_SIZE - MAX_COMMENT : 0;

  if (length < END_SIZE)
    return NULL;
  for (const char *at = data + length - END_SIZE;; at--)
    {
      if (memcmp (at, "PK\005\006", 4) == 0 && at + END_SIZE + read_16 (at + 20) <= data + length)
        return at;
      if (at == data + first)
        return NULL;
    }
}

/* Returns: (nullable): past the entry; %NULL where it is none */
static const char *
read_entry (JalonZip *self, const char *at)
{
  const char    *end = self->data + self->length;
  JalonZipEntry *entry;
  gsize          size;

  if (end - at < ENTRY_SIZE || memcmp (at, "PK\001\002", 4) != 0)
    return NULL;
  size = ENTRY_SIZE + (gsize) read_16 (at + 28) + read_16 (at + 30) + read_16 (at + 32);
  if ((gsize) (end - at) < size)
    return NULL;
  entry = g_new0 (JalonZipEntry, 1);
  entry->flags = read_16 (at + 8);
  entry->method = read_16 (at + 10);
  entry->packed = read_32 (at + 20);
  entry->offset = read_32 (at + 42);
  /* Of two by one name some programs take the first and some the last: nothing can be said of either. */
  if (!g_hash_table_insert (self->entries, g_strndup (at + ENTRY_SIZE, read_16 (at + 28)), entry))
    return NULL;
  return at + size;
}

/**
 * jalon_zip_open:
 * @data: the archive; must outlive @self
 * @length: bytes
 * @name: for messages; must outlive @self
 *
 * Reads what is in an archive. Fails with %JALON_ERROR_SYNTAX.
 */
gboolean
jalon_zip_open (JalonZip *self, const char *data, gsize length, const char *name, GError **error)
{
  const char *end = find_end (data, length);
  const char *at;
  guint       n_entries;

  *self = (JalonZip){ data, length, name, NULL, JALON_ZIP_MAX };
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (end == NULL || read_32 (end + 16) > (gsize) (end - data) || read_16 (end + 10) > MAX_ENTRIES)
    return fail_damaged (self, error);
  n_entries = read_16 (end + 10);
  at = data + read_32 (end + 16);
  for (guint i = 0; i < n_entries; i++)
    {
      at = read_entry (self, at);
      if (at == NULL)
        return fail_damaged (self, error);
    }
  return TRUE;
}

/**
 * jalon_zip_clear:
 *
 * Frees what is known of an archive.
 */
void
jalon_zip_clear (JalonZip *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
}

/**
 * jalon_zip_has:
 * @file: its name
 *
 * Returns: whether it is in the archive
 */
gboolean
jalon_zip_has (const JalonZip *self, const char *file)
{
  return g_hash_table_contains (self->entries, file);
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/**
 * jalon_zip_list:
 * @folder: with the slash at its end
 *
 * Returns: (transfer full): the names of the files in a folder, in order
 */
char **
jalon_zip_list (const JalonZip *self, const char *folder)
{
  GPtrArray     *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, folder) && !g_str_has_suffix (name, "/"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

/* (nullable): where the bytes of a file begin; %NULL where they are not all in the archive */
static const char *
find_bytes (const JalonZip *self, const JalonZipEntry *entry)
{
  gsize       left = self->length - MIN (entry->offset, self->length);
  const char *at = self->data + self->length - left;
  gsize       skipped;

  if (left < LOCAL_SIZE || memcmp (at, "PK\003\004", 4) != 0)
    return NULL;
  skipped = LOCAL_SIZE + (gsize) read_16 (at + 26) + read_16 (at + 28);
  return left >= skipped && left - skipped >= entry->packed ? at + skipped : NULL;
}

static char *
unpack (const JalonZip *self, const JalonZipEntry *entry, const char *bytes, gsize *out_length, GError **error)
{
  const JalonPacked packed = { bytes, entry->packed, self->left, self->name };

  if (entry->method == METHOD_DEFLATED)
    return jalon_unpack_deflated (&packed, out_length, NULL, error);
  if (entry->method != METHOD_STORED)
    {
      g_set_error (
          error,
          JALON_ERROR,
          JALON_ERROR_NOT_A_TEXT,
          _ ("%s: the document is packed in a way that Jalon does not know; save it again with the program it is of"),
          self->name);
      return NULL;
    }
  return jalon_unpack_stored (&packed, out_length, error);
}

/**
 * jalon_zip_read:
 * @file: its name
 * @out_length: (out): bytes
 *
 * Reads a file of the archive. Fails with %JALON_ERROR_SYNTAX where it is not there or is damaged, with
 * %JALON_ERROR_TOO_LARGE where more comes out of the archive than may, with %JALON_ERROR_NOT_A_TEXT where it is
 * encrypted.
 *
 * Returns: (transfer full) (nullable): with a zero byte behind
 */
char *
jalon_zip_read (JalonZip *self, const char *file, gsize *out_length, GError **error)
{
  const JalonZipEntry *entry = g_hash_table_lookup (self->entries, file);
  const char          *bytes = entry != NULL ? find_bytes (self, entry) : NULL;
  char                *unpacked;

  if (entry != NULL && (entry->flags & FLAG_ENCRYPTED) != 0)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_NOT_A_TEXT,
                   _ ("%s: the document is locked by a password; save it without one"),
                   self->name);
      return NULL;
    }
  if (bytes == NULL)
    {
      fail_damaged (self, error);
      return NULL;
    }
  unpacked = unpack (self, entry, bytes, out_length, error);
  if (unpacked != NULL)
    self->left -= MIN (*out_length, self->left);
  return unpacked;
}
