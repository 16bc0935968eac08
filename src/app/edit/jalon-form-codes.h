/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of states and organisations: one, several, or records of them.
 */

#pragma once

#include "jalon-form-row.h"

G_BEGIN_DECLS

extern const JalonFormRowType jalon_form_codes;

G_END_DECLS
