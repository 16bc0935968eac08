/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that are entries: texts, lists of texts, numbers and dates.
 */

#pragma once

#include "jalon-form-row.h"

G_BEGIN_DECLS

extern const JalonFormRowType jalon_form_text;

G_END_DECLS
