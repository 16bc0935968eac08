/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the bytes of a source to an article.
 */

#include "config.h"

#include "jalon-intake.h"

#include "jalon-error.h"
#include "jalon-file-read.h"
#include "jalon-i18n.h"
#include "jalon-intake-date.h"
#include "jalon-intake-decode.h"
#include "jalon-intake-kind.h"
#include "jalon-intake-meta.h"
#include "jalon-unpack.h"

#include <string.h>

/* Bytes of a plain text's first heading that may be its title. */
#define MAX_TITLE 200

/* Bytes of a line that tells the date of the article and nothing else. */
#define MAX_DATE_LINE 120

void
jalon_intake_free (JalonIntake *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->author);
  g_free (self->url);
  g_free (self->language);
  jalon_time_clear (&self->date);
  g_free (self->made);
  g_free (self->retrieved);
  g_free (self->original);
  g_free (self->kept);
  g_free (self->origin);
  g_clear_pointer (&self->attached, g_ptr_array_unref);
  g_clear_pointer (&self->notams, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_free (self->ocr);
  g_free (self);
}

/**
 * jalon_intake_find_page:
 * @byte: of the text
 *
 * Returns: the page on which it stands, from 1; 0 where the article has no pages
 */
guint
jalon_intake_find_page (const JalonIntake *self, gsize byte)
{
  guint n_pages = self->pages != NULL ? self->pages->len : 0;

  while (n_pages > 0 && g_array_index (self->pages, gsize, n_pages - 1) > byte)
    n_pages--;
  return n_pages;
}

/* "date 2025-06 ...", "Published 5 June 2025": takes the date of a line that says nothing else. */
static gboolean
read_date_line (JalonIntake *self, JalonBlock *block, const char *line)
{
  gboolean  is_updated;
  JalonTime date;

  if (block->kind == JALON_BLOCK_HEADER)
    {
      jalon_intake_set_date (self, line + strcspn (line, "0123456789"));
      return TRUE;
    }
  if (block->end - block->start > MAX_DATE_LINE ||
      !jalon_intake_find_published (line, self->language, &date, &is_updated))
    return FALSE;
  block->kind = JALON_BLOCK_HEADER;
  if (!is_updated && self->date.precision == JALON_TIME_UNKNOWN)
    self->date = date;
  return TRUE;
}

/* What stands before the article: its date, and the first line where it is a heading. */
static void
read_header (JalonIntake *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      JalonBlock      *block = &g_array_index (self->blocks, JalonBlock, i);
      g_autofree char *line = g_strndup (self->text + block->start, block->end - block->start);

      if (read_date_line (self, block, line))
        continue;
      if (block->kind == JALON_BLOCK_HEADING && block->end - block->start <= MAX_TITLE)
        jalon_intake_set (&self->title, line + strspn (line, "# "));
      else if (block->kind == JALON_BLOCK_BODY)
        return;
    }
}

static void
set_too_large (GError **error)
{
  g_set_error_literal (error,
                       JALON_ERROR,
                       JALON_ERROR_TOO_LARGE,
                       _ ("The article is larger than 20 MB; keep the part that matters."));
}

/* Where the text tells no date, that of the file is better than none. */
static void
set_date_of_file (JalonIntake *self)
{
  if (self->date.precision == JALON_TIME_UNKNOWN)
    jalon_intake_set_date (self, self->made);
}

/* A text in any encoding; @name: (nullable): of its file */
static void
read_text (JalonIntake *self, const JalonBytes *bytes, const char *name)
{
  g_autofree char *text = jalon_intake_decode (bytes->data, bytes->length);

  self->format = jalon_document_format_choose (name, text);
  self->format->read (self, text);
}

