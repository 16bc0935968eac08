/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One test for each file of a folder of tests/data: FILE.expected is what must
 * come of it. After a change that is meant to show, run with JALON_GOLDEN=write
 * and look at what changed.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): what comes of the file at @path */
typedef char *(*OutcomeFunc) (const char *path);

void outcomes_add (const char *group, const char *folder, OutcomeFunc dup_outcome);

G_END_DECLS
