/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article that is coded, put into a dossier, reviewed, and coded again.
 */

#include "config.h"

#include "jalon-coder-batch.h"
#include "jalon-coder-reasons.h"
#include "jalon-coder-record.h"
#include "jalon-codec.h"
#include "jalon-coding.h"
#include "jalon-review.h"
#include "jalon-text.h"

#include <string.h>

#define TWO_EVENTS                                                                                                     \
  "Le Tchad a fermé mardi son espace aérien aux vols civils et militaires soudanais, jusqu’à nouvel ordre.\n"     \
  "Le Ghana a rappelé lundi son ambassadeur au Togo.\n"

static JalonLexicon *lexicon;

static JalonCoding *
code_bytes (const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  JalonIntake *intake = jalon_intake_new (text, strlen (text), name, &error);
  JalonCoding *coding;

  g_assert_no_error (error);
  coding = jalon_coding_new (intake, name);
  if (intake->date.precision == JALON_TIME_UNKNOWN)
    g_assert_true (
        jalon_day_parse_range ("2025-04-08", &intake->date.start, &intake->date.end, &intake->date.precision));
  g_assert_true (jalon_coding_detect_language (coding, lexicon));
  g_assert_true (jalon_coding_run (coding, lexicon, NULL, &error));
  g_assert_no_error (error);

  return coding;
}

static JalonCoding *
code_page (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", "intake", "pages", name, NULL);
  g_autofree char *page = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));

  return code_bytes (page, name);
}

static GBytes *
save (JalonDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = jalon_codec_write_bytes (dossier, &error);

  g_assert_no_error (error);

  return bytes;
}

/* The dossier as it comes back from its file. */
static JalonDossier *
reload (JalonDossier *dossier)
{
  g_autoptr (GBytes) bytes = save (dossier);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  JalonDossier *loaded = jalon_codec_load_bytes (bytes, "test", NULL, NULL, NULL, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_skipped, ==, 0);

  return loaded;
}

/* Pushes the coding's edit, where there is one, and returns what it brought. */
static JalonCodingCount
add (JalonHistory *history, JalonDossier *dossier, JalonCoding *coding)
{
  g_autoptr (GError) error = NULL;
  JalonCodingCount count;
  JalonEdit       *edit = jalon_coding_new_edit (coding, dossier, lexicon, &count, &error);

  g_assert_no_error (error);
  if (edit != NULL)
    {
      jalon_history_push (history, edit, &error);
      g_assert_no_error (error);
    }

  return count;
}

static void
assert_count (JalonCodingCount count, guint n_new, guint n_known, guint n_closures)
{
  g_assert_cmpuint (count.n_new, ==, n_new);
  g_assert_cmpuint (count.n_known, ==, n_known);
  g_assert_cmpuint (count.n_closures, ==, n_closures);
}

static const char *
get_id (JalonDossier *dossier, guint position)
{
  return jalon_event_store_get_id (jalon_dossier_get_events (dossier), position);
}

/* Of several towns of one name in one country the point is that of the one which the article means. */
static void
test_point (void)
{
  static const char text[] = "American soldiers attacked Canadian troops in Springfield on Monday. The governor of "
                             "Illinois said so. The road to Chicago, Illinois, is closed.";
  g_autoptr (JalonCoding) coding = code_bytes (text, "springfield.txt");
  g_autoptr (JalonEventRecord) record = NULL;

  g_assert_cmpuint (coding->proposals->len, ==, 1);
  record = jalon_coder_dup_event (g_ptr_array_index (coding->proposals, 0), "a", text, lexicon);
  g_assert_cmpstr (record->place->name, ==, "Springfield");
  g_assert_cmpfloat_with_epsilon (record->place->lon, -89.64, 0.1);
  g_assert_cmpfloat_with_epsilon (record->place->lat, 39.80, 0.1);
}