/* @name: (nullable): of the file, for its ending */
static JalonIntake *
read_named (const JalonBytes *bytes, const char *name, GError **error)
{
  const JalonDocumentFormat *format = jalon_document_format_sniff (bytes->data, bytes->length);
  const JalonDocumentFormat *packed = format != NULL && format->read_bytes != NULL ? format : NULL;
  JalonIntake               *self = NULL;

  if (bytes->length > jalon_document_format_get_max_bytes (packed))
    {
      set_too_large (error);
      return NULL;
    }
  self = g_new0 (JalonIntake, 1);
  self->date = JALON_TIME_INIT;
  self->format = packed;
  if (packed != NULL && !packed->read_bytes (self, bytes, error))
    {
      jalon_intake_free (self);
      return NULL;
    }
  if (self->format == NULL)
    read_text (self, bytes, name);
  if (strlen (self->text) > JALON_ARTICLE_MAX_BYTES)
    {
      jalon_intake_free (self);
      set_too_large (error);
      return NULL;
    }
  if (self->blocks == NULL)
    self->blocks = jalon_blocks_list (self->text, strlen (self->text));
  read_header (self);
  set_date_of_file (self);
  return self;
}

/**
 * jalon_intake_new:
 * @data: a text or an HTML page in any encoding, or a document
 * @length: bytes
 * @name: (nullable): of the file, for its ending
 *
 * Nothing is fetched. Callable from any thread.
 *
 * Returns: (transfer full): the article, or %NULL with JALON_ERROR_TOO_LARGE, or as the reader of the document fails
 */
JalonIntake *
jalon_intake_new (const char *data, gsize length, const char *name, GError **error)
{
  const JalonBytes bytes = { data, length, name != NULL ? name : _ ("article") };

  return read_named (&bytes, name, error);
}

/**
 * jalon_intake_read_article:
 * @bytes: of a file that has one article
 *
 * Returns: (transfer full): the article, or %NULL as jalon_intake_new(), and with %G_IO_ERROR_CANCELLED
 */
JalonIntake *
jalon_intake_read_article (const JalonBytes *bytes, GError **error)
{
  return read_named (bytes, bytes->name, error);
}

/* What is in a compressed file takes its place, under its name without the ending. @max: bytes of it */
static gboolean
unpack (char **data, gsize *length, char **name, gsize max, GCancellable *cancellable, GError **error)
{
  const JalonPacked packed = { *data, *length, max, *name };
  char             *unpacked;

  if (!jalon_unpack_is_gzip (*data, *length))
    return TRUE;
  unpacked = jalon_unpack_gzip (&packed, length, cancellable, error);
  if (unpacked == NULL)
    return FALSE;
  g_free (*data);
  *data = unpacked;
  if (g_str_has_suffix (*name, ".gz"))
    (*name)[strlen (*name) - strlen (".gz")] = '\0';
  return TRUE;
}

/* By the name of a file, without ".gz". */
static gsize
find_max_bytes (const char *name)
{
  g_autofree char *plain = g_strdup (name);

  if (g_str_has_suffix (plain, ".gz"))
    plain[strlen (plain) - strlen (".gz")] = '\0';
  return jalon_document_format_get_max_bytes (jalon_document_format_find (plain));
}

/**
 * jalon_intake_read_file:
 * @cancellable: (nullable)
 * @out_length: (out): bytes
 * @out_name: (out) (transfer full): of the file, without the ending of a compressed one
 *
 * Reads a file that may be an article, and unpacks it where it is compressed. Fails with %JALON_ERROR_TOO_LARGE over
 * the limit, with %JALON_ERROR_NOT_A_TEXT where it is no article, which says what to do, or as reading it fails.
 *
 * Returns: (transfer full) (nullable): its bytes, with a zero byte behind
 */
char *
jalon_intake_read_file (GFile *file, GCancellable *cancellable, gsize *out_length, char **out_name, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) wrong = NULL;
  gsize            max = find_max_bytes (name);
  gsize            length = 0;
  g_autofree char *data = jalon_file_read (file, max, cancellable, &length, &wrong);

  if (g_error_matches (wrong, JALON_ERROR, JALON_ERROR_TOO_LARGE) && max == JALON_ARTICLE_MAX_BYTES)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_TOO_LARGE,
                 _ ("%s: the article is larger than 20 MB; keep the part that matters"),
                 name);
  else if (data == NULL)
    g_propagate_error (error, g_steal_pointer (&wrong));
  if (data == NULL || !unpack (&data, &length, &name, max, cancellable, error) ||
      !jalon_intake_check_kind (data, length, name, error))
    return NULL;
  *out_length = length;
  *out_name = g_steal_pointer (&name);
  return g_steal_pointer (&data);
}
