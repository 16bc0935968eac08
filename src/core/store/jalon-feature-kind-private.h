/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events, sites and closures taken alike, for edits.
 */

#pragma once

#include "jalon-dossier.h"

G_BEGIN_DECLS

/**
 * JalonFeatureKind:
 *
 * What events, sites and closures have in common.
 * @dup: (transfer full) (nullable): the record with an id, and where it stands; else an error
 * @review_labels: one for each review state, not yet translated
 */
typedef struct
{
  gpointer (*dup) (JalonDossier *dossier, const char *id, guint *out_position, GError **error);
  guint (*count) (JalonDossier *dossier);
  gboolean (*insert) (JalonDossier *dossier, guint position, gconstpointer record, GError **error);
  gboolean (*replace) (JalonDossier *dossier, gconstpointer record, GError **error);
  gboolean (*remove) (JalonDossier *dossier, const char *id, GError **error);
  gpointer (*copy) (gconstpointer record);
  void (*free) (gpointer record);
  void (*set_review) (gpointer record, JalonReview review);
  const char *review_labels[JALON_N_REVIEWS];
} JalonFeatureKind;

extern const JalonFeatureKind jalon_event_kind;
extern const JalonFeatureKind jalon_site_kind;
extern const JalonFeatureKind jalon_closure_kind;

G_END_DECLS
