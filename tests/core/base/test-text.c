/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts in several languages, and folding.
 */

#include "config.h"

#include "jalon-text.h"

static const char *const both_languages[] = { "en", "fr", NULL };
static const char *const both_texts[] = { "Mali closes its sky", "Le Mali ferme son ciel", NULL };

static void
test_choice (void)
{
  static const struct
  {
    const char *language;
    const char *text;
  } cases[] = {
    { "en", "Mali closes its sky" },       { "fr", "Le Mali ferme son ciel" },
    { "fr-CA", "Le Mali ferme son ciel" }, { "fr_FR.UTF-8", "Le Mali ferme son ciel" },
    { "FR", "Le Mali ferme son ciel" },    { "ar", "Mali closes its sky" },
    { "", "Mali closes its sky" },         { NULL, "Mali closes its sky" },
  };
  g_autofree char *packed = jalon_text_pack (both_languages, both_texts);

  g_assert_true (jalon_text_is_packed (packed));
  g_assert_true (g_utf8_validate (packed, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = jalon_text_dup (packed, cases[i].language);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_first_where_neither (void)
{
  static const char *const languages[] = { "ar", "fr", NULL };
  static const char *const texts[] = { "مالي", "Mali", NULL };
  g_autofree char         *packed = jalon_text_pack (languages, texts);
  g_autofree char         *text = jalon_text_dup (packed, "de");

  g_assert_cmpstr (text, ==, "مالي");
}

static void
test_plain (void)
{
  static const char *const languages[] = { "", NULL };
  static const char *const texts[] = { "Mali", NULL };
  g_autofree char         *plain = jalon_text_pack (languages, texts);
  g_autofree char         *text = jalon_text_dup ("Mali", "fr");

  g_assert_cmpstr (plain, ==, "Mali");
  g_assert_false (jalon_text_is_packed (plain));
  g_assert_false (jalon_text_is_packed (NULL));
  g_assert_cmpstr (text, ==, "Mali");
  g_assert_null (jalon_text_dup (NULL, "fr"));
}

static void
append_part (const char *language, const char *text, gpointer data)
{
  g_string_append_printf (data, "[%s:%s]", language, text);
}

static void
test_foreach (void)
{
  g_autofree char *packed = jalon_text_pack (both_languages, both_texts);
  g_autoptr (GString) parts = g_string_new (NULL);

  jalon_text_foreach (packed, append_part, parts);
  g_assert_cmpstr (parts->str, ==, "[en:Mali closes its sky][fr:Le Mali ferme son ciel]");

  g_string_truncate (parts, 0);
  jalon_text_foreach ("Mali", append_part, parts);
  jalon_text_foreach (NULL, append_part, parts);
  g_assert_cmpstr (parts->str, ==, "[:Mali]");
}

/* What looks like packing inside a text must not change its languages. */
static void
test_hostile (void)
{
  static const char *const texts[] = { "a\xef\xb7\x90"
                                       "fr\xef\xb7\x91"
                                       "b",
                                       "\xef\xb7\xba", /* U+FDFA shares their first bytes */
                                       NULL };
  static const char *const broken[] = { "\xef\xb7\x90",
                                        "\xef\xb7\x90"
                                        "en",
                                        "\xef\xb7\x90\xef\xb7\x90\xef\xb7\x91" };
  g_autofree char         *packed = jalon_text_pack (both_languages, texts);
  g_autofree char         *english = jalon_text_dup (packed, "en");
  g_autofree char         *french = jalon_text_dup (packed, "fr");

  g_assert_cmpstr (english, ==, "afrb");
  g_assert_cmpstr (french, ==, "\xef\xb7\xba");

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *text = jalon_text_dup (broken[i], "en");

      g_assert_nonnull (text);
    }
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "Mali", "mali" },
    { "BURKINABÈ", "burkinabe" },
    { "burkinabe\xcc\x80", "burkinabe" },
    { "L’Algérie\xc2\xa0: « Œuvre »", "l'algerie : \" oeuvre \"" },
    { "Straße, Łódź, ıssız", "strasse, lodz, issiz" },
    { "a\tb\nc", "a b c" },
    { "أَلجزائر", "الجزاير" },
    { "ΣΊΣΥΦΟΣ", "σισυφοσ" },
    { "ﬁn", "fin" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = jalon_text_fold (cases[i].text);
      g_autofree char *again = jalon_text_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
  g_assert_null (jalon_text_fold (NULL));
}

/* No character may take more room than folding sets aside, nor fold to other than UTF-8. */
static void
test_fold_every_character (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char             text[7] = { 0 };
      g_autofree char *folded = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_unichar_to_utf8 (c, text);
      folded = jalon_text_fold (text);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_cmpuint (strlen (folded), <, 100);
    }
}

static void
test_ui_language (void)
{
  static const struct
  {
    const char *setting;
    const char *language;
  } cases[] = { { "fr_FR:en", "fr" }, { "ar", "ar" }, { "en_GB", "en" }, { "C", "en" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_setenv ("LANGUAGE", cases[i].setting, TRUE);
      g_assert_cmpstr (jalon_text_get_ui_language (), ==, cases[i].language);
    }
  g_unsetenv ("LANGUAGE");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/choice", test_choice);
  g_test_add_func ("/text/first-where-neither", test_first_where_neither);
  g_test_add_func ("/text/plain", test_plain);
  g_test_add_func ("/text/foreach", test_foreach);
  g_test_add_func ("/text/hostile", test_hostile);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-every-character", test_fold_every_character);
  g_test_add_func ("/text/ui-language", test_ui_language);

  return g_test_run ();
}
