/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coding one article, and what to say where nothing comes of it.
 */

#include "config.h"

#include "jalon-coding.h"

#include "jalon-coder-notam.h"
#include "jalon-i18n.h"

#include <string.h>

/**
 * jalon_coding_new:
 * @intake: (transfer full): an article
 * @name: (nullable): of its file
 *
 * Returns: (transfer full): an article to code
 */
JalonCoding *
jalon_coding_new (JalonIntake *intake, const char *name)
{
  JalonCoding *self = g_new0 (JalonCoding, 1);

  self->intake = intake;
  self->name = g_strdup (name);
  self->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, intake->text, -1);

  return self;
}

/**
 * jalon_coding_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_coding_free (JalonCoding *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  jalon_intake_free (self->intake);
  g_free (self->sha256);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->denials, g_ptr_array_unref);
  g_clear_pointer (&self->program, jalon_program_free);
  g_free (self->left_out);
  g_free (self);
}

/**
 * jalon_coding_detect_language:
 *
 * Sets the language that the words are of, else the one that the source
 * declares: pages declare the language of their menus as often as their own.
 *
 * Returns: %FALSE where neither tells; the caller may ask
 */
gboolean
jalon_coding_detect_language (JalonCoding *self, JalonLexicon *lexicon)
{
  const JalonIntake *intake = self->intake;

  if (intake->notams != NULL)
    {
      self->lang = JALON_LANG_EN;
      self->knows_lang = TRUE;
      return TRUE;
    }
  self->knows_lang = jalon_coder_detect_language (lexicon, intake->text, strlen (intake->text), &self->lang) ||
                     jalon_lang_find (intake->language, &self->lang);

  return self->knows_lang;
}

/**
 * jalon_coding_run:
 * @progress: (nullable): how much of the article is coded
 *
 * Codes the article in its language, which counts as known from then on. May be called in a worker thread, while no
 * other uses @self.
 *
 * Returns: %FALSE with an error as for jalon_coder_code(); proposals are as they were then
 */
gboolean
jalon_coding_run (JalonCoding *self, JalonLexicon *lexicon, const JalonProgress *progress, GError **error)
{
  const JalonIntake *intake = self->intake;
  GPtrArray         *denials = NULL;
  GPtrArray         *proposals;

  if (intake->notams != NULL)
    {
      jalon_coding_take (self,
                         jalon_coder_code_notams (lexicon, intake),
                         g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_proposal_free),
                         NULL);
      return TRUE;
    }
  proposals = jalon_coder_code_all (lexicon,
                                    &(JalonCoderArticle){ .text = intake->text,
                                                          .length = strlen (intake->text),
                                                          .blocks = intake->blocks,
                                                          .lang = self->lang,
                                                          .date = &intake->date },
                                    &denials,
                                    progress,
                                    error);

  if (proposals == NULL)
    return FALSE;

  jalon_coding_take (self, proposals, denials, NULL);

  return TRUE;
}

/**
 * jalon_coding_take:
 * @proposals: (transfer full) (element-type JalonProposal)
 * @denials: (transfer full) (element-type JalonProposal)
 * @program: (transfer full) (nullable): whose they are; they may borrow it
 *
 * Sets what is proposed in the place of what was.
 */
void
jalon_coding_take (JalonCoding *self, GPtrArray *proposals, GPtrArray *denials, JalonProgram *program)
{
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->denials, g_ptr_array_unref);
  g_clear_pointer (&self->program, jalon_program_free);
  g_clear_pointer (&self->left_out, g_free);
  self->proposals = proposals;
  self->denials = denials;
  self->program = program;
  self->knows_lang = TRUE;
}

/**
 * jalon_coding_has_running_text:
 *
 * Returns: whether there is something to code, not only menus, adverts and captions
 */
gboolean
jalon_coding_has_running_text (const JalonCoding *self)
{
  const GArray *blocks = self->intake->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      JalonBlockKind kind = g_array_index (blocks, JalonBlock, i).kind;

      if (kind == JALON_BLOCK_BODY || kind == JALON_BLOCK_HEADING)
        return TRUE;
    }

  return FALSE;
}

/**
 * jalon_coding_dup_remark:
 *
 * May be asked before the article is coded as well: what stands in the way is
 * said then.
 *
 * Returns: (transfer full) (nullable): one sentence, translated, that says why nothing is
 *   proposed; %NULL where something is
 */
char *
jalon_coding_dup_remark (const JalonCoding *self)
{
  const char *text = self->intake->text;

  if (text[strspn (text, " \t\r\n")] == '\0')
    return g_strdup (_ ("The article is empty."));
  if (!jalon_coding_has_running_text (self))
    return g_strdup (_ ("There is no running text in it, only menus, adverts or captions."));
  if (!self->knows_lang)
    return g_strdup (_ ("The language seems to be neither French nor English."));
  if (self->proposals == NULL || self->proposals->len > 0)
    return NULL;
  if (self->denials != NULL && self->denials->len > 0)
    return g_strdup (_ ("No event was found in this article, only the denial of one."));

  return g_strdup (_ ("No event was found in this article."));
}
