/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-coder-record.h"

#include "jalon-coder-batch.h"

#include <string.h>

/* Characters before and after a quote that tell it from another of the same words. */
#define CONTEXT_LENGTH 32

/* Letters of a title taken from the quote. */
#define TITLE_LENGTH 90

/* Hexadecimal digits of an id. */
#define ID_DIGITS 12

static void
add_parties_to_sum (GChecksum    *sum,
                    const GArray *parties)
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
jalon_coder_dup_event_id (const JalonProposal *proposal,
                          const char          *article_id)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char      *type = jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, proposal->type);
  g_autofree char *start = g_strdup_printf ("%" G_GSIZE_FORMAT, g_array_index (proposal->evidence, JalonEvidence, 0).start);

  g_checksum_update (sum, (const guchar *) article_id, strlen (article_id) + 1);
  g_checksum_update (sum, (const guchar *) type, strlen (type) + 1);
  g_checksum_update (sum, (const guchar *) proposal->family, strlen (proposal->family) + 1);
  g_checksum_update (sum, (const guchar *) start, strlen (start) + 1);
  add_parties_to_sum (sum, proposal->actors);
  add_parties_to_sum (sum, proposal->recipients);
  return g_strdup_printf ("event-%.*s", ID_DIGITS, g_checksum_get_string (sum));
}

/* At most @n_letters before byte @at. */
static char *
dup_before (const char *text,
            gsize       at,
            guint       n_letters)
{
  const char *start = text + at;

  for (guint i = 0; i < n_letters && start > text; i++)
    start = g_utf8_prev_char (start);
  return start < text + at ? g_strndup (start, text + at - start) : NULL;
}

