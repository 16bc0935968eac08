/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the codec's short way makes a tree, Jansson makes the same one and ends at the same byte.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-json-plain.h"

static void assert_same (const JalonJson *plain, const json_t *other);

static void
assert_same_members (const JalonJson *plain, const json_t *other)
{
  gsize n = 0;

  g_assert_cmpuint (plain->length, ==, json_object_size (other));
  for (const JalonJson *member = plain->members; member != NULL; member = member->next, n++)
    {
      g_assert_cmpuint (member->key_length, ==, strlen (member->key));
      assert_same (member, json_object_get (other, member->key));
    }
  g_assert_cmpuint (n, ==, plain->length);
}

static void
assert_same (const JalonJson *plain, const json_t *other)
{
  g_assert_nonnull (other);
  g_assert_cmpint (plain->type, ==, json_typeof (other));
  switch (plain->type)
    {
    case JSON_OBJECT:
      assert_same_members (plain, other);
      break;
    case JSON_ARRAY:
      g_assert_cmpuint (plain->length, ==, json_array_size (other));
      for (gsize i = 0; i < plain->length; i++)
        assert_same (plain->items[i], json_array_get (other, i));
      break;
    case JSON_STRING:
      g_assert_cmpmem (plain->string, plain->length + 1, json_string_value (other), json_string_length (other) + 1);
      break;
    case JSON_INTEGER:
      g_assert_cmpint (plain->integer, ==, json_integer_value (other));
      break;
    case JSON_REAL:
      {
        double real = json_real_value (other);

        g_assert_cmpmem (&plain->real, sizeof real, &real, sizeof real);
        break;
      }
    case JSON_TRUE:
    case JSON_FALSE:
    case JSON_NULL:
    default:
      break;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_memdup2 (data, MAX (size, 1)); /* so that a read beyond it is seen */
  JalonJsonArena   arena = { NULL };
  const char      *end;
  json_error_t     error;
  JalonJson       *plain = jalon_json_parse_plain (&arena, (JalonSlice){ text, text + size }, &end);
  json_t          *other = NULL;

  if (plain != NULL)
    {
      other = json_loadb (text,
                          size,
                          JSON_REJECT_DUPLICATES | JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY | JSON_ALLOW_NUL,
                          &error);
      if (other == NULL)
        g_error ("%s", error.text);
      assert_same (plain, other);
      assert_same (jalon_json_new_from_jansson (&arena, other), other);
      g_assert_cmpint (end - text, ==, error.position);
    }
  json_decref (other);
  jalon_json_arena_clear (&arena);
  return 0;
}
