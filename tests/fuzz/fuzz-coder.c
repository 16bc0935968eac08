/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes are an article, as a text and as a page: its blocks stand in order
 * within the text, whatever is proposed quotes whole characters of one block
 * that may propose, and coding it again proposes the same.
 */

#include "config.h"

#include "fuzz-lexicon.h"
#include "fuzz.h"

#include "jalon-coder-batch.h"
#include "jalon-intake.h"

#include <string.h>

static void
check_blocks (const JalonIntake *intake)
{
  gsize at = 0;

  for (guint i = 0; i < intake->blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (intake->blocks, JalonBlock, i);

      g_assert_cmpuint (at, <=, block->start);
      g_assert_cmpuint (block->start, <=, block->end);
      at = block->end;
    }
  g_assert_cmpuint (at, <=, strlen (intake->text));
}

static gboolean
is_in_block (const JalonIntake *intake, const JalonEvidence *evidence)
{
  for (guint i = 0; i < intake->blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (intake->blocks, JalonBlock, i);

      if (block->start <= evidence->start && evidence->end <= block->end)
        return block->kind == JALON_BLOCK_BODY || block->kind == JALON_BLOCK_HEADING;
    }
  return FALSE;
}

static char *
dup_json (const JalonIntake *intake, GPtrArray *proposals)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      const JalonProposal *proposal = g_ptr_array_index (proposals, i);
      json_t              *object = jalon_coder_proposal_to_json (proposal, intake->text);
      g_autofree char     *dump = json_dumps (object, JSON_COMPACT);

      for (guint k = 0; k < proposal->evidence->len; k++)
        g_assert_true (is_in_block (intake, &g_array_index (proposal->evidence, JalonEvidence, k)));
      g_assert_nonnull (dump);
      g_string_append (all, dump);
      json_decref (object);
    }
  return g_string_free (all, FALSE);
}

static void
check (const JalonIntake *intake, JalonLang lang)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) denials = NULL;
      g_autoptr (GPtrArray) proposals = jalon_coder_code_all (fuzz_get_lexicon (),
                                                              &(JalonCoderArticle){ .text = intake->text,
                                                                                    .length = strlen (intake->text),
                                                                                    .blocks = intake->blocks,
                                                                                    .lang = lang,
                                                                                    .date = &intake->date },
                                                              &denials,
                                                              NULL,
                                                              &error);
      g_autofree char *reported = NULL;
      g_autofree char *denied = NULL;

      g_assert_no_error (error);
      reported = dup_json (intake, proposals);
      denied = dup_json (intake, denials);
      *(i == 0 ? &first : &second) = g_strconcat (reported, "\n", denied, NULL);
    }
  g_assert_cmpstr (first, ==, second);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const names[] = { "a.txt", "a.html" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonIntake) intake = jalon_intake_new ((const char *) data, size, names[i], &error);
      JalonLang lang = JALON_LANG_FR;

      g_assert_no_error (error);
      g_assert_true (g_utf8_validate (intake->text, -1, NULL));
      check_blocks (intake);
      jalon_coder_detect_language (fuzz_get_lexicon (), intake->text, strlen (intake->text), &lang);
      check (intake, JALON_LANG_FR);
      check (intake, JALON_LANG_EN);
    }
  return 0;
}
