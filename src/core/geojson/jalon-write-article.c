/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes articles.
 */

#include "config.h"

#include "jalon-write-article.h"

#include "jalon-write-fields.h"

/**
 * jalon_write_article:
 *
 * Writes an article.
 */
void
jalon_write_article (JalonWriter *writer, const JalonArticleData *data)
{
  const JalonFieldWriter to = { data->extra, "", FALSE };

  jalon_writer_open (writer, NULL, '{');
  jalon_write_fields (writer, &jalon_article_schema, data, &to);
  jalon_writer_extra (writer, data->extra, "");
  jalon_writer_close (writer, '}');
}
