/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of an event that no column holds, as packed bytes: its id with an
 * ending NUL, who says so, then the rest. Texts stand in the text column;
 * here is only what folding took from them.
 */

#pragma once

#include "jalon-arena-private.h"
#include "jalon-bytes-private.h"
#include "jalon-record.h"
#include "jalon-verdict-private.h"

G_BEGIN_DECLS

/**
 * JalonPacker:
 * @strings: (unowned): repeated strings, each once
 * @codes: (unowned): codes of states and organisations, each once
 * @blob: (owned): packed bytes of the events packed so far
 * @text: (owned): their rows for the text column
 * @scratch: (owned): used while packing
 */
typedef struct
{
  JalonStrings   *strings;
  JalonStrings   *codes;
  JalonPackWriter blob;
  JalonPackWriter text;
  JalonPackWriter scratch;
} JalonPacker;

void jalon_packer_clear (JalonPacker *self);
void jalon_packer_add (JalonPacker *self, const JalonEventRecord *record);
JalonEventRecord       *
jalon_event_unpack (const JalonStrings *strings, const JalonStrings *codes, const guint8 *blob, const char *text);
char *jalon_event_unpack_title (const guint8 *blob, const char *text);
JalonVerdict jalon_event_unpack_votes (const guint8 *blob, GArray *votes);
guint        jalon_event_unpack_time_precision (const guint8 *blob);

G_END_DECLS
