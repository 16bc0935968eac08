/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Archives of the web (WARC, ISO 28500), record by record.
 */

#pragma once

#include "jalon-headers.h"

G_BEGIN_DECLS

/**
 * JalonWarcRecord:
 *
 * What was archived of one address.
 * @headers: (owned): those of the record, by names in small letters
 * @block: borrowed: what the record holds
 * @length: bytes
 */
typedef struct
{
  GHashTable *headers;
  const char *block;
  gsize       length;
} JalonWarcRecord;

/**
 * JalonWarcDocument:
 *
 * @type: (owned): "text/html", in small letters
 * @charset: (owned) (nullable)
 * @data: (owned): as the address gave it, with nothing around it
 * @length: bytes
 */
typedef struct
{
  char *type;
  char *charset;
  char *data;
  gsize length;
} JalonWarcDocument;

gboolean    jalon_warc_sniff (const char *data, gsize length);
gboolean    jalon_warc_next (JalonRest *rest, JalonWarcRecord *out_record);
const char *jalon_warc_record_get (const JalonWarcRecord *self, const char *name);
gboolean    jalon_warc_record_open (const JalonWarcRecord *self, gsize max, JalonWarcDocument *out_document);
void        jalon_warc_record_clear (JalonWarcRecord *self);
void        jalon_warc_document_clear (JalonWarcDocument *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonWarcRecord, jalon_warc_record_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonWarcDocument, jalon_warc_document_clear)

G_END_DECLS
