/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article in words of the interface's language.
 */

#include "config.h"

#include "jalon-article.h"

#include "jalon-i18n.h"
#include "jalon-text.h"

static char *
dup_in_ui_language (const char *text)
{
  return text != NULL ? jalon_text_dup (text, jalon_text_get_ui_language ()) : NULL;
}

/**
 * jalon_article_dup_title:
 *
 * Returns: (transfer full) (nullable): the title in the interface's language, where it stands in several
 */
char *
jalon_article_dup_title (JalonArticle *self)
{
  return dup_in_ui_language (jalon_article_get_data (self)->title);
}

/**
 * jalon_article_dup_publisher:
 *
 * Returns: (transfer full): who published it; its title or id where that is not known
 */
char *
jalon_article_dup_publisher (JalonArticle *self)
{
  const JalonArticleData *data = jalon_article_get_data (self);

  if (data->publisher != NULL)
    return dup_in_ui_language (data->publisher);

  return data->title != NULL ? dup_in_ui_language (data->title) : g_strdup (data->id);
}

/**
 * jalon_article_dup_source:
 *
 * Returns: (transfer full): publisher and date, "TogoCheck, 9 May 2025"; the date is left out where it is not known
 */
char *
jalon_article_dup_source (JalonArticle *self)
{
  const JalonTime *date = &jalon_article_get_data (self)->date;
  g_autofree char *publisher = jalon_article_dup_publisher (self);
  g_autofree char *day = NULL;

  if (date->start == JALON_DAY_NONE && date->end == JALON_DAY_NONE)
    return g_steal_pointer (&publisher);
  day = jalon_time_dup_label (date);

  /* Translators: a publisher, then a date. */
  return g_strdup_printf (C_ ("article", "%s, %s"), publisher, day);
}
