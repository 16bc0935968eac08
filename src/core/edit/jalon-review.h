/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reviewing what is proposed: which events an article reports and how many are
 * judged, and the edits that accept, reject and merge. An event takes the sites
 * and closures that are linked to it along.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

/**
 * JalonReviewCount:
 * @n_reviewed: events that are accepted or rejected
 * @n_events: all of them
 */
typedef struct
{
  guint n_reviewed;
  guint n_events;
} JalonReviewCount;

/* What a person says of two events. */
typedef enum
{
  JALON_PAIR_OPEN,
  JALON_PAIR_INTO_FIRST,
  JALON_PAIR_INTO_SECOND,
  JALON_PAIR_APART,
  JALON_N_PAIR_CHOICES
} JalonPairChoice;

/* @first, @second: ids of events; borrowed */
typedef struct
{
  const char     *first;
  const char     *second;
  JalonPairChoice choice;
} JalonPair;

/* @n_merged: events that become one with another; @n_apart: pairs that are noted as two events */
typedef struct
{
  guint n_merged;
  guint n_apart;
} JalonPairCount;

GPtrArray  *jalon_review_list_events (JalonDossier *dossier, const char *article_id);
void        jalon_review_tally (JalonDossier *dossier, const char *article_id, guint out_counts[JALON_N_REVIEWS]);
void        jalon_review_count (JalonDossier *dossier, const char *article_id, guint *out_reviewed, guint *out_total);
GHashTable *jalon_review_count_all (JalonDossier *dossier);
guint       jalon_review_count_proposed (JalonDossier *dossier);
char       *jalon_review_dup_next_article (JalonDossier *dossier);

JalonEdit *jalon_review_new_accept (JalonDossier *dossier, const char *event_id);
JalonEdit *jalon_review_new_reject (JalonDossier *dossier, const char *event_id);
JalonEdit *jalon_review_new_merge (JalonDossier *dossier, const char *from_id, const char *into_id);
JalonEdit *jalon_review_new_judge_pairs (JalonDossier *dossier, const GArray *pairs, JalonPairCount *out_count);

G_END_DECLS
