/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of formats of articles.
 */

#include "config.h"

#include "jalon-document-format.h"

#include "jalon-i18n.h"
#include "jalon-intake-feed.h"
#include "jalon-intake-html.h"
#include "jalon-intake-mail.h"
#include "jalon-intake-mailbox.h"
#include "jalon-intake-notam.h"
#include "jalon-intake-office.h"
#include "jalon-intake-pdf.h"
#include "jalon-intake-plain.h"
#include "jalon-intake-warc.h"
#include "jalon-mime.h"
#include "jalon-notam.h"
#include "jalon-warc.h"
#include "jalon-zip.h"

#include <string.h>

/* Bytes that may stand before the beginning of a PDF. */
#define MAX_BEFORE_PDF 1024

#define STARTS(mark)                                                                                                   \
  {                                                                                                                    \
    mark, sizeof mark - 1                                                                                              \
  }

typedef struct
{
  const char *bytes;
  gsize       length;
} Mark;

static gboolean
starts_with_one_of (const char *data, gsize length, const Mark *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    if (length >= marks[i].length && memcmp (data, marks[i].bytes, marks[i].length) == 0)
      return TRUE;
  return FALSE;
}

/* Something else may stand before it (ISO 32000-1, appendix H.3, note 13). */
static gboolean
sniff_pdf (const char *data, gsize length)
{
  static const Mark marks[] = { STARTS ("%PDF-") };
  static const Mark pages[] = { STARTS ("<"), STARTS ("PK") };
  gsize             last = MIN (length, MAX_BEFORE_PDF);

  if (starts_with_one_of (data, length, pages, G_N_ELEMENTS (pages)))
    return FALSE;
  for (const char *at = memchr (data, '%', last); at != NULL; at = memchr (at + 1, '%', last - (at + 1 - data)))
    if ((at == data || at[-1] == '\n' || at[-1] == '\r') &&
        starts_with_one_of (at, length - (at - data), marks, G_N_ELEMENTS (marks)))
      return TRUE;
  return FALSE;
}

/* What Tesseract reads. */
static gboolean
sniff_picture (const char *data, gsize length)
{
  static const Mark marks[] = {
    STARTS ("\x89PNG\r\n\x1a\n"),
    STARTS ("\xff\xd8\xff"),
    STARTS ("II*\0"),
    STARTS ("MM\0*"),
  };
  static const Mark container[] = { STARTS ("RIFF") };
  static const Mark webp[] = { STARTS ("WEBP") };

  return starts_with_one_of (data, length, marks, G_N_ELEMENTS (marks)) ||
         (starts_with_one_of (data, length, container, 1) && starts_with_one_of (data + 8, length - 8, webp, 1));
}

static gboolean
sniff_office (const char *data, gsize length)
{
  static const Mark marks[] = {
    STARTS ("\xd0\xcf\x11\xe0"), /* what Word wrote before */
    STARTS ("{\\rtf"),
  };

  return starts_with_one_of (data, length, marks, G_N_ELEMENTS (marks));
}

/* Past a byte order mark, blanks, comments, and the declaration and instructions of XML. */
static void
skip_prolog (const char **data, gsize *length)
{
  static const Mark mark[] = { STARTS ("\xef\xbb\xbf") };
  static const Mark comment[] = { STARTS ("<!--") };
  static const Mark declaration[] = { STARTS ("<?xml") };
  const char       *end = *data + *length;
  const char       *at = *data;

  if (starts_with_one_of (at, *length, mark, 1))
    at += mark[0].length;
  for (gboolean is_prolog = TRUE; is_prolog; *data = at, *length = end - at)
    {
      const char *close = NULL;

      while (at < end && g_ascii_isspace (*at))
        at++;
      if (starts_with_one_of (at, end - at, comment, 1))
        close = g_strstr_len (at, end - at, "-->");
      else if (starts_with_one_of (at, end - at, declaration, 1))
        close = g_strstr_len (at, end - at, "?>");
      is_prolog = close != NULL;
      if (is_prolog)
        at = strchr (close, '>') + 1;
    }
}

