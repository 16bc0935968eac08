/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "draft-fixture.h"

#include "jalon-codec.h"
#include "jalon-edit-private.h"
#include "remove-all.h"
#include "sample-records.h"
#include "saved.h"

/* Hundredths of a second. */
#define PATIENCE 2000

static void
add_articles (JalonDossier *dossier)
{
  for (guint i = 1; i <= 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new (id));

      g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
    }
}

static gpointer
make_site (const char *id, const char *name)
{
  JalonSiteRecord *record = jalon_site_record_new (id);

  record->title = g_strdup (name);
  record->host = g_strdup ("MAR");
  g_ptr_array_add (record->claims, jalon_claim_new ("a1", JALON_STANCE_ASSERTS));

  return record;
}

static gpointer
make_closure (const char *id, const char *title)
{
  JalonClosureRecord *record = jalon_closure_record_new (id);

  record->title = g_strdup (title);
  record->closing = g_strdup ("MLI");

  return record;
}

static gpointer
make_view (const char *id, const char *title)
{
  JalonViewRecord *record = jalon_view_record_new (id);

  record->title = g_strdup (title);
  record->countries = g_strsplit ("MLI:closing", " ", -1);
  record->frame = (JalonBox){ 170, -60, -150, -10.5 };

  return record;
}

static const struct
{
  JalonKindId kind;
  gpointer (*make) (const char *id, const char *title);
} makers[] = {
  { JALON_KIND_SITE, make_site },
  { JALON_KIND_CLOSURE, make_closure },
  { JALON_KIND_VIEW, make_view },
};

static JalonDossier *
dossier_new (guint n_events)
{
  JalonDossier *dossier = jalon_dossier_new ();

  jalon_dossier_set_title (dossier, "Sahel");
  add_articles (dossier);
  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_simple (id, "Event");

      g_ptr_array_add (record->claims, jalon_claim_new ("a2", JALON_STANCE_ASSERTS));
      g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
    }
  for (guint i = 0; i < 3 * G_N_ELEMENTS (makers); i++)
    {
      guint            which = i % G_N_ELEMENTS (makers);
      g_autofree char *id = g_strdup_printf ("%c%u", "scv"[which], i / (guint) G_N_ELEMENTS (makers));

      g_assert_true (jalon_dossier_add_feature (dossier, makers[which].kind, makers[which].make (id, id), NULL));
    }

  return dossier;
}

/* Opens the file, as a program does when it starts. */
void
draft_open (DraftFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->dossier = jalon_codec_load (self->file, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  self->history = jalon_history_new (self->dossier);
  self->draft = jalon_draft_new (self->dossier, self->history, self->drafts);
}

/* The program ends; what it had is gone. */
void
draft_crash (DraftFixture *self)
{
  g_clear_object (&self->draft);
  g_clear_object (&self->history);
  g_clear_object (&self->dossier);
}

/* A number where there is one; what else a test is told leaves it at a few. */
static guint
get_n_events (gconstpointer data)
{
  gsize number = GPOINTER_TO_SIZE (data);

  return number >= 4 && number <= 1000000 ? number : 4;
}

/* @n_events: as GUINT_TO_POINTER */
void
draft_set_up (DraftFixture *self, gconstpointer n_events)
{
  g_autoptr (JalonDossier) dossier = dossier_new (get_n_events (n_events));
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("jalon-draft-XXXXXX", &error);
  g_assert_no_error (error);
  self->drafts = g_build_filename (self->folder, "state", "drafts", NULL);
  path = g_build_filename (self->folder, "sahel.jalon", NULL);
  self->file = g_file_new_for_path (path);
  g_assert_true (jalon_codec_save (dossier, self->file, TRUE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  draft_open (self);
}

void
draft_tear_down (DraftFixture *self, gconstpointer data)
{
  draft_crash (self);
  g_clear_object (&self->file);
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->drafts);
}

/* @edit: (transfer full) */
void
draft_push (DraftFixture *self, JalonEdit *edit)
{
  g_autoptr (GError) error = NULL;

  jalon_history_push (self->history, edit, &error);
  g_assert_no_error (error);
}

void
draft_replace (DraftFixture *self, const char *id, const char *title)
{
  g_autoptr (JalonEventRecord) record = sample_event_simple (id, title);

  draft_push (self, jalon_edit_new_replace (JALON_KIND_EVENT, record));
}

/* The events e0 to e(@n - 1), in one edit. */
void
draft_replace_many (DraftFixture *self, guint n, const char *title)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_simple (id, title);

      g_ptr_array_add (edits, jalon_edit_new_replace (JALON_KIND_EVENT, record));
    }
  draft_push (self, jalon_edit_new_group ("Many", edits));
}

/* The id of the feature at some place of a list, if there is one. */
static char *
pick_feature (GRand *rand, JalonDossier *dossier, JalonKindId kind)
{
  const JalonKind *table = &jalon_kinds[kind];
  guint            n = table->count (table, dossier);

  return n > 0 ? g_strdup (table->get_id (table, dossier, g_rand_int_range (rand, 0, n))) : NULL;
}

static char *
pick_article (GRand *rand, JalonDossier *dossier)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);
  guint       n = g_list_model_get_n_items (articles);
  g_autoptr (JalonArticle) article = n > 0 ? g_list_model_get_item (articles, g_rand_int_range (rand, 0, n)) : NULL;

  return article != NULL ? g_strdup (jalon_article_get_id (article)) : NULL;
}

