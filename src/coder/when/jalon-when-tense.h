/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On which side of the article a time lies whose words leave it open, by the
 * verb that it hangs under.
 */

#pragma once

#include "jalon-parser.h"
#include "jalon-token.h"

G_BEGIN_DECLS

gboolean jalon_when_is_told_ahead (const JalonParseToken *words, guint n, guint word, JalonLang lang);

G_END_DECLS
