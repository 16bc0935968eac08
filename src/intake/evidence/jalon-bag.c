/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the bag the dossier stands as its file does, and its originals beside it as they do: unpacked it opens. Its
 * manifest is read by sha256sum.
 */

#include "config.h"

#include "jalon-bag.h"

#include "jalon-error.h"
#include "jalon-file-read.h"
#include "jalon-file-write.h"
#include "jalon-i18n.h"
#include "jalon-originals.h"
#include "jalon-zip-writer.h"

#include <string.h>

/* One sealing. @manifest and @tags: (owned): the sums of what was added */
typedef struct
{
  const JalonBagJob *job;
  GCancellable      *cancellable;
  JalonZipWriter     zip;
  char              *bag;
  GString           *manifest;
  GString           *tags;
  guint64            n_bytes;
  guint              n_files;
} Sealing;

static gboolean
add_bytes (Sealing *self, const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *path = g_strconcat (self->bag, "/", name, NULL);

  return jalon_zip_writer_add (&self->zip, path, bytes, self->cancellable, error);
}

/* A line of a manifest, in which line breaks and "%" are encoded (RFC 8493, section 2.1.3). */
static void
append_sum (GString *sums, const char *sum, const char *name)
{
  g_string_append_printf (sums, "%s  ", sum);
  for (; *name != '\0'; name++)
    {
      if (strchr ("%\r\n", *name) != NULL)
        g_string_append_printf (sums, "%%%02X", (guint) (guchar) *name);
      else
        g_string_append_c (sums, *name);
    }
  g_string_append_c (sums, '\n');
}

/* @sums: (nullable): the manifest that lists it */
static gboolean
add_text (Sealing *self, GString *sums, const char *name, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *sum = jalon_originals_dup_sum (bytes);

  if (sums != NULL)
    append_sum (sums, sum, name);
  return add_bytes (self, name, bytes, error);
}

/* (transfer full) (nullable) */
static GBytes *
read_bytes (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize length = 0;
  char *data = jalon_file_read (file, JALON_ORIGINAL_MAX_BYTES, cancellable, &length, error);

  return data != NULL ? g_bytes_new_take (data, length) : NULL;
}

/* @name: within the bag; @expected: (nullable): its sum, where that is known */
static gboolean
add_payload (Sealing *self, const char *path, const char *name, const char *expected, GError **error)
{
  g_autoptr (GBytes) bytes = read_bytes (path, self->cancellable, error);
  g_autofree char *sum = bytes != NULL ? jalon_originals_dup_sum (bytes) : NULL;

  if (bytes == NULL)
    return FALSE;
  if (self->n_bytes + g_bytes_get_size (bytes) > JALON_BAG_MAX_BYTES || self->n_files >= JALON_BAG_MAX_FILES)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_TOO_LARGE,
                   _ ("%s: with this file the package would have more than %d MiB or %d files, which is more than is "
                      "verified; seal a part of the dossier"),
                   path,
                   (int) (JALON_BAG_MAX_BYTES >> 20),
                   JALON_BAG_MAX_FILES);
      return FALSE;
    }
  if (expected != NULL && g_ascii_strcasecmp (sum, expected) != 0)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_NOT_VERIFIED,
                   _ ("%s: this original was changed since it was kept; put the right file in its place, or remove it"),
                   path);
      return FALSE;
    }
  self->n_bytes += g_bytes_get_size (bytes);
  self->n_files++;
  append_sum (self->manifest, sum, name);
  return add_bytes (self, name, bytes, error);
}

static gboolean
add_all (Sealing *self, GError **error)
{
  g_autofree char *base = g_path_get_basename (self->job->dossier);
  g_autofree char *name = g_strconcat ("data/", base, NULL);
  g_autofree char *folder = jalon_originals_dup_folder (self->job->dossier);
  g_auto (GStrv) originals = jalon_originals_list (self->job->dossier, error);
  gboolean ok = originals != NULL && add_payload (self, self->job->dossier, name, NULL, error);

  for (guint i = 0; ok && originals[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, originals[i], NULL);
      g_autofree char *original = g_strconcat (name, ".files/", originals[i], NULL);

      ok = add_payload (self, path, original, originals[i], error);
    }
  return ok;
}

