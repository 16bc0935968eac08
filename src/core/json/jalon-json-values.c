/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Members of a parsed object as C values, each checked against its type and range.
 */

#include "config.h"

#include "jalon-json-node.h"

#include "jalon-i18n.h"
#include "jalon-text.h"

#include <string.h>

static const char *
string_of (const JalonNode *self)
{
  const JalonJson *json = self->json;

  if (strlen (json->string) == json->length)
    return json->string;
  jalon_node_fail (self,
                   JALON_ERROR_INVALID_VALUE,
                   _ ("the text has a null character (\\u0000), which cannot be kept"));
  return NULL;
}

/**
 * jalon_node_get_string:
 *
 * Returns: (nullable): the member, borrowed from the tree; %NULL where absent
 */
const char *
jalon_node_get_string (JalonNode *self, const char *key)
{
  JalonNode child;

  return jalon_node_open (self, key, JSON_STRING, &child) ? string_of (&child) : NULL;
}

/**
 * jalon_node_require_string:
 *
 * Returns: the member; not empty, else the reader fails and it is ""
 */
const char *
jalon_node_require_string (JalonNode *self, const char *key)
{
  const char *string = jalon_node_get_string (self, key);

  if (string != NULL && *string != '\0')
    return string;
  if (string == NULL)
    jalon_node_fail_member (self, key, JALON_ERROR_MISSING, _ ("missing (expected a text)"));
  else
    jalon_node_fail_member (self, key, JALON_ERROR_INVALID_VALUE, _ ("empty (expected a text)"));
  return "";
}

/**
 * jalon_node_get_number:
 *
 * Returns: the member, between @min and @max; @fallback where absent
 */
double
jalon_node_get_number (JalonNode *self, const char *key, double min, double max, double fallback)
{
  const JalonJson *json = jalon_node_take (self, key);
  double           number;

  if (json == NULL)
    return fallback;

  number = jalon_json_get_number (json);
  if (jalon_json_is_number (json) && number >= min && number <= max)
    return number;
  if (jalon_json_is_number (json))
    jalon_node_fail_member (self,
                            key,
                            JALON_ERROR_INVALID_VALUE,
                            _ ("%.17g is out of range (expected %.10g to %.10g)"),
                            number,
                            min,
                            max);
  else
    jalon_node_fail_member (self,
                            key,
                            JALON_ERROR_INVALID_VALUE,
                            _ ("not a number (expected %.10g to %.10g)"),
                            min,
                            max);
  return fallback;
}

/**
 * jalon_node_get_integer:
 *
 * Returns: the member, between @min and @max; @fallback where absent
 */
gint64
jalon_node_get_integer (JalonNode *self, const char *key, gint64 min, gint64 max, gint64 fallback)
{
  const JalonJson *json = jalon_node_take (self, key);

  if (json == NULL)
    return fallback;
  if (json->type == JSON_INTEGER && json->integer >= min && json->integer <= max)
    return json->integer;

  jalon_node_fail_member (self,
                          key,
                          JALON_ERROR_INVALID_VALUE,
                          _ ("not a whole number from %lld to %lld"),
                          (long long) min,
                          (long long) max);
  return fallback;
}

gboolean
jalon_node_get_boolean (JalonNode *self, const char *key, gboolean fallback)
{
  const JalonJson *json = jalon_node_take (self, key);

  if (json == NULL)
    return fallback;
  if (json->type != JSON_TRUE && json->type != JSON_FALSE)
    jalon_node_fail_member (self, key, JALON_ERROR_INVALID_VALUE, _ ("expected true or false"));
  return json->type == JSON_TRUE;
}

/**
 * jalon_node_get_word:
 *
 * Returns: the value of the member's word in @vocabulary; @fallback where absent
 */
guint
jalon_node_get_word (JalonNode *self, const char *key, JalonVocabulary vocabulary, guint fallback)
{
  const char *word = jalon_node_get_string (self, key);
  guint       value;

  if (word == NULL)
    return fallback;
  if (!jalon_vocabulary_parse (vocabulary, word, &value))
    {
      g_autofree char *expected = jalon_vocabulary_dup_expected (vocabulary);

      /* Translators: the first %s is a value in a file, the second the words that may stand there */
      jalon_node_fail_member (self,
                              key,
                              JALON_ERROR_INVALID_VALUE,
                              _ ("\"%s\" is not known (expected %s)"),
                              word,
                              expected);
      return fallback;
    }
  return value;
}

/**
 * jalon_node_dup_strv:
 *
 * Returns: (transfer full) (nullable): an array of texts; %NULL where absent or empty
 */
char **
jalon_node_dup_strv (JalonNode *self, const char *key)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  JalonNode array;
  gsize     n_items;

  if (!jalon_node_open (self, key, JSON_ARRAY, &array) || (n_items = jalon_node_get_n_items (&array)) == 0)
    return NULL;

  builder = g_strv_builder_new ();
  for (gsize i = 0; i < n_items; i++)
    {
      JalonNode   item;
      const char *string = jalon_node_open_item (&array, i, JSON_STRING, &item) ? string_of (&item) : NULL;

      if (string != NULL && *string == '\0')
        jalon_node_fail (&item, JALON_ERROR_INVALID_VALUE, _ ("empty (expected a text)"));
      if (string != NULL)
        g_strv_builder_add (builder, string);
    }
  return g_strv_builder_end (builder);
}

static char *
pack_languages (const JalonNode *object)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (const JalonJson *member = object->json->members; member != NULL; member = member->next)
    {
      if (member->type != JSON_STRING || *member->key == '\0' || strlen (member->string) != member->length)
        {
          jalon_node_fail_member (object,
                                  member->key,
                                  JALON_ERROR_INVALID_VALUE,
                                  _ ("expected a text for each language"));
          return NULL;
        }
      g_ptr_array_add (languages, (gpointer) member->key);
      g_ptr_array_add (texts, (gpointer) member->string);
    }
  if (texts->len == 0)
    return NULL;
  g_ptr_array_add (languages, NULL);
  g_ptr_array_add (texts, NULL);
  return jalon_text_pack ((const char *const *) languages->pdata, (const char *const *) texts->pdata);
}

/**
 * jalon_node_dup_text:
 *
 * Returns: (transfer full) (nullable): a packed text, from "..." or {"en": "...", "fr": "..."};
 *   %NULL where absent or empty
 */
char *
jalon_node_dup_text (JalonNode *self, const char *key)
{
  const JalonJson *json = jalon_node_take (self, key);
  JalonNode        child;
  const char      *text;

  if (json == NULL)
    return NULL;

  jalon_node_init_member (&child, self, key, json);
  if (json->type == JSON_OBJECT)
    return pack_languages (&child);
  if (json->type == JSON_STRING)
    return (text = string_of (&child)) != NULL ? jalon_text_pack_one (text) : NULL;
  jalon_node_fail (&child, JALON_ERROR_INVALID_VALUE, _ ("expected a text, or an object with one for each language"));
  return NULL;
}
