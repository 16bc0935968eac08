/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Putting claims together, jalon-claim-join.c.
 */

#pragma once

#include "jalon-claim.h"

G_BEGIN_DECLS

/* (element-type JalonClaim): claims of one article and stance become one with the quotes of both. */
void jalon_claims_add (GPtrArray *claims, const JalonClaim *claim);
void jalon_claims_add_all (GPtrArray *claims, const GPtrArray *added);

G_END_DECLS
