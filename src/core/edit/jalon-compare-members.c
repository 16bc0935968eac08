/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which fields differ, told from what a thing is in the file: whatever is
 * saved is compared, and what is the same in the file is the same.
 */

#include "config.h"

#include "jalon-compare-private.h"

#include <jansson.h>
#include <string.h>

/* Members of articles, and of features and their properties. What is not among them is JALON_FIELD_OTHER. */
static const struct
{
  const char *member;
  JalonField  field;
} fields[] = {
  { "title", JALON_FIELD_TITLE },
  { "summary", JALON_FIELD_SUMMARY },
  { "named", JALON_FIELD_TITLE },
  { "type", JALON_FIELD_TYPE },
  { "mode", JALON_FIELD_TYPE },
  { "contexts", JALON_FIELD_TYPE },
  { "cameo", JALON_FIELD_TYPE },
  { "status", JALON_FIELD_STATUS },
  { "review", JALON_FIELD_REVIEW },
  { "actors", JALON_FIELD_PARTIES },
  { "recipients", JALON_FIELD_PARTIES },
  { "geometry", JALON_FIELD_PLACE },
  { "place", JALON_FIELD_PLACE },
  { "alternatives", JALON_FIELD_PLACE },
  { "time", JALON_FIELD_TIME },
  { "since", JALON_FIELD_TIME },
  { "datetime", JALON_FIELD_TIME },
  { "start_datetime", JALON_FIELD_TIME },
  { "end_datetime", JALON_FIELD_TIME },
  { "until_further_notice", JALON_FIELD_TIME },
  { "claims", JALON_FIELD_CLAIMS },
  { "verdict", JALON_FIELD_VERDICT },
  { "site_kind", JALON_FIELD_SITE_KIND },
  { "host", JALON_FIELD_HOST },
  { "users", JALON_FIELD_USERS },
  { "operator", JALON_FIELD_OPERATOR },
  { "events", JALON_FIELD_EVENTS },
  { "closing", JALON_FIELD_CLOSING },
  { "bans", JALON_FIELD_BANS },
  { "traffic", JALON_FIELD_TRAFFIC },
  { "basis", JALON_FIELD_AREA },
  { "firs", JALON_FIELD_AREA },
  { "lower", JALON_FIELD_LIMITS },
  { "upper", JALON_FIELD_LIMITS },
  { "legal_basis", JALON_FIELD_LEGAL_BASIS },
  { "publisher", JALON_FIELD_PUBLISHER },
  { "author", JALON_FIELD_AUTHOR },
  { "url", JALON_FIELD_ADDRESS },
  { "language", JALON_FIELD_LANGUAGE },
  { "date", JALON_FIELD_DATE },
  { "date_words", JALON_FIELD_DATE },
  { "retrieved", JALON_FIELD_RETRIEVED },
  { "reliability", JALON_FIELD_RELIABILITY },
  { "quotes_articles", JALON_FIELD_RELAYED },
  { "sha256", JALON_FIELD_TEXT },
  { "text", JALON_FIELD_TEXT },
};

static JalonField
get_field (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].member, member))
      return fields[i].field;

  return JALON_FIELD_OTHER;
}

/* The members of one object that the other has otherwise or not at all. */
static guint64
list_members (json_t *object, json_t *other)
{
  const char *member;
  json_t     *value;
  guint64     found = 0;

  json_object_foreach (object, member, value)
  {
    if (!g_str_equal (member, "properties") && !json_equal (value, json_object_get (other, member)))
      found |= JALON_FIELD_BIT (get_field (member));
  }

  return found;
}

static guint64
compare_objects (json_t *before, json_t *after)
{
  return list_members (before, after) | list_members (after, before);
}

static json_t *
parse (const char *text, gsize length)
{
  return json_loadb (text, length, JSON_ALLOW_NUL, NULL);
}

/**
 * jalon_compare_members:
 * @before: a feature or an article as the file has it
 * @after: the same
 *
 * Returns: a set of JALON_FIELD_BIT(), which is empty where no more than spaces differ
 */
guint64
jalon_compare_members (GString *before, GString *after)
{
  json_t *a;
  json_t *b;
  guint64 found = JALON_FIELD_BIT (JALON_FIELD_OTHER);

  if (before->len == after->len && memcmp (before->str, after->str, before->len) == 0)
    return 0;

  a = parse (before->str, before->len);
  b = parse (after->str, after->len);
  /* What is kept unread may hold numbers that are beyond this parser. */
  if (a != NULL && b != NULL)
    found =
        compare_objects (a, b) | compare_objects (json_object_get (a, "properties"), json_object_get (b, "properties"));
  json_decref (a);
  json_decref (b);

  return found;
}

/**
 * jalon_compare_raw_differs:
 * @before: (nullable): JSON
 * @after: (nullable): JSON
 *
 * Returns: whether they differ by more than spaces
 */
gboolean
jalon_compare_raw_differs (const char *before, const char *after)
{
  json_t  *a;
  json_t  *b;
  gboolean same;

  if (g_strcmp0 (before, after) == 0)
    return FALSE;
  if (before == NULL || after == NULL)
    return TRUE;

  a = parse (before, strlen (before));
  b = parse (after, strlen (after));
  same = a != NULL && json_equal (a, b) != 0;
  json_decref (a);
  json_decref (b);

  return !same;
}
