/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that are places and names that are not, from tests/data/places/.
 */

#include "config.h"

#include "jalon-toponyms.h"

#include <jansson.h>
#include <string.h>

static JalonLexicon *lexicon;

/* "Tripoli LBN city", "Moscow RUS city metonym" */
static void
append_toponym (GString *line, const char *text, const JalonToponym *toponym)
{
  static const char *const uses[] = { "", " metonym", " demonym" };

  g_string_append_printf (line,
                          "%s%.*s %s %s%s",
                          line->len > 0 ? ", " : "",
                          (int) (toponym->end - toponym->start),
                          text + toponym->start,
                          toponym->country != NULL ? toponym->country : "-",
                          jalon_vocabulary_get_word (JALON_VOCABULARY_PRECISION, toponym->precision),
                          uses[toponym->use]);
}

static char *
find_all (const char *text, JalonLang lang)
{
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, strlen (text), lang);
  g_autoptr (JalonToponyms) toponyms = jalon_toponyms_new (lexicon, lang);
  g_autoptr (GArray) list = NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  jalon_toponyms_read (toponyms, text, tokens);
  jalon_toponyms_resolve (toponyms);
  list = jalon_toponyms_list (toponyms, tokens);
  for (guint i = 0; i < list->len; i++)
    {
      const JalonToponym *toponym = &g_array_index (list, JalonToponym, i);

      append_toponym (line, text, toponym);
      g_assert_true (jalon_toponyms_find (list, toponym->first) == toponym);
      g_assert_cmpfloat (ABS (toponym->lat), <=, 90.0);
      g_assert_cmpfloat (ABS (toponym->lon), <=, 180.0);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
test_case (gconstpointer data)
{
  json_t   *object = (json_t *) data;
  JalonLang lang =
      strcmp (json_string_value (json_object_get (object, "lang")), "fr") == 0 ? JALON_LANG_FR : JALON_LANG_EN;
  g_autofree char *found = find_all (json_string_value (json_object_get (object, "text")), lang);
  g_autoptr (GString) expected = g_string_new (NULL);
  json_t *item = NULL;
  size_t  i = 0;

  json_array_foreach (json_object_get (object, "places"), i, item)
  {
    g_string_append_printf (expected, "%s%s", expected->len > 0 ? ", " : "", json_string_value (item));
  }
  g_assert_cmpstr (found, ==, expected->str);
}

/* What a document says in one part tells what a name means in another. */
static void
test_parts (void)
{
  static const char *const parts[] = { "Troops entered Tripoli.", "Lebanon and the Lebanese army said so." };
  g_autoptr (JalonToponyms) toponyms = jalon_toponyms_new (lexicon, JALON_LANG_EN);
  g_autofree char *text = g_strjoin (" ", parts[0], parts[1], NULL);
  gsize            middle = strlen (parts[0]);
  g_autoptr (JalonTokens) first = jalon_tokens_new (text, 0, middle, JALON_LANG_EN);
  g_autoptr (JalonTokens) second = jalon_tokens_new (text, middle, strlen (text), JALON_LANG_EN);
  g_autoptr (GArray) list = NULL;

  jalon_toponyms_read (toponyms, text, first);
  jalon_toponyms_read (toponyms, text, second);
  jalon_toponyms_resolve (toponyms);
  list = jalon_toponyms_list (toponyms, first);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (g_array_index (list, JalonToponym, 0).country, ==, "LBN");
  g_assert_cmpuint (g_array_index (list, JalonToponym, 0).first, ==, 2);
  g_assert_null (jalon_toponyms_find (list, 0));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = NULL;
  json_t *cases = NULL;
  int     result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  world = jalon_world_new (&error);
  g_assert_no_error (error);
  lexicon = jalon_lexicon_new (world, NULL, &error);
  g_assert_no_error (error);
  path = g_test_build_filename (G_TEST_DIST, "data", "places", "places.json", NULL);
  cases = json_load_file (path, 0, NULL);
  g_assert_cmpuint (json_array_size (cases), >, 0);
  for (size_t i = 0; i < json_array_size (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/coder/toponyms/%02u", (guint) i);

      g_test_add_data_func (name, json_array_get (cases, i), test_case);
    }
  g_test_add_func ("/coder/toponyms/parts", test_parts);
  result = g_test_run ();
  json_decref (cases);
  jalon_lexicon_unref (lexicon);
  return result;
}
