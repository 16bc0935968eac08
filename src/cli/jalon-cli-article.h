/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Articles as the commands that read them take them: a file or standard
 * input, and what the command line knows better than the article.
 */

#pragma once

#include "jalon-coding.h"
#include "jalon-lexicon.h"

G_BEGIN_DECLS

/* As the command line has them; (owned) (nullable) */
typedef struct
{
  char *date;
  char *language;
  char *publisher;
} JalonArticleArguments;

void         jalon_article_arguments_clear (JalonArticleArguments *self);
gboolean     jalon_article_arguments_check (const JalonArticleArguments *self, const char *command);
JalonCoding *jalon_cli_load_article (const JalonArticleArguments *arguments,
                                     JalonLexicon                *lexicon,
                                     const char                  *path,
                                     GError                     **error);

G_END_DECLS
