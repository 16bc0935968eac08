/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The flags in packed events, for jalon-event-pack.c, jalon-event-unpack.c and jalon-event-same.c only.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

enum
{
  JALON_PACK_TITLE = 1 << 0,
  JALON_PACK_SUMMARY = 1 << 1,
  JALON_PACK_MODE = 1 << 2,
  JALON_PACK_CONTEXTS = 1 << 3,
  JALON_PACK_CAMEO = 1 << 4,
  JALON_PACK_PLACE = 1 << 5,
  JALON_PACK_ALTERNATIVES = 1 << 6,
  JALON_PACK_WORDS = 1 << 7,
  JALON_PACK_REASON = 1 << 8,
  JALON_PACK_EXTRA = 1 << 9,
  JALON_PACK_TIME_SHIFT = 10,    /* 3 bits: time precision */
  JALON_PACK_VERDICT_SHIFT = 13, /* the rest: verdict set by hand */
};

enum
{
  JALON_PACK_PARTY_RECIPIENT = 1 << 0,
  JALON_PACK_PARTY_SECTOR = 1 << 1,
  JALON_PACK_PARTY_NAME = 1 << 2,
  JALON_PACK_PARTY_QUANTITY = 1 << 3,
  JALON_PACK_PARTY_EXTRA = 1 << 4,
  JALON_PACK_PARTY_FOUND_SHIFT = 5,
};

enum
{
  JALON_PACK_PLACE_NAME = 1 << 0,
  JALON_PACK_PLACE_COUNTRIES = 1 << 1,
  JALON_PACK_PLACE_POINT = 1 << 2,
  JALON_PACK_PLACE_RADIUS = 1 << 3,
  JALON_PACK_PLACE_ACCORDING = 1 << 4,
  JALON_PACK_PLACE_GAZETTEER = 1 << 5,
  JALON_PACK_PLACE_EXTRA = 1 << 6,
  JALON_PACK_PLACE_PRECISION_SHIFT = 7,
};

enum
{
  JALON_PACK_CLAIM_ATTRIBUTED = 1 << 0,
  JALON_PACK_CLAIM_NOTE = 1 << 1,
  JALON_PACK_CLAIM_QUOTES = 1 << 2,
  JALON_PACK_CLAIM_EXTRA = 1 << 3,
  JALON_PACK_CLAIM_CREDIBILITY_SHIFT = 4,
};

enum
{
  JALON_PACK_QUOTE_EXACT = 1 << 0,
  JALON_PACK_QUOTE_PREFIX = 1 << 1,
  JALON_PACK_QUOTE_SUFFIX = 1 << 2,
};

G_END_DECLS
