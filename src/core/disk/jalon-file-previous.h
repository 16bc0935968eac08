/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stood there before, kept as "NAME~".
 */

#pragma once

#include "jalon-file-target.h"

G_BEGIN_DECLS

gboolean jalon_saving_keep_previous (JalonSaving *self, GError **error);
void     jalon_saving_name_previous (JalonSaving *self);

G_END_DECLS
