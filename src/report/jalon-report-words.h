/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentences that reports of all formats have.
 */

#pragma once

#include "jalon-facts.h"
#include "jalon-report.h"

G_BEGIN_DECLS

char *jalon_report_dup_own_title (const JalonReport *self);
char *jalon_report_dup_title (const JalonReport *self);
char *jalon_report_dup_lead (const JalonReport *self);
char *jalon_report_dup_when_where (const JalonReport *self, const JalonFacts *facts);
char *jalon_report_dup_standing (const JalonFacts *facts);

G_END_DECLS
