/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What articles say did not happen: found apart from what they report, and
 * brought to the event of the dossier that they deny.
 */

#include "config.h"

#include "jalon-coder-reasons.h"
#include "jalon-coding.h"
#include "jalon-review.h"
#include "jalon-schema.h"
#include "sample-dossier.h"

#include <string.h>

static JalonLexicon *lexicon;

static JalonCoding *
code_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  JalonCoding *coding = jalon_coding_new (jalon_intake_new (text, strlen (text), NULL, NULL), NULL);

  g_assert_true (jalon_day_parse_range ("2025-06-10",
                                        &coding->intake->date.start,
                                        &coding->intake->date.end,
                                        &coding->intake->date.precision));
  g_assert_true (jalon_coding_detect_language (coding, lexicon));
  g_assert_true (jalon_coding_run (coding, lexicon, NULL, &error));
  g_assert_no_error (error);

  return coding;
}

static void
append_parties (GString *text, const GArray *parties)
{
  if (parties->len == 0)
    g_string_append_c (text, '-');
  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", g_array_index (parties, JalonProposalParty, i).code);
}

/* "SANCTION/discontinue NER > DZA", one a line */
static char *
describe (const GPtrArray *proposals)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      const JalonProposal *proposal = g_ptr_array_index (proposals, i);

      g_string_append_printf (text,
                              "%s%s%s%s ",
                              i > 0 ? "\n" : "",
                              jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, proposal->type),
                              proposal->mode != NULL ? "/" : "",
                              proposal->mode != NULL ? proposal->mode : "");
      append_parties (text, proposal->actors);
      g_string_append (text, " > ");
      append_parties (text, proposal->recipients);
    }

  return g_string_free (text, FALSE);
}

/* @denial: as describe(); empty where the sentence denies nothing. @source: (nullable): who denies */
static const struct
{
  const char *text;
  const char *denial;
  const char *source;
} sentences[] = {
  { "Le Niger dément avoir fermé son espace aérien aux vols algériens.", "SANCTION/discontinue NER > DZA", "Niger" },
  { "Niamey n’a pas fermé son ciel aux avions algériens.", "SANCTION/discontinue NER > DZA", NULL },
  { "Le Burkina Faso a démenti mercredi que le pays ait fermé son espace aérien aux vols algériens.",
    "SANCTION/discontinue BFA > DZA",
    "Burkina Faso" },
  { "Ouagadougou a démenti toute fermeture de son espace aérien aux vols algériens.",
    "SANCTION/discontinue BFA > DZA",
    "Ouagadougou" },
  { "Le Niger a rejeté les informations selon lesquelles il aurait fermé son espace aérien aux avions algériens.",
    "SANCTION/discontinue NER > DZA",
    "Niger" },
  { "Le Mali n’a jamais expulsé de diplomates algériens.", "SANCTION/expel MLI > DZA", NULL },
  { "Burkina Faso denied closing its airspace to Algerian flights.", "SANCTION/discontinue BFA > DZA", "Burkina Faso" },
  { "Niger denies having closed its airspace to Algerian flights.", "SANCTION/discontinue NER > DZA", "Niger" },
  { "Niger denied on Tuesday that it had closed its airspace to Algerian flights.",
    "SANCTION/discontinue NER > DZA",
    "Niger" },
  { "Niger denied Algerian claims that it had closed its airspace to Algerian flights.",
    "SANCTION/discontinue NER > DZA",
    "Niger" },
  { "Niger rejected reports that it had closed its airspace to Algerian planes.",
    "SANCTION/discontinue NER > DZA",
    "Niger" },
  { "Niger did not close its airspace to Algerian flights.", "SANCTION/discontinue NER > DZA", NULL },
  { "Niger's government denied that it had closed its airspace to Algerian flights.",
    "SANCTION/discontinue NER > DZA",
    "Niger's government" },
  { "The Nigerien authorities have denied that they closed their airspace to Algerian planes.",
    "SANCTION/discontinue NER > DZA",
    "Nigerien authorities" },
  { "Rwanda's army denied having shelled Congolese positions.",
    "ASSAULT/heavy-weapons RWA > COD,COG",
    "Rwanda's army" },
  { "Uganda rejected reports that its troops had attacked Kenyan police.", "ASSAULT UGA > KEN", "Uganda" },
  { "Cambodia dismissed claims that its soldiers had shelled Thai villages.",
    "ASSAULT/heavy-weapons KHM > THA",
    "Cambodia" },
  { "L’armée ougandaise a démenti avoir bombardé des positions congolaises.",
    "ASSAULT/aerial UGA > COD,COG",
    "armée ougandaise" },
  { "Le Cambodge a rejeté les allégations selon lesquelles ses soldats auraient attaqué des policiers thaïlandais.",
    "ASSAULT KHM > THA",
    "Cambodge" },
  { "M23 rebels denied carrying out the attack on Congolese soldiers.", "ASSAULT M23 > COD,COG", "M23 rebels" },
  { "Les rebelles du M23 nient avoir mené l’attaque contre des soldats burundais.",
    "ASSAULT M23 > BDI",
    "rebelles du M23" },
  { "The rebels denied carrying out the attack on Goma.", "ASSAULT COD > COD", "rebels" },
  { "Les rebelles ont démenti avoir attaqué Goma.", "ASSAULT COD > COD", "rebelles" },
  { "The Armenian defence ministry rejected the accusation.", "", NULL },
  { "The minister denied any wrongdoing.", "", NULL },
  { "Niger has not yet closed its airspace to Algerian flights.", "", NULL },
  { "Le Niger n’a fermé son espace aérien qu’aux avions militaires algériens.", "", NULL },
  { "Le Niger n’a plus fermé son espace aérien aux avions algériens.", "", NULL },
  { "Le Niger ne fermera pas son espace aérien aux avions algériens.", "", NULL },
  { "Niger decided not to close its airspace to Algerian flights.", "", NULL },
  { "Le Niger n’a pas démenti avoir fermé son espace aérien aux avions algériens.", "", NULL },
  { "Le Niger a fermé son espace aérien aux avions algériens.", "", NULL },
};

