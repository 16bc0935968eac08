/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The right pane: what is selected, or an article that a quote of it led to.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_DETAILS (jalon_details_get_type ())
G_DECLARE_FINAL_TYPE (JalonDetails, jalon_details, JALON, DETAILS, JalonSessionWidget)

/* Property "article-shown". */
gboolean jalon_details_get_article_shown (JalonDetails *self);
void     jalon_details_close_article (JalonDetails *self);

G_END_DECLS
