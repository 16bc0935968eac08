/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of states and organisations, members, and what is said of the sources.
 */

#include "config.h"

#include "jalon-name-forms.h"
#include "jalon-world.h"

#include <string.h>

static JalonWorld *world;

typedef struct
{
  const char *code;
  const char *en;
  const char *fr;
  const char *ar;
} Name;

static const Name names[] = {
  { "MLI", "Mali", "Mali", "مالي" },
  { "BFA", "Burkina Faso", "Burkina Faso", "بوركينا فاسو" },
  { "NER", "Niger", "Niger", "النيجر" },
  { "DZA", "Algeria", "Algérie", "الجزائر" },
  { "MAR", "Morocco", "Maroc", "المغرب" },
  { "ESH", "Western Sahara", "Sahara occidental", "الصحراء الغربية" },
  { "CIV", "Côte d’Ivoire", "Côte d’Ivoire", "ساحل العاج" },
  { "PSE", "Palestine", "Palestine", "فلسطين" },
  { "XKX", "Kosovo", "Kosovo", "كوسوفو" },
  { "VAT", "Vatican City", "Vatican", "الفاتيكان" },
  { "SXM", "Sint Maarten", "Sint Maarten", "سانت مارتن" },
  { "XNC", "Northern Cyprus", "Chypre du Nord", "شمال قبرص" },
  { "XSL", "Somaliland", "Somaliland", "أرض الصومال" },
  { "AES", "Alliance of Sahel States", "Alliance des États du Sahel", "تحالف دول الساحل" },
  { "ECOWAS",
    "Economic Community of West African States",
    "Communauté économique des États de l’Afrique de l’Ouest",
    "الجماعة الاقتصادية لدول غرب أفريقيا" },
  { "UN", "United Nations", "Nations unies", "الأمم المتحدة" },
  { "ZZZ", "ZZZ", "ZZZ", "ZZZ" },
};

static void
test_name (gconstpointer data)
{
  const Name *name = data;

  g_assert_cmpstr (jalon_world_get_name (world, name->code, "en"), ==, name->en);
  g_assert_cmpstr (jalon_world_get_name (world, name->code, "fr"), ==, name->fr);
  g_assert_cmpstr (jalon_world_get_name (world, name->code, "ar"), ==, name->ar);
  g_assert_cmpstr (jalon_world_get_name (world, name->code, "fr_CA"), ==, name->fr);
  g_assert_cmpstr (jalon_world_get_name (world, name->code, "de"), ==, name->en);
  g_assert_cmpstr (jalon_world_get_name (world, name->code, NULL), ==, name->en);
  g_assert_cmpint (jalon_world_has_code (world, name->code), ==, strcmp (name->code, "ZZZ") != 0);
}

/* In Arabic a name has Arabic letters but for the few that are codes of themselves. */
static gboolean
is_arabic (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_ARABIC)
      return TRUE;

  return FALSE;
}

static void
test_all_named (void)
{
  for (guint organisations = 0; organisations < 2; organisations++)
    {
      const char *const *codes = jalon_world_list_codes (world, organisations == 1);

      g_assert_cmpuint (g_strv_length ((char **) codes), >=, organisations ? 30 : 250);
      for (guint i = 0; codes[i] != NULL; i++)
        {
          g_assert_cmpstr (jalon_world_get_name (world, codes[i], "en"), !=, "");
          g_assert_cmpstr (jalon_world_get_name (world, codes[i], "fr"), !=, "");
          g_assert_true (is_arabic (jalon_world_get_name (world, codes[i], "ar")));
          g_assert_true (jalon_world_has_code (world, codes[i]));
          if (i > 0)
            g_assert_cmpstr (codes[i - 1], <, codes[i]);
        }
    }
}

/* data/names has whatever can be a party, in each of its languages: a state that is missing there would stand in a
 * title by its code, and would not be known for a state. */
static void
test_all_in_sentences (void)
{
  static const char *const languages[] = { "en", "fr" };

  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    for (guint organisations = 0; organisations < 2; organisations++)
      {
        const char *const *codes = jalon_world_list_codes (world, organisations == 1);

        for (guint i = 0; codes[i] != NULL; i++)
          {
            g_autofree char *alone = jalon_name_dup_form (languages[k], codes[i], "name");
            g_autofree char *article = jalon_name_dup_form (languages[k], codes[i], "");
            gboolean         is_acronym = strcmp (jalon_world_get_name (world, codes[i], languages[k]), codes[i]) == 0;

            g_assert_true (jalon_name_is_state (codes[i]) == (organisations == 0));
            if (!is_acronym)
              g_assert_cmpstr (alone, !=, codes[i]);
            if (organisations == 0)
              g_assert_cmpstr (article, !=, codes[i]);
          }
      }
}