/* One step, which undone leaves nothing behind. */
static void
test_add (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding = code_bytes (TWO_EVENTS, "ciel.txt");
  g_autoptr (GBytes) before = save (dossier);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;
  g_autofree char *label = NULL;
  JalonCodingCount count = add (history, dossier, coding);
  JalonArticle    *article = jalon_coding_find_article (coding, dossier);

  assert_count (count, 2, 0, 1);
  g_assert_true (count.article_is_new);
  g_assert_nonnull (article);
  g_assert_cmpstr (jalon_article_get_data (article)->title, ==, "ciel.txt");
  g_assert_cmpstr (jalon_article_get_data (article)->text, ==, TWO_EVENTS);
  g_assert_cmpstr (jalon_article_get_data (article)->language, ==, "fr");
  g_assert_true (jalon_article_is_intact (article));
  g_assert_cmpuint (jalon_review_count_proposed (dossier), ==, 2);
  g_object_get (history, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Add Article");

  after = save (dossier);
  g_assert_true (jalon_history_undo (history));
  undone = save (dossier);
  g_assert_true (g_bytes_equal (undone, before));
  g_assert_null (jalon_coding_find_article (coding, dossier));
  g_assert_true (jalon_history_redo (history));
  redone = save (dossier);
  g_assert_true (g_bytes_equal (redone, after));
}

/* What a French article tells is called in the reader's language, each state's closure by itself. */
static void
test_closures (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding =
      code_bytes ("Le Ghana et le Bénin ont fermé leur espace aérien aux avions togolais.\n", "ciel.txt");
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  GListModel *closures = G_LIST_MODEL (jalon_dossier_get_features (dossier, JALON_KIND_CLOSURE));

  assert_count (add (history, dossier, coding), 1, 0, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JalonFeature) closure = g_list_model_get_item (closures, i);
      const JalonRecord *record = jalon_feature_get_record (closure);

      g_ptr_array_add (titles, jalon_text_dup (record->title, "en"));
    }
  g_assert_true (
      g_ptr_array_find_with_equal_func (titles, "Ghana closes its airspace to Togolese flights", g_str_equal, NULL));
  g_assert_true (
      g_ptr_array_find_with_equal_func (titles, "Benin closes its airspace to Togolese flights", g_str_equal, NULL));
}

/* Whatever became of it, what was proposed once is not proposed again. */
static void
test_again (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding = code_bytes (TWO_EVENTS, "ciel.txt");
  g_autoptr (JalonEventRecord) record = NULL;
  g_autofree char *second = NULL;
  JalonCodingCount count;
  guint            position;

  add (history, dossier, coding);
  g_assert_true (jalon_history_push (history, jalon_review_new_reject (dossier, get_id (dossier, 0)), NULL));
  count = add (history, dossier, coding);
  assert_count (count, 0, 2, 0);
  g_assert_false (count.article_is_new);

  /* merged into an event that was there, and changed by hand */
  record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), 1);
  second = g_strdup (record->id);
  g_free (record->id);
  record->id = g_strdup ("by-hand");
  g_ptr_array_set_size (record->claims, 0);
  g_assert_true (jalon_history_push (history, jalon_edit_new_add (JALON_KIND_EVENT, record), NULL));
  g_assert_true (jalon_history_push (history, jalon_review_new_merge (dossier, second, "by-hand"), NULL));
  assert_count (add (history, dossier, coding), 0, 2, 0);

  /* with another actor beside it still stands for the very same words */
  g_assert_true (jalon_event_store_find (jalon_dossier_get_events (dossier), "by-hand", &position));
  jalon_event_record_free (record);
  record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), position);
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, "NGA"));
  g_assert_true (jalon_history_push (history, jalon_edit_new_replace (JALON_KIND_EVENT, record), NULL));
  assert_count (add (history, dossier, coding), 0, 2, 0);

  /* of another type it is another event */
  record->type = JALON_EVENT_CONSULT;
  g_assert_true (jalon_history_push (history, jalon_edit_new_replace (JALON_KIND_EVENT, record), NULL));
  assert_count (add (history, dossier, coding), 1, 1, 0);
}

