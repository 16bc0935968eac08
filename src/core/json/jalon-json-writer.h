/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes JSON as a person would set it: members on lines of their own, so that
 * versions of a file compare line by line, and small values on one line.
 * Private to the codec.
 */

#pragma once

#include "jalon-json-scan.h"
#include "jalon-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonWriter:
 *
 * @out: (owned): what is written and not yet flushed
 * @stream: (nullable): where it goes; %NULL keeps all in @out
 * @depth: of indentation
 * @inline_depth: brackets open since the one that began a line of several values; 0 outside
 * @is_first: just past an opening bracket
 */
typedef struct
{
  GString       *out;
  GOutputStream *stream;
  guint          depth;
  guint          inline_depth;
  gboolean       is_first;
} JalonWriter;

void     jalon_writer_init (JalonWriter *self, GOutputStream *stream);
void     jalon_writer_clear (JalonWriter *self);
gboolean jalon_writer_flush (JalonWriter *self, gsize at_least, GCancellable *cancellable, GError **error);

void jalon_writer_open (JalonWriter *self, const char *key, char bracket);
void jalon_writer_open_inline (JalonWriter *self, const char *key, char bracket);
void jalon_writer_close (JalonWriter *self, char bracket);
void jalon_writer_string (JalonWriter *self, const char *key, const char *value);
void jalon_writer_text (JalonWriter *self, const char *key, const char *text);
void jalon_writer_strv (JalonWriter *self, const char *key, const char *const *strv);
void jalon_writer_word (JalonWriter *self, const char *key, JalonVocabulary vocabulary, guint value);
void jalon_writer_integer (JalonWriter *self, const char *key, gint64 value);
void jalon_writer_number (JalonWriter *self, const char *key, double value);
void jalon_writer_degrees (JalonWriter *self, double degrees);
void jalon_writer_position (JalonWriter *self, const char *key, double lon, double lat);
void jalon_writer_boolean (JalonWriter *self, const char *key, gboolean value);
void jalon_writer_null (JalonWriter *self, const char *key);
void jalon_writer_raw (JalonWriter *self, const char *key, JalonSlice value);
void jalon_writer_member (JalonWriter *self, JalonSlice key, JalonSlice value);
void jalon_writer_extra (JalonWriter *self, const char *extra, const char *path);

G_END_DECLS
