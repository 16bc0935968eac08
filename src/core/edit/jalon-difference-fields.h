/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs in a thing, field by field.
 */

#pragma once

#include "jalon-field-change.h"

G_BEGIN_DECLS

const char *jalon_compared_get_noun (JalonCompared compared);
const char *jalon_compared_get_word (JalonCompared compared);
GPtrArray  *jalon_difference_list_fields (JalonDifference *self, const JalonChangeNames *dossiers);

G_END_DECLS
