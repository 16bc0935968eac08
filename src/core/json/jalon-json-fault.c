/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong with a text that is no JSON, in words. Jansson's own are for
 * programmers, in English only, and do not say what to do.
 */

#include "config.h"

#include "jalon-json-fault.h"

#include "jalon-i18n.h"

#include <string.h>

/* The words Jansson ends its message with: "invalid token near 'NaN'". */
static char *
dup_near (const json_error_t *error)
{
  const char *near = strstr (error->text, " near '");
  gsize       length;

  if (near == NULL)
    return g_strdup ("");
  near += strlen (" near '");
  length = strlen (near);

  return g_strndup (near, length > 0 && near[length - 1] == '\'' ? length - 1 : length);
}

static char *
dup_syntax_words (const json_error_t *error, const char *near)
{
  g_autofree char *due = NULL;

  if (*near == '\0')
    return g_strdup (error->text);
  if (g_str_has_prefix (error->text, "invalid token") || g_str_has_prefix (error->text, "unexpected token"))
    /* Translators: %s is a word or sign of a file. */
    return g_strdup_printf (
        _ ("“%s” is no value (expected a number, a text in straight quotes, true, false, null, a list or an object)"),
        near);
  if (g_str_has_prefix (error->text, "control character") || g_str_has_prefix (error->text, "unexpected newline"))
    return g_strdup_printf (_ ("a text has a line break, a tab or another control character at “%s” (expected \\n, \\t "
                               "or \\u0000 to \\u001f)"),
                            near);
  if (g_str_has_prefix (error->text, "invalid Unicode"))
    return g_strdup_printf (_ ("%s stands for no character (expected \\u and four digits, in pairs beyond \\uffff)"),
                            near);
  if (g_str_has_prefix (error->text, "invalid escape"))
    return g_strdup_printf (_ ("%s has a backslash before a letter that takes none (expected \\\\ for a backslash)"),
                            near);

  /* "']' expected", "':' expected", "string or '}' expected": what is due stands before the blank. */
  due = g_strndup (error->text, strcspn (error->text, " "));
  if (g_str_has_prefix (due, "'"))
    return g_strdup_printf (_ ("there is “%s” where %s is due"), near, due);
  return g_strdup_printf (_ ("“%s” cannot stand here"), near);
}

/**
 * jalon_json_error_dup_words:
 * @error: what Jansson says
 *
 * Returns: (transfer full): what is wrong, and what is expected where that helps, translated
 */
char *
jalon_json_error_dup_words (const json_error_t *error)
{
  g_autofree char     *near = dup_near (error);
  enum json_error_code code = json_error_code (error);

  if (code == json_error_invalid_syntax)
    return dup_syntax_words (error, near);
  if (code == json_error_numeric_overflow)
    /* Translators: %s is a number. */
    return g_strdup_printf (
        _ ("the number %s is too large (expected at most 9223372036854775807, or 1.7e308 with a fraction)"),
        near);
  if (code == json_error_duplicate_key)
    /* Translators: %s is the name of a member of a JSON object, in quotes. */
    return g_strdup_printf (_ ("the member %s stands there twice (expected once)"), near);
  if (code == json_error_stack_overflow)
    return g_strdup_printf (_ ("lists and objects are nested too deeply (expected at most %d levels)"),
                            JSON_PARSER_MAX_DEPTH);
  if (code == json_error_null_character || code == json_error_null_byte_in_key)
    return g_strdup (_ ("a text or a name has a null character (\\u0000), which cannot be kept"));

  return g_strdup (error->text);
}
