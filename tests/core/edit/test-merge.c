/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging dossiers, and what compared fields say before and after.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-compare.h"
#include "jalon-difference-fields.h"
#include "jalon-dossier-merge.h"
#include "saved.h"

#include <string.h>

#define EVENT(id, title, claims)                                                                                       \
  "{\"type\": \"Feature\", \"id\": \"" id "\", \"geometry\": null, \"properties\": {\"kind\": \"event\","              \
  "\"type\": \"AID\", \"title\": \"" title "\", \"claims\": [" claims "]}}"
#define SAID_EVENT(id, title)                                                                                          \
  "{\"type\": \"Feature\", \"id\": \"" id "\", \"geometry\": null, \"properties\": {\"kind\": \"event\","              \
  "\"type\": \"AID\", \"title\": \"" title "\", \"claims\": [],"                                                       \
  "\"actors\": [{\"code\": \"MLI\", \"sector\": \"army\"}, {\"code\": \"NER\"}],"                                      \
  "\"place\": {\"precision\": \"city\", \"name\": \"Gao\", \"countries\": [\"MLI\"]},"                                 \
  "\"time\": {\"start\": \"2024-05-03\", \"end\": \"2024-05-03\", \"precision\": \"day\","                             \
  "\"words\": \"last Friday\"}}}"
#define CLAIM(article, quote, start, end)                                                                              \
  "{\"article\": \"" article "\", \"stance\": \"asserts\", \"quotes\": [{\"exact\": \"" quote "\", \"start\": " start  \
  ", \"end\": " end "}]}"
#define SITE(id, title, events)                                                                                        \
  "{\"type\": \"Feature\", \"id\": \"" id "\", \"geometry\": null, \"properties\": {\"kind\": \"site\","               \
  "\"site_kind\": \"camp\", \"title\": \"" title "\", \"host\": \"MLI\", \"events\": [" events "]}}"
#define VIEW(id, title, articles)                                                                                      \
  "{\"type\": \"Feature\", \"id\": \"" id "\", \"geometry\": null, \"properties\": {\"kind\": \"view\","               \
  "\"title\": \"" title "\", \"articles\": [" articles "]}}"
#define ARTICLE(id, title, text) "{\"id\": \"" id "\", \"title\": \"" title "\", \"text\": \"" text "\"}"
#define DOSSIER(title, articles, features)                                                                             \
  "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"title\": \"" title "\", \"articles\": [" articles   \
  "]}, \"features\": [" features "]}"

typedef struct
{
  JalonDossier   *ours;
  JalonDossier   *theirs;
  JalonHistory   *history;
  JalonMergeCount count;
  GBytes         *before;
} Fixture;

static JalonDossier *
load (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  JalonDossier *dossier = jalon_codec_load_bytes (bytes, "test", NULL, NULL, NULL, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_skipped, ==, 0);
  return dossier;
}

static void
set_up (Fixture *self, const char *ours, const char *theirs)
{
  self->ours = load (ours);
  self->theirs = load (theirs);
  self->history = jalon_history_new (self->ours);
  self->before = saved_new (self->ours);
}

/* Undone, ours is as it was to the byte. */
static void
tear_down (Fixture *self)
{
  while (jalon_history_undo (self->history))
    ;
  saved_assert_equal (self->ours, self->before);
  g_clear_object (&self->history);
  g_clear_object (&self->ours);
  g_clear_object (&self->theirs);
  g_bytes_unref (self->before);
}

static JalonMergeSide
choose_all (JalonChange change, JalonDifference *difference, gpointer data)
{
  return change == JALON_CHANGE_NEW ? JALON_MERGE_THEIRS : (JalonMergeSide) GPOINTER_TO_UINT (data);
}

/* Only what has that id. */
static JalonMergeSide
choose_one (JalonChange change, JalonDifference *difference, gpointer data)
{
  return g_str_equal (jalon_difference_get_id (difference), data) ? JALON_MERGE_THEIRS : JALON_MERGE_OURS;
}

