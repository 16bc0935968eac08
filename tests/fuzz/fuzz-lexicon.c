/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz-lexicon.h"

JalonLexicon *
fuzz_get_lexicon (void)
{
  static JalonLexicon *lexicon;

  if (lexicon == NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonWorld) world = jalon_world_new (&error);

      g_assert_no_error (error);
      lexicon = jalon_lexicon_new (world, NULL, &error);
      g_assert_no_error (error);
    }
  return lexicon;
}
