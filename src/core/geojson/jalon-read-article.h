/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One article.
 */

#pragma once

#include "jalon-article.h"
#include "jalon-json-node.h"

G_BEGIN_DECLS

JalonArticleData *jalon_read_article (JalonReader *reader, gsize index, JalonSlice text);

G_END_DECLS
