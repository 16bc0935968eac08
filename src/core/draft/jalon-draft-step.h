/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One step of a draft: what an edit made of the things that it touched. It
 * is the ids of what is gone, and a small dossier file of what is there, each
 * article and feature with the place where it stands.
 */

#pragma once

#include "jalon-dossier.h"

G_BEGIN_DECLS

/* Time; ids of features and of articles that are gone; kind, place and id of what is there;
 * whether the dossier's own members count; the small dossier file. Little endian. */
#define JALON_DRAFT_STEP_TYPE "(xasasa(yus)bay)"

/**
 * JalonTouched:
 *
 * What was touched; the values are whether it was ever gone (GINT_TO_POINTER).
 * @features: (owned) (element-type utf8 gboolean): ids of features
 * @articles: (owned) (element-type utf8 gboolean): ids
 * @has_head: the dossier's own members too
 */
typedef struct
{
  GHashTable *features;
  GHashTable *articles;
  gboolean    has_head;
} JalonTouched;

/* What stands at a place, as journals have it: an article, or a feature of the kind JALON_PLACED_FEATURE + k. */
enum
{
  JALON_PLACED_ARTICLE,
  JALON_PLACED_FEATURE,
  JALON_N_PLACED = JALON_PLACED_FEATURE + JALON_N_KINDS
};

/* @what: see above; @position: among those of its kind; @id: (owned) */
typedef struct
{
  guint what;
  guint position;
  char *id;
} JalonPlaced;

/**
 * JalonDraftStep:
 * @time: of the edit, microseconds since 1970, UTC
 * @gone_features: (owned) (array zero-terminated=1): ids
 * @gone_articles: (owned) (array zero-terminated=1): ids
 * @placed: (owned) (element-type JalonPlaced): what is there, by kind and place
 * @records: (owned): has what @placed names, and the dossier's own members
 * @has_head: the dossier's own members changed
 * @problems: (owned) (element-type utf8): what could not be read of it
 */
typedef struct
{
  gint64        time;
  char        **gone_features;
  char        **gone_articles;
  GArray       *placed;
  JalonDossier *records;
  gboolean      has_head;
  GPtrArray    *problems;
} JalonDraftStep;

GArray *jalon_placed_array_new (void);
void    jalon_placed_array_sort (GArray *placed);

void jalon_touched_init (JalonTouched *self);
void jalon_touched_clear (JalonTouched *self);
void jalon_touched_add (JalonTouched *self, const JalonTouched *more, JalonDossier *dossier);

JalonDraftStep *jalon_draft_step_new (JalonDossier *records);
void            jalon_draft_step_sort (JalonDraftStep *self);
JalonDraftStep *jalon_draft_step_read (GBytes *payload, GError **error);
gint64          jalon_draft_step_peek (GBytes *payload, guint *out_n_changes);
void            jalon_draft_step_free (JalonDraftStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonDraftStep, jalon_draft_step_free)

G_END_DECLS
