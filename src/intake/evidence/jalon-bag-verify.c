/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every payload file of a package must be in each manifest with its right sum, and every file of a manifest in the
 * package. Tag files may be in a manifest of their own, and need not (RFC 8493, section 3).
 */

#include "config.h"

#include "jalon-bag.h"

#include "jalon-error.h"
#include "jalon-file-read.h"
#include "jalon-headers.h"
#include "jalon-i18n.h"
#include "jalon-originals.h"
#include "jalon-zip.h"

#include <string.h>

#define PAYLOAD "data/"

/* After so many the rest of a manifest is not read: nobody needs more to know. */
#define MAX_PROBLEMS 1000

/* What manifests are called after, and the sums in them (RFC 8493, section 2.4). */
static const struct
{
  const char   *name;
  GChecksumType type;
} algorithms[] = {
  { "sha256", G_CHECKSUM_SHA256 }, { "sha512", G_CHECKSUM_SHA512 }, { "sha384", G_CHECKSUM_SHA384 },
  { "sha1", G_CHECKSUM_SHA1 },     { "md5", G_CHECKSUM_MD5 },
};

/* @bag: (owned): its folder in the package, with a slash; @listed: (owned): files of the manifest at hand; @sum: of it
 */
typedef struct
{
  JalonZip      zip;
  char         *bag;
  GPtrArray    *problems;
  GHashTable   *listed;
  GChecksumType sum;
  GCancellable *cancellable;
} Verifying;

/* @name: within the bag. @message: translated */
static void
tell (Verifying *self, const char *name, const char *message)
{
  /* Translators: a file, and what is wrong with it. */
  g_ptr_array_add (self->problems, g_strdup_printf (C_ ("remark", "%s: %s"), name, message));
}

/* (transfer full) (nullable) */
static char *
read_file (Verifying *self, const char *name, gsize *out_length)
{
  g_autofree char *path = g_strconcat (self->bag, name, NULL);

  return jalon_zip_has (&self->zip, path) ? jalon_zip_read (&self->zip, path, out_length, NULL) : NULL;
}

static gboolean
is_sum (const char *words, GChecksumType type)
{
  gsize length = strlen (words);

  return length == 2 * (gsize) g_checksum_type_get_length (type) && strspn (words, "0123456789abcdefABCDEF") == length;
}

/* Line breaks and "%" stand in a manifest as "%0A", "%0D" and "%25"; nothing else is encoded (section 2.1.3). */
static char *
dup_name (const char *encoded)
{
  static const char *const codes[] = { "%0A", "\n", "%0D", "\r", "%25", "%" };
  GString                 *name = g_string_new (NULL);

  while (*encoded != '\0')
    {
      guint i = 0;

      while (i < G_N_ELEMENTS (codes) && g_ascii_strncasecmp (encoded, codes[i], 3) != 0)
        i += 2;
      if (i < G_N_ELEMENTS (codes))
        g_string_append (name, codes[i + 1]);
      else
        g_string_append_c (name, *encoded);
      encoded += i < G_N_ELEMENTS (codes) ? 3 : 1;
    }
  return g_string_free (name, FALSE);
}

/* "SHA256  data/a.jalon", in some programs "SHA256 *./data/a.jalon" */
static void
check_line (Verifying *self, const char *manifest, const char *line)
{
  gsize            n_sum = strcspn (line, " \t");
  g_autofree char *expected = g_strndup (line, n_sum);
  const char      *encoded = line + n_sum + strspn (line + n_sum, " \t*");
  g_autofree char *name = dup_name (g_str_has_prefix (encoded, "./") ? encoded + 2 : encoded);
  gsize            length = 0;
  g_autofree char *data = NULL;
  g_autofree char *sum = NULL;

  if (!is_sum (expected, self->sum) || *name == '\0')
    {
      tell (self, manifest, _ ("a line of it is no checksum and file"));
      return;
    }
  g_hash_table_add (self->listed, g_strdup (name));
  data = read_file (self, name, &length);
  if (data == NULL)
    {
      tell (self, name, _ ("it is missing or cannot be read"));
      return;
    }
  sum = g_compute_checksum_for_data (self->sum, (const guchar *) data, length);
  if (g_ascii_strcasecmp (sum, expected) != 0)
    tell (self, name, _ ("it was changed since it was sealed"));
}

/* Returns: whether all of it was read */
static gboolean
check_manifest (Verifying *self, const char *manifest)
{
  gsize            length = 0;
  g_autofree char *text = read_file (self, manifest, &length);
  JalonRest        rest = { text, text + length };
  JalonRest        line;

  if (text == NULL)
    tell (self, manifest, _ ("it is missing or cannot be read"));
  while (jalon_rest_take_line (&rest, &line))
    {
      g_autofree char *words = g_strchomp (g_strndup (line.at, line.end - line.at));

      if (self->problems->len >= MAX_PROBLEMS || g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      if (*words != '\0')
        check_line (self, manifest, words);
    }
  return TRUE;
}

/* A payload file that stands in a manifest not at all was put there later, and so was what is beside the bag. */
static void
check_unlisted (Verifying *self, char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_str_has_prefix (names[i], self->bag) ? names[i] + strlen (self->bag) : NULL;

      if (name == NULL || (g_str_has_prefix (name, PAYLOAD) && !g_hash_table_contains (self->listed, name)))
        tell (self, name != NULL ? name : names[i], _ ("it was put there after the package was sealed"));
    }
}

