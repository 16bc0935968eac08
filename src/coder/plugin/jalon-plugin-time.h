/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When an event happened as a program says, no finer than its words do.
 */

#pragma once

#include "jalon-coding.h"

#include <jansson.h>

G_BEGIN_DECLS

gboolean jalon_plugin_read_time (const JalonCoding *coding, json_t *date, const GArray *spans, JalonTime *out_time);

G_END_DECLS
