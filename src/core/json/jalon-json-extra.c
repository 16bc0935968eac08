/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Collects the members nobody asked for, and finds them again for writing.
 */

#include "config.h"

#include "jalon-json-extra.h"

#include <string.h>

static gboolean
is_taken (const JalonNode *node, JalonSlice key)
{
  for (guint i = 0; i < node->n_taken; i++)
    {
      if (jalon_slice_key_is (key, node->taken[i]))
        return TRUE;
    }
  return FALSE;
}

/* Paths are made of our own names and numbers, so that they need no escapes. */
static void
begin_object (JalonExtra *self, const char *path)
{
  if (self->text == NULL)
    self->text = g_string_new ("{");
  else
    g_string_append_c (self->text, ',');
  g_string_append_printf (self->text, "\"%s\":{", path);
}

static char *
dup_path_from (const JalonNode *owner, const JalonNode *node)
{
  g_autofree char *owner_path = jalon_node_dup_path (owner);
  g_autofree char *path = jalon_node_dup_path (node);
  const char      *rest = path + strlen (owner_path);

  return g_strdup (*rest == '.' ? rest + 1 : rest);
}

/**
 * jalon_extra_collect:
 * @owner: whose extra this is; @node or what @node is in
 * @node: an object, all of whose known members have been taken
 *
 * Adds the members of @node that were not taken.
 */
void
jalon_extra_collect (JalonExtra *self, const JalonNode *owner, const JalonNode *node)
{
  JalonSlice key;
  JalonSlice value;
  JalonScan  scan;
  gboolean   is_first = TRUE;

  if (!jalon_json_is (node->json, JSON_OBJECT) || node->json->length == node->n_found)
    return;

  scan = JALON_SCAN_INIT (jalon_node_find_text (node));
  if (!jalon_scan_open (&scan, '{'))
    return;

  {
    g_autofree char *path = dup_path_from (owner, node);

    begin_object (self, path);
  }
  while (jalon_scan_next_member (&scan, &key, &value))
    {
      if (is_taken (node, key))
        continue;
      if (!is_first)
        g_string_append_c (self->text, ',');
      is_first = FALSE;
      g_string_append_len (self->text, key.start, key.end - key.start);
      g_string_append_c (self->text, ':');
      g_string_append_len (self->text, value.start, value.end - value.start);
    }
  g_string_append_c (self->text, '}');
}

/**
 * jalon_extra_add_members:
 * @members: names and values as JSON that was parsed, with commas between; nothing where empty
 *
 * Adds members at @path, to which nothing else is added.
 */
void
jalon_extra_add_members (JalonExtra *self, const char *path, JalonSlice members)
{
  if (members.start == members.end)
    return;
  begin_object (self, path);
  g_string_append_len (self->text, members.start, members.end - members.start);
  g_string_append_c (self->text, '}');
}

/**
 * jalon_extra_finish:
 *
 * Returns: (transfer full) (nullable): what was collected; %NULL where nothing was
 */
char *
jalon_extra_finish (JalonExtra *self)
{
  if (self->text == NULL)
    return NULL;
  g_string_append_c (self->text, '}');
  g_assert (memchr (self->text->str, '\0', self->text->len) == NULL);
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

/**
 * jalon_extra_open:
 * @text: empty; names and values as JSON may be appended next, with commas between
 * @path: a word
 *
 * Begins what jalon_extra_finish() would make, where the members of one object are all there is.
 */
void
jalon_extra_open (GString *text, const char *path)
{
  g_string_append (text, "{\"");
  g_string_append (text, path);
  g_string_append (text, "\":{");
}

/**
 * jalon_extra_close:
 *
 * Ends what jalon_extra_open() began.
 */
void
jalon_extra_close (GString *text)
{
  g_string_append (text, "}}");
}

/**
 * jalon_extra_find:
 * @extra: (nullable): as jalon_extra_finish() made it
 *
 * Returns: whether there are unknown members at @path
 */
gboolean
jalon_extra_find (const char *extra, const char *path, JalonSlice *out_object)
{
  JalonSlice whole;

  if (extra == NULL)
    return FALSE;
  whole = (JalonSlice){ extra, extra + strlen (extra) };
  return jalon_slice_find_member (whole, path, out_object);
}

/* What a person reads: a text without its quotes, anything else as it stands. */
static char *
dup_shown (JalonSlice value)
{
  return *value.start == '"' ? jalon_slice_dup_key (value) : g_strndup (value.start, value.end - value.start);
}

/**
 * jalon_extra_list_members:
 * @extra: (nullable): as jalon_extra_finish() made it
 * @max: members at most
 *
 * Lists the unknown members at @path for a person to read: name and value in turn.
 *
 * Returns: (transfer full) (element-type utf8): may be empty; twice as many as there are members
 */
GPtrArray *
jalon_extra_list_members (const char *extra, const char *path, guint max)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_free);
  JalonSlice object;
  JalonSlice key;
  JalonSlice value;
  JalonScan  scan;

  if (!jalon_extra_find (extra, path, &object))
    return members;
  scan = JALON_SCAN_INIT (object);
  jalon_scan_open (&scan, '{');
  while (members->len < 2 * max && jalon_scan_next_member (&scan, &key, &value))
    {
      g_ptr_array_add (members, jalon_slice_dup_key (key));
      g_ptr_array_add (members, dup_shown (value));
    }
  return members;
}
