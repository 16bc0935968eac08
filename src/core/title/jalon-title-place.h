/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where it was, as the end of a title: "near Gao, Mali".
 */

#pragma once

#include "jalon-title-facts.h"

G_BEGIN_DECLS

gboolean jalon_title_place_is_fine (const JalonPlace *place);
char    *jalon_title_put_state_before (const JalonTitleFacts *facts, char *title);
char    *jalon_title_dup_place (const JalonTitleFacts *facts, const JalonPlace *place);

G_END_DECLS
