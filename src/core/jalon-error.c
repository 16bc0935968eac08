/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain.
 */

#include "config.h"

#include "jalon-error.h"

/* clang-format takes the hyphens of the name for minus signs. */
/* clang-format off */
G_DEFINE_QUARK (jalon-error-quark, jalon_error)
/* clang-format on */
