/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thread that speaks another language than the interface; catalogues and their rules of plurals.
 */

#include "config.h"

#include "jalon-i18n.h"

#include "jalon-catalogue.h"
#include "jalon-plural.h"
#include "jalon-text.h"

#include <libintl.h>
#include <locale.h>
#include <glib/gstdio.h>
#include <string.h>

static gpointer
say_article (gpointer data)
{
  return (gpointer) _ ("Articles");
}

/* The interface keeps its own, and so do other threads. */
static void
test_language (void)
{
  GThread *thread;

  g_assert_null (jalon_i18n_set_language ("fr"));
  g_assert_cmpstr (_ ("Area"), ==, "Emprise");
  g_assert_cmpstr (C_ ("own name of the language", "English"), ==, "Français");
  g_assert_cmpstr (jalon_text_get_ui_language (), ==, "fr");
  thread = g_thread_new ("other", say_article, NULL);
  g_assert_cmpstr (g_thread_join (thread), ==, "Articles");
  g_assert_cmpstr (jalon_i18n_set_language (NULL), ==, "fr");
  g_assert_cmpstr (_ ("Area"), ==, "Area");
}

/* Where there are no words of a language they are those of the source. */
static void
test_unknown (void)
{
  jalon_i18n_set_language ("tlh");
  g_assert_cmpstr (_ ("Area"), ==, "Area");
  g_assert_cmpstr (g_dngettext (GETTEXT_PACKAGE, "%u undated", "%u undated", 2), ==, "%u undated");
  jalon_i18n_set_language (NULL);
}

/* French counts nothing as one. */
static void
test_plurals (void)
{
  jalon_i18n_set_language ("fr");
  g_assert_cmpstr (ngettext ("%'u event", "%'u events", 0), ==, ngettext ("%'u event", "%'u events", 1));
  g_assert_cmpstr (ngettext ("%'u event", "%'u events", 1), !=, ngettext ("%'u event", "%'u events", 2));
  jalon_i18n_set_language ("en");
  g_assert_cmpstr (ngettext ("%'u event", "%'u events", 0), ==, "%'u events");
  jalon_i18n_set_language (NULL);
}

static void
test_list (void)
{
  g_auto (GStrv) languages = jalon_i18n_list_languages ();

  g_assert_true (g_strv_contains ((const char *const *) languages, "en"));
  g_assert_true (g_strv_contains ((const char *const *) languages, "fr"));
}

/* The rules of Arabic, Russian and Japanese, and what is none. */
static void
test_rules (void)
{
  static const char arabic[] = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);";
  static const char russian[] = "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n";
  static const struct
  {
    const char *rule;
    gulong      n;
    int         form; /* -1: it cannot be read */
  } cases[] = {
    { arabic, 0, 0 },     { arabic, 2, 2 },     { arabic, 107, 3 },  { arabic, 11, 4 },        { arabic, 100, 5 },
    { russian, 21, 0 },   { russian, 11, 2 },   { russian, 23, 1 },  { russian, 5, 2 },        { "0", 7, 0 },
    { "(n > 1);", 1, 0 }, { "(n > 1);", 2, 1 }, { "n != 1;", 0, 1 }, { "!(n-1)*2+8/4", 1, 4 }, { "n/0", 1, -1 },
    { "(n", 1, -1 },      { "", 1, -1 },        { "n ? 1", 1, -1 },  { "n; rm", 1, 1 },        { "n x", 1, -1 },
  };
  g_autofree char *deep = g_strnfill (100000, '(');
  gulong           form;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_read = jalon_plural_choose (cases[i].rule, cases[i].n, &form);

      g_assert_cmpint (is_read ? (int) form : -1, ==, cases[i].form);
    }
  g_assert_false (jalon_plural_choose (deep, 1, &form));
}

/* A damaged catalogue says nothing that is not in it. */
static void
test_damage (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("JALON_LOCALEDIR"), "fr", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *copy = g_build_filename (g_get_tmp_dir (), "jalon-test-i18n.mo", NULL);
  g_autofree char *bytes = NULL;
  gsize            n_bytes;

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  for (gsize cut = 0; cut < n_bytes; cut += n_bytes / 16)
    {
      g_autoptr (JalonCatalogue) catalogue = NULL;

      g_assert_true (g_file_set_contents (copy, bytes, (gssize) cut, NULL));
      catalogue = jalon_catalogue_new (copy);
      if (catalogue != NULL)
        jalon_catalogue_find (catalogue, NULL, "Area");
    }
  /* Lengths and places that lead out of it. */
  for (gsize i = 28; i + 4 <= n_bytes && i < 4000; i += 68)
    {
      g_autoptr (JalonCatalogue) catalogue = NULL;
      char kept[4];

      memcpy (kept, bytes + i, sizeof kept);
      memset (bytes + i, 0xff, sizeof kept);
      g_assert_true (g_file_set_contents (copy, bytes, (gssize) n_bytes, NULL));
      catalogue = jalon_catalogue_new (copy);
      if (catalogue != NULL)
        jalon_catalogue_find_plural (catalogue, "%'u event", 2);
      memcpy (bytes + i, kept, sizeof kept);
    }
  g_remove (copy);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("JALON_LOCALEDIR"));

  g_test_add_func ("/base/i18n/language", test_language);
  g_test_add_func ("/base/i18n/unknown", test_unknown);
  g_test_add_func ("/base/i18n/plurals", test_plurals);
  g_test_add_func ("/base/i18n/list", test_list);
  g_test_add_func ("/base/i18n/rules", test_rules);
  g_test_add_func ("/base/i18n/damage", test_damage);
  return g_test_run ();
}
