/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event made by hand from the words of an article. What the words do not
 * say is left open: no date, no place, no parties.
 */

#include "config.h"

#include "jalon-new-event.h"

/* Letters of the quote that become the title at first. */
#define TITLE_LENGTH 90

/* Letters around a quote that tell it from another of the same words. */
#define CONTEXT_LENGTH 32

/* (transfer full): the first words, in one line */
static char *
dup_title (const char *words)
{
  g_autofree char *line = g_strdelimit (g_strdup (words), "\r\n\t", ' ');
  g_autofree char *start = NULL;
  char            *space;

  if (g_utf8_strlen (line, -1) <= TITLE_LENGTH)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, TITLE_LENGTH);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';

  return g_strconcat (start, "…", NULL);
}

static char *
dup_context (const char *text,
             gsize       at,
             int         step)
{
  const char *here = text + at;
  const char *far = here;

  for (guint i = 0; i < CONTEXT_LENGTH && (step > 0 ? *far != '\0' : far > text); i++)
    far = step > 0 ? g_utf8_next_char (far) : g_utf8_prev_char (far);

  return step > 0 ? g_strndup (here, far - here) : g_strndup (far, here - far);
}

static JalonClaim *
create_claim (const char *article_id,
              const char *text,
              gsize       start,
              gsize       end)
{
  g_autofree char *exact = g_strndup (text + start, end - start);
  JalonClaim      *claim = jalon_claim_new (article_id, JALON_STANCE_ASSERTS);
  JalonQuote      *quote = jalon_quote_new (exact, start, end);

  quote->prefix = dup_context (text, start, -1);
  quote->suffix = dup_context (text, end, 1);
  g_ptr_array_add (claim->quotes, quote);

  return claim;
}

/* Blanks around the words are no part of the quote. */
static void
trim (const char *text,
      gsize      *start,
      gsize      *end)
{
  while (*start < *end && g_ascii_isspace (text[*start]))
    (*start)++;
  while (*end > *start && g_ascii_isspace (text[*end - 1]))
    (*end)--;
}

/**
 * jalon_new_event_record:
 * @dossier: a dossier
 * @article_id: an article of it, with a text
 * @start: first byte of the words that tell of the event
 * @end: the byte after the last
 *
 * Returns: (transfer full) (nullable): an accepted event with a claim that quotes the words, and an
 *   id that the dossier does not have; %NULL where there are no such words
 */
JalonEventRecord *
jalon_new_event_record (JalonDossier *dossier,
                        const char   *article_id,
                        gsize         start,
                        gsize         end)
{
  JalonArticle     *article;
  const char       *text;
  g_autofree char  *uuid = g_uuid_string_random ();
  g_autofree char  *id = g_strconcat ("event-", uuid, NULL);
  JalonEventRecord *record;
  JalonClaim       *claim;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (article_id != NULL, NULL);

  article = jalon_dossier_find_article (dossier, article_id);
  text = article != NULL ? jalon_article_get_data (article)->text : NULL;
  if (text == NULL || end > strlen (text) || start >= end)
    return NULL;
  trim (text, &start, &end);
  if (start == end)
    return NULL;

  claim = create_claim (article_id, text, start, end);
  record = jalon_event_record_new (id);
  record->title = dup_title (((JalonQuote *) g_ptr_array_index (claim->quotes, 0))->exact);
  record->status = JALON_STATUS_OCCURRED;
  record->review = JALON_REVIEW_ACCEPTED;
  record->place = jalon_place_new (JALON_PRECISION_NONE);
  g_ptr_array_add (record->claims, claim);

  return record;
}
