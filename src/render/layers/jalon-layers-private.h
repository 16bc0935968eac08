/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of the layers.
 */

#pragma once

#include "jalon-layer.h"

G_BEGIN_DECLS

/* From below to above, ending with %NULL; and how many. Layers themselves find the others in their input. */
extern const JalonLayer *const jalon_layers[];
extern const guint             jalon_n_layers;

JalonLayerInput jalon_layer_input_make (JalonScene          *scene,
                                        const JalonViewport *viewport,
                                        JalonDetail          max_detail,
                                        GCancellable        *cancellable);

G_END_DECLS
