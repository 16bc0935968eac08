/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain.
 */

#include "config.h"

#include "jalon-error.h"

G_DEFINE_QUARK (jalon - error - quark, jalon_error)
