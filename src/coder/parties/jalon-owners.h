/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose a place is.
 */

#pragma once

#include "jalon-sentence.h"

G_BEGIN_DECLS

GArray *jalon_owners_find (const JalonSentence *sentence, guint word);

G_END_DECLS
