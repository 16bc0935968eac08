/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows what differs between two dossiers, field by field, and asks what of it to take over.
 */

#pragma once

#include "jalon-dossier-merge.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_MERGE_DIALOG (jalon_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonMergeDialog, jalon_merge_dialog, JALON, MERGE_DIALOG, AdwWindow)

/* Signal "merge": what is chosen is to be taken over. */
GtkWindow *jalon_merge_dialog_new (JalonDossier     *ours,
                                   JalonDossier     *theirs,
                                   JalonDifferences *differences,
                                   const char       *explanation,
                                   const char       *read_only);
JalonEdit *jalon_merge_dialog_create_edit (JalonMergeDialog *self, JalonMergeCount *out_count);

G_END_DECLS
