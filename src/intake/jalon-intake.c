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
#include "jalon-intake-decode.h"
#include "jalon-intake-kind.h"
#include "jalon-intake-meta.h"

#include <string.h>

/* Bytes of a plain text's first heading that may be its title. */
#define MAX_TITLE 200

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
  g_free (self);
}

/* "date 2025-06 ...", and the first line where it is a heading. */
static void
read_header (JalonIntake *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (self->blocks, JalonBlock, i);

      if (block->kind == JALON_BLOCK_HEADER)
        {
          g_autofree char *line = g_strndup (self->text + block->start, block->end - block->start);

          jalon_intake_set_date (self, line + strcspn (line, "0123456789"));
        }
      else if (block->kind == JALON_BLOCK_HEADING && block->end - block->start <= MAX_TITLE)
        {
          g_autofree char *line = g_strndup (self->text + block->start, block->end - block->start);

          jalon_intake_set (&self->title, line + strspn (line, "# "));
          return;
        }
      else if (block->kind == JALON_BLOCK_BODY)
        return;
    }
}

/**
 * jalon_intake_new:
 * @data: a text or an HTML page in any encoding
 * @length: bytes
 * @name: (nullable): of the file, for its ending
 *
 * Nothing is fetched. Callable from any thread.
 *
 * Returns: (transfer full): the article, or %NULL with JALON_ERROR_TOO_LARGE
 */
JalonIntake *
jalon_intake_new (const char *data, gsize length, const char *name, GError **error)
{
  JalonIntake     *self = NULL;
  g_autofree char *text = NULL;

  if (length > JALON_ARTICLE_MAX_BYTES)
    {
      g_set_error_literal (error,
                           JALON_ERROR,
                           JALON_ERROR_TOO_LARGE,
                           _ ("The article is larger than 20 MB; keep the part that matters."));
      return NULL;
    }
  self = g_new0 (JalonIntake, 1);
  self->date = JALON_TIME_INIT;
  text = jalon_intake_decode (data, length);
  self->format = jalon_document_format_choose (name, text);
  self->format->read (self, text);
  if (self->blocks == NULL)
    self->blocks = jalon_blocks_list (self->text, strlen (self->text));
  read_header (self);
  return self;
}

/**
 * jalon_intake_load:
 *
 * Reads a file; see jalon_intake_new(). A file over the limit is not read; one
 * that is no text is %JALON_ERROR_NOT_A_TEXT.
 *
 * Returns: (transfer full): the article, or %NULL with an error that names the file
 */
JalonIntake *
jalon_intake_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) wrong = NULL;
  gsize            length = 0;
  g_autofree char *data = jalon_file_read (file, JALON_ARTICLE_MAX_BYTES, cancellable, &length, &wrong);
  JalonIntake     *self = NULL;

  if (g_error_matches (wrong, JALON_ERROR, JALON_ERROR_TOO_LARGE))
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_TOO_LARGE,
                 _ ("%s: the article is larger than 20 MB; keep the part that matters"),
                 name);
  else if (data == NULL)
    g_propagate_error (error, g_steal_pointer (&wrong));
  if (data == NULL || !jalon_intake_check_kind (data, length, name, error))
    return NULL;
  self = jalon_intake_new (data, length, name, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", name);
  return self;
}