static void
merge (Fixture *self, JalonMergeChoose choose, gpointer data)
{
  g_autoptr (JalonDifferences) differences = jalon_compare (self->ours, self->theirs, NULL, NULL);
  const JalonMerge merge = { self->ours, self->theirs, differences, choose, data };
  g_autoptr (GError) error = NULL;
  JalonEdit *edit = jalon_edit_new_merge (&merge, &self->count);

  g_assert_nonnull (edit);
  jalon_history_push (self->history, edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalon_history_get_n_done (self->history), ==, 1);
}

static const JalonRecord *
find (Fixture *self, JalonKindId id, const char *feature_id)
{
  static JalonRecord *last;
  static JalonKindId  last_kind;
  const JalonKind    *kind = &jalon_kinds[id];
  guint               position;

  jalon_schema_free (jalon_kinds[last_kind].schema, last);
  g_assert_true (kind->find (kind, self->ours, feature_id, &position));
  last = kind->dup (kind, self->ours, position);
  last_kind = id;
  return last;
}

static const JalonClaim *
get_claim (const JalonRecord *record, guint i)
{
  g_assert_cmpuint (record->claims->len, >, i);
  return g_ptr_array_index (record->claims, i);
}

/* Doing it again after undoing gives the same. */
static void
assert_again (Fixture *self)
{
  g_autoptr (GBytes) merged = saved_new (self->ours);

  g_assert_true (jalon_history_undo (self->history));
  saved_assert_equal (self->ours, self->before);
  g_assert_true (jalon_history_redo (self->history));
  saved_assert_equal (self->ours, merged);
}

/* One thing brings what it rests on: its events, their claims' articles. */
static void
test_rests_on (void)
{
  Fixture self = { NULL };

  set_up (&self,
          DOSSIER ("Ours", "", ""),
          DOSSIER ("Theirs",
                   ARTICLE ("a", "A", "It was so.") "," ARTICLE ("b", "B", "Else."),
                   EVENT ("e", "E", CLAIM ("a", "was so", "3", "9")) "," EVENT ("f", "F", "") "," SITE ("s",
                                                                                                        "S",
                                                                                                        "\"e\"")));
  merge (&self, choose_one, (gpointer) "s");
  g_assert_cmpuint (self.count.n_new, ==, 3);
  g_assert_cmpuint (self.count.n_brought, ==, 2);
  g_assert_cmpstr (find (&self, JALON_KIND_SITE, "s")->events[0], ==, "e");
  g_assert_cmpstr (get_claim (find (&self, JALON_KIND_EVENT, "e"), 0)->article_id, ==, "a");
  g_assert_false (jalon_dossier_has_feature (self.ours, "f"));
  g_assert_null (jalon_dossier_find_article (self.ours, "b"));
  assert_again (&self);
  tear_down (&self);
}

/* What was chosen as theirs has all claims of ours, too. */
static void
test_claims_stay (void)
{
  Fixture self = { NULL };

  set_up (&self,
          DOSSIER ("Ours", ARTICLE ("a", "A", "It was so."), EVENT ("e", "E", CLAIM ("a", "was so", "3", "9"))),
          DOSSIER ("Theirs", ARTICLE ("b", "B", "So it was."), EVENT ("e", "Other", CLAIM ("b", "So it", "0", "5"))));
  merge (&self, choose_all, GUINT_TO_POINTER (JALON_MERGE_THEIRS));
  g_assert_cmpuint (find (&self, JALON_KIND_EVENT, "e")->claims->len, ==, 2);
  g_assert_cmpstr (get_claim (find (&self, JALON_KIND_EVENT, "e"), 1)->article_id, ==, "a");
  g_assert_cmpuint (self.count.n_changed, ==, 2);
  assert_again (&self);
  tear_down (&self);
}

/* Kept as ours, nothing of it changes. */
static void
test_ours (void)
{
  Fixture self = { NULL };

  set_up (&self,
          DOSSIER ("Ours", "", EVENT ("e", "E", "")),
          DOSSIER ("T", "", EVENT ("e", "F", "") "," EVENT ("g", "G", "")));
  merge (&self, choose_all, GUINT_TO_POINTER (JALON_MERGE_OURS));
  g_assert_cmpstr (jalon_dossier_get_packed_title (self.ours), ==, "Ours");
  g_assert_cmpstr (find (&self, JALON_KIND_EVENT, "e")->title, ==, "E");
  g_assert_cmpstr (find (&self, JALON_KIND_EVENT, "g")->title, ==, "G");
  g_assert_cmpuint (self.count.n_new, ==, 1);
  g_assert_cmpuint (self.count.n_changed, ==, 0);
  tear_down (&self);
}

