/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Threads for drawing, one fewer than there are processors, so that the main
 * thread keeps one. GTask's own pool is shared with file operations.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JalonWorkerPool JalonWorkerPool;

JalonWorkerPool *jalon_worker_pool_new (void);
void             jalon_worker_pool_free (JalonWorkerPool *self);
void             jalon_worker_pool_run (JalonWorkerPool *self, GTask *task, GTaskThreadFunc func);

void jalon_worker_release (gpointer data, GDestroyNotify destroy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonWorkerPool, jalon_worker_pool_free)

G_END_DECLS
