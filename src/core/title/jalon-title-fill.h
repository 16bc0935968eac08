/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fills the gaps of a sentence: "{place}", "{recipient:adj}".
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands in the gap @key in the form @form ("" for none): (transfer full) (nullable). */
typedef char *(*JalonTitleGapFunc) (const char *key, const char *form, gpointer data);

/**
 * JalonTitleGap:
 *
 * A gap that is filled with the same text in any form.
 */
typedef struct
{
  const char *key;
  const char *text;
} JalonTitleGap;

char *jalon_title_fill (const char *pattern, JalonTitleGapFunc func, gpointer data);
char *jalon_title_fill_gaps (const char *pattern, const JalonTitleGap *gaps, guint n_gaps);
char *jalon_title_dup_first_key (const char *pattern);
char *jalon_title_join (GPtrArray *names);

G_END_DECLS
