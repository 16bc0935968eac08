/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of areas that are drawn on the map.
 */

#pragma once

#include "jalon-form-row.h"

G_BEGIN_DECLS

extern const JalonFormRowType jalon_form_area;

G_END_DECLS
