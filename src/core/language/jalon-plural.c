/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The expressions of C that the manual of GNU gettext allows after "plural=":
 * the variable n, numbers, parentheses, and operators on unsigned numbers.
 */

#include "config.h"

#include "jalon-plural.h"

#include <string.h>

/* Rules of the languages there are nest a few deep. */
#define DEEPEST 32

typedef struct
{
  const char *cursor;
  gulong      n;
  guint       depth;
  gboolean    failed;
} Rule;

/* Binary operators from the loosest to the closest; of those that begin alike the longest first. */
static const struct
{
  const char *sign;
  guint       level;
} operators[] = {
  { "||", 1 }, { "&&", 2 }, { "==", 3 }, { "!=", 3 }, { "<=", 4 }, { ">=", 4 }, { "<", 4 },
  { ">", 4 },  { "+", 5 },  { "-", 5 },  { "*", 6 },  { "/", 6 },  { "%", 6 },
};

static gulong read_choice (Rule *rule);

static gboolean
take (Rule *rule, const char *sign)
{
  while (g_ascii_isspace (*rule->cursor))
    rule->cursor++;
  if (strncmp (rule->cursor, sign, strlen (sign)) != 0)
    return FALSE;
  rule->cursor += strlen (sign);
  return TRUE;
}

static gulong
read_number (Rule *rule)
{
  char  *end;
  gulong number = (gulong) g_ascii_strtoull (rule->cursor, &end, 10);

  rule->failed = rule->failed || !g_ascii_isdigit (*rule->cursor);
  rule->cursor = end;
  return number;
}

static gulong
read_value (Rule *rule)
{
  gulong value;

  if (rule->depth++ >= DEEPEST)
    {
      rule->failed = TRUE;
      return 0;
    }
  if (take (rule, "!"))
    value = read_value (rule) == 0;
  else if (take (rule, "n"))
    value = rule->n;
  else if (take (rule, "("))
    {
      value = read_choice (rule);
      rule->failed = !take (rule, ")") || rule->failed;
    }
  else
    value = read_number (rule);
  rule->depth--;
  return value;
}

static gulong
apply_arithmetic (Rule *rule, char sign, gulong a, gulong b)
{
  if ((sign == '/' || sign == '%') && b == 0)
    {
      rule->failed = TRUE;
      return 0;
    }
  switch (sign)
    {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return a % b;
    }
}

static gulong
apply (Rule *rule, const char *sign, gulong a, gulong b)
{
  switch (*sign)
    {
    case '|':
      return a != 0 || b != 0;
    case '&':
      return a != 0 && b != 0;
    case '=':
      return a == b;
    case '!':
      return a != b;
    case '<':
      return sign[1] == '=' ? a <= b : a < b;
    case '>':
      return sign[1] == '=' ? a >= b : a > b;
    default:
      return apply_arithmetic (rule, *sign, a, b);
    }
}

/* The operator at the cursor, which is taken where it binds as closely as @level; NULL where there is none. */
static const char *
take_operator (Rule *rule, guint level)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].level == level && take (rule, operators[i].sign))
      return operators[i].sign;
  return NULL;
}

static gulong
read_level (Rule *rule, guint level)
{
  gulong      value;
  const char *sign;

  if (level > 6)
    return read_value (rule);

  value = read_level (rule, level + 1);
  while (!rule->failed && (sign = take_operator (rule, level)) != NULL)
    value = apply (rule, sign, value, read_level (rule, level + 1));
  return value;
}

static gulong
read_choice (Rule *rule)
{
  gulong value = read_level (rule, 1);
  gulong yes, no;

  if (rule->failed || !take (rule, "?"))
    return value;

  yes = read_choice (rule);
  rule->failed = !take (rule, ":") || rule->failed;
  no = rule->failed ? 0 : read_choice (rule);
  return value != 0 ? yes : no;
}

/**
 * jalon_plural_choose:
 * @rule: what stands after "plural=", up to a semicolon or the end of a line
 * @n: a number
 * @out_form: (out): which of the forms is said of @n, from 0 on
 *
 * Returns: %FALSE where the rule cannot be read
 */
gboolean
jalon_plural_choose (const char *rule, gulong n, gulong *out_form)
{
  Rule reading = { .cursor = rule, .n = n };

  *out_form = read_choice (&reading);
  while (*reading.cursor == ' ')
    reading.cursor++;
  return !reading.failed && strchr (";\n", *reading.cursor) != NULL;
}
