/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many, as a source says it: a number or a range, with its words.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A bound that nobody gives. */
#define JALON_COUNT_NONE G_MININT32

#define JALON_MAX_COUNT 1000000000

/**
 * JalonCount:
 * @low: at least so many; %JALON_COUNT_NONE where nobody says
 * @high: at most so many, the same as @low for a number; %JALON_COUNT_NONE where nobody says
 * @words: (owned) (nullable): how the source says it, "5-6 soldiers"
 */
typedef struct
{
  gint32 low;
  gint32 high;
  char  *words;
} JalonCount;

#define JALON_COUNT_INIT ((JalonCount){ JALON_COUNT_NONE, JALON_COUNT_NONE, NULL })

gboolean jalon_count_is_known (const JalonCount *count);
gboolean jalon_count_parse (const char *text, JalonCount *out_count);
char    *jalon_count_format (const JalonCount *count);
char    *jalon_count_dup_label (const JalonCount *count);

G_END_DECLS
