/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-cli-json.h"

#include <string.h>

static int
append_cb (const char *bytes, size_t n, void *string)
{
  g_string_append_len (string, bytes, n);
  return 0;
}

/**
 * jalon_cli_json_append:
 * @list: items of an array, with commas between them
 * @item: (transfer full): an object or array; comes behind them, without spaces
 */
void
jalon_cli_json_append (GString *list, json_t *item)
{
  if (list->len > 0)
    g_string_append_c (list, ',');
  json_dump_callback (item, append_cb, list, JSON_COMPACT);
  json_decref (item);
}

/**
 * jalon_cli_json_append_list:
 * @object: an object that has members
 * @name: of one more
 * @list: what jalon_cli_json_append() made
 *
 * Gives an object a member that is an array.
 */
void
jalon_cli_json_append_list (GString *object, const char *name, const GString *list)
{
  g_string_truncate (object, object->len - strlen ("}"));
  g_string_append_printf (object, ",\"%s\":[", name);
  g_string_append_len (object, list->str, list->len);
  g_string_append (object, "]}");
}
