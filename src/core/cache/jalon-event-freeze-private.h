/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sections of a store, for those who write and read them only.
 */

#pragma once

#include "jalon-event-freeze.h"

G_BEGIN_DECLS

enum
{
  JALON_FREEZE_COUNTS,
  JALON_FREEZE_ARENA_SIZES, /* of chunks, guint64 bytes */
  JALON_FREEZE_ARENA,       /* the chunks, one after another */
  JALON_FREEZE_STRINGS,     /* each with an ending NUL, in the order of their indexes from 1 on; so the codes */
  JALON_FREEZE_CODES,
  JALON_FREEZE_TEXT, /* with its padding */
  JALON_FREEZE_TEXT_STARTS,
  JALON_FREEZE_EXTRA_CODES,
  JALON_FREEZE_EXTRA_ARTICLES,
  JALON_FREEZE_COLUMNS = 32, /* a section each, by their numbers */
};

typedef struct
{
  guint64 n_rows;
  guint64 n_rejected;
  guint64 n_notes;
  guint64 n_strings;
  guint64 n_codes;
  guint64 text_length;
} JalonFreezeCounts;

G_END_DECLS
