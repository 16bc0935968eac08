/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The blocks of an article as it keeps them in a dossier, jalon-coding-article.c.
 */

#pragma once

#include "jalon-coding.h"

G_BEGIN_DECLS

char   *jalon_coding_pack_blocks (const GArray *blocks, const char *text);
GArray *jalon_coding_unpack_blocks (const char *extra, const char *text);

G_END_DECLS
