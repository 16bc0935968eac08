/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places: never finer than their words.
 */

#pragma once

#include "jalon-place.h"
#include "jalon-read.h"

G_BEGIN_DECLS

char       *jalon_read_code (JalonNode *object, const char *key);
char       *jalon_read_make_code (const char *name);
char      **jalon_read_codes (JalonNode *object, const char *key);
JalonPlace *jalon_read_place (JalonFeatureNodes *nodes);
void        jalon_read_coordinates (JalonNode *node, JalonPlace *place);

G_END_DECLS
