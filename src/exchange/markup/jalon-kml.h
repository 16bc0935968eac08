/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KML, read: placemarks with times, folders and values.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

extern const JalonFormat jalon_format_kml;

gboolean jalon_kml_read (const JalonInput *inputs, guint n_inputs, JalonSink *sink, GError **error);

G_END_DECLS
