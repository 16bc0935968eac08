/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What captions of several kinds of things say.
 */

#pragma once

#include "jalon-scene-private.h"

G_BEGIN_DECLS

void jalon_captions_append_review (GString *line, JalonReview review);
void jalon_captions_append_precision (JalonScene *scene, GString *line, JalonPrecision precision, const char *country);

G_END_DECLS
