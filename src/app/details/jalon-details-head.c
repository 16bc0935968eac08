/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the details of any thing with claims begin with.
 */

#include "config.h"

#include "jalon-details-head.h"

#include "jalon-glyph.h"
#include "jalon-words.h"

/**
 * jalon_details_show_head:
 * @page: the page, which is emptied first
 * @session: whose language and dossier
 * @head: of an event, a site or a closure
 *
 * Begins the page with kind and name, symbol, verdict and summary.
 */
void
jalon_details_show_head (JalonDetailsPage *page, JalonSession *session, const JalonDetailsHead *head)
{
  g_autofree char *title = jalon_words_dup_text (session, head->title);
  g_autofree char *summary = jalon_words_dup_text (session, head->summary);
  JalonClaimCount  count;

  jalon_dossier_judge (jalon_session_get_dossier (session), head->claims, &count);
  jalon_details_page_start (page, head->kind, title);
  jalon_details_page_set_symbol (page,
                                 head->symbol,
                                 jalon_glyph_style_for (head->verdict, head->review, head->precision));
  jalon_details_page_set_verdict (page,
                                  head->verdict,
                                  &count,
                                  head->ruling->verdict != JALON_VERDICT_NONE ? head->ruling->reason : NULL,
                                  head->id);
  jalon_details_page_set_summary (page, summary);
}
