/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads an event in words that a person chose in an article, in a worker.
 */

#pragma once

#include "jalon-article.h"
#include "jalon-record.h"
#include "jalon-world.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void              jalon_words_reader_read_async (JalonWorld         *world,
                                                 JalonArticle       *article,
                                                 const gsize         words[2],
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            data);
JalonEventRecord *jalon_words_reader_read_finish (GAsyncResult *result);

G_END_DECLS
