/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing two states of a dossier: what is open and what stands in its
 * file, a draft and what it was begun from, a file and its "~".
 */

#pragma once

#include "jalon-difference.h"
#include "jalon-dossier.h"

G_BEGIN_DECLS

JalonDifferences *jalon_compare (JalonDossier *before, JalonDossier *after, GCancellable *cancellable, GError **error);

G_END_DECLS
