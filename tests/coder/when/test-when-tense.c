/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the verb that a time hangs under tells of what is to come.
 */

#include "config.h"

#include "jalon-when-tense.h"

#include <string.h>

/* @words: between blanks; @time: the first word of the time */
typedef struct
{
  JalonLang   lang;
  const char *words;
  const char *time;
  gboolean    is_ahead;
} Case;

static const Case cases[] = {
  { JALON_LANG_EN, "The army closed the border on Monday .", "Monday", FALSE },
  { JALON_LANG_EN, "The army will close the border on Monday .", "Monday", TRUE },
  { JALON_LANG_EN, "The border will be closed on Monday .", "Monday", TRUE },
  { JALON_LANG_EN, "The ministers agreed to meet in March .", "March", TRUE },
  { JALON_LANG_EN, "The talks are scheduled for Friday .", "Friday", TRUE },
  { JALON_LANG_EN, "The minister said on Monday that the border will close .", "Monday", FALSE },
  { JALON_LANG_EN, "The ministers met in March .", "March", FALSE },
  { JALON_LANG_FR, "L' armée a fermé la frontière lundi .", "lundi", FALSE },
  { JALON_LANG_FR, "L' armée fermera la frontière lundi .", "lundi", TRUE },
  { JALON_LANG_FR, "La frontière sera fermée lundi .", "lundi", TRUE },
  { JALON_LANG_FR, "La réunion est prévue vendredi .", "vendredi", TRUE },
  { JALON_LANG_FR, "Le ministre a annoncé lundi que la frontière fermera .", "lundi", FALSE },
  { JALON_LANG_FR, "Les ministres se sont réunis en mars .", "mars", FALSE },
};

static JalonParseModel *models[JALON_N_BUNDLED_LANGS];

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JalonParser) parser = jalon_parser_new (models[c->lang]);
  g_auto (GStrv) words = g_strsplit (c->words, " ", -1);
  guint                       n = g_strv_length (words);
  g_autofree JalonParseToken *tokens = g_new0 (JalonParseToken, n);
  guint                       time = n;

  for (guint i = 0; i < n; i++)
    {
      tokens[i].form = words[i];
      tokens[i].length = strlen (words[i]);
      if (strcmp (words[i], c->time) == 0)
        time = i;
    }
  jalon_parser_parse (parser, tokens, n);
  g_assert_cmpint (jalon_when_is_told_ahead (tokens, n, time, c->lang), ==, c->is_ahead);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  models[JALON_LANG_FR] = jalon_parse_model_new_bundled ("fr", &error);
  g_assert_no_error (error);
  models[JALON_LANG_EN] = jalon_parse_model_new_bundled ("en", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coder/when-tense/%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  result = g_test_run ();
  for (guint i = 0; i < JALON_N_BUNDLED_LANGS; i++)
    jalon_parse_model_unref (models[i]);
  return result;
}
