/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ids in an SVG, numbered anew. Cairo counts some of them through the life
 * of the process ("surface213"), so that the same page would come out with other bytes.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonSvgIds:
 * @numbers: (owned) (element-type utf8 guint): by kind and Cairo's number, "surface213"
 * @counts: (owned) (element-type utf8 guint): how many of a kind there are
 * @pending: (owned): the text after the last end of a line
 */
typedef struct
{
  GHashTable *numbers;
  GHashTable *counts;
  GString    *pending;
} JalonSvgIds;

void jalon_svg_ids_init (JalonSvgIds *self);
void jalon_svg_ids_begin_another (JalonSvgIds *self);
void jalon_svg_ids_clear (JalonSvgIds *self);
void jalon_svg_ids_take (JalonSvgIds *self, const char *text, gsize length, GString *out);
void jalon_svg_ids_finish (JalonSvgIds *self, GString *out);

G_END_DECLS
