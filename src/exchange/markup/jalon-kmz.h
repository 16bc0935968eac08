/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KMZ: KML in an archive.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

extern const JalonFormat jalon_format_kmz;

G_END_DECLS