static JalonEdit *
edit_event (DraftFixture *self, GRand *rand, const char *new_id)
{
  g_autofree char *id = pick_feature (rand, self->dossier, JALON_KIND_EVENT);
  g_autoptr (JalonEventRecord) record = sample_event_simple (id != NULL ? id : new_id, new_id);
  g_autoptr (JalonEventRecord) added = sample_event_full (new_id);
  g_autoptr (GPtrArray) several = g_ptr_array_new ();

  g_ptr_array_add (several, added);
  switch (id != NULL ? g_rand_int_range (rand, 0, 5) : 0)
    {
    case 0:
      return jalon_edit_new_add (JALON_KIND_EVENT, added);
    case 1:
      return jalon_edit_new_replace (JALON_KIND_EVENT, record);
    case 2:
      return jalon_edit_new_remove (JALON_KIND_EVENT, id);
    case 3:
      return jalon_edit_new_set_review (id, g_rand_int_range (rand, 0, JALON_N_REVIEWS));
    default:
      return jalon_edit_new_add_events (several);
    }
}

static JalonEdit *
edit_feature (DraftFixture *self, GRand *rand, const char *new_id)
{
  guint            which = g_rand_int_range (rand, 0, G_N_ELEMENTS (makers));
  JalonKindId      kind = makers[which].kind;
  g_autofree char *id = pick_feature (rand, self->dossier, kind);
  guint            what = id != NULL ? g_rand_int_range (rand, 0, kind == JALON_KIND_VIEW ? 8 : 4) : 0;
  gpointer         record = makers[which].make (what == 0 ? new_id : id, new_id);
  JalonEdit       *edit;

  if (what == 0)
    edit = jalon_edit_new_add (kind, record);
  else if (what == 1)
    edit = jalon_edit_new_replace (kind, record);
  else if (what == 2)
    edit = jalon_edit_new_remove (kind, id);
  else if (what == 3)
    edit = jalon_edit_new_set_verdict (id, JALON_VERDICT_DISPUTED, new_id);
  else
    edit = jalon_edit_new_move_view (id, g_rand_int_range (rand, 0, 6));
  jalon_schema_free (jalon_kinds[kind].schema, record);

  return edit;
}

static JalonEdit *
edit_article_or_head (DraftFixture *self, GRand *rand, const char *new_id)
{
  g_autofree char  *id = pick_article (rand, self->dossier);
  JalonArticleData *data = jalon_article_data_new (id);
  g_autoptr (JalonArticle) article = NULL;
  g_autoptr (JalonArticle) added = jalon_article_new (jalon_article_data_new (new_id));

  data->publisher = g_strdup (new_id);
  article = jalon_article_new (data);
  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      return jalon_edit_new_add_article (added);
    case 1:
      return jalon_edit_new_put_article (0, article);
    default:
      return jalon_edit_new_set_worldview (g_rand_int_range (rand, 0, JALON_N_WORLDVIEWS));
    }
}

/* Any edits, undoing and redoing. */
void
draft_work (DraftFixture *self, GRand *rand, guint n_steps)
{
  static guint n_ids;

  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *new_id = g_strdup_printf ("n%u", n_ids++);
      int              dice = g_rand_int_range (rand, 0, 12);

      if (dice < 2)
        jalon_history_undo (self->history);
      else if (dice < 3)
        jalon_history_redo (self->history);
      else if (dice < 8)
        draft_push (self, edit_event (self, rand, new_id));
      else if (dice < 10)
        draft_push (self, edit_feature (self, rand, new_id));
      else
        draft_push (self, edit_article_or_head (self, rand, new_id));
    }
}

guint
draft_count (DraftFixture *self)
{
  g_autoptr (GPtrArray) drafts = jalon_lost_draft_list (self->drafts);

  return drafts->len;
}

/* What crashed lives on in this process: a worker that brings the journal to the disk has it open for a moment yet, and
 * so it is nobody's to restore. */
static GPtrArray *
list_when_let_go (DraftFixture *self)
{
  GPtrArray *drafts = jalon_lost_draft_list (self->drafts);

  for (guint i = 0; i < PATIENCE && drafts->len == 0; i++)
    {
      g_ptr_array_unref (drafts);
      g_usleep (10 * 1000);
      drafts = jalon_lost_draft_list (self->drafts);
    }
  return drafts;
}

/* Restores the only draft there is, as it is done with an open dossier. */
JalonRestored *
draft_restore (DraftFixture *self, JalonHistory **out_history)
{
  g_autoptr (GPtrArray) drafts = list_when_let_go (self);
  g_autoptr (GError) error = NULL;
  JalonRestored *restored;

  g_assert_cmpuint (drafts->len, ==, 1);
  restored = jalon_lost_draft_restore (g_ptr_array_index (drafts, 0), NULL, &error);
  g_assert_no_error (error);
  *out_history = jalon_history_new (restored->dossier);
  if (restored->edit != NULL)
    g_assert_true (jalon_history_push (*out_history, g_steal_pointer (&restored->edit), NULL));

  return restored;
}

/* The program ends with edits that were not saved, and what it had is restored: the dossier to the byte. */
JalonRestored *
draft_survive (DraftFixture *self, JalonHistory **out_history)
{
  g_autoptr (GBytes) expected = saved_new (self->dossier);
  JalonRestored *restored;

  draft_crash (self);
  restored = draft_restore (self, out_history);
  saved_assert_equal (restored->dossier, expected);

  return restored;
}

/* The same where nothing else is asked of what is restored. */
void
draft_assert_survives (DraftFixture *self)
{
  g_autoptr (JalonHistory) history = NULL;
  g_autoptr (JalonRestored) restored = draft_survive (self, &history);

  g_assert_nonnull (restored);
}
