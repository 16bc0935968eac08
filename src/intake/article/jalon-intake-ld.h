/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON-LD of schema.org in pages.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonLd:
 *
 * An object that is an article, or a page with one; members (owned) (nullable).
 * @rank: of its type: 2 an article, 1 a page, 0 nobody says what
 */
typedef struct
{
  guint rank;
  char *title;
  char *publisher;
  char *author;
  char *url;
  char *date;
} JalonLd;

void jalon_ld_free (JalonLd *self);
void jalon_ld_read (GPtrArray *objects, const char *text);
void jalon_ld_sort (GPtrArray *objects, const char *title, const char *url);

G_END_DECLS
