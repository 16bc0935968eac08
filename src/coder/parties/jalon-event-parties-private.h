/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of jalon-event-parties.c share.
 */

#pragma once

#include "jalon-event-parties.h"

G_BEGIN_DECLS

/* What a word of the sentence is: a name, a person, of a sector of PLOVER (up to @depth under the others). */
const char *jalon_event_parties_find_sector (const JalonSentence *sentence, guint word, guint depth);
gboolean    jalon_event_parties_is_name (const JalonSentence *sentence, guint word);
/* Adds @party where it is not yet there. */
void jalon_event_parties_add (GArray *parties, const JalonProposalParty *party);
/* Adds who was spoken of last, of those that the noun can mean; whether there was one. */
gboolean jalon_event_parties_recall_outlaw (const JalonReader *reader, GArray *parties);
gboolean jalon_event_parties_recall_official (const JalonReader   *reader,
                                              const JalonSentence *sentence,
                                              guint                word,
                                              GArray              *parties);
gboolean jalon_event_parties_recall_group (const JalonReader   *reader,
                                           const JalonSentence *sentence,
                                           guint                word,
                                           GArray              *parties);
gboolean jalon_event_parties_is_person (const JalonSentence *sentence, guint word);
gboolean jalon_event_parties_add_of_relative (JalonReader         *reader,
                                              const JalonSentence *sentence,
                                              guint                word,
                                              const char          *sector,
                                              GArray              *parties);

G_END_DECLS
