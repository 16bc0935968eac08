/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grounds of the views that were asked for last: symbols and names of one view share one.
 */

#pragma once

#include "jalon-ground.h"

G_BEGIN_DECLS

/* The window asks for two padded views in turn, that of the ground and that of the symbols. */
#define JALON_GROUND_CACHE_VIEWS 2

/**
 * JalonGroundCache:
 * @lock: for what follows
 * @viewports: what each ground is of
 * @grounds: (owned) (nullable)
 * @next: the one that gives way to another
 */
typedef struct
{
  GMutex        lock;
  JalonViewport viewports[JALON_GROUND_CACHE_VIEWS];
  JalonGround  *grounds[JALON_GROUND_CACHE_VIEWS];
  guint         next;
} JalonGroundCache;

void         jalon_ground_cache_init (JalonGroundCache *self);
void         jalon_ground_cache_clear (JalonGroundCache *self);
JalonGround *jalon_ground_cache_get (JalonGroundCache *self, const JalonViewport *viewport, const JalonWorldMap *map);

G_END_DECLS
