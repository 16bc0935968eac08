/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Articles as the commands that read them take them: files, folders or standard
 * input, and what the command line knows better than the article.
 */

#pragma once

#include "jalon-cli.h"
#include "jalon-coding.h"
#include "jalon-lexicon.h"

G_BEGIN_DECLS

/* As the command line has them; (owned) (nullable). @pick: numbers of the articles of a file, "1,3-5".
 * @keep: path of the dossier beside which the files are kept as they came */
typedef struct
{
  char *date;
  char *language;
  char *publisher;
  char *pick;
  char *keep;
} JalonArticleArguments;

/**
 * JalonArticleWalk:
 *
 * What becomes of articles that are read.
 * @arguments: that jalon_article_arguments_check() found good
 * @take: given each article with its language known, ready to be coded (transfer full), and how to call it (borrowed);
 *   fails with an error that is told
 * @data: for @take
 */
typedef struct
{
  const JalonArticleArguments *arguments;
  JalonLexicon                *lexicon;
  gboolean (*take) (JalonCoding *coding, const char *label, gpointer data, GError **error);
  gpointer data;
} JalonArticleWalk;

/* Called with the number of an article in its file, from 1. */
typedef void (*JalonArticleFunc) (const JalonIntake *intake, const char *path, guint number);

void      jalon_article_arguments_clear (JalonArticleArguments *self);
gboolean  jalon_article_arguments_check (const JalonArticleArguments *self, const char *command);
JalonExit jalon_cli_walk_articles (const JalonArticleWalk *walk, char **paths);
JalonExit jalon_cli_list_articles (char **paths, JalonArticleFunc func);

G_END_DECLS
