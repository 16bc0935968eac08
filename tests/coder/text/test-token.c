/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and sentences, with the bytes they stand on.
 */

#include "config.h"

#include "jalon-token.h"

#include <string.h>

typedef struct
{
  const char *name;
  JalonLang   lang;
  const char *text;
  const char *tokens; /* joined by | */
  guint       n_sentences;
} Case;

static const Case cases[] = {
  { "elision", JALON_LANG_FR, "L’armée d'Alger n’a pas fermé", "l'|armée|d'|alger|n'|a|pas|fermé", 1 },
  { "not-an-elision", JALON_LANG_FR, "aujourd’hui à N'Djamena", "aujourd'hui|à|n'djamena", 1 },
  { "elision-in-capitals", JALON_LANG_FR, "N'A PAS", "n'|a|pas", 1 },
  { "genitive", JALON_LANG_EN, "Mali's junta won't talk", "mali|'s|junta|won't|talk", 1 },
  { "numbers", JALON_LANG_FR, "5 000 hommes, 1er avril, 3,5 km", "5 000|hommes|,|1er|avril|,|3,5|km", 1 },
  { "no-break-space", JALON_LANG_FR, "5\302\240000 hommes", "5\302\240000|hommes", 1 },
  { "hyphen", JALON_LANG_FR, "le chef-lieu, poste-frontière", "le|chef-lieu|,|poste-frontière", 1 },
  { "initials", JALON_LANG_EN, "The U.S. army left.", "the|u.s.|army|left|.", 1 },
  { "sentences", JALON_LANG_EN, "It left. The others stayed! Why?", "it|left|.|the|others|stayed|!|why|?", 3 },
  { "abbreviation", JALON_LANG_EN, "Gen. Smith met Dr. Jones.", "gen|.|smith|met|dr|.|jones|.", 1 },
  { "decomposed", JALON_LANG_FR, "ferme\314\201", "fermé", 1 },
  { "emoji-and-rtl",
    JALON_LANG_EN,
    "\360\237\230\200 \330\247\331\204\330\254\330\262\330\247\330\246\330\261 closed",
    "\360\237\230\200|\330\247\331\204\330\254\330\262\330\247\330\246\330\261|closed",
    1 },
  { "empty", JALON_LANG_EN, "", "", 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (c->text, 0, strlen (c->text), c->lang);
  g_autoptr (GString) joined = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      const JalonToken *token = jalon_tokens_get (tokens, i);

      g_assert_cmpuint (token->start, >=, at);
      g_assert_cmpuint (token->end, >, token->start);
      at = token->end;
      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", token->norm);
    }
  g_assert_cmpuint (at, <=, strlen (c->text));
  g_assert_cmpstr (joined->str, ==, c->tokens);
  g_assert_cmpuint (tokens->sentences->len, ==, c->n_sentences);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/coder/token/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
