/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What most of the programs begin with: the world, and the dossier that the command line names.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-world.h"

G_BEGIN_DECLS

JalonWorld   *bench_load_world (void);
JalonDossier *bench_load_dossier (int argc, char **argv);

G_END_DECLS
