/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far a long command is, on a terminal; Ctrl+C cancels it.
 */

#pragma once

#include "jalon-progress.h"

G_BEGIN_DECLS

const JalonProgress *jalon_cli_get_progress (void);

G_END_DECLS
