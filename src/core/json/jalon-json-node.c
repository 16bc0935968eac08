/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a parsed value stands: paths, errors, its text, and steps to members and items.
 */

#include "config.h"

#include "jalon-json-node.h"

#include "jalon-i18n.h"

#include <string.h>

static void
append_path (const JalonNode *self, GString *path)
{
  if (self->parent != NULL)
    append_path (self->parent, path);
  if (self->key == NULL)
    g_string_append_printf (path, "[%" G_GSIZE_FORMAT "]", self->index);
  else
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", self->key);
}

static void fail_valist (const JalonNode *self, const char *key, JalonError code, const char *format, va_list args)
    G_GNUC_PRINTF (4, 0);

static void
fail_valist (const JalonNode *self, const char *key, JalonError code, const char *format, va_list args)
{
  g_autofree char *reason = NULL;
  g_autofree char *path = NULL;

  if (self->reader->error != NULL)
    return;

  reason = g_strdup_vprintf (format, args);
  path = jalon_node_dup_path (self);
  g_set_error (&self->reader->error,
               JALON_ERROR,
               code,
               "%s: %s%s%s: %s",
               self->reader->name,
               path,
               key != NULL ? "." : "",
               key != NULL ? key : "",
               reason);
}

static const char *
type_name (json_type type)
{
  switch (type)
    {
    case JSON_OBJECT:
      return _ ("an object");
    case JSON_ARRAY:
      return _ ("an array");
    case JSON_STRING:
      return _ ("a string");
    case JSON_INTEGER:
    case JSON_REAL:
      return _ ("a number");
    case JSON_TRUE:
    case JSON_FALSE:
      return _ ("true or false");
    case JSON_NULL:
    default:
      return "null";
    }
}

static gboolean
check_type (const JalonNode *self, json_type type)
{
  if (self->json->type == type)
    return TRUE;

  /* Translators: both are kinds of JSON values: "expected an object, found a string" */
  jalon_node_fail (self,
                   JALON_ERROR_INVALID_VALUE,
                   _ ("expected %s, found %s"),
                   type_name (type),
                   type_name (self->json->type));
  return FALSE;
}

static void
init (JalonNode *self, JalonReader *reader, const JalonNode *parent, const char *key, const JalonJson *json)
{
  self->reader = reader;
  self->parent = parent;
  self->key = key;
  self->index = 0;
  self->json = json;
  self->text = (JalonSlice){ NULL, NULL };
  self->n_taken = 0;
  self->n_found = 0;
  self->next = jalon_json_is (json, JSON_OBJECT) ? json->members : NULL;
}

/**
 * jalon_node_init_root:
 * @self: uninitialised
 * @path: static: how the paths of all that is in it begin; "" for the document
 *
 * Makes a node that others are in and that has no value itself, since a file is parsed in parts.
 */
void
jalon_node_init_root (JalonNode *self, JalonReader *reader, const char *path)
{
  init (self, reader, NULL, path, NULL);
}

/**
 * jalon_node_init_member:
 * @self: uninitialised
 * @parent: an object; must outlive @self
 * @key: static
 * @json: the value of the member
 *
 * Makes a node whose text is found through @parent.
 */
void
jalon_node_init_member (JalonNode *self, const JalonNode *parent, const char *key, const JalonJson *json)
{
  init (self, parent->reader, parent, key, json);
}

/**
 * jalon_node_init_item:
 * @self: uninitialised
 * @parent: an array; must outlive @self
 * @index: from 0
 * @json: the item
 * @text: what @json was parsed from; an empty slice where it is found through @parent
 */
void
jalon_node_init_item (JalonNode *self, const JalonNode *parent, gsize index, const JalonJson *json, JalonSlice text)
{
  init (self, parent->reader, parent, NULL, json);
  self->index = index;
  self->text = text;
}

/**
 * jalon_node_dup_path:
 *
 * Returns: (transfer full): "features[12].properties.time"
 */
