/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of jalon-factuality.c share.
 */

#pragma once

#include "jalon-factuality.h"

G_BEGIN_DECLS

/* Lowers the fact to @fact, where it is higher, with the word that says so; reads what a clause says of itself. */
void jalon_factuality_lower (JalonFactuality *self, JalonFact fact, guint reason);
void jalon_factuality_read_own (const JalonSentence *sentence, guint word, JalonFactuality *out);

G_END_DECLS
