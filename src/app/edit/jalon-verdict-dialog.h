/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog in which a person sets a verdict, with the reason.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_verdict_dialog_present (GtkWindow *parent, JalonSession *session, const char *feature_id);

G_END_DECLS
