/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier of some events with its history, and what it tells of changes.
 */

#pragma once

#include "jalon-edit.h"

/**
 * HistoryFixture:
 * @dossier: (owned): its events are e0, e1 and so on, each asserted by the articles a0 and a1; there is an article for
 *   each, called a0, a1 and so on
 * @history: (owned): of @dossier
 * @log: (owned): "items-changed" of the events, as "1-1+1, 4-0+1"
 */
typedef struct
{
  JalonDossier *dossier;
  JalonHistory *history;
  GString      *log;
} HistoryFixture;

JalonArticle *history_new_article (const char *id);
void          history_set_up (HistoryFixture *self, guint n_events);
void          history_tear_down (HistoryFixture *self, gconstpointer data);
