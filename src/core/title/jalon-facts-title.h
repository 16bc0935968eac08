/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a site or a closure is called by its facts alone.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *jalon_closure_dup_facts_title (gconstpointer closure);
char *jalon_site_dup_facts_title (gconstpointer site);

G_END_DECLS
