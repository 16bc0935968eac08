/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two thousand random edits of the sample dossier, some of them undone and
 * done again on the way: wherever the history goes, the file is the same to
 * the byte as it was there.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-edit-many.h"
#include "jalon-review.h"
#include "sample-records.h"
#include "saved.h"

#define N_EDITS 2000

/* Edits between two states that are kept as bytes. */
#define N_BETWEEN 40

/* @states: (owned): by how many edits were done, GBytes */
typedef struct
{
  JalonDossier *dossier;
  JalonHistory *history;
  GRand        *rand;
  GHashTable   *states;
  guint         n_made;
} Soak;

static guint
pick (Soak *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

/* (transfer full) (nullable): the id of one of a kind */
static char *
dup_id (Soak *self, const JalonKind *kind)
{
  guint n = kind->count (kind, self->dossier);

  return n > 0 ? g_strdup (kind->get_id (kind, self->dossier, pick (self, n))) : NULL;
}

static const JalonKind *
pick_kind (Soak *self)
{
  static const JalonKindId kinds[] = { JALON_KIND_EVENT, JALON_KIND_EVENT, JALON_KIND_SITE, JALON_KIND_CLOSURE };

  return &jalon_kinds[kinds[pick (self, G_N_ELEMENTS (kinds))]];
}

/* (transfer full) */
static GPtrArray *
list_some (Soak *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint      n = jalon_event_store_get_n_events (jalon_dossier_get_events (self->dossier));

  for (guint i = pick (self, 4); i < n && ids->len < 5; i += 1 + pick (self, 4))
    g_ptr_array_add (ids, g_strdup (jalon_event_store_get_id (jalon_dossier_get_events (self->dossier), i)));

  return ids;
}

static JalonEdit *
make_event (Soak *self)
{
  g_autofree char *id = g_strdup_printf ("soak-%u", self->n_made++);
  g_autoptr (JalonEventRecord) record = sample_event_random (self->rand, id);
  GListModel *articles = jalon_dossier_get_articles (self->dossier);

  /* Its claims cite articles that are there. */
  g_ptr_array_set_size (record->claims, 0);
  if (g_list_model_get_n_items (articles) > 0)
    {
      g_autoptr (JalonArticle) article =
          g_list_model_get_item (articles, pick (self, g_list_model_get_n_items (articles)));

      g_ptr_array_add (record->claims, jalon_claim_new (jalon_article_get_id (article), JALON_STANCE_ASSERTS));
    }
  return jalon_edit_new_add (JALON_KIND_EVENT, record);
}

static JalonEdit *
make_title (Soak *self)
{
  const JalonKind *kind = pick_kind (self);
  g_autofree char *id = dup_id (self, kind);
  guint            position;
  JalonRecord     *record;
  JalonEdit       *edit;

  if (id == NULL || !kind->find (kind, self->dossier, id, &position))
    return NULL;
  record = kind->dup (kind, self->dossier, position);
  g_free (record->title);
  record->title = g_strdup_printf ("Title %u", pick (self, 100000));
  edit = jalon_edit_new_replace (kind->id, record);
  jalon_schema_free (kind->schema, record);

  return edit;
}

static JalonEdit *
make_article (Soak *self)
{
  g_autofree char  *id = g_strdup_printf ("soak-article-%u", self->n_made++);
  JalonArticleData *data = jalon_article_data_new (id);
  g_autoptr (JalonArticle) article = NULL;

  data->publisher = g_strdup_printf ("Publisher %u", pick (self, 5));
  article = jalon_article_new (data);

  return jalon_edit_new_add_article (article);
}

static JalonEdit *
make_article_deletion (Soak *self)
{
  GListModel *articles = jalon_dossier_get_articles (self->dossier);
  guint       n = g_list_model_get_n_items (articles);
  g_autoptr (JalonArticle) article = n > 2 ? g_list_model_get_item (articles, pick (self, n)) : NULL;

  if (article == NULL)
    return NULL;
  return jalon_edit_new_delete_article (self->dossier, jalon_article_get_id (article), pick (self, 4) == 0);
}

static JalonEdit *
make_merge (Soak *self)
{
  g_autofree char *from = dup_id (self, &jalon_kinds[JALON_KIND_EVENT]);
  g_autofree char *into = dup_id (self, &jalon_kinds[JALON_KIND_EVENT]);

  if (from == NULL || g_str_equal (from, into))
    return NULL;
  return jalon_review_new_merge (self->dossier, from, into);
}

static JalonEdit *
make_many (Soak *self)
{
  g_autoptr (GPtrArray) ids = list_some (self);
  g_autoptr (JalonPlace) place = jalon_place_new (JALON_PRECISION_CITY);

  if (ids->len == 0)
    return NULL;
  place->name = g_strdup ("Gao");
  place->lon = g_rand_double_range (self->rand, -10.0, 10.0);
  place->lat = 16.0;
  switch (pick (self, 8))
    {
    case 0:
      return jalon_edit_new_delete_many (self->dossier, ids);
    case 1:
    case 2:
      return jalon_edit_new_set_place_many (self->dossier, ids, place);
    case 3:
    case 4:
      return jalon_edit_new_set_type_many (self->dossier, ids, JALON_EVENT_AID + pick (self, 3));
    default:
      return jalon_edit_new_judge_many (self->dossier,
                                        ids,
                                        pick (self, 2) == 0 ? JALON_REVIEW_ACCEPTED : JALON_REVIEW_REJECTED);
    }
}

static JalonEdit *
make_verdict (Soak *self)
{
  g_autofree char *id = dup_id (self, pick_kind (self));

  return id != NULL ? jalon_edit_new_set_verdict (id, JALON_VERDICT_DISPUTED, "By the soak") : NULL;
}

static JalonEdit *
make_deletion (Soak *self)
{
  g_autofree char *id = dup_id (self, pick_kind (self));

  return id != NULL ? jalon_edit_new_delete (self->dossier, id) : NULL;
}

static JalonEdit *
make_head (Soak *self)
{
  g_autoptr (JalonHead) head = jalon_dossier_dup_head (self->dossier);

  g_free (head->title);
  head->title = g_strdup_printf ("Dossier %u", pick (self, 1000));

  return jalon_edit_new_change_head (head);
}

/* Returns: whether there was something to change */
static gboolean
make (Soak *self)
{
  /* More comes than goes, so that there is something to change until the end. */
  static JalonEdit *(*const makers[]) (Soak * self) = {
    make_event,   make_event,    make_event, make_event, make_title,   make_title, make_article,
    make_article, make_deletion, make_merge, make_many,  make_verdict, make_head,  make_article_deletion,
  };
  JalonEdit *edit = makers[pick (self, G_N_ELEMENTS (makers))](self);
  g_autoptr (GError) error = NULL;

  if (edit == NULL)
    return FALSE;
  if (!jalon_history_push (self->history, edit, &error))
    g_error ("%s", error->message);
  return TRUE;
}

static void
check (Soak *self)
{
  gpointer n_done = GUINT_TO_POINTER (jalon_history_get_n_done (self->history));
  GBytes  *known = g_hash_table_lookup (self->states, n_done);

  if (known != NULL)
    saved_assert_equal (self->dossier, known);
}

/* Some steps back and forth again; from there on another way is taken. */
static void
wander (Soak *self)
{
  guint n_done = jalon_history_get_n_done (self->history);
  guint n_back = pick (self, 60);
  guint back = n_done - MIN (n_done, n_back);
  guint forth = back + pick (self, n_done - back + 1);

  g_assert_true (jalon_history_go_to (self->history, back));
  check (self);
  g_assert_true (jalon_history_go_to (self->history, forth));
  check (self);
}

/* What was known of states that are no longer on the way. */
static gboolean
is_ahead (gpointer key, gpointer value, gpointer n_done)
{
  return GPOINTER_TO_UINT (key) > GPOINTER_TO_UINT (n_done);
}

static void
test_soak (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JalonDossier) dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  g_autoptr (GHashTable) states = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  Soak self = { dossier, history, rand, states, 0 };

  for (guint n = 0; n < N_EDITS;)
    {
      if (n % N_BETWEEN == 0)
        {
          gpointer n_done = GUINT_TO_POINTER (jalon_history_get_n_done (history));

          g_hash_table_insert (states, n_done, saved_new (dossier));
        }
      n += make (&self);
      if (pick (&self, 50) == 0)
        {
          wander (&self);
          g_hash_table_foreach_remove (states, is_ahead, GUINT_TO_POINTER (jalon_history_get_n_done (history)));
        }
    }

  g_hash_table_insert (states, GUINT_TO_POINTER (jalon_history_get_n_done (history)), saved_new (dossier));
  while (jalon_history_undo (history))
    check (&self);
  g_assert_cmpuint (jalon_history_get_n_done (history), ==, 0);
  while (jalon_history_redo (history))
    check (&self);
  g_assert_false (jalon_history_get_can_redo (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit/soak", test_soak);

  return g_test_run ();
}
