/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A model of the parser that knows next to nothing, built by hand, to be damaged.
 */

#pragma once

#include "jalon-parse-model.h"

G_BEGIN_DECLS

/* What can stand in a model before its tables of weights, in bytes: where most of its checks are. */
#define PARSE_FIXTURE_HEAD 160

/* The body of a model that holds; (transfer full). */
GByteArray *parse_fixture_new_body (void);

/* A model file of any body, with a header that holds; takes @body. */
GBytes *parse_fixture_finish (GByteArray *body);

G_END_DECLS
