/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables as text: rows are events, or notes where no column says a type.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

extern const JalonFormat jalon_format_table;
extern const JalonFormat jalon_format_tabs;

G_END_DECLS
