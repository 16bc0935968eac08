/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of balloons, which maps set in HTML.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *jalon_markup_html_dup_words (const char *text);

G_END_DECLS
