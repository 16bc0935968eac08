/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows to choose in: words of a vocabulary, grades, and what holds or not.
 */

#pragma once

#include "jalon-form-row.h"

G_BEGIN_DECLS

extern const JalonFormRowType jalon_form_choice;
extern const JalonFormRowType jalon_form_check;

G_END_DECLS
