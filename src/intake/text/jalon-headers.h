/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headers of "Name: value", as mails, answers of servers and archives of the web have them.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is left of a text: lines are taken from it. */
typedef struct
{
  const char *at;
  const char *end;
} JalonRest;

gboolean    jalon_rest_take_line (JalonRest *rest, JalonRest *out_line);
gsize       jalon_headers_measure_name (const JalonRest *line);
GHashTable *jalon_headers_read (JalonRest *rest);
char       *jalon_headers_dup_parameter (const char *header, const char *name);

G_END_DECLS