/* A denial is never an event: the ordinary list has none of it. */
static void
test_sentence (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (JalonCoding) coding = code_text (sentences[i].text);
  g_autofree char *denials = describe (coding->denials);
  g_autofree char *events = describe (coding->proposals);

  g_test_message ("%s", sentences[i].text);
  g_assert_cmpstr (denials, ==, sentences[i].denial);
  if (*denials == '\0')
    return;

  {
    const JalonProposal *denial = g_ptr_array_index (coding->denials, 0);
    const JalonEvidence *evidence = &g_array_index (denial->evidence, JalonEvidence, 0);
    g_autofree char     *quote = g_strndup (sentences[i].text + evidence->start, evidence->end - evidence->start);

    g_assert_true (denial->denies);
    g_assert_null (strstr (events, sentences[i].denial));
    g_assert_cmpstr (denial->according_to, ==, sentences[i].source);
    /* the words that deny belong to the quote */
    if (sentences[i].source != NULL)
      g_assert_nonnull (strstr (quote, sentences[i].source));
    g_assert_cmpint (denial->time.precision, ==, JALON_TIME_UNKNOWN);
  }
}

static void
drop_denials (GPtrArray *claims)
{
  for (guint i = claims->len; i > 0; i--)
    {
      if (((const JalonClaim *) g_ptr_array_index (claims, i - 1))->stance == JALON_STANCE_DENIES)
        g_ptr_array_remove_index (claims, i - 1);
    }
}

static JalonEventRecord *
dup_event (JalonDossier *dossier, const char *id)
{
  guint position;

  g_assert_true (jalon_event_store_find (jalon_dossier_get_events (dossier), id, &position));

  return jalon_event_store_dup_record (jalon_dossier_get_events (dossier), position);
}

static JalonVerdict
verdict_of_event (JalonDossier *dossier, const char *id)
{
  guint position;

  g_assert_true (jalon_event_store_find (jalon_dossier_get_events (dossier), id, &position));

  return jalon_event_store_get_columns (jalon_dossier_get_events (dossier)).words[JALON_EVENT_COLUMN_VERDICT][position];
}

static JalonVerdict
verdict_of_closure (JalonDossier *dossier, const char *id)
{
  return jalon_feature_get_verdict (jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, id));
}

