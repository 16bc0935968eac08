/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a dossier was before an edit, for its log.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-edit.h"

#include <jansson.h>

G_BEGIN_DECLS

typedef struct _JalonLogBefore JalonLogBefore;

JalonLogBefore *jalon_log_before_new (JalonDossier *dossier);
void            jalon_log_before_free (JalonLogBefore *self);
void            jalon_log_before_take (JalonLogBefore *self);
void            jalon_log_before_forget (JalonLogBefore *self);
gboolean        jalon_log_before_tell (JalonLogBefore *self, JalonEdit *edit, json_t *entry);

G_END_DECLS
