/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows pairs of events that may be one, side by side, and asks of each whether they are.
 */

#pragma once

#include "jalon-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_DUPLICATES_DIALOG (jalon_duplicates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonDuplicatesDialog, jalon_duplicates_dialog, JALON, DUPLICATES_DIALOG, AdwWindow)

/* Signal "apply": what was said is to be done. */
GtkWindow *jalon_duplicates_dialog_new (JalonDossier *dossier, GPtrArray *found);
JalonEdit *jalon_duplicates_dialog_create_edit (JalonDuplicatesDialog *self, JalonPairCount *out_count);

G_END_DECLS
