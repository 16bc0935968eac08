/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading lexicon files.
 */

#include "config.h"

#include "jalon-lexicon-file.h"

#include "jalon-error.h"
#include "jalon-file-read.h"
#include "jalon-i18n.h"
#include "jalon-intern.h"
#include "jalon-json-fault.h"
#include "jalon-lexicon-resources.h"

#include <string.h>

/* A person's own file of a lexicon; the bundled ones have up to 800 kB. Bytes. */
#define MAX_OWN (16 << 20)

/**
 * jalon_lexicon_file_new:
 * @name: for messages
 * @schema: what its member "schema" must be
 *
 * Returns: (transfer full): the file, or %NULL with JALON_ERROR_SYNTAX or
 *   JALON_ERROR_INVALID_VALUE
 */
JalonLexiconFile *
jalon_lexicon_file_new (const char *name, GBytes *bytes, const char *schema, GError **error)
{
  g_autoptr (JalonLexiconFile) self = g_new0 (JalonLexiconFile, 1);
  json_error_t wrong;
  const char  *found = NULL;

  self->name = g_strdup (name);
  self->root = json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), JSON_REJECT_DUPLICATES, &wrong);
  if (self->root == NULL)
    {
      g_autofree char *words = jalon_json_error_dup_words (&wrong);

      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_SYNTAX,
                   _ ("%s: line %d, column %d: %s"),
                   name,
                   wrong.line,
                   wrong.column,
                   words);
      return NULL;
    }
  found = json_string_value (json_object_get (self->root, "schema"));
  if (g_strcmp0 (found, schema) != 0)
    {
      jalon_lexicon_file_wrong (self, error, "schema", schema);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
jalon_lexicon_file_free (JalonLexiconFile *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  json_decref (self->root);
  g_free (self);
}

/**
 * jalon_lexicon_file_open_bundled:
 * @name: of a file of data/lexicon
 *
 * Returns: (transfer full): its bytes, or %NULL with an error of #GResourceError
 */
GBytes *
jalon_lexicon_file_open_bundled (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat ("/io/github/jalon/Jalon/lexicon/", name, NULL);

  return g_resource_lookup_data (jalon_lexicon_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/**
 * jalon_lexicon_file_open_own:
 * @folder: (nullable): of a person's own lexicons
 * @sum: (nullable): gets the bytes of the file
 * @out_file: (out) (transfer full) (nullable): %NULL where there is no such file
 *
 * Returns: %FALSE with JALON_ERROR or an error of #GIOErrorEnum where there is one that cannot be read
 */
gboolean
jalon_lexicon_file_open_own (const char        *folder,
                             const char        *name,
                             const char        *schema,
                             GChecksum         *sum,
                             JalonLexiconFile **out_file,
                             GError           **error)
{
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *contents = NULL;
  gsize length = 0;

  *out_file = NULL;
  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  file = g_file_new_for_path (path);
  contents = jalon_file_read (file, MAX_OWN, NULL, &length, error);
  if (contents == NULL)
    return FALSE;
  bytes = g_bytes_new_take (contents, length);
  if (sum != NULL)
    g_checksum_update (sum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  *out_file = jalon_lexicon_file_new (path, bytes, schema, error);
  return *out_file != NULL;
}

static gboolean
read_bundled (const JalonLexiconPart *part, JalonLexiconReadFunc read, gpointer data, GError **error)
{
  g_autoptr (GBytes) bytes = jalon_lexicon_file_open_bundled (part->name, error);
  g_autoptr (JalonLexiconFile) file =
      bytes != NULL ? jalon_lexicon_file_new (part->name, bytes, part->schema, error) : NULL;

  if (file == NULL)
    return FALSE;
  if (part->sum != NULL)
    g_checksum_update (part->sum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return read (file, data, error);
}

static gboolean
read_own (const JalonLexiconPart *part, JalonLexiconReadFunc read, gpointer data, GError **error)
{
  g_autoptr (JalonLexiconFile) file = NULL;

  return jalon_lexicon_file_open_own (part->folder, part->name, part->schema, part->sum, &file, error) &&
         (file == NULL || read (file, data, error));
}

/**
 * jalon_lexicon_file_read_part:
 *
 * Reads the file of the program and the person's own, those that there are.
 *
 * Returns: %FALSE with an error of @read, or as jalon_lexicon_file_open_bundled() and jalon_lexicon_file_open_own()
 */
gboolean
jalon_lexicon_file_read_part (const JalonLexiconPart *part, JalonLexiconReadFunc read, gpointer data, GError **error)
{
  if (part->own_first && !read_own (part, read, data, error))
    return FALSE;
  if (!part->is_missing && !read_bundled (part, read, data, error))
    return FALSE;
  return part->own_first || read_own (part, read, data, error);
}

/**
 * jalon_lexicon_file_wrong:
 *
 * Sets "file: path: expected ...". Returns: %FALSE, for return statements.
 */
gboolean
jalon_lexicon_file_wrong (const JalonLexiconFile *self, GError **error, const char *path, const char *expected)
{
  /* Translators: file, path within it, what should stand there */
  g_set_error (error, JALON_ERROR, JALON_ERROR_INVALID_VALUE, _ ("%s: %s: expected %s"), self->name, path, expected);
  return FALSE;
}

/* "path.member" */
static char *
dup_path (const char *path, const char *member)
{
  return path[0] != '\0' ? g_strconcat (path, ".", member, NULL) : g_strdup (member);
}

/**
 * jalon_lexicon_file_check_words:
 * @path: of @value within the file, "" where it is the root
 *
 * Checks that all arrays in @value, however deep, hold words and nothing else, so that they can be read without asking.
 *
 * Returns: %FALSE with JALON_ERROR_INVALID_VALUE
 */
gboolean
jalon_lexicon_file_check_words (const JalonLexiconFile *self, json_t *value, const char *path, GError **error)
{
  const char *member;
  json_t     *below;
  json_t     *item;
  size_t      i;

  json_array_foreach (value, i, item)
  {
    if (json_string_length (item) == 0)
      return jalon_lexicon_file_wrong (self, error, path, _ ("an array of strings"));
  }
  json_object_foreach (value, member, below)
  {
    g_autofree char *where = dup_path (path, member);

    if (!jalon_lexicon_file_check_words (self, below, where, error))
      return FALSE;
  }
  return TRUE;
}

GPtrArray *
jalon_lexicon_file_get_strings (const JalonLexiconFile *self,
                                json_t                 *object,
                                const char             *path,
                                const char             *member,
                                GError                **error)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  json_t *array = json_object_get (object, member);
  json_t *item = NULL;
  size_t  i = 0;

  if (array == NULL)
    return NULL;
  json_array_foreach (array, i, item)
  {
    if (!json_is_string (item))
      break;
    g_ptr_array_add (strings, (gpointer) jalon_intern (json_string_value (item)));
  }
  if (!json_is_array (array) || i < json_array_size (array))
    {
      g_autofree char *where = dup_path (path, member);

      jalon_lexicon_file_wrong (self, error, where, _ ("an array of strings"));
      return NULL;
    }
  return g_steal_pointer (&strings);
}

/**
 * jalon_lexicon_file_list_strings:
 *
 * As jalon_lexicon_file_get_strings(), for a member that need not be there.
 *
 * Returns: (transfer full): the strings, none where it is absent; or %NULL with JALON_ERROR_INVALID_VALUE
 */
GPtrArray *
jalon_lexicon_file_list_strings (const JalonLexiconFile *self,
                                 json_t                 *object,
                                 const char             *path,
                                 const char             *member,
                                 GError                **error)
{
  if (json_object_get (object, member) == NULL)
    return g_ptr_array_new ();
  return jalon_lexicon_file_get_strings (self, object, path, member, error);
}

/**
 * jalon_lexicon_file_get_principal_parts:
 * @lemma: a verb of the member "irregular"
 * @n_parts: how many it must have; 0: any number
 *
 * Returns: (transfer full) (array zero-terminated=1): its principal parts, or %NULL with JALON_ERROR_INVALID_VALUE
 */
GPtrArray *
jalon_lexicon_file_get_principal_parts (const JalonLexiconFile *self, const char *lemma, guint n_parts, GError **error)
{
  json_t *verbs = json_object_get (self->root, "irregular");
  g_autoptr (GPtrArray) parts = jalon_lexicon_file_get_strings (self, verbs, "irregular", lemma, error);

  if (parts == NULL)
    return NULL;
  if (n_parts > 0 && parts->len != n_parts)
    {
      g_autofree char *where = dup_path ("irregular", lemma);
      g_autofree char *expected =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u principal part", "%u principal parts", n_parts), n_parts);

      jalon_lexicon_file_wrong (self, error, where, expected);
      return NULL;
    }
  g_ptr_array_add (parts, NULL);
  return g_steal_pointer (&parts);
}

/* (nullable): interned, NULL where absent or no string. */
const char *
jalon_lexicon_file_get_string (json_t *object, const char *member)
{
  return jalon_intern (json_string_value (json_object_get (object, member)));
}

gboolean
jalon_lexicon_file_is_true (json_t *object, const char *member)
{
  return json_is_true (json_object_get (object, member));
}

/* The codes of events beside type and mode, as the schema of events has them. */
void
jalon_lexicon_file_get_codes (json_t *object, JalonCodes *out)
{
  const JalonField *field;

  for (guint i = 0; (field = jalon_codes_get_field (i)) != NULL; i++)
    out->strings[i] = jalon_lexicon_file_get_string (object, field->name);
}
