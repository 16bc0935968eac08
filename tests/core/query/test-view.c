/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved views: to a query and back, through files and edits, and never among
 * what a query finds.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-edit.h"
#include "jalon-roles.h"
#include "jalon-error.h"
#include "jalon-schema.h"
#include "jalon-story-steps.h"
#include "jalon-view.h"
#include "saved.h"

#define N_QUERIES 500

static const char *const codes[] = { "MLI", "DZA", "AES", "ECOWAS", "A-1_B", "ABCDEFGHIJKLMNO" };
static const char *const texts[] = { "mali", "œuvre \"x\"", "مالي", " ", "a\tb" };
static const char *const articles[] = { "a1", "a2", "a3" };

#define PICK(rand, list) (list[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))])

static gboolean
toss (GRand *rand)
{
  return g_rand_boolean (rand);
}

static JalonDossier *
dossier_new (void)
{
  JalonDossier *dossier = jalon_dossier_new ();

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new (articles[i]));

      g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
    }
  return dossier;
}

static guint
random_mask (GRand *rand, guint column)
{
  guint n_words = jalon_vocabulary_get_n_words (jalon_schema_find_column (&jalon_event_schema, column)->vocabulary);

  return toss (rand) ? g_rand_int (rand) & ((1u << n_words) - 1) : 0;
}

static JalonQuery *
random_query (GRand *rand)
{
  JalonQuery *query = jalon_query_new ();

  while (toss (rand))
    jalon_query_add_country (query, PICK (rand, codes), g_rand_int_range (rand, 0, JALON_N_COUNTRY_ROLES));
  query->all_countries = toss (rand);
  for (guint column = 1; column < JALON_N_EVENT_COLUMNS; column++)
    query->masks[column] = random_mask (rand, column);
  for (guint bounds = 1; bounds < JALON_N_EVENT_BOUNDS; bounds++)
    {
      if (toss (rand))
        query->bounds[bounds].low = g_rand_int_range (rand, 0, 30);
      if (toss (rand))
        query->bounds[bounds].high = MAX (query->bounds[bounds].low, 0) + g_rand_int_range (rand, 0, 30);
    }
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (toss (rand))
      g_ptr_array_add (query->articles, g_strdup (articles[i]));
  query->since = toss (rand) ? g_rand_int_range (rand, -20000, 40000) : JALON_DAY_NONE;
  query->until = toss (rand) ? g_rand_int_range (rand, -20000, 40000) : JALON_DAY_NONE;
  query->text = toss (rand) ? g_strdup (PICK (rand, texts)) : NULL;

  return query;
}

/* The view of that id in the file that the dossier is. (transfer full) */
static JalonDossier *
reload (JalonDossier *dossier, const char *id, const JalonViewRecord **out_view)
{
  g_autoptr (GBytes) bytes = saved_new (dossier);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  JalonDossier *again = jalon_codec_load_bytes (bytes, "again", NULL, NULL, NULL, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_skipped, ==, 0);
  *out_view = jalon_feature_get_record (jalon_dossier_find_feature (again, JALON_KIND_VIEW, id));
  return again;
}

static void
assert_same_query (const JalonQuery *query, const JalonViewRecord *view, JalonDossier *dossier)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JalonQuery) back = jalon_view_dup_query (view, dossier, left_out);

  g_assert_cmpuint (left_out->len, ==, 0);
  g_assert_true (jalon_query_equal (back, query));
}

/* Any query comes back the same from a view, and from a file with the view. */
static void
test_round_trip (void)
{
  g_autoptr (JalonDossier) dossier = dossier_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");

  view->title = g_strdup ("T");
  g_assert_true (jalon_dossier_insert_feature (dossier, JALON_KIND_VIEW, 0, view, NULL));
  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autoptr (JalonQuery) query = random_query (rand);
      g_autoptr (JalonDossier) again = NULL;
      const JalonViewRecord *read;

      jalon_view_set_query (view, query);
      assert_same_query (query, view, dossier);
      g_assert_true (jalon_dossier_replace_feature (dossier, JALON_KIND_VIEW, view, NULL));
      again = reload (dossier, "v", &read);
      assert_same_query (query, read, again);
    }
}

