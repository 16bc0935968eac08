/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a dossier keeps of its file beside the model.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-file-identity.h"

G_BEGIN_DECLS

/**
 * JalonFileState:
 * @file: (owned) (nullable): where it was loaded from or saved to last, behind all links
 * @identity: (owned): which state of @file; none where there is no file
 * @extra: (owned) (nullable): unknown members; "" of the document, "jalon" of that member
 * @skipped: (owned) (element-type GBytes): the features left out, as they stand in the file, zero bytes and all
 */
typedef struct
{
  GFile            *file;
  JalonFileIdentity identity;
  char             *extra;
  GPtrArray        *skipped;
} JalonFileState;

JalonFileState *jalon_file_state_get (JalonDossier *dossier);
void            jalon_file_state_remember (JalonFileState *self, GFile *file, const JalonFileIdentity *identity);

G_END_DECLS
