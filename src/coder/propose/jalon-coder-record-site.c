/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The site that an event of training names.
 */

#include "config.h"

#include "jalon-coder-record-private.h"

#include <string.h>

/* In this order: a training camp is a camp. */
static const struct
{
  JalonCue      cue;
  JalonSiteKind kind;
} kinds[] = {
  { JALON_CUE_SITE_BASE, JALON_SITE_AIR_BASE },
  { JALON_CUE_SITE_CAMP, JALON_SITE_CAMP },
  { JALON_CUE_SITE_TRAINING, JALON_SITE_TRAINING_CENTRE },
};

/* "base" alone may be of any force; with "aérienne" or "air" it is an air base. */
static JalonSiteKind
read_kind (const char *name, JalonLexicon *lexicon)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (jalon_lexicon_has_cue (lexicon, kinds[i].cue, lower))
      return kinds[i].kind != JALON_SITE_AIR_BASE || jalon_lexicon_has_cue (lexicon, JALON_CUE_SITE_AIR, lower)
                 ? kinds[i].kind
                 : JALON_SITE_OTHER;
  return JALON_SITE_OTHER;
}

/* Who trains there, those the world knows. */
static char **
dup_users (const JalonProposal *proposal, JalonWorld *world)
{
  g_autoptr (GStrvBuilder) users = g_strv_builder_new ();

  for (guint i = 0; i < proposal->recipients->len; i++)
    {
      const char *code = g_array_index (proposal->recipients, JalonProposalParty, i).code;

      if (jalon_world_has_code (world, code))
        g_strv_builder_add (users, code);
    }
  return g_strv_builder_end (users);
}

/**
 * jalon_coder_dup_site:
 * @proposal: of a sense that tells of training
 *
 * Returns: (transfer full) (nullable): the site to be reviewed, tied to the event;
 *   %NULL where none is named
 */
JalonSiteRecord *
jalon_coder_dup_site (const JalonProposal *proposal, const char *article_id, const char *text, JalonLexicon *lexicon)
{
  JalonWorld      *world = jalon_lexicon_get_world (lexicon);
  g_autofree char *event_id = jalon_coder_dup_event_id (proposal, article_id);
  g_autofree char *id = g_strconcat ("site-", event_id + strlen ("event-"), NULL);
  JalonSiteRecord *record = NULL;

  if (!proposal->site || proposal->precision != JALON_PRECISION_SITE || proposal->place_name == NULL)
    return NULL;
  record = jalon_site_record_new (id);
  record->title = g_strdup (proposal->place_name);
  record->kind = read_kind (proposal->place_name, lexicon);
  record->named = TRUE;
  record->host = proposal->place_codes->len > 0 ? g_strdup (g_ptr_array_index (proposal->place_codes, 0)) : NULL;
  jalon_place_free (record->place);
  record->place = jalon_coder_make_place (proposal, world);
  g_strfreev (record->users);
  record->users = dup_users (proposal, world);
  g_strfreev (record->events);
  record->events = g_new0 (char *, 2);
  record->events[0] = g_steal_pointer (&event_id);
  record->review = JALON_REVIEW_PROPOSED;
  g_ptr_array_add (record->claims, jalon_coder_make_claim (proposal, article_id, text));
  record->extra = jalon_coder_dup_extra (proposal, text, lexicon);
  return record;
}
