/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads mappings. What is wrong in one is said, with what is expected.
 */

#include "config.h"

#include "jalon-table-map.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static const char *const date_orders[] = {
  [JALON_DATE_ORDER_DMY] = "dmy",
  [JALON_DATE_ORDER_MDY] = "mdy",
  [JALON_DATE_ORDER_YMD] = "ymd",
};

/**
 * jalon_table_map_free:
 * @self: (transfer full) (nullable): a mapping
 */
void
jalon_table_map_free (JalonTableMap *self)
{
  if (self == NULL)
    return;
  g_free (self->charset);
  g_hash_table_unref (self->columns);
  g_hash_table_unref (self->types);
  g_hash_table_unref (self->precisions);
  g_free (self);
}

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list          args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, JALON_ERROR, JALON_ERROR_INVALID_VALUE, _ ("mapping: %s"), reason);
  return FALSE;
}

static gboolean
set_preset (JalonTableMap *self, json_t *value, GError **error)
{
  const char *id = json_string_value (value);

  self->preset = id != NULL ? jalon_table_preset_find (id) : NULL;
  return self->preset != NULL ||
         refuse (error, _ ("preset: there is no “%s” (“jalon-cli formats --tables” lists them)"), id != NULL ? id : "");
}

static gboolean
set_separator (JalonTableMap *self, json_t *value, GError **error)
{
  const char *text = json_string_value (value);

  if (text == NULL || strlen (text) != 1 || strchr ("\"\r\n", *text) != NULL)
    return refuse (error, "%s", _ ("separator: not one character (expected \",\", \";\", \"\\t\" or \"|\")"));
  self->separator = *text;
  return TRUE;
}

static gboolean
set_charset (JalonTableMap *self, json_t *value, GError **error)
{
  const char *name = json_string_value (value);
  GIConv      converter = name != NULL ? g_iconv_open ("UTF-8", name) : (GIConv) -1;

  if (converter == (GIConv) -1)
    return refuse (error,
                   _ ("encoding: “%s” is not known here (expected a name as ISO-8859-1)"),
                   name != NULL ? name : "");
  g_iconv_close (converter);
  self->charset = g_ascii_strcasecmp (name, "utf-8") != 0 ? g_strdup (name) : NULL;
  return TRUE;
}

static gboolean
set_header (JalonTableMap *self, json_t *value, GError **error)
{
  if (!json_is_boolean (value))
    return refuse (error, "%s", _ ("header: not true or false"));
  self->has_header = json_is_true (value);
  return TRUE;
}

static gboolean
set_order (JalonTableMap *self, json_t *value, GError **error)
{
  for (guint i = 1; i < G_N_ELEMENTS (date_orders); i++)
    if (g_strcmp0 (json_string_value (value), date_orders[i]) == 0)
      {
        self->order = i;
        return TRUE;
      }
  return refuse (error, "%s", _ ("dates: not the order of day, month and year (expected dmy, mdy or ymd)"));
}

/* @func: gives the number of a word, or fails */
static gboolean
fill (GHashTable *table, json_t *object, gboolean (*func) (const char *word, guint *out), GError **error)
{
  const char *key;
  json_t     *value;

  if (!json_is_object (object))
    return refuse (error, "%s", _ ("columns, types and place_precisions are objects of words"));
  json_object_foreach (object, key, value)
  {
    const char      *word = json_string_value (value);
    g_autofree char *folded = jalon_table_fold_name ((JalonCell){ key, strlen (key) });
    guint            number;

    if (word == NULL || !func (word, &number))
      return refuse (error, _ ("“%s”: “%s” is not known here"), key, word != NULL ? word : "");
    g_hash_table_insert (table, g_steal_pointer (&folded), GUINT_TO_POINTER (number));
  }
  return TRUE;
}

static gboolean
parse_role (const char *word, guint *out)
{
  JalonColumnRole role;
  gboolean        is_known = jalon_column_role_parse (word, &role);

  *out = is_known ? role : 0;
  return is_known;
}

static gboolean
parse_type (const char *word, guint *out)
{
  return jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, word, out);
}

static gboolean
parse_precision (const char *word, guint *out)
{
  return jalon_vocabulary_parse (JALON_VOCABULARY_PRECISION, word, out);
}

static gboolean
set_columns (JalonTableMap *self, json_t *value, GError **error)
{
  return fill (self->columns, value, parse_role, error);
}