static gboolean
sniff_page (const char *data, gsize length)
{
  static const char *const beginnings[] = { "<!doctype html", "<html" };

  skip_prolog (&data, &length);
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (length >= strlen (beginnings[i]) && g_ascii_strncasecmp (data, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;
  return FALSE;
}

/* RSS, of whatever version, or Atom. */
static gboolean
sniff_feed (const char *data, gsize length)
{
  static const Mark feeds[] = { STARTS ("<rss"),          STARTS ("<feed"),          STARTS ("<rdf:RDF"),
                                STARTS ("<!DOCTYPE rss"), STARTS ("<!DOCTYPE feed"), STARTS ("<!DOCTYPE rdf:RDF") };

  skip_prolog (&data, &length);
  return starts_with_one_of (data, length, feeds, G_N_ELEMENTS (feeds));
}

/* Whether the bytes are an archive that has a file of that name; where @beginning is not %NULL it begins so. */
static gboolean
has_file (const JalonBytes *bytes, const char *file, const char *beginning)
{
  g_auto (JalonZip) zip = { NULL };
  g_autofree char *text = NULL;
  gsize            length;

  if (bytes->length < 4 || memcmp (bytes->data, "PK\003\004", 4) != 0 ||
      !jalon_zip_open (&zip, bytes->data, bytes->length, bytes->name, NULL) || !jalon_zip_has (&zip, file))
    return FALSE;
  if (beginning == NULL)
    return TRUE;
  text = jalon_zip_read (&zip, file, &length, NULL);
  return text != NULL && g_str_has_prefix (text, beginning);
}

static gboolean
sniff_docx (const char *data, gsize length)
{
  return has_file (&(JalonBytes){ data, length, "" }, "word/document.xml", NULL);
}

static gboolean
sniff_odt (const char *data, gsize length)
{
  return has_file (&(JalonBytes){ data, length, "" }, "mimetype", "application/vnd.oasis.opendocument.text");
}

static gboolean
sniff_epub (const char *data, gsize length)
{
  return has_file (&(JalonBytes){ data, length, "" }, "META-INF/container.xml", NULL);
}

static gboolean
sniff_wacz (const char *data, gsize length)
{
  return has_file (&(JalonBytes){ data, length, "" }, "datapackage.json", NULL) &&
         has_file (&(JalonBytes){ data, length, "" }, "pages/pages.jsonl", NULL);
}

/* What none of the others is, is a text. */
static const JalonDocumentFormat formats[] = {
  { .type = { "text", N_ ("Text"), { "txt" }, { "text/plain" } }, .read = jalon_intake_read_plain },
  { .type = { "markdown", N_ ("Markdown text"), { "md" }, { "text/markdown" } }, .read = jalon_intake_read_plain },
  { .type = { "html", N_ ("Web page"), { "html", "htm", "xhtml" }, { "text/html", "application/xhtml+xml" } },
    .has_markup = TRUE,
    .sniff = sniff_page,
    .read = jalon_intake_read_html },
  { .type = { "notam", N_ ("Notice to aviation (NOTAM)"), { "notam" }, { "text/plain" } },
    .sniff = jalon_notam_sniff,
    .read = jalon_intake_read_notam },
  { .type = { "pdf", N_ ("PDF document"), { "pdf" }, { "application/pdf" } },
    .sniff = sniff_pdf,
    .max_bytes = JALON_DOCUMENT_MAX_BYTES,
#ifdef HAVE_POPPLER
    .read_bytes = jalon_intake_read_pdf
#else
    .refusal = N_ ("this is a PDF; copy its text and paste that, or save it as a text")
#endif
  },
  { .type = { "picture",
              N_ ("Picture of a page"),
              { "png", "jpg", "jpeg", "tif", "tiff" },
              { "image/png", "image/jpeg", "image/tiff", "image/webp" } },
    .sniff = sniff_picture,
    .max_bytes = JALON_DOCUMENT_MAX_BYTES,
    .read_bytes = jalon_intake_read_picture },
  { .type = { "docx",
              N_ ("Word document"),
              { "docx" },
              { "application/vnd.openxmlformats-officedocument.wordprocessingml.document" } },
    .sniff = sniff_docx,
    .read_bytes = jalon_intake_read_docx },
  { .type = { "odt", N_ ("OpenDocument text"), { "odt" }, { "application/vnd.oasis.opendocument.text" } },
    .sniff = sniff_odt,
    .read_bytes = jalon_intake_read_odt },
  { .type = { "epub", N_ ("E-book"), { "epub" }, { "application/epub+zip" } },
    .sniff = sniff_epub,
    .read_bytes = jalon_intake_read_epub },
  { .type = { "mailbox", N_ ("Mailbox"), { "mbox" }, { "application/mbox" } },
    .max_bytes = JALON_DOCUMENT_MAX_BYTES,
    .sniff = jalon_mailbox_sniff,
    .list = jalon_intake_list_mailbox },
  { .type = { "mail", N_ ("Mail"), { "eml" }, { "message/rfc822" } },
    .sniff = jalon_mime_sniff,
    .read_bytes = jalon_intake_read_mail },
  { .type = { "mhtml",
              N_ ("Saved web page"),
              { "mhtml", "mht" },
              { "multipart/related", "application/x-mimearchive" } },
    .has_markup = TRUE,
    .sniff = jalon_mime_sniff,
    .read_bytes = jalon_intake_read_mail },
  { .type = { "feed",
              N_ ("News feed"),
              { "rss", "atom", "rdf" },
              { "application/rss+xml", "application/atom+xml", "application/rdf+xml" } },
    .sniff = sniff_feed,
    .list = jalon_intake_list_feed },
  { .type = { "warc", N_ ("Web archive"), { "warc" }, { "application/warc" } },
    .max_bytes = JALON_DOCUMENT_MAX_BYTES,
    .sniff = jalon_warc_sniff,
    .list = jalon_intake_list_warc },
  { .type = { "wacz", N_ ("Web archive with a list of pages"), { "wacz" }, { "application/wacz" } },
    .max_bytes = JALON_DOCUMENT_MAX_BYTES,
    .sniff = sniff_wacz,
    .list = jalon_intake_list_wacz },
  { .type = { "office", N_ ("Older office document"), { "doc", "rtf" }, { "application/msword", "application/rtf" } },
    .sniff = sniff_office,
    .refusal = N_ (
        "this is a file of an older office program; save a text as .docx or .odt, a table as .xlsx, a mail as .eml") },
};

/**
 * jalon_document_format_get:
 * @index: from 0 on
 *
 * Returns: (nullable): a format; %NULL behind the last one
 */
const JalonDocumentFormat *
jalon_document_format_get (guint index)
{
  return index < G_N_ELEMENTS (formats) ? &formats[index] : NULL;
}

/**
 * jalon_document_format_find:
 * @file_name: (nullable): of an article
 *
 * Returns: (nullable): the format of files of that name; also one that is not read
 */
const JalonDocumentFormat *
jalon_document_format_find (const char *file_name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (jalon_file_type_fits (&formats[i].type, file_name))
      return &formats[i];
  return NULL;
}

/**
 * jalon_document_format_choose:
 * @file_name: (nullable): where @text is from
 * @text: UTF-8
 *
 * Returns: the format to read @text as: by how it begins, else by its name, else a text
 */
const JalonDocumentFormat *
jalon_document_format_choose (const char *file_name, const char *text)
{
  const JalonDocumentFormat *named = jalon_document_format_find (file_name);
  gsize                      length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].read != NULL && formats[i].sniff != NULL && formats[i].sniff (text, length))
      return &formats[i];
  return named != NULL && named->read != NULL ? named : &formats[0];
}

/**
 * jalon_document_format_get_max_bytes:
 * @self: (nullable): %NULL for a text
 *
 * Returns: bytes of the largest file of the format that is read
 */
gsize
jalon_document_format_get_max_bytes (const JalonDocumentFormat *self)
{
  return self != NULL && self->max_bytes > 0 ? self->max_bytes : JALON_ARTICLE_MAX_BYTES;
}

/**
 * jalon_document_format_is_read:
 *
 * Returns: whether files of the format are read at all
 */
gboolean
jalon_document_format_is_read (const JalonDocumentFormat *self)
{
  return self->read != NULL || self->read_bytes != NULL || self->list != NULL;
}

/**
 * jalon_document_format_sniff:
 * @data: what stands in a file
 * @length: bytes
 *
 * Returns: (nullable): the format that the file has, where it is no plain text; also one that is not read
 */
const JalonDocumentFormat *
jalon_document_format_sniff (const char *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].read == NULL && formats[i].sniff (data, length))
      return &formats[i];
  return NULL;
}
