/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading articles for jalon-cli.
 */

#include "config.h"

#include "jalon-cli-article.h"

#include "jalon-cli.h"
#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

void
jalon_article_arguments_clear (JalonArticleArguments *self)
{
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->publisher, g_free);
}

static gboolean
parse_language (const char *word, JalonLang *lang)
{
  *lang = JALON_LANG_FR;
  return word == NULL || jalon_lang_find (word, lang);
}

/**
 * jalon_article_arguments_check:
 * @command: whose command line it is
 *
 * Returns: whether date and language can be understood; else what is wrong has been said
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
  else
    return TRUE;
  return FALSE;
}

static JalonIntake *
load (const char *path, GError **error)
{
  g_autoptr (GFile) file =
      strcmp (path, "-") == 0 ? g_file_new_for_path ("/dev/stdin") : g_file_new_for_commandline_arg (path);
  g_autoptr (GError) local_error = NULL;
  JalonIntake *intake = jalon_intake_load (file, NULL, &local_error);

  if (intake == NULL)
    {
      jalon_error_explain_reading (&local_error, path);
      g_propagate_error (error, g_steal_pointer (&local_error));
    }
  return intake;
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

/**
 * jalon_cli_load_article:
 * @arguments: that jalon_article_arguments_check() found good
 * @path: as given on the command line; "-" is standard input
 *
 * Returns: (transfer full) (nullable): the article, its language known, ready to be coded; or %NULL with an error
 *   that names the file
 */
JalonCoding *
jalon_cli_load_article (const JalonArticleArguments *arguments, JalonLexicon *lexicon, const char *path, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (JalonCoding) coding = NULL;
  JalonIntake *intake = load (path, error);

  if (intake == NULL)
    return NULL;
  coding = jalon_coding_new (intake, base);
  if (!prepare (arguments, lexicon, coding, path, error))
    return NULL;
  return g_steal_pointer (&coding);
}
