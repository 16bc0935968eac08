/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines on a page of details that lead to events, sites and closures.
 */

#pragma once

#include "jalon-details-page.h"

G_BEGIN_DECLS

guint jalon_details_link_events (JalonDetailsPage *page, JalonSession *session, const JalonBitset *rows);
void  jalon_details_link_event_ids (JalonDetailsPage *page, JalonSession *session, const char *const *ids);
void  jalon_details_link_feature (JalonDetailsPage *page, JalonSession *session, JalonFeature *feature);

G_END_DECLS
