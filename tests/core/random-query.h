/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random dossiers and queries, for tests that compare what is found with what each record says.
 */

#pragma once

#include "jalon-query.h"

#define RANDOM_N_EVENTS 700

JalonDossier *random_dossier_new (GRand *rand);
JalonQuery   *random_query_new (GRand *rand);
