/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of the layers.
 */

#pragma once

#include "jalon-layer.h"

G_BEGIN_DECLS

const JalonLayer *const *jalon_layers_get (JalonScene *scene, guint *out_n);

JalonLayerInput jalon_layer_input_make (JalonScene          *scene,
                                        const JalonViewport *viewport,
                                        JalonDetail          max_detail,
                                        GCancellable        *cancellable);

G_END_DECLS