/* Beside ours, with all that names it under its new id; the one that was there stays. */
static void
test_both (void)
{
  Fixture self = { NULL };

  set_up (&self,
          DOSSIER ("Ours", "", EVENT ("e", "E", "") "," EVENT ("e-2", "E2", "")),
          DOSSIER ("Ours", "", EVENT ("e", "F", "") "," SITE ("s", "S", "\"e\"")));
  merge (&self, choose_all, GUINT_TO_POINTER (JALON_MERGE_BOTH));
  g_assert_cmpstr (find (&self, JALON_KIND_EVENT, "e")->title, ==, "E");
  g_assert_cmpstr (find (&self, JALON_KIND_EVENT, "e-2")->title, ==, "E2");
  g_assert_cmpstr (find (&self, JALON_KIND_EVENT, "e-3")->title, ==, "F");
  g_assert_cmpstr (find (&self, JALON_KIND_SITE, "s")->events[0], ==, "e-3");
  g_assert_cmpuint (self.count.n_renamed, ==, 1);
  assert_again (&self);
  tear_down (&self);
}

/* Something else has the id: it is a site here, and an event there. */
static void
test_other_kind (void)
{
  Fixture self = { NULL };

  set_up (&self,
          DOSSIER ("Ours", "", SITE ("x", "Camp", "")),
          DOSSIER ("Ours", "", EVENT ("x", "Aid", "") "," SITE ("s", "S", "\"x\"")));
  merge (&self, choose_all, GUINT_TO_POINTER (JALON_MERGE_THEIRS));
  g_assert_cmpstr (find (&self, JALON_KIND_SITE, "x")->title, ==, "Camp");
  g_assert_cmpstr (find (&self, JALON_KIND_EVENT, "x-2")->title, ==, "Aid");
  g_assert_cmpstr (find (&self, JALON_KIND_SITE, "s")->events[0], ==, "x-2");
  assert_again (&self);
  tear_down (&self);
}

/* An article of another text comes beside ours, so that the quotes of both stand in their words, whether it was chosen
 * or not; a saved view asks for it by its new id. */
static void
test_other_text (void)
{
  static const char *const ours =
      DOSSIER ("Ours", ARTICLE ("a", "A", "It was so."), EVENT ("e", "E", CLAIM ("a", "was so", "3", "9")));
  static const char *const theirs =
      DOSSIER ("Ours",
               ARTICLE ("a", "A", "So it was then."),
               EVENT ("g", "G", CLAIM ("a", "it was", "3", "9")) "," VIEW ("v", "V", "\"a\""));

  for (guint side = JALON_MERGE_OURS; side <= JALON_MERGE_THEIRS; side++)
    {
      Fixture                self = { NULL };
      const JalonViewRecord *view;

      set_up (&self, ours, theirs);
      merge (&self, choose_all, GUINT_TO_POINTER (side));
      g_assert_cmpstr (get_claim (find (&self, JALON_KIND_EVENT, "e"), 0)->article_id, ==, "a");
      g_assert_cmpstr (get_claim (find (&self, JALON_KIND_EVENT, "g"), 0)->article_id, ==, "a-2");
      g_assert_cmpstr (jalon_article_get_data (jalon_dossier_find_article (self.ours, "a"))->text, ==, "It was so.");
      g_assert_cmpstr (jalon_article_get_data (jalon_dossier_find_article (self.ours, "a-2"))->text,
                       ==,
                       "So it was then.");
      view = (const JalonViewRecord *) find (&self, JALON_KIND_VIEW, "v");
      g_assert_cmpstr (view->articles[0], ==, "a-2");
      assert_again (&self);
      tear_down (&self);
    }
}

