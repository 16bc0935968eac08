/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a database did not do what was asked, in words of a person.
 */

#pragma once

#include "jalon-postgres-module.h"

G_BEGIN_DECLS

gboolean jalon_database_wants_password (const JalonPostgresFailure *failure);
void     jalon_database_set_error (JalonPostgresFailure *failure, const char *name, GError **error);

G_END_DECLS
