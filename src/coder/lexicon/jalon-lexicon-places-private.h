/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filling the lexicon of places.
 */

#pragma once

#include "jalon-lexicon-file.h"
#include "jalon-lexicon-places.h"

G_BEGIN_DECLS

JalonPlaceLexicon *jalon_place_lexicon_new (JalonWorld *world);
void               jalon_place_lexicon_free (JalonPlaceLexicon *self);
/* Adds what a file says; FALSE with JALON_ERROR_INVALID_VALUE where something in it is wrong. */
gboolean jalon_place_lexicon_read (JalonPlaceLexicon *self, const JalonLexiconFile *file, GError **error);

G_END_DECLS