/* The sample as it would be had no one denied the closure of Niger's sky. */
static JalonDossier *
load_undisputed (void)
{
  JalonDossier *dossier = sample_dossier_load ();
  g_autoptr (JalonEventRecord) event = dup_event (dossier, "ev-close-ner");
  g_autoptr (JalonClosureRecord) closure =
      jalon_schema_copy (&jalon_closure_schema,
                         jalon_feature_get_record (
                             jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, "closure-ner-dza")));

  drop_denials (event->claims);
  drop_denials (closure->claims);
  g_assert_true (jalon_dossier_replace_event (dossier, event, NULL));
  g_assert_true (jalon_dossier_replace_feature (dossier, JALON_KIND_CLOSURE, closure, NULL));
  g_assert_cmpint (verdict_of_event (dossier, "ev-close-ner"), !=, JALON_VERDICT_DISPUTED);
  g_assert_cmpint (verdict_of_closure (dossier, "closure-ner-dza"), !=, JALON_VERDICT_DISPUTED);

  return dossier;
}

/* Denied, proposed, merged: event and closure are disputed, and coded again nothing is new. */
static void
test_merge (gconstpointer text)
{
  g_autoptr (JalonDossier) dossier = load_undisputed ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding = code_text (text);
  g_autoptr (JalonEventRecord) denial = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *denied = NULL;
  guint            row = jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
  JalonCodingCount count;

  jalon_history_push (history, jalon_coding_new_edit (coding, dossier, lexicon, &count, &error), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count.n_denials, ==, 1);
  g_assert_cmpuint (count.n_new, ==, coding->proposals->len);
  g_assert_cmpuint (count.n_closures, ==, 0);
  /* denials come after what the article reports */
  denial = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), row + count.n_new);
  g_assert_cmpint (denial->review, ==, JALON_REVIEW_PROPOSED);
  g_assert_cmpuint (denial->claims->len, ==, 1);
  g_assert_cmpint (((const JalonClaim *) g_ptr_array_index (denial->claims, 0))->stance, ==, JALON_STANCE_DENIES);
  denied = jalon_coder_dup_denied (denial);
  g_assert_cmpstr (denied, ==, "ev-close-ner");
  g_assert_cmpint (verdict_of_event (dossier, "ev-close-ner"), !=, JALON_VERDICT_DISPUTED);

  jalon_history_push (history, jalon_review_new_merge (dossier, denial->id, denied), &error);
  g_assert_no_error (error);
  g_assert_cmpint (verdict_of_event (dossier, "ev-close-ner"), ==, JALON_VERDICT_DISPUTED);
  g_assert_cmpint (verdict_of_closure (dossier, "closure-ner-dza"), ==, JALON_VERDICT_DISPUTED);
  g_assert_cmpuint (jalon_review_count_proposed (dossier), ==, coding->proposals->len);

  g_assert_null (jalon_coding_new_edit (coding, dossier, lexicon, &count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count.n_denials, ==, 0);
  g_assert_cmpuint (count.n_known, ==, coding->proposals->len + 1);
  g_assert_true (jalon_history_undo (history));
  g_assert_cmpint (verdict_of_closure (dossier, "closure-ner-dza"), !=, JALON_VERDICT_DISPUTED);
  g_assert_null (jalon_coding_new_edit (coding, dossier, lexicon, &count, &error));
}

/* What the dossier does not hold, or has rejected, is not denied in it; the article comes all the same. */
static void
test_nothing_denied (void)
{
  static const char *const texts[] = {
    "Le Kenya dément avoir fermé son espace aérien aux vols tanzaniens.\n",
    "Le Niger n’a pas expulsé de diplomates algériens.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JalonDossier) dossier = load_undisputed ();
      g_autoptr (JalonHistory) history = jalon_history_new (dossier);
      g_autoptr (JalonCoding) coding = code_text (texts[i]);
      guint            n_events = jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
      JalonCodingCount count;

      g_assert_cmpuint (coding->denials->len, ==, 1);
      g_assert_true (
          jalon_history_push (history, jalon_coding_new_edit (coding, dossier, lexicon, &count, NULL), NULL));
      g_assert_true (count.article_is_new);
      g_assert_cmpuint (count.n_denials + count.n_new + count.n_known, ==, 0);
      g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)), ==, n_events);
    }
}

