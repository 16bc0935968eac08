/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Articles, events, sites and closures taken alike, for comparing.
 */

#pragma once

#include "jalon-codec-private.h"
#include "jalon-difference.h"

G_BEGIN_DECLS

/**
 * JalonComparedKind:
 * @get_id: (transfer none)
 * @dup_title: (transfer full) (nullable)
 * @is_same: (nullable): whether two are the same, told at little cost; %FALSE where it cannot be told so
 * @write: as the file has it
 */
typedef struct
{
  JalonCompared compared;
  guint (*count) (JalonDossier *dossier);
  const char *(*get_id) (JalonDossier *dossier, guint position);
  char *(*dup_title) (JalonDossier *dossier, guint position, const char *language);
  gboolean (*is_same) (JalonDossier *before, guint position_before, JalonDossier *after, guint position_after);
  void (*write) (JalonWriter *writer, JalonDossier *dossier, guint position);
} JalonComparedKind;

#define JALON_N_COMPARED_KINDS 4

extern const JalonComparedKind jalon_compared_kinds[JALON_N_COMPARED_KINDS];

G_END_DECLS
