/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mails, and pages saved as mails: headers and parts.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonMime:
 *
 * One part; what it is made of is borrowed from the whole text.
 * @type: (owned): "text/html", in small letters
 * @charset: (owned) (nullable)
 * @content: (owned) its bytes, decoded; %NULL where it has parts
 * @parts: (owned) (nullable) (element-type JalonMime)
 */
typedef struct
{
  char       *type;
  char       *charset;
  char       *content;
  gsize       length;
  GPtrArray  *parts;
  GHashTable *headers;
} JalonMime;

gboolean         jalon_mime_sniff (const char *data, gsize length);
JalonMime       *jalon_mime_new (const char *data, gsize length);
void             jalon_mime_free (JalonMime *self);
const char      *jalon_mime_get_header (const JalonMime *self, const char *name);
char            *jalon_mime_dup_words (const char *header);
const JalonMime *jalon_mime_find (const JalonMime *self, const char *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonMime, jalon_mime_free)

G_END_DECLS
