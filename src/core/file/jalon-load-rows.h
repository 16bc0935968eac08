/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier from rows, as jalon-write-rows.h makes them. They need not stand in
 * a file, nor be all of it.
 */

#pragma once

#include "jalon-sink.h"

G_BEGIN_DECLS

typedef struct _JalonRowLoad JalonRowLoad;

JalonRowLoad *jalon_row_load_new (JalonSink *sink, const char *name);
void          jalon_row_load_free (JalonRowLoad *self);
void          jalon_row_load_set_name (JalonRowLoad *self, const char *name);
gboolean      jalon_row_load_add_head (JalonRowLoad *self, const char *text, gsize length, GError **error);
gboolean jalon_row_load_add_article (JalonRowLoad *self, guint ordinal, const char *text, gsize length, GError **error);
void     jalon_row_load_add_feature (JalonRowLoad *self, guint ordinal, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonRowLoad, jalon_row_load_free)

G_END_DECLS
