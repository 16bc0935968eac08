/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which part of the world a page shows, as a person says it: a scale and a
 * middle, or a rectangle drawn on the page.
 */

#pragma once

#include "jalon-snapshot.h"

G_BEGIN_DECLS

gboolean jalon_frame_parse_scale (const char *text, double *out_denominator);
gboolean jalon_frame_parse_centre (JalonWorld *world, const char *text, JalonFrame *out_frame);
gboolean jalon_frame_find_countries (JalonScene *scene, const char *const *codes, JalonBox *out_box);
gboolean jalon_frame_find_box (JalonScene                 *scene,
                               const JalonSnapshotOptions *options,
                               const cairo_rectangle_t    *part,
                               JalonBox                   *out_box);

G_END_DECLS
