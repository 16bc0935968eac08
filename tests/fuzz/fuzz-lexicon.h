/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lexicon of the targets that code.
 */

#pragma once

#include "jalon-lexicon.h"

G_BEGIN_DECLS

/* (transfer none): made when it is first asked for */
JalonLexicon *fuzz_get_lexicon (void);

G_END_DECLS
