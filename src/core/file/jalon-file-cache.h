/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Large dossiers are read once: their columns are kept, and the next time they are taken from there.
 */

#pragma once

#include "jalon-file-identity.h"
#include "jalon-format.h"

G_BEGIN_DECLS

JalonDossier *jalon_file_cache_load (const JalonFormat *format,
                                     const JalonInput  *input,
                                     JalonFileIdentity *identity,
                                     GCancellable      *cancellable,
                                     JalonLoadReport  **out_report);
void          jalon_file_cache_keep (JalonDossier          *dossier,
                                     const JalonLoadReport *report,
                                     const JalonInput      *input,
                                     JalonFileIdentity     *identity,
                                     GCancellable          *cancellable);

G_END_DECLS
