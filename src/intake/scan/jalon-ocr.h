/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tesseract, a program of its own that recognizes the text of pictures, where it is installed.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Processor time that a picture may take, seconds. */
#define JALON_OCR_MAX_SECONDS 120

/**
 * JalonOcr:
 * @program: (owned): its path
 * @languages: (owned): whose data it uses, in its own codes: "fra+eng"
 * @name: (owned): it and its version, and @languages: "Tesseract 5.3.0 (fra+eng)"
 */
typedef struct
{
  char *program;
  char *languages;
  char *name;
} JalonOcr;

/**
 * JalonOcrPicture:
 * @data: (borrowed): of a file: PNG, JPEG, TIFF, WebP or PNM
 * @length: bytes
 * @dots_per_inch: 0 for what the file says
 * @page: of a TIFF of several pages that one, from 1 on; 0 for all
 * @name: (borrowed): for messages
 * @cancellable: (borrowed) (nullable)
 */
typedef struct
{
  const char   *data;
  gsize         length;
  double        dots_per_inch;
  guint         page;
  const char   *name;
  GCancellable *cancellable;
} JalonOcrPicture;

gboolean jalon_ocr_is_there (void);
gboolean jalon_ocr_prepare (JalonOcr *self, const JalonOcrPicture *picture, GError **error);
char    *jalon_ocr_recognize (const JalonOcr *self, const JalonOcrPicture *picture, GError **error);
GBytes  *jalon_ocr_dup_pdf (const JalonOcr *self, const JalonOcrPicture *picture, GError **error);
void     jalon_ocr_clear (JalonOcr *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonOcr, jalon_ocr_clear)

G_END_DECLS
