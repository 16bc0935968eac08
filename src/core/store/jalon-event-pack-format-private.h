/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a packed event is laid out, for jalon-event-pack.c, jalon-event-unpack.c and jalon-event-same.c only:
 *
 *   id, NUL
 *   number of claims; of each: article << 2 | stance
 *   head: how fine the time is, and the verdict set by hand
 *   the record, whose claims lack what stands above
 *
 * A record is a set of the fields that it has, in the order of its schema, and then those fields.
 */

#pragma once

#include "jalon-field.h"

G_BEGIN_DECLS

/* In the head, 3 bits: time precision; the rest is the verdict. */
#define JALON_PACK_TIME_MASK 7
#define JALON_PACK_VERDICT_SHIFT 3

/* The first field of an event, so that it is found without the others. */
#define JALON_PACK_TITLE 1

G_END_DECLS
