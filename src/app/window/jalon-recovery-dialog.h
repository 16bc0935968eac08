/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers what programs that ended without saving left behind.
 */

#pragma once

#include "jalon-world.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_recovery_offer (GtkApplication *application, JalonWorld *world);

G_END_DECLS
