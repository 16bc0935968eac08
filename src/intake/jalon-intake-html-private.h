/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-intake-private.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

void jalon_intake_read_meta (JalonIntake *self, xmlNode *root);

G_END_DECLS
