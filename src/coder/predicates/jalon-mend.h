/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parser gets wrong again and again, and can be told from the rest of the sentence.
 */

#pragma once

#include "jalon-senses.h"
#include "jalon-tree.h"

G_BEGIN_DECLS

void jalon_mend_tree (JalonTree *tree, const JalonSenses *senses, JalonLang lang);

G_END_DECLS
