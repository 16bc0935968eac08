/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file chooser offers, from the tables of formats.
 */

#pragma once

#include "jalon-file-type.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_file_filter_add_type (GtkFileFilter *filter, const JalonFileType *type);
void jalon_file_filter_offer (GtkFileChooser *chooser, GtkFileFilter *filter);

G_END_DECLS
