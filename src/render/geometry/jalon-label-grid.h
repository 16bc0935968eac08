/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which boxes of a view are taken: labels never overlap.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JalonLabelGrid JalonLabelGrid;

/* Pixels. */
typedef struct
{
  float x0;
  float y0;
  float x1;
  float y1;
} JalonLabelBox;

JalonLabelGrid *jalon_label_grid_new (double width, double height);
void            jalon_label_grid_free (JalonLabelGrid *self);
gboolean        jalon_label_grid_is_free (const JalonLabelGrid *self, const JalonLabelBox *box);
void            jalon_label_grid_take (JalonLabelGrid *self, const JalonLabelBox *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonLabelGrid, jalon_label_grid_free)

G_END_DECLS
