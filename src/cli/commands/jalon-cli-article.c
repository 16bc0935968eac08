/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading articles for jalon-cli.
 */

#include "config.h"

#include "jalon-cli-article.h"

#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-error.h"
#include "jalon-folder.h"
#include "jalon-i18n.h"
#include "jalon-intake-list.h"
#include "jalon-originals.h"

#include <string.h>

void
jalon_article_arguments_clear (JalonArticleArguments *self)
{
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->pick, g_free);
  g_clear_pointer (&self->keep, g_free);
}

static gboolean
parse_language (const char *word, JalonLang *lang)
{
  *lang = JALON_LANG_FR;
  return word == NULL || jalon_lang_find (word, lang);
}

/* "3" or "3-5", from 1 on */
static gboolean
parse_span (const char *words, guint64 *out_first, guint64 *out_last)
{
  g_auto (GStrv) ends = g_strsplit (words, "-", 2);
  const char *first = ends[0];
  const char *last = first != NULL && ends[1] != NULL ? ends[1] : first;

  return first != NULL && g_ascii_string_to_unsigned (first, 10, 1, G_MAXUINT, out_first, NULL) &&
         g_ascii_string_to_unsigned (last, 10, *out_first, G_MAXUINT, out_last, NULL);
}

/* @number: 0 to ask only whether @pick can be understood */
static gboolean
is_picked (const char *pick, guint number, gboolean *out_is_good)
{
  g_auto (GStrv) spans = g_strsplit (pick, ",", -1);
  gboolean found = FALSE;

  *out_is_good = *spans != NULL;
  for (guint i = 0; spans[i] != NULL; i++)
    {
      guint64 first = 0;
      guint64 last = 0;

      if (!parse_span (spans[i], &first, &last))
        *out_is_good = FALSE;
      else
        found = found || (first <= number && number <= last);
    }
  return found;
}

static gboolean
is_good_pick (const char *pick)
{
  gboolean is_good;

  is_picked (pick, 0, &is_good);
  return is_good;
}

/**
 * jalon_article_arguments_check:
 * @command: whose command line it is
 *
 * Returns: whether all can be understood; else what is wrong has been said
 */
gboolean
jalon_article_arguments_check (const JalonArticleArguments *self, const char *command)
{
  JalonLang          lang;
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  if (!parse_language (self->language, &lang))
    jalon_cli_bad_usage (command, _ ("--lang: the coder reads no “%s” (expected fr or en)"), self->language);
  else if (self->date != NULL && !jalon_day_parse_range (self->date, &first, &last, &precision))
    jalon_cli_bad_usage (command,
                         _ ("%s: “%s” is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)"),
                         "--date",
                         self->date);
  else if (self->pick != NULL && !is_good_pick (self->pick))
    jalon_cli_bad_usage (command,
                         _ ("--pick: “%s” names no articles by their numbers (expected 1 or 1,3-5)"),
                         self->pick);
  else
    return TRUE;
  return FALSE;
}

static void
override (const JalonArticleArguments *arguments, JalonIntake *intake)
{
  if (arguments->publisher != NULL)
    {
      g_free (intake->publisher);
      intake->publisher = g_strdup (arguments->publisher);
    }
  if (arguments->date != NULL)
    {
      jalon_time_clear (&intake->date);
      intake->date = JALON_TIME_INIT;
      jalon_day_parse_range (arguments->date, &intake->date.start, &intake->date.end, &intake->date.precision);
    }
}

/* The language asked for, else the one found. */
static gboolean
choose_language (const JalonArticleArguments *arguments, JalonLexicon *lexicon, JalonCoding *coding)
{
  if (arguments->language == NULL)
    return jalon_coding_detect_language (coding, lexicon);
  coding->knows_lang = parse_language (arguments->language, &coding->lang);
  return coding->knows_lang;
}

/* Where a text cannot be coded, a sentence says why. */
static gboolean
prepare (const JalonArticleArguments *arguments,
         JalonLexicon                *lexicon,
         JalonCoding                 *coding,
         const char                  *path,
         GError                     **error)
{
  if (!jalon_coding_has_running_text (coding))
    {
      g_autofree char *remark = jalon_coding_dup_remark (coding);

      /* Translators: a file, and a sentence that says what is the matter with it. */
      g_set_error (error, JALON_ERROR, JALON_ERROR_INVALID_VALUE, C_ ("remark", "%s: %s"), path, remark);
      return FALSE;
    }
  override (arguments, coding->intake);
  if (choose_language (arguments, lexicon, coding))
    return TRUE;
  g_set_error (
      error,
      JALON_ERROR,
      JALON_ERROR_INVALID_VALUE,
      _ ("%s: the language seems to be neither French nor English; if it is one of them, say which with --lang"),
      path);
  return FALSE;
}

/* @visit: one file, as the command line or its folder names it */
typedef JalonExit (*VisitFunc) (GFile *file, const char *path, gpointer data);

/* All files of a folder, then how many of them were read. */
static JalonExit
visit_folder (GFile *folder, const char *path, VisitFunc visit, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = jalon_folder_list (folder, NULL, &error);
  guint n_read = 0;

  if (files == NULL)
    return jalon_cli_fail (error);
  for (guint i = 0; i < files->len; i++)
    {
      GFile           *file = g_ptr_array_index (files, i);
      g_autofree char *within = g_file_get_relative_path (folder, file);
      g_autofree char *label = g_build_filename (path, within, NULL);

      n_read += visit (file, label, data) == JALON_EXIT_OK;
    }
  /* Translators: a folder, the number of its files that were read whole, the number of its files. */
  jalon_cli_complain (_ ("%s: %u of %u files were read"), path, n_read, files->len);
  return n_read == files->len ? JALON_EXIT_OK : JALON_EXIT_DATA;
}

