/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the details of any thing with claims begin with.
 */

#pragma once

#include "jalon-details-page.h"

G_BEGIN_DECLS

/**
 * JalonDetailsHead:
 * @id: of the feature, whose verdict can be set
 * @kind: what kind of thing it is, translated
 * @title: (nullable): may stand in several languages
 * @summary: (nullable): may stand in several languages
 * @symbol: a JalonSymbol
 * @precision: of its place
 * @ruling: a verdict set by hand, if any
 */
typedef struct
{
  const char        *id;
  const char        *kind;
  const char        *title;
  const char        *summary;
  guint              symbol;
  JalonPrecision     precision;
  JalonReview        review;
  JalonVerdict       verdict;
  const JalonRuling *ruling;
  const GPtrArray   *claims;
} JalonDetailsHead;

void jalon_details_show_head (JalonDetailsPage *page, JalonSession *session, const JalonDetailsHead *head);

G_END_DECLS
