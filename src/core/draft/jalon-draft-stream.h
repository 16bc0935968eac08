/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stream into a place of a draft journal.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GOutputStream *jalon_draft_stream_new (int fd, goffset at, gsize max_size, const char *path);
gsize          jalon_draft_stream_get_size (GOutputStream *stream);

G_END_DECLS
