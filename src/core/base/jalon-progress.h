/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far a work is, and whether it shall go on.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Called from the thread that works, with 0..1. */
typedef void (*JalonProgressFunc) (double fraction, gpointer data);

/**
 * JalonProgress:
 * @func: (nullable): told how far it is
 * @data: for @func
 * @cancellable: (nullable): stops it
 */
typedef struct
{
  JalonProgressFunc func;
  gpointer          data;
  GCancellable     *cancellable;
} JalonProgress;

/* Tells how far it is, 0..1. */
static inline void
jalon_progress_tell (const JalonProgress *self, double fraction)
{
  if (self->func != NULL)
    self->func (fraction, self->data);
}

G_END_DECLS
