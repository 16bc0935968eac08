/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Templates: what a new dossier begins with. One is a dossier in the data folder that says of itself what others are to
 * say, and has their views and saved filters, but no events and no articles.
 */

#pragma once

#include "jalon-dossier.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char         *jalon_template_dup_folder (void);
JalonDossier *jalon_template_extract (JalonDossier *dossier);
gboolean      jalon_template_save (JalonDossier *dossier, const char *name, const char *folder, GError **error);
gboolean      jalon_template_is_there_any (const char *folder);

G_END_DECLS
