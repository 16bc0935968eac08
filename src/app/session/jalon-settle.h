/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a layer draws anew: at once where its drawing has aged too far, and
 * when the map stands still where it is only not as good as new.
 */

#pragma once

#include "jalon-viewport-shift.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pixels that a layer draws beyond each side of the widget: a drag covers half of it in some frames. */
#define JALON_LAYER_PAD 256

typedef struct
{
  GtkWidget    *widget;
  gboolean      minds_edges; /* a drawing that was moved is only as good as new until the map stands still */
  JalonViewport view;
  guint         source;
  gboolean      still;
} JalonSettle;

void      jalon_settle_init (JalonSettle *self, GtkWidget *widget);
void      jalon_settle_clear (JalonSettle *self);
JalonWear jalon_settle_judge (JalonSettle *self, const JalonViewport *drawn, const JalonViewport *view);

G_END_DECLS
