/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of formats of stories.
 */

#include "config.h"

#include "jalon-story-report.h"

static const JalonStoryFormat *const formats[] = { &jalon_story_pdf, &jalon_story_html };

/**
 * jalon_story_format_get:
 * @index: from 0 on
 *
 * Returns: (nullable): a format; %NULL behind the last one
 */
const JalonStoryFormat *
jalon_story_format_get (guint index)
{
  return index < G_N_ELEMENTS (formats) ? formats[index] : NULL;
}

/**
 * jalon_story_format_find:
 * @suffix: (nullable): of a file name, without the dot, in any case
 *
 * Returns: (nullable): the format
 */
const JalonStoryFormat *
jalon_story_format_find (const char *suffix)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (jalon_file_type_has_suffix (&formats[i]->type, suffix))
      return formats[i];
  return NULL;
}
