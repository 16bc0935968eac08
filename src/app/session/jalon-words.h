/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What records say, in words for the screen. Every function returns a new
 * string in the language of the session.
 */

#pragma once

#include "jalon-session.h"

G_BEGIN_DECLS

char       *jalon_words_dup_text (JalonSession *session, const char *packed);
char       *jalon_words_dup_title (JalonSession *session, const JalonEventRecord *record);
char       *jalon_words_dup_names (JalonSession *session, const char *const *codes);
char       *jalon_words_dup_party (JalonSession *session, const JalonParty *party);
char       *jalon_words_dup_parties (JalonSession *session, const JalonEventRecord *record);
char       *jalon_words_dup_place (JalonSession *session, const JalonPlace *place);
char       *jalon_words_dup_precision (const JalonPlace *place);
char       *jalon_words_dup_distance (double metres);
char       *jalon_words_dup_time (const JalonTime *time);
char       *jalon_words_dup_reliability (char reliability);
char       *jalon_words_dup_credibility (guint credibility);
const char *jalon_words_explain_reliability (guint grade);
const char *jalon_words_get_language (const char *code);
const char *jalon_words_explain_credibility (guint grade);
char       *jalon_words_dup_count (const JalonClaimCount *count);
char       *jalon_words_dup_one_source (JalonSession *session, const GPtrArray *claims);
char       *jalon_words_dup_ban (JalonSession *session, const JalonBan *ban);

/* The icon beside the word for a state of review; NULL for what is accepted. */
const char *jalon_words_get_review_icon (JalonReview review);

G_END_DECLS
