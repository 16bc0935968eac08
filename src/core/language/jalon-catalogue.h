/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of one language, as msgfmt of GNU gettext compiles them.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JalonCatalogue JalonCatalogue;

JalonCatalogue *jalon_catalogue_new (const char *path);
void            jalon_catalogue_free (JalonCatalogue *self);
const char     *jalon_catalogue_find (const JalonCatalogue *self, const char *context, const char *text);
const char     *jalon_catalogue_find_plural (const JalonCatalogue *self, const char *one, gulong n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonCatalogue, jalon_catalogue_free)

G_END_DECLS
