/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every file of a package must be in a manifest with its right sum, but for the manifest of the manifests; and every
 * file of a manifest in the package (RFC 8493, section 3).
 */

#include "config.h"

#include "jalon-bag.h"

#include "jalon-error.h"
#include "jalon-field-text.h"
#include "jalon-file-read.h"
#include "jalon-headers.h"
#include "jalon-i18n.h"
#include "jalon-originals.h"
#include "jalon-zip.h"

#include <string.h>

#define MANIFEST "manifest-sha256.txt"
#define TAG_MANIFEST "tagmanifest-sha256.txt"

/* After so many the rest of a manifest is not read: nobody needs more to know. */
#define MAX_PROBLEMS 1000

/* @bag: (owned): its folder in the package, with a slash; @listed: (owned): files whose sums were looked at */
typedef struct
{
  JalonZip    zip;
  char       *bag;
  GPtrArray  *problems;
  GHashTable *listed;
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

/* "SHA256  data/a.jalon" */
static void
check_line (Verifying *self, const char *manifest, const char *line)
{
  gsize            n_sum = strcspn (line, " \t");
  g_autofree char *expected = g_strndup (line, n_sum);
  const char      *name = line + n_sum + strspn (line + n_sum, " \t*");
  gsize            length = 0;
  g_autofree char *data = NULL;
  g_autofree char *sum = NULL;

  if (!jalon_text_is_sha256 (expected) || *name == '\0')
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
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
  if (g_ascii_strcasecmp (sum, expected) != 0)
    tell (self, name, _ ("it was changed since it was sealed"));
}

/* Returns: whether all of it was read */
static gboolean
check_manifest (Verifying *self, const char *manifest, GCancellable *cancellable)
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

      if (self->problems->len >= MAX_PROBLEMS || g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (*words != '\0')
        check_line (self, manifest, words);
    }
  return TRUE;
}

/* What stands in no manifest was put there later. Returns: how many files there are */
static guint
check_unlisted (Verifying *self)
{
  g_auto (GStrv) names = jalon_zip_list (&self->zip, "");
  guint n_files = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_str_has_prefix (names[i], self->bag) ? names[i] + strlen (self->bag) : NULL;

      n_files++;
      if (name == NULL || (strcmp (name, TAG_MANIFEST) != 0 && !g_hash_table_contains (self->listed, name)))
        tell (self, name != NULL ? name : names[i], _ ("it was put there after the package was sealed"));
    }
  return n_files;
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
  g_autofree char *bag = NULL;
  Verifying        self = { .listed = listed };

  *out_n_files = 0;
  if (data == NULL)
    return NULL;
  if (!jalon_zip_open (&self.zip, data, length, name, NULL) || (bag = find_bag (&self.zip)) == NULL)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_SYNTAX,
                   _ ("%s: this is no sealed package, or it is damaged; get it again"),
                   name);
      jalon_zip_clear (&self.zip);
      return NULL;
    }
  self.zip.left = JALON_ORIGINAL_MAX_BYTES * 2;
  self.bag = bag;
  self.problems = g_ptr_array_new_with_free_func (g_free);
  /* What is in no manifest is known only when all of them was read. */
  if (check_manifest (&self, MANIFEST, cancellable) && check_manifest (&self, TAG_MANIFEST, cancellable))
    *out_n_files = check_unlisted (&self);
  jalon_zip_clear (&self.zip);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&self.problems, g_ptr_array_unref);
  return self.problems;
}
