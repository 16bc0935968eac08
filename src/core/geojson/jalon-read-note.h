/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notes, and what of an event makes it one.
 */

#pragma once

#include "jalon-read.h"

G_BEGIN_DECLS

gboolean jalon_read_is_foreign (const JalonFeatureNodes *nodes);
guint64  jalon_read_note_begin (JalonFeatureNodes *nodes, gpointer record);
guint64  jalon_read_shape (JalonFeatureNodes *nodes, gpointer record);
void     jalon_read_event_end (JalonFeatureNodes *nodes, gpointer record);
void     jalon_read_note_end (JalonFeatureNodes *nodes, gpointer record);

G_END_DECLS
