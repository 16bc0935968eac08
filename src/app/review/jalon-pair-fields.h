/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two events side by side, field by field.
 */

#pragma once

#include "jalon-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_pair_fields_show (GtkGrid *grid, JalonDossier *dossier, guint first, guint second);

G_END_DECLS
