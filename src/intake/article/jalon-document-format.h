/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats of articles. What lists them, reads one or says why it cannot
 * asks this table.
 */

#pragma once

#include "jalon-file-type.h"
#include "jalon-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JalonIntake JalonIntake;

/* The largest article, bytes. */
#define JALON_ARTICLE_MAX_BYTES (20 * 1000 * 1000)

/* The largest document that is mostly pictures, bytes. */
#define JALON_DOCUMENT_MAX_BYTES (100 * 1000 * 1000)

/* What stands in a file, its name for messages, and (nullable) what stops reading it and what is told how far it is. */
typedef struct
{
  const char          *data;
  gsize                length;
  const char          *name;
  GCancellable        *cancellable;
  const JalonProgress *progress;
} JalonBytes;

/**
 * JalonDocumentFormat:
 * @type: its files
 * @has_markup: some of what stands in them is no running text: menus, adverts, captions
 * @max_bytes: of a file that is read; 0 where that is the most that an article may have
 * @sniff: (nullable): whether bytes begin as such a file does
 * @read: (nullable): sets an article from a text in UTF-8; %NULL where such files are no texts, or are not read
 * @read_bytes: (nullable): the same from a file that is no text. Fails with an error that names the file
 * @list: (nullable): adds to parts (element-type JalonIntakePart) the articles of a file that has several
 * @refusal: (nullable): why not, not yet translated
 */
typedef struct
{
  JalonFileType type;
  gboolean      has_markup;
  gsize         max_bytes;
  gboolean (*sniff) (const char *data, gsize length);
  void (*read) (JalonIntake *intake, const char *text);
  gboolean (*read_bytes) (JalonIntake *intake, const JalonBytes *bytes, GError **error);
  gboolean (*list) (GPtrArray *parts, const JalonBytes *bytes, GError **error);
  const char *refusal;
} JalonDocumentFormat;

const JalonDocumentFormat *jalon_document_format_get (guint index);
const JalonDocumentFormat *jalon_document_format_find (const char *file_name);
const JalonDocumentFormat *jalon_document_format_choose (const char *file_name, const char *text);
gsize                      jalon_document_format_get_max_bytes (const JalonDocumentFormat *self);
gboolean                   jalon_document_format_is_read (const JalonDocumentFormat *self);
const JalonDocumentFormat *jalon_document_format_sniff (const char *data, gsize length);

G_END_DECLS
