/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was read of another file, added to a dossier.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

JalonEdit *jalon_edit_new_join (JalonDossier *into, JalonDossier *from);

G_END_DECLS