/* Another act of the same state on the same days is not what is denied. */
static void
test_other_act (void)
{
  static const char *const texts[] = {
    "Iraqi police arrested four men in Kirkuk on Thursday. The Iraqi government denied that its army had shelled a "
    "village near Sulaymaniyah.\n",
    "Nigerian soldiers killed six civilians in Maiduguri on Monday. Nigeria denied that its army had killed civilians "
    "in Kano on Monday.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
      g_autoptr (JalonHistory) history = jalon_history_new (dossier);
      g_autoptr (JalonCoding) coding = code_text (texts[i]);
      JalonCodingCount count;

      g_assert_cmpuint (coding->denials->len, ==, 1);
      g_assert_true (
          jalon_history_push (history, jalon_coding_new_edit (coding, dossier, lexicon, &count, NULL), NULL));
      g_assert_cmpuint (count.n_new, ==, 1);
      g_assert_cmpuint (count.n_denials, ==, 0);
    }
}

/* An article that reports something and its denial: both are proposed, and the denial disputes the event and its
 * closure. */
static void
test_same_article (gconstpointer text)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding = code_text (text);
  g_autoptr (JalonEventRecord) event = NULL;
  g_autoptr (JalonEventRecord) denial = NULL;
  g_autoptr (JalonFeature) closure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *denied = NULL;
  JalonCodingCount count;

  jalon_history_push (history, jalon_coding_new_edit (coding, dossier, lexicon, &count, &error), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count.n_new, ==, 1);
  g_assert_cmpuint (count.n_denials, ==, 1);
  event = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), 0);
  denial = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), 1);
  denied = jalon_coder_dup_denied (denial);
  g_assert_cmpstr (denied, ==, event->id);

  jalon_history_push (history, jalon_review_new_merge (dossier, denial->id, denied), &error);
  g_assert_no_error (error);
  g_assert_cmpint (verdict_of_event (dossier, event->id), ==, JALON_VERDICT_DISPUTED);
  closure = g_list_model_get_item (jalon_dossier_get_features (dossier, JALON_KIND_CLOSURE), 0);
  g_assert_cmpint (jalon_feature_get_verdict (closure), ==, JALON_VERDICT_DISPUTED);

  /* coded again nothing is new */
  g_assert_null (jalon_coding_new_edit (coding, dossier, lexicon, &count, &error));
  g_assert_no_error (error);
}

static void
test_remark (void)
{
  g_autoptr (JalonCoding) coding = code_text ("Le Niger dément avoir fermé son espace aérien aux vols algériens.\n");
  g_autofree char *remark = jalon_coding_dup_remark (coding);

  g_assert_cmpstr (remark, ==, "No event was found in this article, only the denial of one.");
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

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *path = g_strdup_printf ("/denials/sentence/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sentence);
    }
  g_test_add_data_func ("/denials/same-article/fr",
                        "Le Kenya a fermé lundi son espace aérien aux vols tanzaniens. "
                        "Le Kenya dément avoir fermé son espace aérien aux vols tanzaniens.\n",
                        test_same_article);
  g_test_add_data_func ("/denials/same-article/en",
                        "Kenya closed its airspace to Tanzanian flights on Monday. "
                        "Kenya denies having closed its airspace to Tanzanian flights.\n",
                        test_same_article);
  g_test_add_data_func ("/denials/merge/fr",
                        "Niamey dément avoir fermé son espace aérien aux vols algériens.\n",
                        test_merge);
  g_test_add_data_func ("/denials/merge/en",
                        "Niger rejected reports that it had closed its airspace to Algerian flights in May.\n",
                        test_merge);
  g_test_add_data_func ("/denials/merge/negated",
                        "Le Niger n’a pas fermé son ciel aux avions algériens, contrairement à ce qui a été écrit.\n",
                        test_merge);
  g_test_add_func ("/denials/nothing-denied", test_nothing_denied);
  g_test_add_func ("/denials/other-act", test_other_act);
  g_test_add_func ("/denials/remark", test_remark);

  result = g_test_run ();
  jalon_lexicon_unref (lexicon);

  return result;
}
