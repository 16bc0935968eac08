/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expressions of time, resolved against an article's date: each text of
 * tests/data/coder/times/ is one test, written as in README.md there.
 */

#include "config.h"

#include "jalon-when.h"

#include <jansson.h>
#include <string.h>

/* A file of cases: an array of objects. */
typedef struct
{
  char     *path; /* (owned) */
  JalonLang lang;
  json_t   *cases; /* (owned) */
} File;

typedef struct
{
  JalonLang lang;
  json_t   *object;
} Case;

static void
append_days (GString *out, gint32 start, gint32 end)
{
  g_autofree char *first = start != JALON_DAY_NONE ? jalon_day_format_iso (start) : g_strdup ("");
  g_autofree char *last = end != JALON_DAY_NONE ? jalon_day_format_iso (end) : g_strdup ("");

  if (start == end && start != JALON_DAY_NONE)
    g_string_append_printf (out, " %s", first);
  else if (start != JALON_DAY_NONE || end != JALON_DAY_NONE)
    g_string_append_printf (out, " %s..%s", first, last);
}

/* "on Monday = 2025-04-07 day 2025-04-07, ahead 2025-04-14 2025-04-14" */
static char *
describe (const JalonWhen *when, const JalonTokens *tokens, const char *text)
{
  static const char *const relations[] = { "", ", since", ", until", ", before", ", after" };
  gsize                    start = jalon_tokens_get (tokens, when->first)->start;
  GString *out = g_string_new_len (text + start, jalon_tokens_get (tokens, when->last - 1)->end - start);

  g_string_append_printf (out,
                          " = %s %s",
                          when->value,
                          jalon_vocabulary_get_word (JALON_VOCABULARY_TIME_PRECISION, when->precision));
  append_days (out, when->start, when->end);
  if (when->ahead_start != JALON_DAY_NONE)
    {
      g_string_append_printf (out, ", ahead %s", when->ahead_value);
      append_days (out, when->ahead_start, when->ahead_end);
    }
  if (when->anchored)
    g_string_append_printf (out, ", anchored %+d", when->offset);
  g_string_append (out, relations[when->relation]);
  return g_string_free (out, FALSE);
}

static gboolean
is_in (const GArray *list, const JalonWhen *when)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, JalonWhen, i).first == when->first)
      return TRUE;
  return FALSE;
}

/* (transfer full): an array of what is found; what dates nothing ends with "(no date)", what is only not later
 * than it with "(limit)" */
static json_t *
find (const Case *c)
{
  const char *text = json_string_value (json_object_get (c->object, "text"));
  const char *date = json_string_value (json_object_get (c->object, "date"));
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, strlen (text), c->lang);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) dating = NULL;
  JalonTime article = JALON_TIME_INIT;
  json_t   *found = json_array ();

  if (date != NULL)
    g_assert_true (jalon_day_parse_range (date, &article.start, &article.end, &article.precision));
  all = jalon_when_list_all (tokens, c->lang, &article, NULL);
  dating = jalon_when_list (tokens, c->lang, &article);
  for (guint i = 0; i < all->len; i++)
    {
      const JalonWhen *when = &g_array_index (all, JalonWhen, i);
      g_autofree char *line = describe (when, tokens, text);
      const char      *use = !is_in (dating, when) ? " (no date)" : when->relation > JALON_WHEN_SINCE ? " (limit)" : "";
      g_autofree char *whole = g_strconcat (line, use, NULL);

      json_array_append_new (found, json_string (whole));
    }
  return found;
}

static void
test_case (gconstpointer data)
{
  const Case      *c = data;
  json_t          *found = find (c);
  g_autofree char *actual = json_dumps (found, JSON_INDENT (2));
  g_autofree char *expected = json_dumps (json_object_get (c->object, "times"), JSON_INDENT (2));

  g_assert_cmpstr (actual, ==, expected);
  json_decref (found);
}

