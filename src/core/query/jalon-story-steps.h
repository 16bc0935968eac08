/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The story that the saved views of a dossier tell.
 */

#pragma once

#include "jalon-dossier.h"

G_BEGIN_DECLS

GPtrArray *jalon_story_steps_list (JalonDossier *dossier);

G_END_DECLS
