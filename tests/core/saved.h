/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier as its file, to the byte.
 */

#pragma once

#include "jalon-dossier.h"

GBytes *saved_new (JalonDossier *dossier);
void    saved_assert_equal (JalonDossier *dossier, GBytes *expected);
