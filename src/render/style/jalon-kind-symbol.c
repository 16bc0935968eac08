/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbol that a feature of each kind is shown by.
 */

#include "config.h"

#include "jalon-kind-symbol.h"

static guint
get_event_symbol (gconstpointer record)
{
  return ((const JalonEventRecord *) record)->type;
}

static guint
get_site_symbol (gconstpointer record)
{
  return JALON_SYMBOL_SITE_FIRST + ((const JalonSiteRecord *) record)->kind;
}

static guint
get_closure_symbol (gconstpointer record)
{
  return JALON_SYMBOL_CLOSURE;
}

static guint (*const getters[JALON_N_KINDS]) (gconstpointer record) = {
  [JALON_KIND_EVENT] = get_event_symbol,
  [JALON_KIND_SITE] = get_site_symbol,
  [JALON_KIND_CLOSURE] = get_closure_symbol,
};

/**
 * jalon_kind_symbol_get:
 * @kind: one that is shown
 * @record: of that kind
 *
 * Returns: a JalonSymbol
 */
guint
jalon_kind_symbol_get (JalonKindId kind, gconstpointer record)
{
  return getters[kind](record);
}
