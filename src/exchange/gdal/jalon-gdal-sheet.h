/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spreadsheets that GDAL reads: XLSX, ODS.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

extern const JalonFormat jalon_format_sheet;
extern const JalonFormat jalon_format_ods;

G_END_DECLS