/* What a lexicon finds more in a known article comes alone. */
static void
test_more (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding = code_bytes (TWO_EVENTS, "ciel.txt");
  g_autofree char *label = NULL;
  JalonCodingCount count;

  add (history, dossier, coding);
  g_assert_true (jalon_history_push (history, jalon_edit_new_remove (JALON_KIND_EVENT, get_id (dossier, 1)), NULL));
  count = add (history, dossier, coding);
  assert_count (count, 1, 1, 0);
  g_assert_false (count.article_is_new);
  g_object_get (history, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Add Events");
}

static char *
dup_json (const JalonCoding *coding)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < coding->proposals->len; i++)
    {
      json_t *json = jalon_coder_proposal_to_json (g_ptr_array_index (coding->proposals, i), coding->intake->text);
      g_autofree char *dump = json_dumps (json, JSON_COMPACT);

      g_string_append (all, dump);
      json_decref (json);
    }

  return g_string_free (all, FALSE);
}

/* Pages, and whether their blocks are kept: lines of text do not tell as much. */
typedef struct
{
  const char *name;
  gboolean    keeps_blocks;
} Page;

static const Page pages[] = { { "article.fr.html", TRUE }, { "metadata.en.html", FALSE }, { "header.txt", FALSE } };

/* The article of a page keeps what of its text are captions and adverts, and is known when the page is read again. */
static void
test_stored (gconstpointer data)
{
  const Page *page = data;
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding = code_page (page->name);
  g_autoptr (JalonCoding) again = code_page (page->name);
  g_autoptr (JalonDossier) loaded = NULL;
  g_autofree char *first = dup_json (coding);
  g_autofree char *second = dup_json (again);
  g_autoptr (JalonCoding) kept = NULL;
  g_autofree char *third = NULL;
  JalonArticle    *article;
  json_t          *extra = NULL;
  json_t          *blocks;

  g_assert_cmpuint (coding->proposals->len, >, 0);
  g_assert_cmpstr (first, ==, second);
  add (history, dossier, coding);
  loaded = reload (dossier);
  article = jalon_coding_find_article (again, loaded);
  g_assert_nonnull (article);
  if (jalon_article_get_data (article)->extra != NULL)
    extra = json_loads (jalon_article_get_data (article)->extra, 0, NULL);
  blocks = json_object_get (json_object_get (extra, ""), "blocks");
  g_assert_cmpuint (json_array_size (blocks), ==, page->keeps_blocks ? coding->intake->blocks->len : 0);
  for (guint i = 0; i < json_array_size (blocks); i++)
    {
      const JalonBlock *block = &g_array_index (coding->intake->blocks, JalonBlock, i);
      json_t           *stored = json_array_get (blocks, i);

      g_assert_cmpint (json_integer_value (json_array_get (stored, 1)), ==, block->start);
      g_assert_cmpint (json_integer_value (json_array_get (stored, 2)), ==, block->end);
      g_assert_true (block->kind != JALON_BLOCK_ADVERT ||
                     g_str_equal (json_string_value (json_array_get (stored, 0)), "advert"));
    }
  json_decref (extra);
  assert_count (add (history, loaded, again), 0, coding->proposals->len, 0);

  /* the text of the dossier says the same as the page, also without it */
  kept = jalon_coding_new_for_article (article);
  g_assert_cmpstr (kept->sha256, ==, coding->sha256);
  g_assert_true (kept->knows_lang);
  g_assert_cmpint (kept->lang, ==, coding->lang);
  g_assert_true (jalon_coding_run (kept, lexicon, NULL, NULL));
  third = dup_json (kept);
  g_assert_cmpstr (third, ==, first);
}

