/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person types to search, taken apart, and where it stands in a text.
 */

#include "config.h"

#include "jalon-search.h"

#include "jalon-text-private.h"

#include <string.h>

static void
free_term (gpointer data)
{
  JalonSearchTerm *term = data;

  g_free (term->text);
  g_free (term);
}

/* The longest, which tell most apart, first; what must not occur last. */
static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const JalonSearchTerm *p = *(JalonSearchTerm *const *) a;
  const JalonSearchTerm *q = *(JalonSearchTerm *const *) b;
  gsize                  n = strlen (p->text);
  gsize                  m = strlen (q->text);

  if (!p->excludes != !q->excludes)
    return p->excludes ? 1 : -1;
  return n > m ? -1 : n < m;
}

/* Where the quotation that opens at @p ends, or %NULL where none opens; folding has made the curved marks straight. */
static const char *
find_end_of_phrase (const char *p)
{
  const char *end;

  if (*p != '"')
    return NULL;
  end = strchr (p + 1, '"');
  return end != NULL ? end : p + strlen (p);
}

/**
 * jalon_search_parse:
 * @text: (nullable): words; several in quotation marks of any kind ("a b", “a b”, «a b») are one term, as they stand; a
 *   minus right before a word or a quotation excludes it. A mark that is not closed closes at the end
 *
 * Returns: (transfer full) (element-type JalonSearchTerm): the terms, all of which must hold: the longest first, what
 *   is excluded last
 */
GPtrArray *
jalon_search_parse (const char *text)
{
  GPtrArray       *terms = g_ptr_array_new_with_free_func (free_term);
  g_autofree char *folded = jalon_text_fold (text != NULL ? text : "");
  const char      *p = folded;

  while (*p != '\0')
    {
      gboolean         excludes = *p == '-' && p[1] != ' ' && p[1] != '\0';
      const char      *start = p + excludes;
      const char      *end = find_end_of_phrase (start);
      JalonSearchTerm *term;
      g_autofree char *words = NULL;

      p = end != NULL && *end != '\0' ? end + 1 : end;
      if (end != NULL)
        start++;
      else
        p = end = start + strcspn (start, " \"");
      words = g_strstrip (g_strndup (start, end - start));
      p += strspn (p, " ");
      if (*words == '\0')
        continue;
      term = g_new0 (JalonSearchTerm, 1);
      term->text = g_steal_pointer (&words);
      term->excludes = excludes;
      g_ptr_array_add (terms, term);
    }
  g_ptr_array_sort (terms, compare_terms);

  return terms;
}

/**
 * jalon_search_find:
 * @text: a plain text in UTF-8
 * @term: what to look for
 * @from: from which byte of @text on, at a character
 * @out_start: (out): the byte where it stands
 * @out_end: (out): the byte where it ends
 *
 * Finds a term in a text as it is written, whatever its case and accents.
 *
 * Returns: whether it is there
 */
gboolean
jalon_search_find (const char *text, const JalonSearchTerm *term, gsize from, gsize *out_start, gsize *out_end)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GArray) bytes = g_array_new (FALSE, FALSE, sizeof (gsize)); /* of @text, for each byte of @folded */
  const char *p = text + from;
  const char *hit;
  gsize       byte;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      char  buffer[JALON_TEXT_MAX_FOLD];
      gsize length = jalon_text_fold_char (g_utf8_get_char (p), buffer);

      byte = p - text;
      g_string_append_len (folded, buffer, length);
      for (gsize i = 0; i < length; i++)
        g_array_append_val (bytes, byte);
    }
  byte = p - text;
  g_array_append_val (bytes, byte);

  hit = strstr (folded->str, term->text);
  if (hit == NULL)
    return FALSE;
  *out_start = g_array_index (bytes, gsize, hit - folded->str);
  *out_end = g_array_index (bytes, gsize, hit - folded->str + strlen (term->text));
  /* Within what one character was folded to, as the first s of "ß": all of the character. */
  if (*out_end == *out_start)
    *out_end = g_utf8_next_char (text + *out_start) - text;
  return TRUE;
}

/**
 * jalon_search_article_has:
 *
 * Returns: whether a term is in an article's title, publisher, author or text
 */
gboolean
jalon_search_article_has (JalonArticle *article, const JalonSearchTerm *term)
{
  return strstr (jalon_article_get_folded (article), term->text) != NULL;
}
