/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Faults that a greedy parser makes often, and that the rest of the sentence shows to be faults.
 */

#pragma once

#include "jalon-senses.h"
#include "jalon-tree.h"

G_BEGIN_DECLS

void jalon_tree_mend (JalonTree *self, const JalonSenses *senses, JalonLang lang);

G_END_DECLS
