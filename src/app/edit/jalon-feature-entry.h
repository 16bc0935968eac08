/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that completes titles of what the dossier has, near ones first.
 */

#pragma once

#include "jalon-completion-entry.h"
#include "jalon-kind.h"

G_BEGIN_DECLS

#define JALON_TYPE_FEATURE_ENTRY (jalon_feature_entry_get_type ())
G_DECLARE_FINAL_TYPE (JalonFeatureEntry, jalon_feature_entry, JALON, FEATURE_ENTRY, JalonCompletionEntry)

/**
 * JalonFeatureMatch:
 *
 * What "picked" passes on.
 * @kind: of the feature
 * @id: (owned): the feature's
 * @title: (owned): in the language of the session
 */
typedef struct
{
  JalonKindId kind;
  char       *id;
  char       *title;
} JalonFeatureMatch;

void jalon_feature_entry_set_kinds (JalonFeatureEntry *self, guint kinds);
void jalon_feature_entry_set_near (JalonFeatureEntry *self, double lon, double lat);

G_END_DECLS
