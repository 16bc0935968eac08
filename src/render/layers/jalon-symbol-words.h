/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What captions and legend say of the marks of events and sites.
 */

#pragma once

#include "jalon-layer.h"

G_BEGIN_DECLS

gboolean jalon_symbol_words_caption (JalonScene *self, const JalonThing *thing, GString *line);
void     jalon_symbol_words_legend (const JalonLayerInput *input, JalonTrace *trace, GPtrArray *entries);

G_END_DECLS
