/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Articles and features of all kinds taken alike, for comparing.
 */

#pragma once

#include "jalon-difference.h"
#include "jalon-json-writer.h"
#include "jalon-kind.h"

G_BEGIN_DECLS

/**
 * JalonComparedKind:
 * @kind: (nullable): of features; %NULL for articles
 */
typedef struct
{
  JalonCompared    compared;
  const JalonKind *kind;
} JalonComparedKind;

JalonComparedKind jalon_compared_get_kind (JalonCompared compared);

guint       jalon_compared_count (const JalonComparedKind *self, JalonDossier *dossier);
const char *jalon_compared_get_id (const JalonComparedKind *self, JalonDossier *dossier, guint position);
char *
jalon_compared_dup_title (const JalonComparedKind *self, JalonDossier *dossier, guint position, const char *language);
void jalon_compared_write (const JalonComparedKind *self, JalonDossier *dossier, guint position, JalonWriter *writer);

G_END_DECLS
