/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parses of one text: each sentence is parsed once, whoever asks for it,
 * and those of a long text ahead of who reads it, in threads of their own.
 */

#pragma once

#include "jalon-parser.h"
#include "jalon-token.h"

G_BEGIN_DECLS

/* Bytes of the text that a thread parses at once. */
typedef struct
{
  gsize start;
  gsize end;
} JalonParsesPart;

typedef struct _JalonParses JalonParses;

JalonParses     *jalon_parses_new (JalonParseModel *model);
void             jalon_parses_free (JalonParses *self);
void             jalon_parses_set_keep (JalonParses *self, gsize keep);
JalonParseModel *jalon_parses_get_model (const JalonParses *self);
void
jalon_parses_begin_ahead (JalonParses *self, const char *text, JalonLang lang, const GArray *parts, guint n_threads);
void  jalon_parses_parse (JalonParses *self, const char *text, GArray *pieces);
guint jalon_parses_get_n_parsed (const JalonParses *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonParses, jalon_parses_free)

G_END_DECLS