/* Every column and number that queries ask for has its member. */
static void
test_members (void)
{
  for (guint column = 1; column < JALON_N_EVENT_COLUMNS; column++)
    {
      const JalonField *field = jalon_schema_find_column (&jalon_view_schema, column);

      g_assert_nonnull (field);
      g_assert_cmpint (field->type, ==, JALON_FIELD_STRINGS);
    }
  for (guint bounds = 1; bounds < JALON_N_EVENT_BOUNDS; bounds++)
    {
      const JalonField *field = jalon_schema_find_bounds (&jalon_view_schema, bounds);

      g_assert_nonnull (field);
      g_assert_cmpint (field->type, ==, JALON_FIELD_STRING);
    }
}

static void
set_words (char ***words, const char *text)
{
  g_strfreev (*words);
  *words = g_strsplit (text, " ", -1);
}

/* What is not there, or not yet known, is left out of the query, which is said; the view keeps it. */
static void
test_left_out (void)
{
  static const struct
  {
    gsize       offset;
    const char *words;
    const char *left_out;
  } cases[] = {
    { G_STRUCT_OFFSET (JalonViewRecord, countries), "MLI:closing DZA", NULL },
    { G_STRUCT_OFFSET (JalonViewRecord, countries), "MLI:landlord DZA", "MLI:landlord" },
    { G_STRUCT_OFFSET (JalonViewRecord, types), "SANCTION AID", NULL },
    { G_STRUCT_OFFSET (JalonViewRecord, types), "SANCTION BLOCKADE", "BLOCKADE" },
    { G_STRUCT_OFFSET (JalonViewRecord, verdicts), "rumour", "rumour" },
    { G_STRUCT_OFFSET (JalonViewRecord, articles), "a1 a2", NULL },
    { G_STRUCT_OFFSET (JalonViewRecord, articles), "a1 gone", "gone" },
  };
  g_autoptr (JalonDossier) dossier = dossier_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");
      g_autoptr (JalonQuery) query = NULL;
      g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
      char ***words = G_STRUCT_MEMBER_P (view, cases[i].offset);
      char  **before = g_strsplit (cases[i].words, " ", -1);

      set_words (words, cases[i].words);
      query = jalon_view_dup_query (view, dossier, left_out);
      g_assert_cmpuint (left_out->len, ==, cases[i].left_out != NULL ? 1 : 0);
      if (cases[i].left_out != NULL)
        g_assert_cmpstr (g_ptr_array_index (left_out, 0), ==, cases[i].left_out);
      g_assert_cmpstrv (*words, before);
      g_strfreev (before);
    }
}

/* The last day of what is said in months or years. */
static void
test_dates (void)
{
  g_autoptr (JalonDossier) dossier = dossier_new ();
  g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");
  g_autoptr (JalonQuery) query = NULL;
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;

  view->since = g_strdup ("2025-04");
  view->until = g_strdup ("2025");
  query = jalon_view_dup_query (view, dossier, NULL);
  since = jalon_day_format_iso (query->since);
  until = jalon_day_format_iso (query->until);
  g_assert_cmpstr (since, ==, "2025-04-01");
  g_assert_cmpstr (until, ==, "2025-12-31");
}

static void
test_worldview (void)
{
  g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");
  JalonWorldview worldview = JALON_N_WORLDVIEWS;

  g_assert_false (jalon_view_get_worldview (view, &worldview));
  view->worldview = g_strdup ("atlantis");
  g_assert_false (jalon_view_get_worldview (view, &worldview));
  g_assert_cmpint (worldview, ==, JALON_N_WORLDVIEWS);
  for (guint i = 0; i < JALON_N_WORLDVIEWS; i++)
    {
      jalon_view_set_worldview (view, i);
      g_assert_true (jalon_view_get_worldview (view, &worldview));
      g_assert_cmpint (worldview, ==, i);
    }
}

