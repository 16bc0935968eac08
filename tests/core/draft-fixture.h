/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder of its own with a dossier file, open with its history and its draft.
 */

#pragma once

#include "jalon-draft.h"
#include "jalon-recovery.h"

/**
 * DraftFixture:
 * @folder: (owned): of the test alone
 * @drafts: (owned): where drafts are kept, in @folder
 * @file: (owned): the dossier's
 */
typedef struct
{
  char         *folder;
  char         *drafts;
  GFile        *file;
  JalonDossier *dossier;
  JalonHistory *history;
  JalonDraft   *draft;
} DraftFixture;

void           draft_set_up (DraftFixture *self, gconstpointer n_events);
void           draft_tear_down (DraftFixture *self, gconstpointer data);
void           draft_open (DraftFixture *self);
void           draft_crash (DraftFixture *self);
void           draft_push (DraftFixture *self, JalonEdit *edit);
void           draft_replace (DraftFixture *self, const char *id, const char *title);
void           draft_replace_many (DraftFixture *self, guint n, const char *title);
void           draft_work (DraftFixture *self, GRand *rand, guint n_steps);
JalonRestored *draft_restore (DraftFixture *self, JalonHistory **out_history);
JalonRestored *draft_survive (DraftFixture *self, JalonHistory **out_history);
void           draft_assert_survives (DraftFixture *self);
guint          draft_count (DraftFixture *self);
