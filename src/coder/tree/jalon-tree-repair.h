/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What parsers often hang wrongly, hung as it must be: by what no tree of a sound sentence can hold.
 */

#pragma once

#include "jalon-senses.h"
#include "jalon-tree.h"

G_BEGIN_DECLS

void jalon_tree_repair (JalonTree *self, const JalonSenses *senses, JalonLang lang);

G_END_DECLS