/* What a map hides is kept in words; of those that a later version writes the others are read. */
static void
test_hidden_layers (void)
{
  static const char *const later[] = { "heat", "names", NULL };
  g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpuint (jalon_view_get_hidden_layers (view, left_out), ==, 0);
  jalon_view_set_hidden_layers (view, JALON_MAP_LAYER_BIT (SITES) | JALON_MAP_LAYER_BIT (NAMES));
  g_assert_cmpstr (view->hidden_layers[0], ==, "sites");
  g_assert_cmpstr (view->hidden_layers[1], ==, "names");
  g_assert_null (view->hidden_layers[2]);
  jalon_view_set_hidden_layers (view, 0);
  g_assert_null (view->hidden_layers);
  for (guint hidden = 0; hidden < 1u << JALON_N_MAP_LAYERS; hidden++)
    {
      jalon_view_set_hidden_layers (view, hidden);
      g_assert_cmpuint (jalon_view_get_hidden_layers (view, left_out), ==, hidden);
    }
  g_assert_cmpuint (left_out->len, ==, 0);
  g_strfreev (view->hidden_layers);
  view->hidden_layers = g_strdupv ((char **) later);
  g_assert_cmpuint (jalon_view_get_hidden_layers (view, left_out), ==, JALON_MAP_LAYER_BIT (NAMES));
  g_assert_cmpuint (left_out->len, ==, 1);
  g_assert_cmpstr (left_out->pdata[0], ==, "heat");
}

/* A view is no match, has no part in any country, and is no proposal, whatever it says. */
static void
test_not_shown (void)
{
  g_autoptr (JalonDossier) dossier = dossier_new ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (GArray) roles = NULL;

  view->title = g_strdup ("Mali closes its sky");
  view->review = JALON_REVIEW_PROPOSED;
  set_words (&view->countries, "MLI:closing");
  g_ptr_array_add (view->claims, jalon_claim_new ("a1", JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_insert_feature (dossier, JALON_KIND_VIEW, 0, view, NULL));

  result = jalon_query_run (query, dossier);
  g_assert_cmpuint (jalon_bitset_count (result->rows[JALON_KIND_VIEW]), ==, 0);
  g_assert_cmpuint (jalon_result_count_proposals (result, dossier), ==, 0);
  roles = jalon_roles_list (dossier, result);
  g_assert_cmpuint (roles->len, ==, 0);
}

static void
push (JalonHistory *history, JalonDossier *dossier, JalonEdit *edit, const char *label)
{
  g_autoptr (GBytes) before = saved_new (dossier);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *said = NULL;

  g_assert_true (jalon_history_push (history, edit, NULL));
  g_object_get (history, "undo-label", &said, NULL);
  g_assert_cmpstr (said, ==, label);
  after = saved_new (dossier);
  g_assert_false (g_bytes_equal (before, after));
  g_assert_true (jalon_history_undo (history));
  saved_assert_equal (dossier, before);
  g_assert_true (jalon_history_redo (history));
  saved_assert_equal (dossier, after);
}

/* Saved, changed and removed, each is one step back. */
static void
test_edits (void)
{
  g_autoptr (JalonDossier) dossier = dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");
  g_autoptr (JalonQuery) query = jalon_query_new ();

  view->title = g_strdup ("One");
  view->frame = (JalonBox){ 170, -60, -150, -10.5 };
  push (history, dossier, jalon_edit_new_add (JALON_KIND_VIEW, view), "Save View");
  jalon_query_add_country (query, "MLI", JALON_COUNTRY_CLOSING);
  jalon_view_set_query (view, query);
  push (history, dossier, jalon_edit_new_replace (JALON_KIND_VIEW, view), "Edit View");
  push (history, dossier, jalon_edit_new_remove (JALON_KIND_VIEW, "v"), "Remove View");
}

static void
add_view (JalonDossier *dossier, const char *id, gboolean skipped)
{
  g_autoptr (JalonViewRecord) view = jalon_view_record_new (id);

  view->title = g_strdup (id);
  view->skipped = skipped;
  g_assert_true (
      jalon_dossier_insert_feature (dossier,
                                    JALON_KIND_VIEW,
                                    g_list_model_get_n_items (jalon_dossier_get_features (dossier, JALON_KIND_VIEW)),
                                    view,
                                    NULL));
}

/* The ids of all views, or of the steps of the story, with spaces between. (transfer full) */
static char *
dup_ids (JalonDossier *dossier, gboolean of_story)
{
  GListModel *views = jalon_dossier_get_features (dossier, JALON_KIND_VIEW);
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (dossier);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; of_story && i < steps->len; i++)
    g_string_append_printf (ids, "%s ", ((const JalonViewRecord *) g_ptr_array_index (steps, i))->id);
  for (guint i = 0; !of_story && i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (views, i);

      g_string_append_printf (ids, "%s ", ((const JalonRecord *) jalon_feature_get_record (feature))->id);
    }
  return g_strchomp (g_string_free (ids, FALSE));
}