char *
jalon_node_dup_path (const JalonNode *self)
{
  GString *path = g_string_new (NULL);

  append_path (self, path);
  return g_string_free (path, FALSE);
}

/**
 * jalon_node_fail:
 * @format: the reason, and what is expected instead
 *
 * Records what is wrong here, unless something already is.
 */
void
jalon_node_fail (const JalonNode *self, JalonError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  fail_valist (self, NULL, code, format, args);
  va_end (args);
}

/* The same for a member that is absent or is not a node of its own. */
void
jalon_node_fail_member (const JalonNode *self, const char *key, JalonError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  fail_valist (self, key, code, format, args);
  va_end (args);
}

/* Files have their members in the order in which they are asked for. */
static const JalonJson *
find_member (JalonNode *self, const char *key)
{
  const JalonJson *json = self->next;

  if (json == NULL || *json->key != *key || strcmp (json->key, key) != 0 || strlen (key) != json->key_length)
    json = jalon_json_get (self->json, key);
  if (json != NULL)
    self->next = json->next;
  return json;
}

/**
 * jalon_node_take:
 * @key: static; not taken before
 *
 * Marks a member as one that this version knows, so that it is not kept as extra.
 *
 * Returns: (nullable): the member, %NULL where absent or null
 */
const JalonJson *
jalon_node_take (JalonNode *self, const char *key)
{
  const JalonJson *json = find_member (self, key);

  g_assert (self->n_taken < JALON_NODE_MAX_TAKEN);
  self->taken[self->n_taken++] = key;
  if (json == NULL)
    return NULL;
  self->n_found++;
  return json->type == JSON_NULL ? NULL : json;
}

/**
 * jalon_node_has:
 *
 * Returns: whether the member is there and not null; it is not taken
 */
gboolean
jalon_node_has (JalonNode *self, const char *key)
{
  const JalonJson *json = jalon_json_get (self->json, key);

  return json != NULL && json->type != JSON_NULL;
}

/**
 * jalon_node_open:
 * @key: static
 * @type: what it must be; else the reader fails
 *
 * Takes a member. One that is null counts as absent.
 *
 * Returns: whether it is there and of the right type
 */
gboolean
jalon_node_open (JalonNode *self, const char *key, json_type type, JalonNode *out_child)
{
  const JalonJson *json = jalon_node_take (self, key);

  if (json == NULL)
    return FALSE;
  jalon_node_init_member (out_child, self, key, json);
  return check_type (out_child, type);
}

gsize
jalon_node_get_n_items (const JalonNode *self)
{
  return jalon_json_is (self->json, JSON_ARRAY) ? self->json->length : 0;
}

/**
 * jalon_node_open_item:
 * @self: an array
 * @index: from 0, less than jalon_node_get_n_items()
 * @type: what the item must be; else the reader fails
 * @out_child: (out caller-allocates): the item; valid as long as @self, which it names in paths
 *
 * Returns: whether it is of that type
 */
gboolean
jalon_node_open_item (const JalonNode *self, gsize index, json_type type, JalonNode *out_child)
{
  jalon_node_init_item (out_child, self, index, jalon_json_get_item (self->json, index), (JalonSlice){ NULL, NULL });
  return check_type (out_child, type);
}

/**
 * jalon_node_find_text:
 *
 * Returns: the bytes that the value was read from
 */
JalonSlice
jalon_node_find_text (const JalonNode *self)
{
  JalonSlice outer;
  JalonSlice text = { NULL, NULL };

  if (self->text.start != NULL || self->parent == NULL)
    return self->text;

  outer = jalon_node_find_text (self->parent);
  if (outer.start == NULL)
    return text;
  if (self->key != NULL ? !jalon_slice_find_member (outer, self->key, &text)
                        : !jalon_slice_find_item (outer, self->index, &text))
    return (JalonSlice){ NULL, NULL };
  return text;
}