static gboolean
set_types (JalonTableMap *self, json_t *value, GError **error)
{
  return fill (self->types, value, parse_type, error);
}

static gboolean
set_precisions (JalonTableMap *self, json_t *value, GError **error)
{
  return fill (self->precisions, value, parse_precision, error);
}

static const struct
{
  const char *name;
  gboolean (*set) (JalonTableMap *self, json_t *value, GError **error);
} members[] = {
  { "preset", set_preset },    { "separator", set_separator },
  { "encoding", set_charset }, { "header", set_header },
  { "dates", set_order },      { "columns", set_columns },
  { "types", set_types },      { "place_precisions", set_precisions },
};

static gboolean
set_member (JalonTableMap *self, const char *name, json_t *value, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (strcmp (members[i].name, name) == 0)
      return members[i].set (self, value, error);
  return refuse (error,
                 _ ("there is no “%s” (expected preset, separator, encoding, header, dates, columns, types or "
                    "place_precisions)"),
                 name);
}

static gboolean
set_all (JalonTableMap *self, const char *json, GError **error)
{
  json_error_t fault;
  json_t      *root = json_loads (json, JSON_REJECT_DUPLICATES, &fault);
  gboolean     ok = json_is_object (root);
  const char  *name;
  json_t      *value;

  if (root == NULL)
    refuse (error, _ ("line %d: this is not JSON"), fault.line);
  else if (!ok)
    refuse (error, "%s", _ ("not an object"));
  if (ok)
    json_object_foreach (root, name, value)
    {
      ok = set_member (self, name, value, error);
      if (!ok)
        break;
    }
  json_decref (root);
  return ok;
}

/**
 * jalon_table_map_set_charset:
 * @charset: (nullable): as iconv names it; %NULL to be guessed
 */
void
jalon_table_map_set_charset (JalonTableMap *self, const char *charset)
{
  char *copy = g_strdup (charset);

  g_free (self->charset);
  self->charset = copy;
}

/* @get_word: the word of a number; none of them is left out where it gives %NULL */
static void
write_words (json_t *root, const char *member, GHashTable *table, const char *(*get_word) (guint number))
{
  json_t        *object = json_object ();
  GHashTableIter iter;
  gpointer       key, number;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, &number))
    json_object_set_new (object, key, json_string (get_word (GPOINTER_TO_UINT (number))));
  if (json_object_size (object) > 0)
    json_object_set (root, member, object);
  json_decref (object);
}

static const char *
get_role_word (guint role)
{
  return jalon_column_role_get_word (role);
}

static const char *
get_type_word (guint type)
{
  return jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, type);
}

static const char *
get_precision_word (guint precision)
{
  return jalon_vocabulary_get_word (JALON_VOCABULARY_PRECISION, precision);
}

/**
 * jalon_table_map_dup_json:
 *
 * Returns: (transfer full): a mapping as jalon_table_map_new() reads it
 */
char *
jalon_table_map_dup_json (const JalonTableMap *self)
{
  json_t *root = json_object ();
  char   *text;
  char   *copy;

  if (self->preset != NULL)
    json_object_set_new (root, "preset", json_string (self->preset->id));
  if (self->separator != '\0')
    json_object_set_new (root, "separator", json_stringn (&self->separator, 1));
  if (self->charset != NULL)
    json_object_set_new (root, "encoding", json_string (self->charset));
  if (self->has_header >= 0)
    json_object_set_new (root, "header", json_boolean (self->has_header));
  if (self->order != JALON_DATE_ORDER_UNKNOWN)
    json_object_set_new (root, "dates", json_string (date_orders[self->order]));
  write_words (root, "columns", self->columns, get_role_word);
  write_words (root, "types", self->types, get_type_word);
  write_words (root, "place_precisions", self->precisions, get_precision_word);
  text = json_dumps (root, JSON_INDENT (2) | JSON_SORT_KEYS);
  copy = g_strconcat (text, "\n", NULL);
  free (text);
  json_decref (root);
  return copy;
}

/**
 * jalon_table_map_new:
 * @json: (nullable): a mapping; all is guessed without
 *
 * Returns: (transfer full): what it says; %NULL with %JALON_ERROR_INVALID_VALUE
 */
JalonTableMap *
jalon_table_map_new (const char *json, GError **error)
{
  g_autoptr (JalonTableMap) self = g_new0 (JalonTableMap, 1);

  self->has_header = -1;
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->precisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return json == NULL || set_all (self, json, error) ? g_steal_pointer (&self) : NULL;
}
