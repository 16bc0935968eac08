/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is read by GDAL: a file, those that belong to it, or those in an archive.
 */

#pragma once

#include "jalon-gdal-module.h"
#include "jalon-input.h"

G_BEGIN_DECLS

typedef struct _JalonGdalInputs JalonGdalInputs;

JalonGdalInputs *jalon_gdal_inputs_new (void);
void             jalon_gdal_inputs_free (JalonGdalInputs *self);
void             jalon_gdal_inputs_add (JalonGdalInputs *self, const JalonInput *input, const char *name);
void
jalon_gdal_inputs_add_beside (JalonGdalInputs *self, const char *path, const char *base, const char *const *suffixes);
const JalonGdalFile *jalon_gdal_inputs_get (const JalonGdalInputs *self, guint *out_n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonGdalInputs, jalon_gdal_inputs_free)

G_END_DECLS
