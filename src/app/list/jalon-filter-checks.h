/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Check buttons for the words of one vocabulary, or for the articles of the
 * dossier. None checked restricts nothing.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FILTER_CHECKS (jalon_filter_checks_get_type ())
G_DECLARE_FINAL_TYPE (JalonFilterChecks, jalon_filter_checks, JALON, FILTER_CHECKS, JalonSessionWidget)

void jalon_filter_checks_invert (JalonFilterChecks *self);

G_END_DECLS
