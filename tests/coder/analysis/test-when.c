/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expressions of time, resolved against an article's date.
 */

#include "config.h"

#include "jalon-when.h"

#include <string.h>

typedef struct
{
  JalonLang   lang;
  const char *article; /* its date, as precise as written */
  const char *text;
  const char *expected; /* "start..end precision", "" where nothing may be read */
} Case;

static const Case cases[] = {
  { JALON_LANG_FR, "2025-04-08", "Il est parti lundi.", "2025-04-07..2025-04-07 day" },
  { JALON_LANG_FR, "2025-04-08", "Il est parti mardi.", "2025-04-08..2025-04-08 day" },
  { JALON_LANG_FR, "2025-04-08", "Il est parti mercredi.", "2025-04-02..2025-04-02 day" },
  { JALON_LANG_FR, "2025-04", "Il est parti lundi.", "" },
  { JALON_LANG_FR, "2025-04-02", "dans la nuit de lundi à mardi", "2025-03-31..2025-04-01 day" },
  { JALON_LANG_FR, "2025-06", "dans la nuit du 31 mars au 1er avril", "2025-03-31..2025-04-01 day" },
  { JALON_LANG_FR, "2025-07", "du 19 au 30 juin", "2025-06-19..2025-06-30 day" },
  { JALON_LANG_FR, "2025-06", "en début d’année", "2025-01-01..2025-04-30 part-of-year" },
  { JALON_LANG_FR, "2025-02-03", "en novembre", "2024-11-01..2024-11-30 month" },
  { JALON_LANG_FR, "2025-02-03", "le 6 avril 2024", "2024-04-06..2024-04-06 day" },
  { JALON_LANG_FR, "2025-03-10", "depuis samedi", "2025-03-08..open since" },
  { JALON_LANG_FR, "2025-03-10", "l'an dernier", "2024-01-01..2024-12-31 year" },
  { JALON_LANG_FR, "2025-01-10", "le mois dernier", "2024-12-01..2024-12-31 month" },
  { JALON_LANG_FR, "2025-01-10", "hier", "2025-01-09..2025-01-09 day" },
  { JALON_LANG_FR, "2025-06-12", "la semaine dernière", "2025-06-02..2025-06-08 day" },
  { JALON_LANG_FR, "2025-06-12", "ce week-end", "2025-06-07..2025-06-08 day" },
  { JALON_LANG_FR, "2025-06-12", "il y a trois jours", "2025-06-09..2025-06-09 day" },
  { JALON_LANG_FR, "2025-06-12", "depuis janvier", "2025-01-01..open since" },
  { JALON_LANG_FR, "2025-06-12", "à la mi-mars", "2025-03-01..2025-03-31 month" },
  { JALON_LANG_FR, "2025-06", "la semaine dernière", "" },
  { JALON_LANG_EN, "2025-06-12", "this week", "2025-06-09..2025-06-12 day" },
  { JALON_LANG_EN, "2025-06-15", "over the weekend", "2025-06-14..2025-06-15 day" },
  { JALON_LANG_EN, "2025-06-12", "two days ago", "2025-06-10..2025-06-10 day" },
  { JALON_LANG_EN, "2025-04-08", "on Monday", "2025-04-07..2025-04-07 day" },
  { JALON_LANG_EN, "2025-04-01", "shot down overnight", "2025-03-31..2025-04-01 day" },
  { JALON_LANG_EN, "2025-05-01", "on April 6, 2025", "2025-04-06..2025-04-06 day" },
  { JALON_LANG_EN, "2025-05-01", "on 6 April", "2025-04-06..2025-04-06 day" },
  { JALON_LANG_EN, "2025-03-20", "next month", "2025-04-01..2025-04-30 month" },
  { JALON_LANG_EN, "2024-12-20", "next month", "2025-01-01..2025-01-31 month" },
  { JALON_LANG_EN, "2025-02-25", "last year", "2024-01-01..2024-12-31 year" },
  { JALON_LANG_EN, "2025-02-25", "in 2019", "2019-01-01..2019-12-31 year" },
  { JALON_LANG_EN, "2025-02-25", "in May", "2024-05-01..2024-05-31 month" },
  { JALON_LANG_EN, "2025-02-25", "It may close.", "" },
};

static char *
describe (const JalonWhen *when)
{
  g_autofree char *start = when->start != JALON_DAY_NONE ? jalon_day_format_iso (when->start) : g_strdup ("open");
  g_autofree char *end = when->end != JALON_DAY_NONE ? jalon_day_format_iso (when->end) : g_strdup ("open");

  return g_strdup_printf ("%s..%s %s",
                          start,
                          end,
                          jalon_vocabulary_get_word (JALON_VOCABULARY_TIME_PRECISION, when->precision));
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (c->text, 0, strlen (c->text), c->lang);
  g_autoptr (GArray) whens = NULL;
  g_autofree char *found = NULL;
  JalonTime        article = JALON_TIME_INIT;

  g_assert_true (jalon_day_parse_range (c->article, &article.start, &article.end, &article.precision));
  whens = jalon_when_list (tokens, c->lang, &article);
  found = whens->len > 0 ? describe (&g_array_index (whens, JalonWhen, 0)) : g_strdup ("");
  g_assert_cmpstr (found, ==, c->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coder/when/%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