static JalonExit
visit_all (char **paths, VisitFunc visit, gpointer data)
{
  JalonExit result = JALON_EXIT_OK;

  for (; *paths != NULL; paths++)
    {
      g_autoptr (GFile) file =
          strcmp (*paths, "-") == 0 ? g_file_new_for_path ("/dev/stdin") : g_file_new_for_commandline_arg (*paths);
      JalonExit outcome =
          jalon_folder_is_one (file) ? visit_folder (file, *paths, visit, data) : visit (file, *paths, data);

      if (outcome != JALON_EXIT_OK)
        result = outcome;
    }
  return result;
}

/* (transfer full) (nullable): what is in a file; what of it is no article is told, or why there is none */
static JalonIntakeList *
load (GFile *file, const char *path)
{
  g_autoptr (GError) error = NULL;
  JalonIntakeList *list = jalon_intake_list_load (file, jalon_cli_get_progress (), &error);

  if (list == NULL)
    {
      jalon_error_explain_reading (&error, path);
      jalon_cli_fail (error);
      return NULL;
    }
  for (guint i = 0; i < list->unread->len; i++)
    {
      const JalonUnread *unread = &g_array_index (list->unread, JalonUnread, i);

      /* Translators: a file, one of the articles in it, and a sentence that says why it is left out. */
      jalon_cli_complain (_ ("%s: “%s” is left out: %s"), path, unread->name, unread->reason);
    }
  return list;
}

/* @intake: (transfer full) */
static gboolean
take_article (const JalonArticleWalk *walk, JalonIntake *intake, const char *label, GError **error)
{
  g_autofree char *base = g_path_get_basename (label);
  g_autoptr (JalonCoding) coding = jalon_coding_new (intake, base);

  return prepare (walk->arguments, walk->lexicon, coding, label, error) &&
         walk->take (g_steal_pointer (&coding), label, walk->data, error);
}

/* Where files are kept: FALSE where this one could not be, which was told. */
static gboolean
keep_original (const JalonArticleArguments *arguments, GFile *file, JalonIntakeList *list)
{
  g_autoptr (GError) error = NULL;
  g_auto (JalonKept) kept = { NULL };

  if (arguments->keep != NULL && !jalon_originals_keep (arguments->keep, file, &kept, NULL, &error))
    {
      jalon_cli_fail (error);
      return FALSE;
    }
  for (guint i = 0; i < list->articles->len; i++)
    {
      JalonIntake *intake = g_ptr_array_index (list->articles, i);

      intake->original = g_strdup (kept.sum);
      intake->kept = g_strdup (kept.moment);
      intake->origin = g_strdup (kept.address);
    }
  return TRUE;
}

/* One of several is called by its number, too. */
static JalonExit
walk_file_cb (GFile *file, const char *path, gpointer data)
{
  const JalonArticleWalk *walk = data;
  g_autoptr (JalonIntakeList) list = load (file, path);
  JalonExit result = list != NULL ? JALON_EXIT_OK : JALON_EXIT_DATA;
  guint     n_articles = list != NULL ? list->articles->len : 0;

  if (list != NULL && !keep_original (walk->arguments, file, list))
    return JALON_EXIT_DATA;
  for (guint i = 0; i < n_articles; i++)
    {
      g_autofree char *label = n_articles > 1 ? g_strdup_printf ("%s#%u", path, i + 1) : g_strdup (path);
      g_autoptr (GError) error = NULL;
      gboolean is_good;

      if (walk->arguments->pick != NULL && !is_picked (walk->arguments->pick, i + 1, &is_good))
        continue;
      if (!take_article (walk, g_steal_pointer (&list->articles->pdata[i]), label, &error))
        result = jalon_cli_fail (error);
    }
  return result;
}

/**
 * jalon_cli_walk_articles:
 * @paths: (array zero-terminated=1): as given on the command line: files, folders, or "-" for standard input
 *
 * Gives each article to the walk. What cannot be read is told, and the others go on.
 *
 * Returns: %JALON_EXIT_DATA where something could not be read, or was not taken
 */
JalonExit
jalon_cli_walk_articles (const JalonArticleWalk *walk, char **paths)
{
  return visit_all (paths, walk_file_cb, (gpointer) walk);
}

static JalonExit
list_file_cb (GFile *file, const char *path, gpointer data)
{
  JalonArticleFunc *func = data;
  g_autoptr (JalonIntakeList) list = load (file, path);

  for (guint i = 0; list != NULL && i < list->articles->len; i++)
    (*func) (g_ptr_array_index (list->articles, i), path, i + 1);
  return list != NULL ? JALON_EXIT_OK : JALON_EXIT_DATA;
}

/**
 * jalon_cli_list_articles:
 * @paths: (array zero-terminated=1): as jalon_cli_walk_articles()
 * @func: called for each article
 *
 * Reads the articles and does nothing more with them.
 *
 * Returns: %JALON_EXIT_DATA where something could not be read
 */
JalonExit
jalon_cli_list_articles (char **paths, JalonArticleFunc func)
{
  return visit_all (paths, list_file_cb, &func);
}
