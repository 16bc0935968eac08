/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier to review, and asking what became of it.
 */

#pragma once

#include "jalon-error.h"
#include "jalon-review.h"

/* Two articles, "first" and "second". Events p1 and p2 are proposed from the second, old is accepted from the first. */
typedef struct
{
  JalonDossier *dossier;
  JalonHistory *history;
} ReviewFixture;

/* A claim that quotes the bytes from @start on, or without a quote where that is negative. */
JalonClaim *review_fixture_claim_new (const char *article_id, JalonStance stance, int start);
/* @claim: (transfer full) */
void review_fixture_add_event (ReviewFixture *fixture,
                               const char    *id,
                               JalonReview    review,
                               const char    *actor,
                               JalonClaim    *claim);
/* @claim: (transfer full) */
void review_fixture_add_closure (ReviewFixture *fixture,
                                 const char    *id,
                                 JalonReview    review,
                                 const char    *closing,
                                 const char    *banned,
                                 const char    *events,
                                 JalonClaim    *claim);
/* @claim: (transfer full) */
void review_fixture_add_site (ReviewFixture *fixture,
                              const char    *id,
                              JalonReview    review,
                              const char    *name,
                              const char    *events,
                              JalonClaim    *claim);
void review_fixture_set_up (ReviewFixture *fixture, gconstpointer data);
void review_fixture_tear_down (ReviewFixture *fixture, gconstpointer data);
/* Does an edit, and back and forth again: the file is the same to the byte. It is one step. */
void              review_fixture_push (ReviewFixture *fixture, JalonEdit *edit, const char *label);
void              review_fixture_assert_fails (ReviewFixture *fixture, JalonEdit *edit, JalonError code);
JalonEventRecord *review_fixture_dup_event (ReviewFixture *fixture, const char *id);
JalonReview       review_fixture_review_of (ReviewFixture *fixture, const char *id);
JalonVerdict      review_fixture_verdict_of (ReviewFixture *fixture, const char *id);
/* What claims say: "first asserts 10, second denies 20 30". */
void review_fixture_assert_claims (const GPtrArray *claims, const char *expected);
