/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of the views that were asked for last. Drawing, labels, picking
 * and highlight of one view share them: they are listed once.
 */

#pragma once

#include "jalon-scene.h"

G_BEGIN_DECLS

/**
 * JalonMarkLists:
 *
 * The marks of one view; shared, so that nobody changes them.
 * @once: (owned) (element-type JalonMark): each in the copy of the world nearest to the centre alone
 * @all: (owned) (element-type JalonMark): each in every copy of the world that shows it, the topmost last
 */
typedef struct
{
  GArray *once;
  GArray *all;
} JalonMarkLists;

/* Fills in both lists for a view; called in any thread. */
typedef void (*JalonMarkLister) (gconstpointer data, JalonMarkLists *out_lists);

/**
 * JalonMarkCache:
 * @lock: for what follows
 * @entries: (owned): the one that was asked for last is the last
 * @n_listed: how often marks were listed so far
 */
typedef struct
{
  GMutex     lock;
  GPtrArray *entries;
  guint      n_listed;
} JalonMarkCache;

void jalon_mark_cache_init (JalonMarkCache *self);
void jalon_mark_cache_clear (JalonMarkCache *self);
JalonMarkLists
jalon_mark_cache_get (JalonMarkCache *self, const JalonViewport *viewport, JalonMarkLister lister, gconstpointer data);

G_END_DECLS
