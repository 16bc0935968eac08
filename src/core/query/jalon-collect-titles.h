/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of what is shared that would tell what is left out.
 */

#pragma once

#include "jalon-kind.h"

G_BEGIN_DECLS

gboolean jalon_collect_is_quoted (const JalonRecord *record);
gboolean jalon_collect_names (const char *text, const GPtrArray *names);
void     jalon_collect_retitle (const JalonKind *kind, JalonRecord *record);
void     jalon_collect_drop_words (const JalonSchema *schema, gpointer record);

G_END_DECLS
