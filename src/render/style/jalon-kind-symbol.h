/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbol that a feature of each kind is shown by.
 */

#pragma once

#include "jalon-record.h"
#include "jalon-symbols.h"

G_BEGIN_DECLS

guint jalon_kind_symbol_get (JalonKindId kind, gconstpointer record);

G_END_DECLS
