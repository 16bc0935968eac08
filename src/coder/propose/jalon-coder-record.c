/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-coder-record-private.h"

#include "jalon-coder-reasons.h"

#include <jansson.h>
#include <string.h>

/* Hexadecimal digits of an id. */
#define ID_DIGITS 12

static void
add_parties_to_sum (GChecksum *sum, const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const char *code = g_array_index (parties, JalonProposalParty, i).code;

      g_checksum_update (sum, (const guchar *) code, strlen (code) + 1);
    }
  g_checksum_update (sum, (const guchar *) ">", 2);
}

/**
 * jalon_coder_dup_event_id:
 *
 * The same article coded again gives the same id for the same event (type,
 * parties, first words), so that what was reviewed is recognised.
 *
 * Returns: (transfer full): an id
 */
char *
jalon_coder_dup_event_id (const JalonProposal *proposal, const char *article_id)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char      *type = jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, proposal->type);
  g_autofree char *start =
      g_strdup_printf ("%" G_GSIZE_FORMAT, g_array_index (proposal->evidence, JalonEvidence, 0).start);

  g_checksum_update (sum, (const guchar *) article_id, strlen (article_id) + 1);
  g_checksum_update (sum, (const guchar *) type, strlen (type) + 1);
  g_checksum_update (sum, (const guchar *) proposal->family, strlen (proposal->family) + 1);
  g_checksum_update (sum, (const guchar *) start, strlen (start) + 1);
  add_parties_to_sum (sum, proposal->actors);
  add_parties_to_sum (sum, proposal->recipients);
  if (proposal->denies)
    g_checksum_update (sum, (const guchar *) "denies", -1);
  return g_strdup_printf ("event-%.*s", ID_DIGITS, g_checksum_get_string (sum));
}

/* What the article says of it, with every quote; where someone else says so, who. */
JalonClaim *
jalon_coder_make_claim (const JalonProposal *proposal, const char *article_id, const char *text)
{
  JalonStance stance = proposal->denies       ? JALON_STANCE_DENIES
                       : proposal->attributed ? JALON_STANCE_ATTRIBUTES
                                              : JALON_STANCE_ASSERTS;
  JalonClaim *claim = jalon_claim_new (article_id, stance);

  claim->attributed_to = g_strdup (proposal->according_to);
  for (guint i = 0; i < proposal->evidence->len; i++)
    {
      const JalonEvidence *e = &g_array_index (proposal->evidence, JalonEvidence, i);

      g_ptr_array_add (claim->quotes, jalon_quote_new_from_text (text, e->start, e->end));
    }
  return claim;
}

/* With the bytes as well as the words, so that they are found in the text again. */
static json_t *
explain (const JalonProposal *proposal, const char *text)
{
  json_t *array = json_array ();

  for (guint i = 0; i < proposal->reasons->len; i++)
    {
      const JalonReason *reason = &g_array_index (proposal->reasons, JalonReason, i);

      json_array_append_new (array,
                             json_pack ("{s:s, s:s, s:o, s:I, s:I, s:s*}",
                                        "field",
                                        reason->field,
                                        "rule",
                                        reason->rule,
                                        "words",
                                        json_stringn (text + reason->start, reason->end - reason->start),
                                        "start",
                                        (json_int_t) reason->start,
                                        "end",
                                        (json_int_t) reason->end,
                                        "path",
                                        reason->path));
    }
  return array;
}

/**
 * jalon_coder_program_to_json:
 *
 * Returns: (transfer full): name and checksum
 */
json_t *
jalon_coder_program_to_json (const JalonProgram *program)
{
  return json_pack ("{s:s, s:s}", "name", program->name, "sha256", program->sha256);
}

/* What proposed it and why, for whoever opens the dossier: unknown members of the feature. */
char *
jalon_coder_dup_extra (const JalonProposal *proposal, const char *text, JalonLexicon *lexicon)
{
  json_t          *root = json_pack ("{s:{s:{s:s, s:s, s:s, s:i, s:o}}}",
                            "properties",
                            JALON_CODER_MEMBER,
                            "lexicon",
                            jalon_lexicon_get_hash (lexicon),
                            "family",
                            proposal->family,
                            "confidence",
                            jalon_confidence_get_word (jalon_proposal_get_confidence (proposal)),
                            "points",
                            (int) proposal->points,
                            "explain",
                            explain (proposal, text));
  g_autofree char *dump = NULL;

  if (proposal->program != NULL)
    json_object_set_new (json_object_get (json_object_get (root, "properties"), JALON_CODER_MEMBER),
                         "program",
                         jalon_coder_program_to_json (proposal->program));
  dump = json_dumps (root, JSON_COMPACT);
  json_decref (root);
  return g_steal_pointer (&dump);
}