/* Whether the bag has a manifest of that sum. @kind: "manifest" or "tagmanifest". (transfer full) (nullable) */
static char *
find_manifest (Verifying *self, const char *kind, guint algorithm)
{
  g_autofree char *path = g_strdup_printf ("%s%s-%s.txt", self->bag, kind, algorithms[algorithm].name);

  return jalon_zip_has (&self->zip, path) ? g_strdup (path + strlen (self->bag)) : NULL;
}

/* All manifests there are: one of the payload is a must. What is in none is known only when all of one was read. */
static void
check_all (Verifying *self, char *const *names)
{
  gboolean has_manifest = FALSE, is_whole = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (algorithms) && is_whole; i++)
    {
      g_autofree char *manifest = find_manifest (self, "manifest", i);
      g_autofree char *tags = find_manifest (self, "tagmanifest", i);

      self->sum = algorithms[i].type;
      g_hash_table_remove_all (self->listed);
      if (manifest != NULL)
        {
          is_whole = check_manifest (self, manifest);
          if (is_whole && !has_manifest)
            check_unlisted (self, names);
          has_manifest = TRUE;
        }
      if (tags != NULL && is_whole)
        is_whole = check_manifest (self, tags);
    }
  if (!has_manifest)
    tell (self, "manifest-sha256.txt", _ ("it is missing or cannot be read"));
}

/* (transfer full) (nullable): the folder that the bag is, with its slash: all of the package, or one folder in it */
static char *
find_bag (JalonZip *zip)
{
  g_auto (GStrv) names = jalon_zip_list (zip, "");

  if (jalon_zip_has (zip, "bagit.txt"))
    return g_strdup ("");
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *slash = strchr (names[i], '/');

      if (slash != NULL && strcmp (slash, "/bagit.txt") == 0)
        return g_strndup (names[i], slash + 1 - names[i]);
    }
  return NULL;
}

/* @self: cleared with jalon_zip_clear() in any case. @data: stays as long as it; @name: as messages name the package */
static gboolean
open_bag (Verifying *self, const char *data, gsize length, const char *name, GError **error)
{
  if (jalon_zip_open (&self->zip, data, length, name, NULL) && (self->bag = find_bag (&self->zip)) != NULL)
    {
      self->zip.left = JALON_ORIGINAL_MAX_BYTES * 2;
      return TRUE;
    }
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_SYNTAX,
               _ ("%s: this is no sealed package, or it is damaged; get it again"),
               name);
  return FALSE;
}

static void
close_bag (Verifying *self)
{
  jalon_zip_clear (&self->zip);
  g_free (self->bag);
}

/**
 * jalon_bag_verify:
 * @package: as jalon_bag_seal() writes it, or another program: a BagIt bag in a ZIP
 * @out_n_files: (out): files in it
 * @cancellable: (nullable)
 *
 * Fails with %JALON_ERROR_SYNTAX where it is no such package, or as reading does.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): what is wrong, a sentence each; empty where nothing is
 */
GPtrArray *
jalon_bag_verify (GFile *package, guint *out_n_files, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (package);
  gsize            length = 0;
  g_autofree char *data = jalon_file_read (package, JALON_ORIGINAL_MAX_BYTES, cancellable, &length, error);
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) names = NULL;
  Verifying self = { .listed = listed, .cancellable = cancellable };

  *out_n_files = 0;
  if (data == NULL)
    return NULL;
  if (!open_bag (&self, data, length, name, error))
    {
      close_bag (&self);
      return NULL;
    }
  self.problems = g_ptr_array_new_with_free_func (g_free);
  names = jalon_zip_list (&self.zip, "");
  check_all (&self, names);
  *out_n_files = g_strv_length (names);
  close_bag (&self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&self.problems, g_ptr_array_unref);
  return self.problems;
}

static void
file_free (gpointer data)
{
  JalonBagFile *self = data;

  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
add_file (GPtrArray *files, const char *name, char *bytes, gsize length)
{
  JalonBagFile *file = g_new (JalonBagFile, 1);

  file->name = g_strdup (name);
  file->bytes = g_bytes_new_take (bytes, length);
  g_ptr_array_add (files, file);
}

static void
add_manifests (Verifying *self, GPtrArray *files, const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (algorithms); i++)
    {
      g_autofree char *manifest = find_manifest (self, kind, i);
      gsize            length = 0;
      char            *text = manifest != NULL ? read_file (self, manifest, &length) : NULL;

      if (text != NULL)
        add_file (files, manifest, text, length);
    }
}

/**
 * jalon_bag_list_manifests:
 * @package: as jalon_bag_verify() takes it
 * @cancellable: (nullable)
 *
 * Fails as jalon_bag_verify() does.
 *
 * Returns: (transfer full) (element-type JalonBagFile) (nullable): its manifests, and last the package itself
 */
GPtrArray *
jalon_bag_list_manifests (GFile *package, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (package);
  gsize            length = 0;
  char            *data = jalon_file_read (package, JALON_ORIGINAL_MAX_BYTES, cancellable, &length, error);
  GPtrArray       *files = NULL;
  Verifying        self = { .cancellable = cancellable };

  if (data == NULL)
    return NULL;
  if (open_bag (&self, data, length, name, error))
    {
      files = g_ptr_array_new_with_free_func (file_free);
      add_manifests (&self, files, "manifest");
      add_manifests (&self, files, "tagmanifest");
      add_file (files, name, g_steal_pointer (&data), length);
    }
  close_bag (&self);
  g_free (data);
  return files;
}
