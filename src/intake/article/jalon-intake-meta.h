/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page says of itself, and how it is kept.
 */

#pragma once

#include "jalon-intake.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

void jalon_intake_set (char **member, const char *value);
void jalon_intake_set_date (JalonIntake *self, const char *text);
void jalon_intake_read_meta (JalonIntake *self, xmlNode *root, xmlNode *main_part);

G_END_DECLS
