/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The blocks of an article: only the body proposes events.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JALON_BLOCK_BODY,
  JALON_BLOCK_HEADING,
  JALON_BLOCK_HEADER, /* "date 2025-06 ..." */
  JALON_BLOCK_CAPTION,
  JALON_BLOCK_ADVERT,
  JALON_BLOCK_TEASER,
  JALON_BLOCK_DATELINE,
} JalonBlockKind;

/**
 * JalonBlock:
 * @start: byte of the text
 * @end: behind the last one
 * @day: since 1970-01-01, of its publication where that is not the article's, as of a post of a live blog; else 0
 */
typedef struct
{
  JalonBlockKind kind;
  gsize          start;
  gsize          end;
  gint32         day;
} JalonBlock;

JalonBlockKind jalon_blocks_guess (const char *line);

/* (transfer full) (element-type JalonBlock): the lines of the text, by kind */
GArray *jalon_blocks_list (const char *text, gsize length);
gsize   jalon_blocks_measure_dateline (const char *line, gsize length);

G_END_DECLS