/* A region such as the Sahel is no party of a dossier. */
static void
add_parties (JalonEventRecord *record, const GArray *parties, JalonPartyRole role, JalonWorld *world)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const JalonProposalParty *from = &g_array_index (parties, JalonProposalParty, i);
      JalonParty               *party = NULL;

      if (!jalon_world_has_code (world, from->code))
        continue;
      party = jalon_party_new (role, from->code);
      party->sector = g_strdup (from->sector);
      party->found = from->found;
      g_ptr_array_add (record->parties, party);
    }
}

static void
set_point (JalonPlace *place, const JalonWorldPlace *town)
{
  place->lon = town->lon;
  place->lat = town->lat;
  place->gazetteer = g_strdup (town->source);
}

/* A town gets the gazetteer's point; of "base aérienne de Ben Guerir" the last words are the town. */
static void
find_point (JalonPlace *place, JalonWorld *world)
{
  const char *country = place->countries != NULL ? place->countries[0] : NULL;

  for (const char *name = place->name; name != NULL; name = strchr (name, ' '))
    {
      g_autoptr (GPtrArray) found = NULL;

      name += strspn (name, " ");
      found = jalon_world_find_places (world, name, country);
      if (found == NULL || found->len == 0)
        continue;
      set_point (place, g_ptr_array_index (found, 0));
      return;
    }
}

/* (transfer full): the place as the words have it, with the gazetteer's point where it is one */
JalonPlace *
jalon_coder_make_place (const JalonProposal *proposal, JalonWorld *world)
{
  JalonPlace *place = jalon_place_new (proposal->precision);

  place->name = g_strdup (proposal->place_name);
  if (proposal->place_codes->len > 0)
    {
      place->countries = g_new0 (char *, proposal->place_codes->len + 1);
      for (guint i = 0; i < proposal->place_codes->len; i++)
        place->countries[i] = g_strdup (g_ptr_array_index (proposal->place_codes, i));
    }
  if (jalon_precision_is_point (place->precision) && proposal->town != NULL)
    set_point (place, proposal->town);
  else if (jalon_precision_is_point (place->precision) && place->name != NULL)
    find_point (place, world);
  return place;
}

static void
set_codes (JalonEventRecord *record, const JalonCodes *codes)
{
  const JalonField *field;

  for (guint i = 0; (field = jalon_codes_get_field (i)) != NULL; i++)
    *JALON_FIELD_IN (record, field, char *) = g_strdup (codes->strings[i]);
}

/**
 * jalon_coder_dup_event:
 * @article_id: the article the proposal was coded from
 * @text: its text
 *
 * Returns: (transfer full): the event to be reviewed, with one claim; without a title, so that it is called by its
 * facts
 */
JalonEventRecord *
jalon_coder_dup_event (const JalonProposal *proposal, const char *article_id, const char *text, JalonLexicon *lexicon)
{
  g_autofree char  *id = jalon_coder_dup_event_id (proposal, article_id);
  JalonWorld       *world = jalon_lexicon_get_world (lexicon);
  JalonEventRecord *record = jalon_event_record_new (id);

  record->type = proposal->type;
  record->mode = g_strdup (proposal->mode);
  set_codes (record, &proposal->codes);
  record->status = proposal->status;
  record->review = JALON_REVIEW_PROPOSED;
  add_parties (record, proposal->actors, JALON_PARTY_ACTOR, world);
  add_parties (record,
               proposal->reciprocal && proposal->recipients->len == 0 ? proposal->actors : proposal->recipients,
               JALON_PARTY_RECIPIENT,
               world);
  record->place = jalon_coder_make_place (proposal, world);
  jalon_time_copy (&record->time, &proposal->time);
  g_ptr_array_add (record->claims, jalon_coder_make_claim (proposal, article_id, text));
  record->extra = jalon_coder_dup_extra (proposal, text, lexicon);
  return record;
}
