/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Translation for the libraries: the text domain is named in each call, so
 * that a library works the same in the window, in jalon-cli and in a test.
 */

#pragma once

#include "config.h"

#include <glib/gi18n-lib.h>
