/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article in words of the interface's language.
 */

#include "config.h"

#include "jalon-article.h"

#include "jalon-i18n.h"
#include "jalon-text.h"

#include <string.h>

/* Of an article that is called by its first words. */
#define N_FIRST_LETTERS 60

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

/* The first words of a text, whole ones where there is a blank to cut at. */
static char *
dup_first_words (const char *text)
{
  g_autofree char *line = NULL;
  char            *blank;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  line = g_strndup (text, strcspn (text, "\r\n"));
  g_strchomp (line);
  if (g_utf8_strlen (line, -1) <= N_FIRST_LETTERS)
    return *line != '\0' ? g_steal_pointer (&line) : NULL;

  *g_utf8_offset_to_pointer (line, N_FIRST_LETTERS) = '\0';
  blank = strrchr (line, ' ');
  if (blank != NULL && blank > line)
    *blank = '\0';

  return g_strconcat (line, "…", NULL);
}

/* "www.example.org" of its address. */
static char *
dup_host (const char *url)
{
  g_autoptr (GUri) uri = url != NULL ? g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;

  return uri != NULL ? g_strdup (g_uri_get_host (uri)) : NULL;
}

/**
 * jalon_article_dup_label:
 *
 * Returns: (transfer full): what a person calls the article: its title, else its first words, else the host of its
 *   address; never its id
 */
char *
jalon_article_dup_label (JalonArticle *self)
{
  const JalonArticleData *data = jalon_article_get_data (self);
  char                   *name = jalon_article_dup_title (self);

  if (name == NULL && data->text != NULL)
    name = dup_first_words (data->text);
  if (name == NULL)
    name = dup_host (data->url);

  return name != NULL ? name : g_strdup (_ ("Untitled article"));
}

/**
 * jalon_article_dup_publisher:
 *
 * Returns: (transfer full): who published it; what it is called where that is not known
 */
char *
jalon_article_dup_publisher (JalonArticle *self)
{
  const JalonArticleData *data = jalon_article_get_data (self);

  return data->publisher != NULL ? dup_in_ui_language (data->publisher) : jalon_article_dup_label (self);
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

/**
 * jalon_article_dup_words:
 * @words: of an article
 * @page: on which they stand, from 1; 0 where it has no pages
 * @is_recognized: whether they may have been recognized on a picture
 *
 * Returns: (transfer full): the words in quotation marks, and all that about them
 */
char *
jalon_article_dup_words (const char *words, guint page, gboolean is_recognized)
{
  if (page > 0 && is_recognized)
    /* Translators: words quoted from an article, and the number of the page, whose picture was read by a program. */
    return g_strdup_printf (_ ("“%s” (page %u, read by OCR)"), words, page);
  if (is_recognized)
    /* Translators: words quoted from an article, a picture of which was read by a program. */
    return g_strdup_printf (_ ("“%s” (read by OCR)"), words);
  if (page > 0)
    /* Translators: words quoted from an article, and the number of the page; use your language's quotation marks. */
    return g_strdup_printf (_ ("“%s” (page %u)"), words, page);
  /* Translators: words quoted from an article; use your language's quotation marks. */
  return g_strdup_printf (_ ("“%s”"), words);
}

/**
 * jalon_article_dup_quoted:
 * @self: (nullable): the article; %NULL where it is not in the dossier
 * @words: of its text
 * @byte: where they begin in it
 *
 * Returns: (transfer full): the words as jalon_article_dup_words() gives them
 */
char *
jalon_article_dup_quoted (JalonArticle *self, const char *words, gsize byte)
{
  return jalon_article_dup_words (words,
                                  self != NULL ? jalon_article_find_page (self, byte) : 0,
                                  self != NULL && jalon_article_get_data (self)->ocr != NULL);
}

/**
 * jalon_article_dup_reading:
 *
 * Returns: (transfer full) (nullable): what recognized its text on pictures, as a sentence; %NULL where nothing did
 */
char *
jalon_article_dup_reading (JalonArticle *self)
{
  const char *ocr = jalon_article_get_data (self)->ocr;

  /* Translators: %s is a program with its version, and the codes of languages: "Tesseract 5.3.0 (fra+eng)". */
  return ocr != NULL ? g_strdup_printf (_ ("Read from pictures of pages by OCR: %s"), ocr) : NULL;
}

/**
 * jalon_article_dup_cited:
 * @words: of its text
 * @byte: where they begin in it
 *
 * Returns: (transfer full): the words in quotation marks, and where they are from: publisher, date, title and address,
 *   as far as they are known
 */
char *
jalon_article_dup_cited (JalonArticle *self, const char *words, gsize byte)
{
  const JalonArticleData *data = jalon_article_get_data (self);
  g_autofree char        *quoted = jalon_article_dup_quoted (self, words, byte);
  g_autofree char        *source = jalon_article_dup_source (self);
  g_autofree char        *title = data->publisher != NULL ? jalon_article_dup_title (self) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *from = NULL;

  g_ptr_array_add (parts, source);
  if (title != NULL)
    g_ptr_array_add (parts, title);
  if (data->url != NULL)
    g_ptr_array_add (parts, data->url);
  g_ptr_array_add (parts, NULL);
  /* Translators: between the publisher of an article, its title and its address. */
  from = g_strjoinv (C_ ("article", ", "), (char **) parts->pdata);

  /* Translators: words quoted from an article, and where they are from: "“…” — TogoCheck, 9 May 2025, …". */
  return g_strdup_printf (C_ ("article", "%s — %s"), quoted, from);
}

/**
 * jalon_article_dup_whole:
 *
 * Returns: (transfer full): the article to be read elsewhere: title, publisher, date and address, as far as they are
 *   known, each on a line, then its text
 */
char *
jalon_article_dup_whole (JalonArticle *self)
{
  const JalonArticleData *data = jalon_article_get_data (self);
  g_autofree char        *title = jalon_article_dup_title (self);
  g_autofree char        *source = data->publisher != NULL || title == NULL ? jalon_article_dup_source (self) : NULL;
  GString                *words = g_string_new (NULL);

  if (title != NULL)
    g_string_append_printf (words, "%s\n", title);
  if (source != NULL)
    g_string_append_printf (words, "%s\n", source);
  if (data->url != NULL)
    g_string_append_printf (words, "%s\n", data->url);
  if (data->text != NULL)
    g_string_append_printf (words, "\n%s\n", data->text);

  return g_string_free (words, FALSE);
}
