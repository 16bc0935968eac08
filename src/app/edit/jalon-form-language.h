/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row to choose the language of an article in.
 */

#pragma once

#include "jalon-form-row.h"

G_BEGIN_DECLS

extern const JalonFormRowType jalon_form_language;

G_END_DECLS
