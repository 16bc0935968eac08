/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How jalon_compare() fills what it gives.
 */

#pragma once

#include "jalon-difference.h"

G_BEGIN_DECLS

/* What can differ in a thing; a set of them is a #guint64 of JALON_FIELD_BIT(). */
typedef enum
{
  JALON_FIELD_TITLE,
  JALON_FIELD_SUMMARY,
  JALON_FIELD_TYPE,
  JALON_FIELD_STATUS,
  JALON_FIELD_PARTIES,
  JALON_FIELD_PLACE,
  JALON_FIELD_TIME,
  JALON_FIELD_SITE_KIND,
  JALON_FIELD_HOST,
  JALON_FIELD_USERS,
  JALON_FIELD_OPERATOR,
  JALON_FIELD_CLOSING,
  JALON_FIELD_BANS,
  JALON_FIELD_TRAFFIC,
  JALON_FIELD_AREA,
  JALON_FIELD_LIMITS,
  JALON_FIELD_LEGAL_BASIS,
  JALON_FIELD_CLAIMS,
  JALON_FIELD_VERDICT,
  JALON_FIELD_REVIEW,
  JALON_FIELD_EVENTS,
  JALON_FIELD_PUBLISHER,
  JALON_FIELD_AUTHOR,
  JALON_FIELD_ADDRESS,
  JALON_FIELD_LANGUAGE,
  JALON_FIELD_DATE,
  JALON_FIELD_RETRIEVED,
  JALON_FIELD_RELIABILITY,
  JALON_FIELD_RELAYED,
  JALON_FIELD_TEXT,
  JALON_FIELD_AS_OF,
  JALON_FIELD_WORLDVIEW,
  JALON_FIELD_UNREADABLE,
  JALON_FIELD_OTHER,
  JALON_N_FIELDS
} JalonField;

#define JALON_FIELD_BIT(field) (G_GUINT64_CONSTANT (1) << (field))

JalonDifferences *jalon_differences_new (void);
void              jalon_differences_add (JalonDifferences *self,
                                         JalonChange       change,
                                         JalonCompared     compared,
                                         const char       *id,
                                         const char       *title,
                                         guint64           fields);

G_END_DECLS
