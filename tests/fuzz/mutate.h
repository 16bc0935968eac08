/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random changes of an input: of its bytes, and of the values of a JSON text as wholes.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     mutate_bytes (GString *input, GRand *random);
void     mutate_splice (GString *input, const char *other, gsize length, GRand *random);
gboolean mutate_values (GString *input, GRand *random);

G_END_DECLS