#define assert_ids(dossier, of_story, expected)                                                                        \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *found = dup_ids (dossier, of_story);                                                              \
    g_assert_cmpstr (found, ==, expected);                                                                             \
  }                                                                                                                    \
  G_STMT_END

/* A view goes to any place and back, the last one where there are fewer. */
static void
test_move (void)
{
  static const struct
  {
    const char *id;
    guint       position;
    const char *ids;
  } cases[] = {
    { "a", 1, "b a c d" }, { "a", 3, "b c d a" }, { "d", 0, "d a b c" }, { "c", 1, "a c b d" }, { "b", 500, "a c d b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonDossier) dossier = dossier_new ();
      g_autoptr (JalonHistory) history = jalon_history_new (dossier);

      add_view (dossier, "a", FALSE);
      add_view (dossier, "b", FALSE);
      add_view (dossier, "c", FALSE);
      add_view (dossier, "d", FALSE);
      push (history, dossier, jalon_edit_new_move_view (cases[i].id, cases[i].position), "Move View");
      assert_ids (dossier, FALSE, cases[i].ids);
      g_assert_true (jalon_history_undo (history));
      assert_ids (dossier, FALSE, "a b c d");
    }
}

static void
test_move_unknown (void)
{
  g_autoptr (JalonDossier) dossier = dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (GError) error = NULL;

  add_view (dossier, "a", FALSE);
  g_assert_false (jalon_history_push (history, jalon_edit_new_move_view ("gone", 0), &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE);
  assert_ids (dossier, FALSE, "a");
}

/* A story has all views but those that are skipped, in their order, also after it was saved. */
static void
test_story (void)
{
  g_autoptr (JalonDossier) dossier = dossier_new ();
  g_autoptr (JalonDossier) again = NULL;
  const JalonViewRecord *view;

  assert_ids (dossier, TRUE, "");
  add_view (dossier, "a", FALSE);
  add_view (dossier, "b", TRUE);
  add_view (dossier, "c", FALSE);
  assert_ids (dossier, TRUE, "a c");
  again = reload (dossier, "b", &view);
  g_assert_true (view->skipped);
  assert_ids (again, TRUE, "a c");
}

/* A filter says nothing of the map, whatever it asks for. */
static void
test_filter (void)
{
  g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");

  g_assert_true (jalon_view_is_filter (view));
  set_words (&view->countries, "MLI");
  g_assert_true (jalon_view_is_filter (view));
  view->frame = (JalonBox){ 0, 0, 1, 1 };
  g_assert_false (jalon_view_is_filter (view));
  jalon_box_init_empty (&view->frame);
  jalon_view_set_worldview (view, JALON_WORLDVIEW_UN);
  g_assert_false (jalon_view_is_filter (view));
  g_clear_pointer (&view->worldview, g_free);
  jalon_view_set_hidden_layers (view, 1);
  g_assert_false (jalon_view_is_filter (view));
  jalon_view_set_hidden_layers (view, 0);
  g_assert_true (jalon_view_is_filter (view));
  view->aggregate = g_strdup ("countries");
  g_assert_false (jalon_view_is_filter (view));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/round-trip", test_round_trip);
  g_test_add_func ("/view/members", test_members);
  g_test_add_func ("/view/left-out", test_left_out);
  g_test_add_func ("/view/dates", test_dates);
  g_test_add_func ("/view/worldview", test_worldview);
  g_test_add_func ("/view/hidden-layers", test_hidden_layers);
  g_test_add_func ("/view/not-shown", test_not_shown);
  g_test_add_func ("/view/edits", test_edits);
  g_test_add_func ("/view/move", test_move);
  g_test_add_func ("/view/move-unknown", test_move_unknown);
  g_test_add_func ("/view/story", test_story);
  g_test_add_func ("/view/filter", test_filter);

  return g_test_run ();
}
