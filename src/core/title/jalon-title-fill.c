/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fills the gaps of a sentence.
 */

#include "config.h"

#include "jalon-title-fill.h"

#include "jalon-i18n.h"

#include <string.h>

/* So many names are said in full; of more than that the last ones are counted. */
#define MAX_NAMES 3

typedef struct
{
  const JalonTitleGap *gaps;
  guint                n_gaps;
} Gaps;

/**
 * jalon_title_fill:
 * @pattern: a translated sentence
 * @func: (scope call): says what stands in each gap
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where a gap has nothing
 */
char *
jalon_title_fill (const char *pattern, JalonTitleGapFunc func, gpointer data)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  for (const char *open; (open = strchr (pattern, '{')) != NULL;)
    {
      const char      *close = strchr (open, '}');
      const char      *colon = memchr (open, ':', close != NULL ? (gsize) (close - open) : 0);
      g_autofree char *key = NULL;
      g_autofree char *form = NULL;
      g_autofree char *text = NULL;

      if (close == NULL)
        break;
      key = g_strndup (open + 1, (colon != NULL ? colon : close) - open - 1);
      form = colon != NULL ? g_strndup (colon + 1, close - colon - 1) : g_strdup ("");
      text = func (key, form, data);
      if (text == NULL)
        return NULL;
      g_string_append_len (sentence, pattern, open - pattern);
      g_string_append (sentence, text);
      pattern = close + 1;
    }
  g_string_append (sentence, pattern);

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

static char *
dup_gap (const char *key, const char *form, gpointer data)
{
  const Gaps *self = data;

  for (guint i = 0; i < self->n_gaps; i++)
    if (strcmp (self->gaps[i].key, key) == 0)
      return g_strdup (self->gaps[i].text);
  return NULL;
}

/**
 * jalon_title_fill_gaps:
 * @pattern: a translated sentence
 * @gaps: (array length=n_gaps): what stands in each
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL where a gap has nothing
 */
char *
jalon_title_fill_gaps (const char *pattern, const JalonTitleGap *gaps, guint n_gaps)
{
  Gaps self = { gaps, n_gaps };

  return jalon_title_fill (pattern, dup_gap, &self);
}

/**
 * jalon_title_dup_first_key:
 *
 * Returns: (transfer full) (nullable): what the first gap of a sentence is for: "actor"
 */
char *
jalon_title_dup_first_key (const char *pattern)
{
  const char *open = strchr (pattern, '{');

  return open != NULL ? g_strndup (open + 1, strcspn (open + 1, ":}")) : NULL;
}

/**
 * jalon_title_join:
 * @names: (element-type utf8): at least one
 *
 * Returns: (transfer full): the names as a list within a sentence; of many the first ones, and how many more there are
 */
char *
jalon_title_join (GPtrArray *names)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const guint      n_said = names->len > MAX_NAMES ? MAX_NAMES - 1 : names->len;
  g_autofree char *n_more = NULL;

  for (guint i = 0; i < n_said; i++)
    {
      if (i > 0)
        g_string_append (list, i + 1 < names->len ? C_ ("list", ", ") : C_ ("list", " and "));
      g_string_append (list, g_ptr_array_index (names, i));
    }
  if (n_said == names->len)
    return g_string_free (g_steal_pointer (&list), FALSE);

  n_more = g_strdup_printf ("%u", names->len - n_said);
  /* Translators: states and organisations within a title: "Mali, Niger and 4 more". */
  return jalon_title_fill_gaps (C_ ("list", "{names} and {n} more"),
                                (const JalonTitleGap[]){ { "names", list->str }, { "n", n_more } },
                                2);
}
