/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are no text, told by how they begin, so that a person hears what
 * to do instead of being asked for the language of garbage.
 */

#include "config.h"

#include "jalon-intake-kind.h"

#include "jalon-codec.h"
#include "jalon-document-format.h"
#include "jalon-error.h"
#include "jalon-file-guess.h"
#include "jalon-i18n.h"

#include <string.h>

/* Bytes that are looked at. */
#define BEGINNING 4096

/* Control characters that a broken text may have: so many, or this share of it. */
#define MAX_CONTROLS 32
#define MAX_CONTROL_SHARE 10

/* UTF-16 has a NUL in every other byte, and a mark that says so. */
static gboolean
is_utf16 (const char *data, gsize length)
{
  return length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
}

static gboolean
is_binary (const char *data, gsize length)
{
  gsize seen = MIN (length, BEGINNING);
  gsize n_controls = 0;

  if (is_utf16 (data, length))
    return FALSE;
  for (gsize i = 0; i < seen; i++)
    n_controls += (guint8) data[i] < ' ' && !g_ascii_isspace (data[i]) && data[i] != '\033';

  return n_controls > MAX_CONTROLS && n_controls * 100 > seen * MAX_CONTROL_SHARE;
}

/* What has markup may begin with anything. */
static gboolean
is_page (const char *data, gsize length, const char *name)
{
  g_autofree char *beginning = g_strndup (data, MIN (length, BEGINNING));

  return jalon_document_format_choose (name, beginning)->has_markup;
}

/* An archive that is called a document and is none that can be read. */
static gboolean
is_broken_document (const char *data, gsize length, const char *name)
{
  const JalonDocumentFormat *named = jalon_document_format_find (name);

  return named != NULL && named->read_bytes != NULL && length >= 4 && memcmp (data, "PK\003\004", 4) == 0;
}

/**
 * jalon_intake_check_kind:
 * @data: what stands in a file
 * @length: bytes
 * @name: of the file
 *
 * Returns: %FALSE with JALON_ERROR_NOT_A_TEXT, which says what to do, where it is neither a text nor a page
 */
gboolean
jalon_intake_check_kind (const char *data, gsize length, const char *name, GError **error)
{
  const JalonDocumentFormat *format = jalon_document_format_sniff (data, length);
  const char                *sentence = is_page (data, length, name) ? NULL : jalon_file_guess (data, length);

  if (format != NULL && jalon_document_format_is_read (format))
    return TRUE;
  if (format != NULL)
    g_set_error (error, JALON_ERROR, JALON_ERROR_NOT_A_TEXT, "%s: %s", name, _ (format->refusal));
  else if (jalon_format_dossier.sniff (data, MIN (length, BEGINNING)) == JALON_SNIFF_SURE)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_NOT_A_TEXT,
                 _ ("%s: this is a dossier, not an article; open it instead"),
                 name);
  else if (is_broken_document (data, length, name))
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_NOT_A_TEXT,
                 _ ("%s: the document is damaged or cut off; get it again"),
                 name);
  else if (sentence != NULL)
    g_set_error (error, JALON_ERROR, JALON_ERROR_NOT_A_TEXT, "%s: %s", name, _ (sentence));
  else if (is_binary (data, length))
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_NOT_A_TEXT,
                 _ ("%s: this is no article that can be read; save it as a text, a web page, PDF, .docx or .odt"),
                 name);
  else
    return TRUE;

  return FALSE;
}
