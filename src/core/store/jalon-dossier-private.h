/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-links.h"

G_BEGIN_DECLS

/**
 * JalonDossier:
 * @title: (owned) (nullable): packed text
 * @author: (owned) (nullable)
 * @articles_by_id: (owned): to #JalonArticle, which owns its key; so with sites and closures
 * @votes: (owned): used while judging
 */
struct _JalonDossier
{
  GObject parent_instance;

  char          *title;
  char          *author;
  gint32         as_of;
  JalonWorldview worldview;

  JalonEventStore *events;   /* (owned) */
  GListStore      *articles; /* (owned) */
  GListStore      *sites;    /* (owned) */
  GListStore      *closures; /* (owned) */

  GHashTable *articles_by_id;
  GHashTable *sites_by_id;
  GHashTable *closures_by_id;
  JalonLinks *sites_by_event;    /* (owned) */
  JalonLinks *closures_by_event; /* (owned) */
  GArray     *votes;
};

gboolean jalon_dossier_check_id (const char *id, gboolean is_taken, GError **error);
gboolean jalon_dossier_has_feature (JalonDossier *self, const char *id);
gboolean jalon_dossier_check_verdict (JalonVerdict verdict, const char *reason, const char *id, GError **error);

/* Judging sets the verdict and returns whether it changed; telling is the caller's. */
gboolean jalon_dossier_judge_event (JalonDossier *self, guint position);
gboolean jalon_dossier_judge_site (JalonDossier *self, JalonSite *site);
gboolean jalon_dossier_judge_closure (JalonDossier *self, JalonClosure *closure);

/* Judges all that cites an article which came or went, and tells. */
void jalon_dossier_judge_after_article (JalonDossier *self, const char *article_id);

G_END_DECLS
