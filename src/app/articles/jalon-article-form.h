/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an article says of itself, to be corrected before it is coded: one
 * line that opens.
 */

#pragma once

#include "jalon-article-reader.h"
#include "jalon-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_ARTICLE_FORM (jalon_article_form_get_type ())
G_DECLARE_FINAL_TYPE (JalonArticleForm, jalon_article_form, JALON, ARTICLE_FORM, AdwExpanderRow)

/* Property "valid". Signal "removed": the person wants it off the list. */

GtkWidget    *jalon_article_form_new (JalonSession *session, JalonReading *reading);
JalonReading *jalon_article_form_get_reading (JalonArticleForm *self);
gboolean      jalon_article_form_get_valid (JalonArticleForm *self);
gboolean      jalon_article_form_has_missing (JalonArticleForm *self);
void          jalon_article_form_focus_missing (JalonArticleForm *self);
gboolean      jalon_article_form_is_changed (JalonArticleForm *self);
void          jalon_article_form_apply (JalonArticleForm *self);

G_END_DECLS
