/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report in words on where the articles of a dossier are from, and whether
 * what was kept of them is still what was read.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-original.h"

G_BEGIN_DECLS

/**
 * JalonCustody:
 * @dossier: its articles are reported on
 * @name: of the dossier's file
 * @language: of the report, as of the interface
 * @made: when it is made, seconds since 1970
 * @originals: (element-type JalonOriginal): checked, in the order of the articles; %NULL for one that has none
 */
typedef struct
{
  JalonDossier    *dossier;
  const char      *name;
  const char      *language;
  gint64           made;
  const GPtrArray *originals;
} JalonCustody;

gboolean
jalon_custody_write (const JalonCustody *self, GOutputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS
