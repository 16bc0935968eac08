/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words in hand were understood as, with a button that shows it on
 * the map or the timeline, and buttons to the words before and after.
 */

#pragma once

#include "jalon-findings.h"
#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_FINDING_BAR (jalon_finding_bar_get_type ())
G_DECLARE_FINAL_TYPE (JalonFindingBar, jalon_finding_bar, JALON, FINDING_BAR, JalonSessionWidget)

/* Signal "step" (int): 1 for the next words, -1 for those before. */

void  jalon_finding_bar_show (JalonFindingBar *self, const JalonFinding *finding, const char *otherwise);
void  jalon_finding_bar_open (JalonFindingBar *self);
char *jalon_finding_dup_words (JalonSession *session, const JalonFinding *finding);

G_END_DECLS