/* Every country on any map can be named, and every state but the dots has an outline at the finest level. */
static void
test_drawn_and_named (void)
{
  for (guint detail = 0; detail < JALON_N_DETAILS; detail++)
    for (guint view = 0; view < JALON_N_WORLDVIEWS; view++)
      {
        const JalonWorldMap *map = jalon_world_get_map (world, detail, view);

        for (guint i = 0; i < map->n_countries; i++)
          g_assert_true (jalon_world_has_code (world, map->countries[i].code));
      }
}

static void
test_un_members_drawn (void)
{
  const char *const   *members = jalon_world_list_members (world, "UN");
  const JalonWorldMap *map = jalon_world_get_map (world, JALON_DETAIL_10M, JALON_WORLDVIEW_UN);

  g_assert_cmpuint (g_strv_length ((char **) members), ==, 193);
  for (guint i = 0; members[i] != NULL; i++)
    g_assert_nonnull (jalon_world_map_find (map, members[i]));
}

typedef struct
{
  const char *code;
  guint       n_members;
  const char *member;
  const char *outsider;
} Membership;

static const Membership memberships[] = {
  { "AES", 3, "MLI", "MRT" },    { "ECOWAS", 12, "SEN", "MLI" }, { "AU", 55, "ESH", "FRA" },
  { "EU", 27, "FRA", "GBR" },    { "NATO", 32, "SWE", "UKR" },   { "G5S", 5, "TCD", "SEN" },
  { "AL", 22, "MRT", "MLI" },    { "OIC", 57, "MLI", "FRA" },    { "AMU", 5, "DZA", "EGY" },
  { "BRICS", 10, "IDN", "DZA" }, { "OPEC", 12, "DZA", "AGO" },   { "CEMAC", 6, "TCD", "NER" },
  { "CSTO", 6, "RUS", "UKR" },
};

static void
test_membership (gconstpointer data)
{
  const Membership  *membership = data;
  const char *const *members = jalon_world_list_members (world, membership->code);

  g_assert_nonnull (members);
  g_assert_cmpuint (g_strv_length ((char **) members), ==, membership->n_members);
  g_assert_true (g_strv_contains (members, membership->member));
  g_assert_false (g_strv_contains (members, membership->outsider));
}

static void
test_no_members (void)
{
  g_assert_null (jalon_world_list_members (world, "MLI"));
  g_assert_null (jalon_world_list_members (world, "ICRC"));
  g_assert_null (jalon_world_list_members (world, "ZZZ"));
}

static void
test_attributions (void)
{
  guint                   n;
  const JalonAttribution *sources = jalon_world_get_attributions (&n);

  g_assert_cmpuint (n, >=, 4);
  for (guint i = 0; i < n; i++)
    g_assert_true (*sources[i].what != '\0' && *sources[i].source != '\0' && *sources[i].licence != '\0' &&
                   *sources[i].line != '\0');
  g_assert_nonnull (strstr (jalon_world_get_attribution_line (), "Natural Earth"));
  g_assert_nonnull (strstr (jalon_world_get_attribution_line (), "GeoNames (CC BY 4.0)"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("/world/name/", names[i].code, NULL);

      g_test_add_data_func (path, &names[i], test_name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (memberships); i++)
    {
      g_autofree char *path = g_strconcat ("/world/members/", memberships[i].code, NULL);

      g_test_add_data_func (path, &memberships[i], test_membership);
    }
  g_test_add_func ("/world/all-named", test_all_named);
  g_test_add_func ("/world/all-in-sentences", test_all_in_sentences);
  g_test_add_func ("/world/drawn-and-named", test_drawn_and_named);
  g_test_add_func ("/world/un-members-drawn", test_un_members_drawn);
  g_test_add_func ("/world/no-members", test_no_members);
  g_test_add_func ("/world/attributions", test_attributions);
  result = g_test_run ();
  jalon_world_unref (world);

  return result;
}
