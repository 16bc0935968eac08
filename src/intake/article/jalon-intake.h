/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the bytes of a file, a page or the clipboard to an article: text in
 * UTF-8, its blocks, and what the source says of itself.
 */

#pragma once

#include "jalon-blocks.h"
#include "jalon-document-format.h"
#include "jalon-time.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonIntake:
 * @format: that it was read as
 * @text: (owned): valid UTF-8 without NUL; quotes point into it
 * @blocks: (owned) (element-type JalonBlock): its parts; only body and headings propose
 * @title: (owned) (nullable)
 * @publisher: (owned) (nullable)
 * @author: (owned) (nullable)
 * @url: (owned) (nullable): the canonical one
 * @language: (owned) (nullable): as the source declares it, "fr" or "fr-FR"
 * @date: of publication, as fine as the source gives it
 * @made: (owned) (nullable): ISO 8601, when the file was made, where it says so: the date where nothing better is found
 * @retrieved: (owned) (nullable): ISO 8601, when it was taken from its address
 * @original: (owned) (nullable): SHA-256 of the file that it was read from, where that is kept; lower-case hex
 * @kept: (owned) (nullable): ISO 8601, when that was
 * @origin: (owned) (nullable): where the file is from, as the program that fetched it says
 * @attached: (owned) (nullable) (element-type utf8): names of what is attached to it and not read
 * @notams: (owned) (nullable) (element-type JalonNotam): of a text that is notices to aviation
 * @pages: (owned) (nullable) (element-type gsize): of what has pages, the byte of the text where each begins
 * @ocr: (owned) (nullable): what recognized the text, or that of some pages, of pictures: "Tesseract 5.3.0 (fra+eng)"
 */
struct _JalonIntake
{
  const JalonDocumentFormat *format;
  char                      *text;
  GArray                    *blocks;
  char                      *title;
  char                      *publisher;
  char                      *author;
  char                      *url;
  char                      *language;
  JalonTime                  date;
  char                      *made;
  char                      *retrieved;
  char                      *original;
  char                      *kept;
  char                      *origin;
  GPtrArray                 *attached;
  GPtrArray                 *notams;
  GArray                    *pages;
  char                      *ocr;
};

JalonIntake *jalon_intake_new (const char *data, gsize length, const char *name, GError **error);
JalonIntake *jalon_intake_read_article (const JalonBytes *bytes, GError **error);
char *
jalon_intake_read_file (GFile *file, GCancellable *cancellable, gsize *out_length, char **out_name, GError **error);
guint jalon_intake_find_page (const JalonIntake *self, gsize byte);
void  jalon_intake_free (JalonIntake *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonIntake, jalon_intake_free)

G_END_DECLS