static char *
dup_after (const char *text,
           gsize       at,
           guint       n_letters)
{
  const char *end = text + at;

  for (guint i = 0; i < n_letters && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return end > text + at ? g_strndup (text + at, end - (text + at)) : NULL;
}

static JalonClaim *
make_claim (const JalonProposal *proposal,
            const char          *article_id,
            const char          *text)
{
  JalonClaim *claim = jalon_claim_new (article_id, proposal->attributed ? JALON_STANCE_ATTRIBUTES : JALON_STANCE_ASSERTS);

  for (guint i = 0; i < proposal->evidence->len; i++)
    {
      const JalonEvidence *e = &g_array_index (proposal->evidence, JalonEvidence, i);
      g_autofree char     *exact = g_strndup (text + e->start, e->end - e->start);
      JalonQuote          *quote = jalon_quote_new (exact, e->start, e->end);

      quote->prefix = dup_before (text, e->start, CONTEXT_LENGTH);
      quote->suffix = dup_after (text, e->end, CONTEXT_LENGTH);
      g_ptr_array_add (claim->quotes, quote);
    }
  return claim;
}

/* The first words of the quote, in one line, ending at a word. */
static char *
dup_title (const JalonProposal *proposal,
           const char          *text)
{
  const JalonEvidence *e = &g_array_index (proposal->evidence, JalonEvidence, 0);
  g_autofree char     *words = g_strndup (text + e->start, e->end - e->start);
  g_autofree char     *start = NULL;
  char                *space = NULL;

  g_strdelimit (words, "\r\n\t", ' ');
  if (g_utf8_strlen (words, -1) <= TITLE_LENGTH)
    return g_steal_pointer (&words);
  start = g_utf8_substring (words, 0, TITLE_LENGTH);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (start, "…", NULL);
}

/* What proposed it and why, for whoever opens the dossier: unknown members of the feature. */
static char *
dup_extra (const JalonProposal *proposal,
           const char          *text,
           JalonLexicon        *lexicon)
{
  json_t          *event = jalon_coder_proposal_to_json (proposal, text);
  json_t          *root = json_pack ("{s:{s:{s:s, s:O, s:O, s:O, s:O}}}",
                            "properties",
                            "coder",
                            "lexicon",
                            jalon_lexicon_get_hash (lexicon),
                            "family",
                            json_object_get (event, "family"),
                            "confidence",
                            json_object_get (event, "confidence"),
                            "points",
                            json_object_get (event, "points"),
                            "explain",
                            json_object_get (event, "explain"));
  g_autofree char *dump = json_dumps (root, JSON_COMPACT);

  json_decref (root);
  json_decref (event);
  return g_steal_pointer (&dump);
}

/* A region such as the Sahel is no party of a dossier. */
static void
add_parties (JalonEventRecord *record,
             const GArray     *parties,
             JalonPartyRole    role,
             JalonWorld       *world)
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

/* A town gets the gazetteer's point; what the gazetteer does not know has a name only. */
static void
find_point (JalonPlace *place,
            JalonWorld *world)
{
  const char *country = place->countries != NULL ? place->countries[0] : NULL;
  g_autoptr (GPtrArray) found = jalon_world_find_places (world, place->name, country);

  if (found != NULL && found->len > 0)
    {
      const JalonWorldPlace *town = g_ptr_array_index (found, 0);

      place->lon = town->lon;
      place->lat = town->lat;
      place->gazetteer = g_strdup (town->source);
    }
}

static JalonPlace *
make_place (const JalonProposal *proposal,
            JalonWorld          *world)
{
  JalonPlace *place = jalon_place_new (proposal->precision);

  place->name = g_strdup (proposal->place_name);
  if (proposal->place_codes->len > 0)
    {
      place->countries = g_new0 (char *, proposal->place_codes->len + 1);
      for (guint i = 0; i < proposal->place_codes->len; i++)
        place->countries[i] = g_strdup (g_ptr_array_index (proposal->place_codes, i));
    }
  if (jalon_precision_is_point (place->precision) && place->name != NULL)
    find_point (place, world);
  return place;
}

/**
 * jalon_coder_dup_event:
 * @article_id: the article the proposal was coded from
 * @text: its text
 *
 * Returns: (transfer full): the event to be reviewed, with one claim
 */
JalonEventRecord *
jalon_coder_dup_event (const JalonProposal *proposal,
                       const char          *article_id,
                       const char          *text,
                       JalonLexicon        *lexicon)
{
  g_autofree char  *id = jalon_coder_dup_event_id (proposal, article_id);
  JalonWorld       *world = jalon_lexicon_get_world (lexicon);
  JalonEventRecord *record = jalon_event_record_new (id);

  record->title = dup_title (proposal, text);
  record->type = proposal->type;
  record->mode = g_strdup (proposal->mode);
  record->cameo = g_strdup (proposal->cameo);
  record->status = proposal->status;
  record->review = JALON_REVIEW_PROPOSED;
  add_parties (record, proposal->actors, JALON_PARTY_ACTOR, world);
  add_parties (record, proposal->reciprocal && proposal->recipients->len == 0 ? proposal->actors : proposal->recipients, JALON_PARTY_RECIPIENT, world);
  record->place = make_place (proposal, world);
  jalon_time_copy (&record->time, &proposal->time);
  g_ptr_array_add (record->claims, make_claim (proposal, article_id, text));
  record->extra = dup_extra (proposal, text, lexicon);
  return record;
}

/* The line that the first quote stands in, in lower case. */
static char *
dup_line (const JalonProposal *proposal,
          const char          *text)
{
  const JalonEvidence *e = &g_array_index (proposal->evidence, JalonEvidence, 0);
  gsize                start = e->start;
  gsize                end = e->end;
  g_autofree char     *line = NULL;

  while (start > 0 && text[start - 1] != '\n')
    start--;
  while (text[end] != '\0' && text[end] != '\n')
    end++;
  line = g_strndup (text + start, end - start);
  return g_utf8_strdown (line, -1);
}

static gboolean
says_any (const char        *line,
          const char *const *words)
{
  for (; *words != NULL; words++)
    if (strstr (line, *words) != NULL)
      return TRUE;
  return FALSE;
}

static const char *const origin_words[] = { "provenance", "venant", "from", NULL };
static const char *const destination_words[] = { "destination", "s'y rendant", "s’y rendant", "to and from", "bound for", NULL };
static const char *const civil_words[] = { "civil", NULL };
static const char *const military_words[] = { "militaire", "military", NULL };
static const char *const notice_words[] = { "nouvel ordre", "further notice", NULL };

/* Directions where they are said; else flights of that flag, and of a state named as such all of them. */
static guint
read_scope (const JalonProposalParty *party,
            const char               *line)
{
  guint scope = (says_any (line, origin_words) ? JALON_BAN_ORIGIN : 0) | (says_any (line, destination_words) ? JALON_BAN_DESTINATION : 0);

  if (scope != 0)
    return scope;
  return party->found == JALON_FOUND_DEMONYM ? JALON_BAN_FLAG : JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG;
}

static JalonTraffic
read_traffic (const char *line)
{
  gboolean civil = says_any (line, civil_words);
  gboolean military = says_any (line, military_words);

  if (civil && military)
    return JALON_TRAFFIC_ALL;
  if (military)
    return JALON_TRAFFIC_MILITARY;
  return civil ? JALON_TRAFFIC_CIVIL : JALON_TRAFFIC_UNSPECIFIED;
}

/**
 * jalon_coder_dup_closure:
 * @proposal: of a family that closes airspace
 * @actor: which of its actors closes
 *
 * Returns: (transfer full) (nullable): the closure to be reviewed, tied to the event;
 *   %NULL where the event is none, or the actor is not a state
 */
JalonClosureRecord *
jalon_coder_dup_closure (const JalonProposal *proposal,
                         guint                actor,
                         const char          *article_id,
                         const char          *text,
                         JalonLexicon        *lexicon)
{
  g_autofree char    *event_id = jalon_coder_dup_event_id (proposal, article_id);
  g_autofree char    *quoted = g_strndup (text + g_array_index (proposal->evidence, JalonEvidence, 0).start, g_array_index (proposal->evidence, JalonEvidence, 0).end - g_array_index (proposal->evidence, JalonEvidence, 0).start);
  g_autofree char    *words = g_utf8_strdown (quoted, -1);
  g_autofree char    *line = dup_line (proposal, text);
  g_autofree char    *id = NULL;
  const char         *code = g_array_index (proposal->actors, JalonProposalParty, actor).code;
  JalonClosureRecord *record = NULL;

  if (!proposal->closure || jalon_world_list_members (jalon_lexicon_get_world (lexicon), code) != NULL)
    return NULL;
  id = g_strdup_printf ("closure-%s-%s", event_id + strlen ("event-"), code);
  record = jalon_closure_record_new (id);
  record->title = dup_title (proposal, text);
  record->closing = g_strdup (code);
  for (guint i = 0; i < proposal->recipients->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (proposal->recipients, JalonProposalParty, i);

      g_ptr_array_add (record->bans, jalon_ban_new (party->code, read_scope (party, words)));
    }
  record->traffic = read_traffic (words);
  record->basis = JALON_BASIS_TERRITORY;
  record->until_further_notice = says_any (line, notice_words);
  jalon_time_copy (&record->time, &proposal->time);
  if (record->time.start != JALON_DAY_NONE)
    {
      record->time.end = JALON_DAY_NONE;
      record->time.precision = JALON_TIME_SINCE;
    }
  record->events = g_new0 (char *, 2);
  record->events[0] = g_steal_pointer (&event_id);
  record->review = JALON_REVIEW_PROPOSED;
  g_ptr_array_add (record->claims, make_claim (proposal, article_id, text));
  record->extra = dup_extra (proposal, text, lexicon);
  return record;
}
