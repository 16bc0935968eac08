/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-shelf.h"

G_BEGIN_DECLS

/**
 * JalonDossier:
 * @head: (owned): what it says of itself
 * @articles: (owned): of #JalonArticle
 * @shelves: (owned): of #JalonFeature, for each kind but events, which have a store of their own
 * @votes: (owned): used while judging
 */
struct _JalonDossier
{
  GObject parent_instance;

  JalonHead *head;

  JalonEventStore *events; /* (owned) */
  JalonShelf      *articles;
  JalonShelf      *shelves[JALON_N_KINDS];
  GArray          *votes;
};

gboolean jalon_dossier_check_id (const char *id, gboolean is_taken, GError **error);
gboolean jalon_dossier_check_ruling (const JalonRuling *ruling, const char *id, GError **error);

/* Judging sets the verdict and returns whether it changed; telling is the caller's. */
gboolean jalon_dossier_judge_event (JalonDossier *self, guint position);
gboolean jalon_dossier_judge_feature (JalonDossier *self, JalonFeature *feature);

/* Judges all that cites an article which came or went, and tells. */
void jalon_dossier_judge_after_article (JalonDossier *self, const char *article_id);

G_END_DECLS
