/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one article says: stance, publisher, date, reliability, the words.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_CLAIM_CARD (jalon_claim_card_get_type ())
G_DECLARE_FINAL_TYPE (JalonClaimCard, jalon_claim_card, JALON, CLAIM_CARD, GtkWidget)

GtkWidget *jalon_claim_card_new (JalonSession *session, const JalonRecord *record, guint index);

G_END_DECLS
