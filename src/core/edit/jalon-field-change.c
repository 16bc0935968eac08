/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists the fields in which two states of a thing differ, told from what it is in files.
 */

#include "config.h"

#include "jalon-field-change.h"

#include "jalon-compare-private.h"
#include "jalon-i18n.h"
#include "jalon-member-words.h"
#include "jalon-text.h"

#include <string.h>

/* Members that say again what another one says: they are told only where that one does not change. */
static const struct
{
  const char *member;
  const char *of;
  JalonAspect aspect;
} echoes[] = {
  { "geometry", "place", JALON_ASPECT_PLACE },
  { "datetime", "time", JALON_ASPECT_TIME },
  { "start_datetime", "time", JALON_ASPECT_TIME },
  { "end_datetime", "time", JALON_ASPECT_TIME },
};

/* @key, @value: borrowed from the text */
typedef struct
{
  JalonSlice key;
  JalonSlice value;
} Member;

void
jalon_field_change_free (JalonFieldChange *self)
{
  if (self == NULL)
    return;
  g_free (self->member);
  g_free (self->label);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/**
 * jalon_field_change_new:
 *
 * Returns: (transfer full): a change of a field, from nothing to nothing
 */
JalonFieldChange *
jalon_field_change_new (const char *member, const char *label)
{
  JalonFieldChange *self = g_new0 (JalonFieldChange, 1);

  self->member = g_strdup (member);
  self->label = g_strdup (label);
  return self;
}

static void
add_members (GArray *members, JalonSlice object)
{
  JalonScan scan = JALON_SCAN_INIT (object);
  Member    member;

  jalon_scan_open (&scan, '{');
  while (jalon_scan_next_member (&scan, &member.key, &member.value))
    {
      if (jalon_slice_key_is (member.key, "properties"))
        add_members (members, member.value);
      else
        g_array_append_val (members, member);
    }
}

/* @text: (nullable): a feature or what has its members at its top. Returns: (element-type Member): they, without what
 * every feature has: that it is one, which, and of which kind; nor how the coder came to it, which is no fact of it */
static GArray *
list_members (const char *text)
{
  GArray    *members = g_array_new (FALSE, FALSE, sizeof (Member));
  JalonSlice object = { text, text != NULL ? text + strlen (text) : NULL };
  JalonSlice properties;
  gboolean   is_feature = text != NULL && jalon_slice_find_member (object, "properties", &properties);

  if (text != NULL)
    add_members (members, object);
  if (is_feature && members->len > 0 && jalon_slice_key_is (g_array_index (members, Member, 0).key, "type"))
    g_array_remove_index (members, 0);
  for (guint i = members->len; i > 0; i--)
    {
      JalonSlice key = g_array_index (members, Member, i - 1).key;

      if (jalon_slice_key_is (key, "id") ||
          (is_feature && (jalon_slice_key_is (key, "kind") || jalon_slice_key_is (key, "coder"))))
        g_array_remove_index (members, i - 1);
    }
  return members;
}

static const Member *
find_member (const GArray *members, JalonSlice key)
{
  gsize length = key.end - key.start;

  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = &g_array_index (members, Member, i);

      if (length == (gsize) (member->key.end - member->key.start) && memcmp (member->key.start, key.start, length) == 0)
        return member;
    }
  return NULL;
}

static char *
dup_label (const JalonField *field, const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (echoes); i++)
    if (g_str_equal (member, echoes[i].member))
      return jalon_text_capitalise (g_strdup (jalon_aspect_get_words (echoes[i].aspect)));
  return field != NULL ? jalon_text_capitalise (jalon_member_dup_label (field, member)) : g_strdup (member);
}

/* Nothing is said of what is there and empty. */
static char *
dup_words (const JalonField *field, JalonSlice value, JalonDossier *dossier)
{
  g_autofree char *words = jalon_member_dup_words (field, value, dossier);

  return *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/* @before, @after: (nullable): the member there */
static void
add_change (GPtrArray              *changes,
            const JalonSchema      *schema,
            const Member           *before,
            const Member           *after,
            const JalonChangeNames *names)
{
  g_autofree char  *name = jalon_slice_dup_key (after != NULL ? after->key : before->key);
  const JalonField *field = jalon_schema_find (schema, name);
  g_autofree char  *label = dup_label (field, name);
  g_autoptr (JalonFieldChange) change = NULL;

  if (before != NULL && after != NULL && jalon_compare_are_same_values (before->value, after->value))
    return;
  change = jalon_field_change_new (name, label);
  if (before != NULL)
    change->before = dup_words (field, before->value, names->before);
  if (after != NULL)
    change->after = dup_words (field, after->value, names->after);
  if (change->before != NULL || change->after != NULL)
    g_ptr_array_add (changes, g_steal_pointer (&change));
}

/* (nullable): that of a member */
static JalonFieldChange *
find_change (const GPtrArray *changes, const char *member)
{
  for (guint i = 0; i < changes->len; i++)
    if (g_str_equal (((const JalonFieldChange *) g_ptr_array_index (changes, i))->member, member))
      return g_ptr_array_index (changes, i);
  return NULL;
}

static void
append (char **words, const char *more)
{
  g_autofree char *alone = g_steal_pointer (words);

  *words = alone != NULL && more != NULL ? g_strconcat (alone, C_ ("list", ", "), more, NULL)
                                         : g_strdup (alone != NULL ? alone : more);
}

/* Type and mode are one for a reader: "Sanction, withdrawal". */
static void
join_mode (GPtrArray *changes)
{
  JalonFieldChange *type = find_change (changes, "type");
  JalonFieldChange *mode = find_change (changes, "mode");

  if (type == NULL || mode == NULL)
    return;
  append (&type->before, mode->before);
  append (&type->after, mode->after);
  g_ptr_array_remove (changes, mode);
}

static void
drop_echoes (GPtrArray *changes)
{
  for (guint i = changes->len; i > 0; i--)
    {
      const JalonFieldChange *change = g_ptr_array_index (changes, i - 1);
      gboolean                is_echo = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (echoes); k++)
        if (g_str_equal (change->member, echoes[k].member))
          is_echo = find_change (changes, echoes[k].of) != NULL;
      if (is_echo)
        g_ptr_array_remove_index (changes, i - 1);
    }
}

/**
 * jalon_field_changes_list:
 * @schema: of the thing
 * @before: (nullable): a feature, an article or a head as the file has it; %NULL where it is new
 * @after: (nullable): the same; %NULL where it is gone
 * @names: where what is named by its id has its title
 *
 * Returns: (transfer full) (element-type JalonFieldChange): each member that differs, in the order of files
 */
GPtrArray *
jalon_field_changes_list (const JalonSchema      *schema,
                          const char             *before,
                          const char             *after,
                          const JalonChangeNames *names)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_field_change_free);
  g_autoptr (GArray) old = list_members (before);
  g_autoptr (GArray) new = list_members (after);

  for (guint i = 0; i < new->len; i++)
    {
      const Member *member = &g_array_index (new, Member, i);

      add_change (changes, schema, find_member (old, member->key), member, names);
    }
  for (guint i = 0; i < old->len; i++)
    {
      const Member *member = &g_array_index (old, Member, i);

      if (find_member (new, member->key) == NULL)
        add_change (changes, schema, member, NULL, names);
    }
  drop_echoes (changes);
  join_mode (changes);
  return changes;
}