/* (transfer full): today, or as SOURCE_DATE_EPOCH says (reproducible-builds.org) */
static char *
dup_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) made = epoch != NULL ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10)) : NULL;

  if (made == NULL)
    made = g_date_time_new_now_utc ();
  return g_date_time_format (made, "%Y-%m-%d");
}

static gboolean
add_tags (Sealing *self, GError **error)
{
  g_autofree char *date = dup_date ();
  g_autofree char *info =
      g_strdup_printf ("Bagging-Date: %s\nPayload-Oxum: %" G_GUINT64_FORMAT ".%u\nBag-Software-Agent: Jalon %s\n",
                       date,
                       self->n_bytes,
                       self->n_files,
                       JALON_VERSION);

  return add_text (self, self->tags, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", error) &&
         add_text (self, self->tags, "bag-info.txt", info, error) &&
         add_text (self, self->tags, "custody.tsv", self->job->custody, error) &&
         add_text (self, self->tags, "manifest-sha256.txt", self->manifest->str, error) &&
         add_text (self, NULL, "tagmanifest-sha256.txt", self->tags->str, error);
}

static gboolean
write_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const JalonBagJob *job = data;
  Sealing            self = { job, cancellable, .manifest = g_string_new (NULL), .tags = g_string_new (NULL) };
  gboolean           ok;

  self.bag = g_path_get_basename (job->dossier);
  jalon_zip_writer_init (&self.zip, stream);
  ok = add_all (&self, error) && add_tags (&self, error) && jalon_zip_writer_finish (&self.zip, cancellable, error);
  jalon_zip_writer_clear (&self.zip);
  g_string_free (self.manifest, TRUE);
  g_string_free (self.tags, TRUE);
  g_free (self.bag);
  return ok;
}

/* Whether two names stand for one file, by links too. */
static gboolean
is_one_file (GFile *a, GFile *b)
{
  g_autoptr (GFileInfo) first = g_file_query_info (a, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GFileInfo) second = g_file_query_info (b, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return g_file_equal (a, b) || (first != NULL && second != NULL &&
                                 g_strcmp0 (g_file_info_get_attribute_string (first, G_FILE_ATTRIBUTE_ID_FILE),
                                            g_file_info_get_attribute_string (second, G_FILE_ATTRIBUTE_ID_FILE)) == 0);
}

/* What is sealed must not be what is written over. */
static gboolean
check_target (const JalonBagJob *job, GFile *package, const char *name, GError **error)
{
  g_autofree char *originals = jalon_originals_dup_folder (job->dossier);
  g_autoptr (GFile) folder = g_file_new_for_path (originals);
  g_autoptr (GFile) dossier = g_file_new_for_path (job->dossier);

  if (!is_one_file (package, dossier) && !g_file_has_prefix (package, folder))
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_INVALID_VALUE,
               _ ("%s: the package cannot take the place of what is sealed in it; give it another name"),
               name);
  return FALSE;
}

/**
 * jalon_bag_seal:
 * @package: a file that is not there yet, or that is to be replaced
 * @cancellable: (nullable)
 *
 * Writes the package. One that it replaces stays until the new one is whole. Fails with %JALON_ERROR_NOT_VERIFIED where
 * an original is not what it was, with %JALON_ERROR_TOO_LARGE, with %JALON_ERROR_INVALID_VALUE where it would replace
 * what it seals, or as reading and writing do.
 */
gboolean
jalon_bag_seal (const JalonBagJob *job, GFile *package, GCancellable *cancellable, GError **error)
{
  g_autofree char     *name = g_file_get_parse_name (package);
  const JalonFileWrite write = { .name = name,
                                 .write = write_cb,
                                 .data = (gpointer) job,
                                 .flags = job->replaces ? JALON_WRITE_OVERWRITE : JALON_WRITE_NONE };

  return check_target (job, package, name, error) && jalon_file_write (package, &write, NULL, cancellable, error);
}