/* The order of views differs, and comes with what the dossier says of itself; those that are only here stay. */
static void
test_order (void)
{
  Fixture                  self = { NULL };
  const JalonKind         *kind = &jalon_kinds[JALON_KIND_VIEW];
  static const char *const expected[] = { "w", "n", "v", "o" };

  set_up (&self,
          DOSSIER ("Ours", "", VIEW ("v", "V", "") "," VIEW ("o", "O", "") "," VIEW ("w", "W", "")),
          DOSSIER ("Ours", "", VIEW ("w", "W", "") "," VIEW ("n", "N", "") "," VIEW ("v", "V", "")));
  merge (&self, choose_all, GUINT_TO_POINTER (JALON_MERGE_THEIRS));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (kind->get_id (kind, self.ours, i), ==, expected[i]);
  assert_again (&self);
  tear_down (&self);
}

static void
test_nothing (void)
{
  g_autoptr (JalonDossier) ours = load (DOSSIER ("Ours", "", EVENT ("e", "E", "")));
  g_autoptr (JalonDossier) theirs = load (DOSSIER ("Ours", "", EVENT ("e", "F", "")));
  g_autoptr (JalonDifferences) differences = jalon_compare (ours, theirs, NULL, NULL);
  const JalonMerge merge = { ours, theirs, differences, choose_all, GUINT_TO_POINTER (JALON_MERGE_OURS) };
  JalonMergeCount  count;

  g_assert_null (jalon_edit_new_merge (&merge, &count));
  g_assert_cmpuint (count.n_new + count.n_changed, ==, 0);
}

/* "Place: none -> precision: City, name: Gao", a line each. */
static char *
describe (JalonDossier *before, JalonDossier *after, JalonChange change)
{
  const JalonChangeNames names = { before, after };
  g_autoptr (JalonDifferences) differences = jalon_compare (before, after, NULL, NULL);
  GListModel *list = jalon_differences_get_list (differences, change);
  GString    *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (JalonDifference) difference = g_list_model_get_item (list, i);
      g_autoptr (GPtrArray) fields = jalon_difference_list_fields (difference, &names);

      for (guint k = 0; k < fields->len; k++)
        {
          const JalonFieldChange *field = g_ptr_array_index (fields, k);

          g_string_append_printf (text,
                                  "%s: %s -> %s\n",
                                  field->label,
                                  field->before != NULL ? field->before : "nothing",
                                  field->after != NULL ? field->after : "nothing");
        }
    }
  return g_string_free (text, FALSE);
}

static void
assert_fields (const char *before, const char *after, JalonChange change, const char *expected)
{
  g_autoptr (JalonDossier) a = load (before);
  g_autoptr (JalonDossier) b = load (after);
  g_autofree char *text = describe (a, b, change);

  g_assert_cmpstr (text, ==, expected);
}

/* Words of a vocabulary are said, what repeats another field is not, articles have their titles. */
static void
test_fields (void)
{
  assert_fields (DOSSIER ("D", "", VIEW ("v", "V", "") "," VIEW ("w", "W", "")),
                 DOSSIER ("E", "", VIEW ("w", "W", "") "," VIEW ("v", "V", "")),
                 JALON_CHANGE_CHANGED,
                 "Title: D -> E\nOrder of the views: V; W -> W; V\n");
  assert_fields (DOSSIER ("D", ARTICLE ("a", "Aid to Mali", "It was so."), EVENT ("e", "E", "")),
                 DOSSIER ("D",
                          ARTICLE ("a", "Aid to Mali", "It was so."),
                          EVENT ("e", "E", CLAIM ("a", "was so", "3", "9"))),
                 JALON_CHANGE_CHANGED,
                 "Claims: nothing -> Aid to Mali, What the article does: Asserts, “was so”\n");
  assert_fields (DOSSIER ("D", "", EVENT ("e", "E", "")),
                 DOSSIER ("D", "", SAID_EVENT ("e", "E")),
                 JALON_CHANGE_CHANGED,
                 "Who acted: nothing -> Mali, Sector: army; Niger\n"
                 "Place: nothing -> Town or city, Gao, Mali\n"
                 "When: nothing -> 3 May 2024, words: last Friday\n");
  assert_fields (DOSSIER ("D", "", SITE ("s", "S", "")),
                 DOSSIER ("D", "", ""),
                 JALON_CHANGE_GONE,
                 "Title: S -> nothing\nKind of site: Camp -> nothing\nThe sources name it: yes -> nothing\n"
                 "Host: Mali -> nothing\nReview: Accepted -> nothing\n");
}

