/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers what programs that ended without saving left behind.
 */

#pragma once

#include "jalon-application.h"

G_BEGIN_DECLS

void jalon_recovery_offer (JalonApplication *application);

G_END_DECLS
