/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of a megabyte is read and coded as any other.
 */

#include "config.h"

#include "jalon-coder.h"
#include "jalon-intake.h"

#include <string.h>

/* One line of a megabyte: as many events as sentences before they merge into one. */
static void
test_long_line (void)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);
  g_autoptr (JalonLexicon) lexicon = NULL;
  g_autoptr (JalonIntake) intake = NULL;
  g_autoptr (GPtrArray) proposals = NULL;

  g_assert_no_error (error);
  lexicon = jalon_lexicon_new (world, NULL, &error);
  g_assert_no_error (error);
  while (line->len < 1000 * 1000)
    g_string_append (line, "Le Tchad a fermé son espace aérien aux avions soudanais. ");
  intake = jalon_intake_new (line->str, line->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (intake->blocks->len, ==, 1);
  proposals = jalon_coder_code (lexicon,
                                &(JalonCoderArticle){ .text = intake->text,
                                                      .length = strlen (intake->text),
                                                      .blocks = intake->blocks,
                                                      .lang = JALON_LANG_FR,
                                                      .date = &intake->date },
                                NULL,
                                &error);
  g_assert_no_error (error);
  g_assert_cmpuint (proposals->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coder/long-line", test_long_line);
  return g_test_run ();
}
