/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of where each article is from, which a package has in it.
 */

#pragma once

#include "jalon-dossier.h"

G_BEGIN_DECLS

char *jalon_bag_dup_custody (JalonDossier *dossier);

G_END_DECLS
