/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same change of several events at once, as one step of the history.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

JalonEdit *jalon_edit_new_judge_many (JalonDossier *dossier, const GPtrArray *ids, JalonReview review);
JalonEdit *jalon_edit_new_delete_many (JalonDossier *dossier, const GPtrArray *ids);
JalonEdit *jalon_edit_new_set_type_many (JalonDossier *dossier, const GPtrArray *ids, JalonEventType type);
JalonEdit *jalon_edit_new_set_place_many (JalonDossier *dossier, const GPtrArray *ids, const JalonPlace *place);

G_END_DECLS
