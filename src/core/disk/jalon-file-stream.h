/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stream into a file that makes the checksum of what passes.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define JALON_TYPE_FILE_STREAM (jalon_file_stream_get_type ())
G_DECLARE_FINAL_TYPE (JalonFileStream, jalon_file_stream, JALON, FILE_STREAM, GOutputStream)

GOutputStream *jalon_file_stream_new (int fd, GOutputStream *base);
guint64        jalon_file_stream_get_hash (GOutputStream *stream);

G_END_DECLS
