/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the codec's short way makes a tree, Jansson makes the same one and ends at the same byte.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-json-plain.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_memdup2 (data, MAX (size, 1)); /* so that a read beyond it is seen */
  const char      *end;
  json_error_t     error;
  json_t          *plain = jalon_json_parse_plain ((JalonSlice){ text, text + size }, &end);
  json_t          *other;

  if (plain == NULL)
    return 0;
  other = json_loadb (text, size, JSON_REJECT_DUPLICATES | JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
  if (other == NULL)
    g_error ("%s", error.text);
  g_assert_true (json_equal (plain, other));
  g_assert_cmpint (end - text, ==, error.position);
  json_decref (plain);
  json_decref (other);
  return 0;
}
