/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The right pane while an article is under review: the event in hand, how
 * many are done, and the text with the words of all of them.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_REVIEW_PANE (jalon_review_pane_get_type ())
G_DECLARE_FINAL_TYPE (JalonReviewPane, jalon_review_pane, JALON, REVIEW_PANE, JalonSessionWidget)

/* Property "editing": an event is being edited, and keys belong to its form. */

void jalon_review_pane_edit (JalonReviewPane *self);
void
jalon_review_pane_create (JalonReviewPane *self, const JalonKind *kind, const char *article_id, gsize start, gsize end);
gboolean         jalon_review_pane_get_editing (JalonReviewPane *self);
const GPtrArray *jalon_review_pane_get_same (JalonReviewPane *self);
void             jalon_review_pane_cancel_edit (JalonReviewPane *self);
void             jalon_review_pane_set_busy (JalonReviewPane *self, gboolean busy);

G_END_DECLS
