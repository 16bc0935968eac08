/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readers of time share.
 */

#pragma once

#include "jalon-when.h"

G_BEGIN_DECLS

typedef struct
{
  const JalonTokens *tokens;
  JalonLang          lang;
  gint32             today; /* the article's day, or JALON_DAY_NONE where it is not that fine */
  gint32             last;  /* the last day of the article's date */
  int                year;  /* of the article */
  int                month;
  guint              n;
} JalonWhenReader;

const char *jalon_when_norm_at (const JalonWhenReader *r, guint i);
guint       jalon_when_match_words (const JalonWhenReader *r, guint i, const char *phrase);
int         jalon_when_month_at (const JalonWhenReader *r, guint i);
gint32      jalon_when_last_of_month (int year, int month);
void        jalon_when_add (GArray            *list,
                            JalonSpan          tokens,
                            JalonTimePrecision precision,
                            gint32             start,
                            gint32             end,
                            const char        *rule);
guint       jalon_when_read_days (const JalonWhenReader *r, guint i, GArray *list);
guint       jalon_when_read_periods (const JalonWhenReader *r, guint i, GArray *list);

G_END_DECLS
