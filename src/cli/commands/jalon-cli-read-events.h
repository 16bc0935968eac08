/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers of jalon-cli read that lead to events: who is named, and which words tell an event.
 */

#pragma once

#include "jalon-analysis.h"
#include "jalon-reader.h"

#include <jansson.h>

G_BEGIN_DECLS

void jalon_cli_read_events (JalonReader *reader, const JalonAnalysis *analysis, json_t *mentions, json_t *predicates);

G_END_DECLS
