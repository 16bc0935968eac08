/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A first look at an article, before its events are read: which state it is about, and for whom its people act.
 */

#pragma once

#include "jalon-reader.h"

G_BEGIN_DECLS

void jalon_survey_article (JalonReader *reader, const char *text, const GArray *blocks);

G_END_DECLS
