/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void jalon_search_add_marks (PangoAttrList *attributes, const char *text, const GPtrArray *terms);

G_END_DECLS
