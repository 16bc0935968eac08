/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was touched, and the steps of a draft as they are read again, through the reader of dossier files.
 */

#include "config.h"

#include "jalon-draft-step.h"

#include "jalon-codec.h"
#include "jalon-dossier-private.h"
#include "jalon-error.h"
#include "jalon-i18n.h"

static void
placed_clear (gpointer placed)
{
  g_free (((JalonPlaced *) placed)->id);
}

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const JalonPlaced *p = a;
  const JalonPlaced *q = b;

  if (p->what != q->what)
    return p->what < q->what ? -1 : 1;
  return p->position < q->position ? -1 : p->position > q->position;
}

/**
 * jalon_placed_array_new:
 *
 * Returns: (transfer full) (element-type JalonPlaced): an empty list
 */
GArray *
jalon_placed_array_new (void)
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (JalonPlaced));

  g_array_set_clear_func (placed, placed_clear);
  return placed;
}

/**
 * jalon_placed_array_sort:
 *
 * Brings things into the order in which they are to be put: by kind and place.
 */
void
jalon_placed_array_sort (GArray *placed)
{
  g_array_sort (placed, compare_placed);
}

void
jalon_touched_init (JalonTouched *self)
{
  self->features = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->has_head = FALSE;
}

void
jalon_touched_clear (JalonTouched *self)
{
  g_clear_pointer (&self->features, g_hash_table_unref);
  g_clear_pointer (&self->articles, g_hash_table_unref);
}

static gboolean
is_there (JalonDossier *dossier, gboolean is_article, const char *id)
{
  return is_article ? jalon_dossier_find_article (dossier, id) != NULL : jalon_dossier_has_feature (dossier, id);
}

static void
add_ids (GHashTable *ids, GHashTable *more, JalonDossier *dossier, gboolean is_article)
{
  GHashTableIter iter;
  gpointer       id;
  gpointer       was_gone;

  g_hash_table_iter_init (&iter, more);
  while (g_hash_table_iter_next (&iter, &id, &was_gone))
    {
      gboolean is_gone = GPOINTER_TO_INT (was_gone) != 0 || GPOINTER_TO_INT (g_hash_table_lookup (ids, id)) != 0 ||
                         !is_there (dossier, is_article, id);

      g_hash_table_insert (ids, g_strdup (id), GINT_TO_POINTER (is_gone));
    }
}

/**
 * jalon_touched_add:
 * @more: what was touched after @self
 * @dossier: as it is then
 *
 * Adds what an edit touched, and notes what of it is gone.
 */
void
jalon_touched_add (JalonTouched *self, const JalonTouched *more, JalonDossier *dossier)
{
  add_ids (self->features, more->features, dossier, FALSE);
  add_ids (self->articles, more->articles, dossier, TRUE);
  self->has_head = self->has_head || more->has_head;
}

/* Returns: (transfer full) (nullable): the step, where the bytes are one */
static GVariant *
parse (GBytes *payload)
{
  g_autoptr (GVariant) value =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (JALON_DRAFT_STEP_TYPE), payload, FALSE));

  if (!g_variant_is_normal_form (value))
    return NULL;
  return G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (value) : g_steal_pointer (&value);
}

/* What is of a kind that this version does not know has no record that it could read either. */
static GArray *
read_places (GVariant *places)
{
  GArray      *placed = jalon_placed_array_new ();
  GVariantIter iter;
  guchar       what;
  guint32      position;
  char        *id;

  g_variant_iter_init (&iter, places);
  while (g_variant_iter_next (&iter, "(yus)", &what, &position, &id))
    {
      JalonPlaced entry = { what, position, id };

      if (what < JALON_N_PLACED)
        g_array_append_val (placed, entry);
      else
        g_free (id);
    }
  return placed;
}

/**
 * jalon_draft_step_new:
 * @records: where the records of what will be placed are
 *
 * Returns: (transfer full): a step that changes nothing yet; its lists of what is gone are to be set
 */
JalonDraftStep *
jalon_draft_step_new (JalonDossier *records)
{
  JalonDraftStep *self = g_new0 (JalonDraftStep, 1);

  self->time = g_get_real_time ();
  self->records = g_object_ref (records);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->placed = jalon_placed_array_new ();
  return self;
}

/**
 * jalon_draft_step_sort:
 *
 * Brings what is placed into the order in which it is to be put: by kind and place.
 */
void
jalon_draft_step_sort (JalonDraftStep *self)
{
  jalon_placed_array_sort (self->placed);
}

/**
 * jalon_draft_step_read:
 * @payload: of a frame
 *
 * Reads a step. A feature of it that cannot be read is left out and named in its problems.
 *
 * Returns: (transfer full) (nullable): the step; %NULL with %JALON_ERROR_SYNTAX where it is none, or
 *   as jalon_codec_load_bytes() fails
 */
JalonDraftStep *
jalon_draft_step_read (GBytes *payload, GError **error)
{
  g_autoptr (JalonDraftStep) self = g_new0 (JalonDraftStep, 1);
  g_autoptr (GVariant) value = parse (payload);
  g_autoptr (GVariant) places = NULL;
  g_autoptr (GVariant) text = NULL;
  g_autoptr (GBytes) document = NULL;
  g_autoptr (JalonLoadReport) report = NULL;

  if (value == NULL)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_SYNTAX, _ ("a record of the draft is damaged"));
      return NULL;
    }
  g_variant_get (value,
                 "(x^as^as@a(yus)b@ay)",
                 &self->time,
                 &self->gone_features,
                 &self->gone_articles,
                 &places,
                 &self->has_head,
                 &text);
  self->placed = read_places (places);
  document = g_variant_get_data_as_bytes (text);
  self->records = jalon_codec_load_bytes (document, _ ("draft"), NULL, NULL, NULL, &report, error);
  if (self->records == NULL)
    return NULL;
  self->problems = g_ptr_array_ref (report->problems);
  return g_steal_pointer (&self);
}

/**
 * jalon_draft_step_peek:
 * @payload: of a frame
 * @out_n_changes: (out): things that it says are there or gone
 *
 * Looks at a step without reading what is in it.
 *
 * Returns: its time, microseconds since 1970, UTC; 0 where it is none
 */
gint64
jalon_draft_step_peek (GBytes *payload, guint *out_n_changes)
{
  g_autoptr (GVariant) value = parse (payload);
  g_autoptr (GVariant) features = NULL;
  g_autoptr (GVariant) articles = NULL;
  g_autoptr (GVariant) places = NULL;
  gint64   time;
  gboolean has_head;

  *out_n_changes = 0;
  if (value == NULL)
    return 0;
  g_variant_get (value, "(x@as@as@a(yus)b@ay)", &time, &features, &articles, &places, &has_head, NULL);
  *out_n_changes = g_variant_n_children (features) + g_variant_n_children (articles) + g_variant_n_children (places) +
                   (has_head ? 1 : 0);
  return time;
}

/**
 * jalon_draft_step_free:
 * @self: (transfer full) (nullable): a step
 */
void
jalon_draft_step_free (JalonDraftStep *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->gone_features);
  g_strfreev (self->gone_articles);
  g_clear_pointer (&self->placed, g_array_unref);
  g_clear_object (&self->records);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}
