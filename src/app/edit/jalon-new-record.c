/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A feature made by hand, from the words of an article or at a place of the
 * map. What is not said so is left open: no date, no place, no parties.
 */

#include "config.h"

#include "jalon-new-record.h"

#include <string.h>

/* Blanks around the words are no part of the quote. */
static void
trim (const char *text, gsize *start, gsize *end)
{
  while (*start < *end && g_ascii_isspace (text[*start]))
    (*start)++;
  while (*end > *start && g_ascii_isspace (text[*end - 1]))
    (*end)--;
}

/**
 * jalon_new_record_is_read:
 *
 * Returns: whether the words of articles tell what is of @kind, so that they can be read and its title be composed:
 *   an event, and no note
 */
gboolean
jalon_new_record_is_read (const JalonKind *kind)
{
  return kind->is_in_columns && !kind->is_loose;
}

/**
 * jalon_new_record_from_words:
 * @kind: what it is to be
 * @dossier: a dossier
 * @article_id: an article of it, with a text
 * @start: first byte of the words that tell of it
 * @end: the byte after the last
 *
 * Returns: (transfer full) (nullable): a record of @kind with a claim that quotes the words, and an id that the dossier
 *   does not have, accepted or, of an event, still to be reviewed; %NULL where there are no such words
 */
gpointer
jalon_new_record_from_words (const JalonKind *kind,
                             JalonDossier    *dossier,
                             const char      *article_id,
                             gsize            start,
                             gsize            end)
{
  JalonArticle *article;
  const char   *text;
  JalonRecord  *record;
  JalonClaim   *claim;
  JalonQuote   *quote;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (article_id != NULL, NULL);

  article = jalon_dossier_find_article (dossier, article_id);
  text = article != NULL ? jalon_article_get_data (article)->text : NULL;
  if (text == NULL || end > strlen (text) || start >= end)
    return NULL;
  trim (text, &start, &end);
  if (start == end)
    return NULL;

  quote = jalon_quote_new_from_text (text, start, end);
  claim = jalon_claim_new (article_id, JALON_STANCE_ASSERTS);
  g_ptr_array_add (claim->quotes, quote);
  record = jalon_kind_new_record (kind);
  g_ptr_array_add (record->claims, claim);
  if (jalon_new_record_is_read (kind))
    {
      /* Its title is composed of its facts. */
      record->review = JALON_REVIEW_PROPOSED;
      return record;
    }
  g_free (record->title);
  record->title = jalon_quote_dup_title (quote);

  return record;
}

/**
 * jalon_new_record_take:
 * @record: (transfer full): an event of jalon_new_record_from_words()
 * @read: what was read in the words
 *
 * Returns: (transfer full): the event with what was read: its quote stays that of the words, and nothing is accepted
 */
JalonEventRecord *
jalon_new_record_take (JalonEventRecord *record, const JalonEventRecord *read)
{
  JalonEventRecord *whole = jalon_event_record_copy (read);
  const JalonClaim *told = read->claims->len > 0 ? g_ptr_array_index (read->claims, 0) : NULL;

  if (told != NULL)
    {
      JalonClaim *claim = g_ptr_array_index (record->claims, 0);

      claim->stance = told->stance;
      claim->attributed_to = g_strdup (told->attributed_to);
    }
  g_free (whole->id);
  g_free (whole->title);
  g_ptr_array_unref (whole->claims);
  whole->id = g_steal_pointer (&record->id);
  whole->title = g_steal_pointer (&record->title);
  whole->claims = g_ptr_array_ref (record->claims);
  whole->review = record->review;
  jalon_event_record_free (record);

  return whole;
}

static JalonPlace *
create_point (const char *const *codes, double lon, double lat)
{
  JalonPlace *place = jalon_place_new (JALON_PRECISION_SITE);

  place->lon = lon;
  place->lat = lat;
  g_strfreev (place->countries);
  place->countries = g_strdupv ((char **) codes);
  return place;
}

/**
 * jalon_new_record_at:
 * @kind: what it is to be; with a field that is a place, or the code of a state
 * @world: the bundled world
 * @worldview: whose borders
 * @lon: degrees
 * @lat: degrees
 *
 * Returns: (transfer full): an accepted record of @kind at a point, in and of the state that it lies in
 */
gpointer
jalon_new_record_at (const JalonKind *kind, JalonWorld *world, JalonWorldview worldview, double lon, double lat)
{
  const char  *codes[] = { jalon_world_country_at (world, worldview, lon, lat), NULL };
  JalonRecord *record = jalon_kind_new_record (kind);

  for (guint i = 0; i < kind->schema->n_fields; i++)
    {
      const JalonField *field = &kind->schema->fields[i];

      if (field->type == JALON_FIELD_PLACE)
        {
          jalon_place_free (*JALON_FIELD_IN (record, field, JalonPlace *));
          *JALON_FIELD_IN (record, field, JalonPlace *) = create_point (codes, lon, lat);
        }
      else if (field->type == JALON_FIELD_CODE)
        {
          g_free (*JALON_FIELD_IN (record, field, char *));
          *JALON_FIELD_IN (record, field, char *) = g_strdup (codes[0]);
        }
    }
  return record;
}