static void
test_remarks (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    gboolean    run;
    const char *remark;
  } cases[] = {
    { " \n\n", "a.txt", FALSE, "The article is empty." },
    { "Lire aussi : le Niger\n\nPublicité\n",
      "a.txt",
      FALSE,
      "There is no running text in it, only menus, adverts or captions." },
    { "Die Regierung hat am Montag zwei Diplomaten ausgewiesen. Das teilte das Ministerium mit.\n",
      "a.txt",
      FALSE,
      "The language seems to be neither French nor English." },
    { "Le ministre a rappelé que son pays respecte les accords.\n",
      "a.txt",
      TRUE,
      "No event was found in this article." },
    { TWO_EVENTS, "a.txt", TRUE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonCoding) coding =
          jalon_coding_new (jalon_intake_new (cases[i].text, strlen (cases[i].text), cases[i].name, NULL), NULL);
      g_autofree char *remark = NULL;

      g_assert_cmpint (jalon_coding_detect_language (coding, lexicon), ==, cases[i].run);
      if (cases[i].run)
        g_assert_true (jalon_coding_run (coding, lexicon, NULL, NULL));
      remark = jalon_coding_dup_remark (coding);
      g_assert_cmpstr (remark, ==, cases[i].remark);
    }
}

/* The words of each reason stand in the article where it says, after saving too. */
static void
test_reasons (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding = code_bytes (TWO_EVENTS, "ciel.txt");
  g_autoptr (JalonDossier) loaded = NULL;
  g_autoptr (JalonEventRecord) record = NULL;
  g_autoptr (JalonEventRecord) by_hand = jalon_event_record_new ("x");
  g_autoptr (GPtrArray) reasons = NULL;
  g_autoptr (GPtrArray) none = jalon_coder_list_reasons (by_hand);
  g_autoptr (GString) text = g_string_new (NULL);
  JalonConfidence confidence;

  add (history, dossier, coding);
  loaded = reload (dossier);
  record = jalon_event_store_dup_record (jalon_dossier_get_events (loaded), 0);
  reasons = jalon_coder_list_reasons (record);
  for (guint i = 0; i < reasons->len; i++)
    {
      const JalonReasonText *reason = g_ptr_array_index (reasons, i);

      if (reason->end > reason->start)
        g_string_append_printf (text,
                                "%s “%.*s”; ",
                                reason->field,
                                (int) (reason->end - reason->start),
                                TWO_EVENTS + reason->start);
    }
  g_assert_nonnull (strstr (text->str, "type “fermé”"));
  g_assert_nonnull (strstr (text->str, "actor “Tchad”"));
  g_assert_nonnull (strstr (text->str, "time “mardi”"));
  g_assert_true (jalon_coder_get_confidence (record, &confidence));
  g_assert_cmpint (confidence, ==, jalon_proposal_get_confidence (g_ptr_array_index (coding->proposals, 0)));

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (jalon_coder_get_confidence (by_hand, &confidence));
  g_assert_null (jalon_coder_dup_denied (by_hand));
  g_assert_null (jalon_coder_dup_denied (record));
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonCoding) coding = code_bytes (TWO_EVENTS, "ciel.txt");

  g_cancellable_cancel (cancellable);
  g_assert_false (jalon_coding_run (coding, lexicon, &(JalonProgress){ NULL, NULL, cancellable }, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (coding->proposals->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonWorld) world = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  lexicon = jalon_lexicon_new (world, NULL, NULL);
  g_assert_nonnull (lexicon);

  g_test_add_func ("/coding/add", test_add);
  g_test_add_func ("/coding/point", test_point);
  g_test_add_func ("/coding/closures", test_closures);
  g_test_add_func ("/coding/again", test_again);
  g_test_add_func ("/coding/more", test_more);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strconcat ("/coding/stored/", pages[i].name, NULL);

      g_test_add_data_func (path, &pages[i], test_stored);
    }
  g_test_add_func ("/coding/remarks", test_remarks);
  g_test_add_func ("/coding/reasons", test_reasons);
  g_test_add_func ("/coding/cancelled", test_cancelled);

  result = g_test_run ();
  jalon_lexicon_unref (lexicon);

  return result;
}
