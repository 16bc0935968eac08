/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes articles.
 */

#pragma once

#include "jalon-article.h"
#include "jalon-json-writer.h"

G_BEGIN_DECLS

void jalon_write_article (JalonWriter *writer, const JalonArticleData *data);

G_END_DECLS
