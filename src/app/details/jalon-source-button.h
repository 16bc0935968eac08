/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A button with the articles of the dossier, one of which may be named as a source of a feature.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *jalon_source_button_new (JalonSession *session, const char *feature_id);

G_END_DECLS
