/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of an article as it comes together, one line a block.
 */

#pragma once

#include "jalon-blocks.h"

G_BEGIN_DECLS

/**
 * JalonLines:
 * @text: (owned): lines so far, with a blank one between
 * @blocks: (owned) (element-type JalonBlock): of them
 * @line: (owned): the line that is being read
 */
typedef struct
{
  GString *text;
  GArray  *blocks;
  GString *line;
} JalonLines;

void jalon_lines_init (JalonLines *self);
void jalon_lines_add (JalonLines *self, const char *text);
void jalon_lines_end (JalonLines *self, gboolean is_heading);
void jalon_lines_finish (JalonLines *self, char **out_text, GArray **out_blocks);

G_END_DECLS
