/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measures a model on trees it has not seen.
 */

#pragma once

#include "treebank.h"

G_BEGIN_DECLS

void evaluate_file (JalonParseModel *model, const Language *language, const char *file);

G_END_DECLS
