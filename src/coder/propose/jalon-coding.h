/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article that is coded, from its text to the edit that puts it and what it
 * proposes into a dossier. The window and the command line do it the same way.
 */

#pragma once

#include "jalon-coder.h"
#include "jalon-edit.h"
#include "jalon-intake.h"

G_BEGIN_DECLS

/**
 * JalonCoding:
 *
 * @name: (owned) (nullable): of the file, without its folder
 * @intake: (owned): the article; what it says of itself may be corrected before it is coded
 * @lang: once jalon_coding_detect_language() found it, or as set by the caller
 * @sha256: (owned): of the text, lower-case hex
 * @knows_lang: whether @lang is known: found, set by the caller, or coded with
 * @proposals: (owned) (nullable) (element-type JalonProposal): what it reports; %NULL until jalon_coding_run()
 * @denials: (owned) (nullable) (element-type JalonProposal): what it denies; %NULL until jalon_coding_run()
 * @program: (owned) (nullable): the person's own coder that proposes; %NULL for Jalon's
 * @left_out: (owned) (nullable): what of its proposals was left out and why, sentences, translated
 */
typedef struct
{
  char        *name;
  JalonIntake *intake;
  JalonLang    lang;
  gboolean     knows_lang;
  char        *sha256;
  GPtrArray   *proposals;
  GPtrArray   *denials;

  JalonProgram *program;
  char         *left_out;
} JalonCoding;

/**
 * JalonCodingCount:
 *
 * What an edit brings.
 * @n_new: events that are proposed
 * @n_known: proposals that the dossier has already, rejected ones too; they are left out
 * @n_closures: closures that are proposed
 * @n_sites: sites that are proposed
 * @n_denials: events of the dossier that the article denies; each is proposed as an event to merge
 * @article_is_new: the dossier did not have this text
 */
typedef struct
{
  guint    n_new;
  guint    n_known;
  guint    n_closures;
  guint    n_sites;
  guint    n_denials;
  gboolean article_is_new;
} JalonCodingCount;

JalonCoding *jalon_coding_new (JalonIntake *intake, const char *name);
JalonCoding *jalon_coding_new_for_article (JalonArticle *article);
void         jalon_coding_free (JalonCoding *self);
gboolean     jalon_coding_has_running_text (const JalonCoding *self);
gboolean     jalon_coding_detect_language (JalonCoding *self, JalonLexicon *lexicon);
gboolean     jalon_coding_run (JalonCoding *self, JalonLexicon *lexicon, const JalonProgress *progress, GError **error);
void         jalon_coding_take (JalonCoding *self, GPtrArray *proposals, GPtrArray *denials, JalonProgram *program);
JalonArticle *jalon_coding_find_article (JalonCoding *self, JalonDossier *dossier);
JalonArticle *jalon_coding_dup_article (JalonCoding *self);
char         *jalon_coding_dup_original (JalonArticle *article);
JalonEdit    *jalon_coding_new_edit (JalonCoding      *self,
                                     JalonDossier     *dossier,
                                     JalonLexicon     *lexicon,
                                     JalonCodingCount *out_count,
                                     GError          **error);
char         *jalon_coding_dup_remark (const JalonCoding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonCoding, jalon_coding_free)

G_END_DECLS