/* Writes what is found as what is expected, a case a line. */
static void
write_anew (const File *file)
{
  g_autoptr (GString) out = g_string_new ("[\n");
  json_t *object = NULL;
  size_t  i = 0;

  json_array_foreach (file->cases, i, object)
  {
    Case             c = { file->lang, object };
    g_autofree char *line = NULL;

    json_object_set_new (object, "times", find (&c));
    line = json_dumps (object, 0);
    g_string_append_printf (out, "  %s%s\n", line, i + 1 < json_array_size (file->cases) ? "," : "");
  }
  g_string_append (out, "]\n");
  g_assert_true (g_file_set_contents (file->path, out->str, -1, NULL));
}

static void
load (File *file, JalonLang lang, const char *name)
{
  file->lang = lang;
  file->path = g_test_build_filename (G_TEST_DIST, "data", "coder", "times", name, NULL);
  file->cases = json_load_file (file->path, JSON_REJECT_DUPLICATES, NULL);
  /* before g_test_run() an assertion would not fail the program */
  if (!json_is_array (file->cases))
    g_error ("%s: no cases", file->path);
}

static void
add_tests (const File *file)
{
  json_t *object = NULL;
  size_t  i = 0;

  json_array_foreach (file->cases, i, object)
  {
    Case            *c = g_new (Case, 1);
    g_autofree char *path =
        g_strdup_printf ("/coder/when/%s/%03u", file->lang == JALON_LANG_FR ? "fr" : "en", (guint) i);

    *c = (Case){ file->lang, object };
    g_test_add_data_func_full (path, c, test_case, g_free);
  }
}

/* What one part of an article told last is known to the next. */
static void
test_memory (void)
{
  static const char *const texts[] = { "The town fell on 3 June 2024.", "It was taken back the next day." };
  JalonTime                article = JALON_TIME_INIT;
  JalonWhenMemory          memory = JALON_WHEN_MEMORY_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JalonTokens) tokens = jalon_tokens_new (texts[i], 0, strlen (texts[i]), JALON_LANG_EN);
      g_autoptr (GArray) list = jalon_when_list_all (tokens, JALON_LANG_EN, &article, &memory);

      g_assert_cmpuint (list->len, ==, 1);
      g_assert_cmpint (g_array_index (list, JalonWhen, 0).start, ==, jalon_day_from_civil (2024, 6, 3 + (int) i));
    }
}

/* No date is finer than the article's date where it is counted from it. */
static void
test_never_finer (void)
{
  static const char *const dates[] = { "2025", "2025-06" };
  static const char *const relative[] = { "yesterday",  "on Monday", "last Friday",  "three days ago",
                                          "last night", "this week", "two weeks ago" };

  for (guint i = 0; i < G_N_ELEMENTS (dates) * G_N_ELEMENTS (relative); i++)
    {
      const char *text = relative[i / G_N_ELEMENTS (dates)];
      g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, strlen (text), JALON_LANG_EN);
      g_autoptr (GArray) list = NULL;
      JalonTime article = JALON_TIME_INIT;

      jalon_day_parse_range (dates[i % G_N_ELEMENTS (dates)], &article.start, &article.end, &article.precision);
      list = jalon_when_list (tokens, JALON_LANG_EN, &article);
      g_assert_cmpuint (list->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  File files[JALON_N_BUNDLED_LANGS] = { 0 };
  int  result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  load (&files[JALON_LANG_FR], JALON_LANG_FR, "fr.json");
  load (&files[JALON_LANG_EN], JALON_LANG_EN, "en.json");
  for (guint i = 0; i < JALON_N_BUNDLED_LANGS; i++)
    {
      if (g_strcmp0 (g_getenv ("JALON_GOLDEN"), "write") == 0)
        write_anew (&files[i]);
      add_tests (&files[i]);
    }
  g_test_add_func ("/coder/when/memory", test_memory);
  g_test_add_func ("/coder/when/never-finer", test_never_finer);
  result = g_test_run ();
  for (guint i = 0; i < JALON_N_BUNDLED_LANGS; i++)
    {
      json_decref (files[i].cases);
      g_free (files[i].path);
    }
  return result;
}
