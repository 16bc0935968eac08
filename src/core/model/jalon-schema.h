/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of all that a dossier holds, each declared once. A new attribute
 * is a member of its structure and an entry of its schema.
 */

#pragma once

#include "jalon-field.h"
#include "jalon-record.h"

G_BEGIN_DECLS

extern const JalonSchema jalon_party_schema;   /* of JalonParty */
extern const JalonSchema jalon_place_schema;   /* of JalonPlace */
extern const JalonSchema jalon_quote_schema;   /* of JalonQuote */
extern const JalonSchema jalon_claim_schema;   /* of JalonClaim */
extern const JalonSchema jalon_ban_schema;     /* of JalonBan */
extern const JalonSchema jalon_fir_schema;     /* of JalonFir */
extern const JalonSchema jalon_event_schema;   /* of JalonEventRecord */
extern const JalonSchema jalon_site_schema;    /* of JalonSiteRecord */
extern const JalonSchema jalon_closure_schema; /* of JalonClosureRecord */
extern const JalonSchema jalon_view_schema;    /* of JalonViewRecord */
extern const JalonSchema jalon_article_schema; /* of JalonArticleData */

extern const JalonSchema *const jalon_kind_schemas[JALON_N_KINDS];

G_END_DECLS