/* What a view shows is said as a person set it, not in the words of files. */
static void
test_fields_of_view (void)
{
  assert_fields (
      DOSSIER ("D", "", VIEW ("v", "V", "")),
      DOSSIER ("D",
               "",
               "{\"type\": \"Feature\", \"id\": \"v\", \"geometry\": null, \"properties\": {\"kind\": \"view\","
               "\"title\": \"V\", \"articles\": [], \"types\": [\"AID\", \"ASSAULT\"],"
               "\"frame\": [-12.04, -25.26, 4.5, 10], \"worldview\": \"de-facto\"}}"),
      JALON_CHANGE_CHANGED,
      "Filter: nothing -> Aid; Armed attack\nFrame: nothing -> 25.3°S 12.0°W to 10.0°N 4.5°E\n"
      "Borders: nothing -> De facto control\n");
}

/* Whatever stands in a member that nobody knows, and however long it is. */
static void
test_unknown_members (void)
{
  g_autofree char *long_title = g_strnfill (5000, 'x');
  g_autofree char *after = g_strdup_printf (
      "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": \"e\", \"geometry\": null,"
      " \"properties\": {\"kind\": \"event\", \"type\": \"AID\", \"title\": \"é%s\", \"size\": 1e999,"
      " \"deep\": [[[[[[[[1]]]]]]]], \"on\": true}}]}",
      long_title);
  g_autoptr (JalonDossier) a =
      load ("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": \"e\","
            " \"geometry\": null, \"properties\": {\"kind\": \"event\", \"type\": \"AID\", \"title\": \"T\"}}]}");
  g_autoptr (JalonDossier) b = load (after);
  g_autofree char *text = describe (a, b, JALON_CHANGE_CHANGED);

  g_assert_nonnull (strstr (text, "size: nothing -> 1e999\n"));
  g_assert_nonnull (strstr (text, "deep: nothing -> …\n"));
  g_assert_nonnull (strstr (text, "on: nothing -> yes\n"));
  g_assert_nonnull (strstr (text, "x…\n"));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (strlen (text), <, 3000);
}

#define CODED_EVENT(more)                                                                                              \
  "{\"type\": \"Feature\", \"id\": \"e\", \"geometry\": null, \"properties\": {\"kind\": \"event\"," more "}}"

/* What a file has in its own words is said in those of a person; the mode stands with the type that it is of. */
static void
test_field_words (void)
{
  assert_fields (DOSSIER ("", "", ""),
                 DOSSIER ("",
                          "",
                          CODED_EVENT ("\"type\": \"ACCUSE\", \"mode\": \"allege\", \"review\": \"proposed\","
                                       "\"coder\": {\"lexicon\": \"1503\"},"
                                       "\"actors\": [{\"code\": \"MLI\", \"sector\": \"GOV\"}]")),
                 JALON_CHANGE_NEW,
                 "Type: nothing -> Accusation, allegation\n"
                 "Status: nothing -> Occurred\n"
                 "Review: nothing -> Proposed\n"
                 "Who acted: nothing -> Mali, Sector: government\n");
  assert_fields (DOSSIER ("", "", CODED_EVENT ("\"type\": \"ACCUSE\", \"mode\": \"allege\"")),
                 DOSSIER ("", "", CODED_EVENT ("\"type\": \"ACCUSE\"")),
                 JALON_CHANGE_CHANGED,
                 "Type: allegation -> nothing\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/rests-on", test_rests_on);
  g_test_add_func ("/merge/claims-stay", test_claims_stay);
  g_test_add_func ("/merge/ours", test_ours);
  g_test_add_func ("/merge/both", test_both);
  g_test_add_func ("/merge/other-kind", test_other_kind);
  g_test_add_func ("/merge/other-text", test_other_text);
  g_test_add_func ("/merge/order", test_order);
  g_test_add_func ("/merge/nothing", test_nothing);
  g_test_add_func ("/merge/fields", test_fields);
  g_test_add_func ("/merge/field-words", test_field_words);
  g_test_add_func ("/merge/fields-of-view", test_fields_of_view);
  g_test_add_func ("/merge/unknown-members", test_unknown_members);

  return g_test_run ();
}
