/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of an event is not in one member alone.
 */

#pragma once

#include "jalon-read.h"

G_BEGIN_DECLS

void jalon_read_event_title (JalonFeatureNodes *nodes, gpointer record);
void jalon_read_event_time (JalonFeatureNodes *nodes, gpointer record);

G_END_DECLS
