/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The details of an event.
 */

#include "config.h"

#include "jalon-details-page.h"

#include "jalon-coder-reasons.h"
#include "jalon-json-extra.h"
#include "jalon-schema.h"
#include "jalon-text.h"
#include "jalon-words.h"

#include <glib/gi18n.h>

/* Members shown of a feature from elsewhere. */
#define MAX_MEMBERS 40

/* How a party was found in the text, where it was not by its name. */
static const char *
get_found_words (JalonFound found)
{
  switch (found)
    {
    case JALON_FOUND_CAPITAL:
      return _ ("named by its capital");
    case JALON_FOUND_DEMONYM:
      return _ ("named by its people");
    case JALON_FOUND_COREFERENCE:
      return _ ("meant by a word that refers to it");
    case JALON_FOUND_INFERRED:
      return _ ("inferred");
    case JALON_FOUND_NAMED:
    case JALON_N_FOUNDS:
    default:
      return NULL;
    }
}

static char *
dup_party_line (JalonSession *session, const JalonParty *party)
{
  GString         *line = g_string_new (NULL);
  g_autofree char *name = jalon_words_dup_party (session, party);
  g_autofree char *said = party->name != NULL ? jalon_words_dup_text (session, party->name) : NULL;
  g_autofree char *quantity = party->quantity != NULL ? jalon_words_dup_text (session, party->quantity) : NULL;
  const char      *found = get_found_words (party->found);

  g_string_append (line, name);
  if (said != NULL)
    /* Translators: a party in words of the source, after its country. */
    g_string_append_printf (line, _ (": %s"), said);
  if (quantity != NULL)
    /* Translators: how many, in words of the source (">100 persons"). */
    g_string_append_printf (line, _ (", %s"), quantity);
  if (found != NULL)
    /* Translators: how a party was found in the text ("named by its capital"). */
    g_string_append_printf (line, _ ("; %s"), found);

  return g_string_free (line, FALSE);
}

static void
add_parties (JalonDetailsPage       *page,
             JalonSession           *session,
             const JalonEventRecord *record,
             JalonPartyRole          role,
             const char             *label)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);
      g_autofree char  *line = NULL;

      if (party->role != role)
        continue;

      line = dup_party_line (session, party);
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
    }
  jalon_details_page_add_fact (page, label, lines->str);
}

static void
add_alternatives (JalonDetailsPage *page, JalonSession *session, const JalonEventRecord *record)
{
  if (record->alternatives->len == 0)
    return;

  jalon_details_page_add_heading (page, _ ("Where it was is disputed"));
  for (guint i = 0; i < record->alternatives->len; i++)
    {
      const JalonPlace *place = g_ptr_array_index (record->alternatives, i);
      g_autofree char  *words = jalon_words_dup_place (session, place);
      g_autofree char  *precision = jalon_words_dup_precision (place);
      g_autofree char  *whole = g_strdup_printf ("%s\n%s", words, precision);
      g_autofree char  *name = jalon_text_dup (place->according_to, NULL);
      g_autofree char  *who = NULL;

      if (place->according_to != NULL)
        /* Translators: who says that an event was at this place. */
        who = g_strdup_printf (_ ("According to %s"), name);
      jalon_details_page_add_fact (page, who != NULL ? who : _ ("Possible place"), whole);
    }
}

/* The numbers that a source gives, with its words. */
static void
add_counts (JalonDetailsPage *page, const JalonEventRecord *record)
{
  for (guint i = 0; i < jalon_event_schema.n_fields; i++)
    {
      const JalonField *field = &jalon_event_schema.fields[i];
      const JalonCount *count;
      g_autofree char  *label = NULL;
      g_autofree char  *fact = NULL;

      if (field->type != JALON_FIELD_COUNT)
        continue;
      count = JALON_FIELD_OF (record, field, JalonCount);
      label = jalon_count_dup_label (count);
      if (count->words == NULL || *label == '\0')
        fact = g_strdup (count->words != NULL ? count->words : label);
      else
        /* Translators: a number or a range, and the words of the source: "5–6 (“5-6 soldiers”)". */
        fact = g_strdup_printf (C_ ("count", "%s (“%s”)"), label, count->words);
      jalon_details_page_add_fact (page, _ (field->label), fact);
    }
}

/* What the program does not know but a person may: the members of a feature from elsewhere. Why it was proposed is told
 * where it is reviewed. */
static void
add_members (JalonDetailsPage *page, const JalonEventRecord *record)
{
  g_autoptr (GPtrArray) members = jalon_extra_list_members (record->extra, "properties", MAX_MEMBERS);

  for (guint i = 0; i < members->len; i += 2)
    if (!g_str_equal (g_ptr_array_index (members, i), JALON_CODER_MEMBER))
      jalon_details_page_add_fact (page, g_ptr_array_index (members, i), g_ptr_array_index (members, i + 1));
}

static char *
dup_kicker (gconstpointer record)
{
  const JalonEventRecord *event = record;
  const char             *type = jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, event->type);
  const char             *status = jalon_vocabulary_get_label (JALON_VOCABULARY_STATUS, event->status);

  if (event->type == JALON_EVENT_NOTE && event->review == JALON_REVIEW_ACCEPTED)
    return g_strdup (type);
  if (event->review == JALON_REVIEW_ACCEPTED)
    /* Translators: type and status of an event: "Sanction · Ongoing". */
    return g_strdup_printf (C_ ("event", "%s · %s"), type, status);

  /* Translators: type, status and review of an event: "Sanction · Ongoing · Proposed". */
  return g_strdup_printf (C_ ("event", "%s · %s · %s"),
                          type,
                          status,
                          jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, event->review));
}

static JalonPrecision
get_precision (gconstpointer record)
{
  const JalonEventRecord *event = record;

  return event->place != NULL ? event->place->precision : JALON_PRECISION_NONE;
}

/* A review is that of an article. */
static void
add_buttons (JalonDetailsPage *page, gconstpointer record)
{
  const JalonEventRecord *event = record;

  if (event->review == JALON_REVIEW_PROPOSED && event->claims->len > 0)
    jalon_details_page_add_button (page, _ ("Review"), "win.review", NULL);
}

static void
add_facts (JalonDetailsPage *page, JalonSession *session, gconstpointer record)
{
  const JalonEventRecord *event = record;
  g_autofree char        *time = jalon_words_dup_time (&event->time);

  jalon_details_page_add_fact (page, _ ("When"), time);
  add_parties (page, session, event, JALON_PARTY_ACTOR, _ ("Who acted"));
  add_parties (page, session, event, JALON_PARTY_RECIPIENT, _ ("On whom"));
  add_counts (page, event);
  add_members (page, event);
  jalon_details_page_add_place (page, session, event->place);
  add_alternatives (page, session, event);
}

const JalonDetailsKind jalon_details_event = {
  .dup_kicker = dup_kicker,
  .get_precision = get_precision,
  .add_buttons = add_buttons,
  .add_facts = add_facts,
};
