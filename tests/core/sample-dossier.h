/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample that is shipped, loaded.
 */

#pragma once

#include "jalon-dossier.h"

JalonDossier *sample_dossier_load (void);
