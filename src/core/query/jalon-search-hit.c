/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why an event is found, in the words that were searched for.
 */

#include "config.h"

#include "jalon-search.h"

#include "jalon-text.h"

#include <string.h>

/* Characters kept before a hit and behind it; of a longer text the rest is left out. Few before it: lines are cut at
 * their end. */
#define BEFORE 15
#define BEHIND 90

/* A term looked for in one text after another, until it is found. */
typedef struct
{
  const JalonSearchTerm *term;
  const char            *source; /* (nullable): who says so, put before the words */
  char                  *hit;    /* (owned) (nullable) */
} Search;

static gboolean
is_space (const char *p)
{
  return g_unichar_isspace (g_utf8_get_char (p));
}

/* Moves @p back over at most @n characters, to the beginning of a word. */
static const char *
go_back (const char *text, const char *p, guint n)
{
  const char *word = p;

  while (p > text && n > 0)
    {
      p = g_utf8_prev_char (p);
      n--;
      if (p == text || is_space (g_utf8_prev_char (p)))
        word = p;
    }

  return word;
}

/* Moves @p on over at most @n characters, to the end of a word. */
static const char *
go_on (const char *p, guint n)
{
  const char *word = p;

  while (*p != '\0' && n > 0)
    {
      p = g_utf8_next_char (p);
      n--;
      if (*p == '\0' || is_space (p))
        word = p;
    }

  return word;
}

/* The words around a hit on one line, with dots where more of the text is left out. */
static char *
dup_around (const char *text, gsize start, gsize end)
{
  const char      *from = go_back (text, text + start, BEFORE);
  const char      *to = go_on (text + end, BEHIND);
  g_autofree char *words = g_strstrip (g_strndup (from, to - from));

  for (char *p = words; *p != '\0'; p++)
    if (g_ascii_isspace (*p))
      *p = ' ';
  return g_strconcat (from > text ? "…" : "", words, *to != '\0' ? "…" : "", NULL);
}

static void
look_cb (const char *language, const char *text, gpointer data)
{
  Search          *self = data;
  gsize            start;
  gsize            end;
  g_autofree char *around = NULL;

  if (self->hit != NULL || !jalon_search_find (text, self->term, 0, &start, &end))
    return;
  around = dup_around (text, start, end);
  self->hit = self->source != NULL ? g_strdup_printf ("%s: %s", self->source, around) : g_steal_pointer (&around);
}

static void
look_in_article (Search *self, JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autofree char        *publisher = NULL;

  if (self->hit != NULL || !jalon_search_article_has (article, self->term))
    return;
  publisher = jalon_article_dup_publisher (article);
  jalon_text_foreach (publisher, look_cb, self);
  self->source = publisher;
  jalon_text_foreach (data->title, look_cb, self);
  jalon_text_foreach (data->text, look_cb, self);
  jalon_text_foreach (data->author, look_cb, self);
  self->source = NULL;
}

static void
look_in_claims (Search *self, const GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const GPtrArray *quotes = ((const JalonClaim *) g_ptr_array_index (claims, i))->quotes;

      for (guint j = 0; j < quotes->len; j++)
        jalon_text_foreach (((const JalonQuote *) g_ptr_array_index (quotes, j))->exact, look_cb, self);
    }
}

static void
look_in_record (Search *self, JalonDossier *dossier, const JalonEventRecord *record)
{
  look_in_claims (self, record->claims);
  jalon_text_foreach (record->summary, look_cb, self);
  if (record->place != NULL)
    jalon_text_foreach (record->place->name, look_cb, self);
  for (guint i = 0; i < record->alternatives->len; i++)
    jalon_text_foreach (((const JalonPlace *) g_ptr_array_index (record->alternatives, i))->name, look_cb, self);
  for (guint i = 0; i < record->parties->len; i++)
    jalon_text_foreach (((const JalonParty *) g_ptr_array_index (record->parties, i))->name, look_cb, self);
  jalon_text_foreach (record->title, look_cb, self);
  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);
      JalonArticle     *article = jalon_dossier_find_article (dossier, claim->article_id);

      if (article != NULL)
        look_in_article (self, article);
    }
}

static gboolean
is_shown (const JalonSearchTerm *term, const char *const *shown)
{
  gsize start;
  gsize end;

  for (guint i = 0; shown[i] != NULL; i++)
    if (jalon_search_find (shown[i], term, 0, &start, &end))
      return TRUE;
  return FALSE;
}

/**
 * jalon_search_dup_hit:
 * @terms: (element-type JalonSearchTerm): what was searched for
 * @record: an event that was found
 * @shown: (array zero-terminated=1): what is shown of it already, plain texts
 *
 * Says where a term stands that is in nothing of what is shown: the words around it in a quote, in what else the event
 * holds, or in an article, then with its publisher before.
 *
 * Returns: (transfer full) (nullable): one line; %NULL where all terms are in what is shown
 */
char *
jalon_search_dup_hit (const GPtrArray        *terms,
                      JalonDossier           *dossier,
                      const JalonEventRecord *record,
                      const char *const      *shown)
{
  for (guint i = 0; i < terms->len; i++)
    {
      Search search = { g_ptr_array_index (terms, i), NULL, NULL };

      if (search.term->excludes || is_shown (search.term, shown))
        continue;
      look_in_record (&search, dossier, record);
      if (search.hit != NULL)
        return search.hit;
    }

  return NULL;
}
