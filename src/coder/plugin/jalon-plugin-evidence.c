/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-plugin-evidence.h"

#include <string.h>

/* Quotes of one event, and words of one field, that are looked at. */
#define MAX_SPANS 20

/* Whether the bytes lie within one block that may propose. */
static gboolean
is_in_block (const JalonCoding *coding, gsize start, gsize end)
{
  const GArray *blocks = coding->intake->blocks;
  guint         low = 0;
  guint         high = blocks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (blocks, JalonBlock, middle).end < end)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < blocks->len && g_array_index (blocks, JalonBlock, low).start <= start; low++)
    {
      const JalonBlock *block = &g_array_index (blocks, JalonBlock, low);

      if (end <= block->end && (block->kind == JALON_BLOCK_BODY || block->kind == JALON_BLOCK_HEADING))
        return TRUE;
    }
  return FALSE;
}

static gsize
distance (gsize a, gsize b)
{
  return a > b ? a - b : b - a;
}

/**
 * jalon_plugin_find_words:
 * @words: as the program quotes them
 * @hint: the byte where it says that they begin, or G_MAXSIZE where it says nothing
 * @out_span: (out): where they stand, as near to @hint as may be, else the first time
 *
 * Returns: whether they stand in the article as they are, in its body or a heading
 */
gboolean
jalon_plugin_find_words (const JalonCoding *coding, const char *words, gsize hint, JalonEvidence *out_span)
{
  const char *text = coding->intake->text;
  gsize       length = strlen (words);
  gsize       text_length = strlen (text);
  gboolean    found = FALSE;

  if (length == 0 || length > text_length)
    return FALSE;
  if (hint <= text_length - length && memcmp (text + hint, words, length) == 0 &&
      is_in_block (coding, hint, hint + length))
    {
      *out_span = (JalonEvidence){ hint, hint + length };
      return TRUE;
    }
  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    {
      gsize start = at - text;

      if (!is_in_block (coding, start, start + length))
        continue;
      if (found && distance (start, hint) >= distance (out_span->start, hint))
        break;
      *out_span = (JalonEvidence){ start, start + length };
      found = TRUE;
      if (hint == G_MAXSIZE)
        break;
    }
  return found;
}

static gsize
get_hint (json_t *object)
{
  json_t *start = json_object_get (object, "start_byte");

  return json_is_integer (start) && json_integer_value (start) >= 0 ? (gsize) json_integer_value (start) : G_MAXSIZE;
}

/**
 * jalon_plugin_read_evidence:
 * @evidence: (element-type JalonEvidence): gets the quotes of an event that stand in the article
 */
void
jalon_plugin_read_evidence (const JalonCoding *coding, json_t *event, GArray *evidence)
{
  json_t *list = json_object_get (event, "evidence");

  for (size_t i = 0; i < MIN (json_array_size (list), MAX_SPANS); i++)
    {
      json_t       *item = json_array_get (list, i);
      const char   *quote = json_string_value (json_object_get (item, "quote"));
      JalonEvidence span;

      if (quote != NULL && jalon_plugin_find_words (coding, quote, get_hint (item), &span))
        g_array_append_val (evidence, span);
    }
}

/**
 * jalon_plugin_find_in:
 * @spans: (element-type JalonEvidence): of the article
 * @out_span: (out): where the words stand in one of them
 *
 * Returns: whether they do
 */
gboolean
jalon_plugin_find_in (const JalonCoding *coding, const GArray *spans, const char *words, JalonEvidence *out_span)
{
  const char *text = coding->intake->text;

  for (guint i = 0; *words != '\0' && i < spans->len; i++)
    {
      const JalonEvidence *span = &g_array_index (spans, JalonEvidence, i);
      const char          *found = g_strstr_len (text + span->start, span->end - span->start, words);

      if (found == NULL)
        continue;
      *out_span = (JalonEvidence){ found - text, found - text + strlen (words) };
      return TRUE;
    }
  return FALSE;
}

/**
 * jalon_plugin_read_explained:
 * @field: "type", "actor", "recipient", "place", "time" or "status"
 * @spans: (element-type JalonEvidence): gets the words that the program gives for the field, those that stand in the
 *   article
 */
void
jalon_plugin_read_explained (const JalonCoding *coding, json_t *event, const char *field, GArray *spans)
{
  json_t *list = json_object_get (event, "explain");

  for (size_t i = 0; i < json_array_size (list) && spans->len < MAX_SPANS; i++)
    {
      json_t       *item = json_array_get (list, i);
      const char   *words = json_string_value (json_object_get (item, "words"));
      JalonEvidence span;

      if (words != NULL && g_strcmp0 (json_string_value (json_object_get (item, "field")), field) == 0 &&
          jalon_plugin_find_words (coding, words, get_hint (item), &span))
        g_array_append_val (spans, span);
    }
}
