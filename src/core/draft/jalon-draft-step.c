/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the steps of a draft and reads them, through the writer and the reader of dossier files.
 */

#include "config.h"

#include "jalon-draft-step.h"

#include "jalon-codec-private.h"
#include "jalon-dossier-private.h"
#include "jalon-error.h"
#include "jalon-i18n.h"

/* Time; ids of features and of articles that are gone; kind, place and id of what is there;
 * whether the dossier's own members count; the small dossier file. Little endian. */
#define STEP_TYPE "(xasasa(yus)bay)"

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

  if (p->kind != q->kind)
    return p->kind < q->kind ? -1 : 1;
  return p->position < q->position ? -1 : p->position > q->position;
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

/* Finds the places of @objects, as many as there are, in one walk. */
static void
add_places (GArray *placed, GListModel *model, GHashTable *objects, JalonPlacedKind kind)
{
  guint n_left = g_hash_table_size (objects);
  guint n_items = n_left > 0 ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n_items && n_left > 0; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      const char *id = g_hash_table_lookup (objects, item);
      JalonPlaced entry = { kind, i, g_strdup (id) };

      if (id == NULL)
        continue;
      g_array_append_val (placed, entry);
      n_left--;
    }
}

/* Whether @id is there; then it is noted for add_places(), or at once. */
static gboolean
place_feature (JalonDossier *dossier, const char *id, GArray *placed, GHashTable *sites, GHashTable *closures)
{
  JalonPlaced event = { JALON_PLACED_EVENT, 0, NULL };
  gpointer    object;

  if (jalon_event_store_find (jalon_dossier_get_events (dossier), id, &event.position))
    {
      event.id = g_strdup (id);
      g_array_append_val (placed, event);
    }
  else if ((object = jalon_dossier_find_site (dossier, id)) != NULL)
    g_hash_table_insert (sites, object, (gpointer) id);
  else if ((object = jalon_dossier_find_closure (dossier, id)) != NULL)
    g_hash_table_insert (closures, object, (gpointer) id);
  else
    return FALSE;
  return TRUE;
}

/* Returns: (element-type JalonPlaced): what is there of what was touched; the rest, and what was gone
 * for a while and may stand elsewhere now, goes to @gone_features and @gone_articles */
static GArray *
list_placed (JalonDossier       *dossier,
             const JalonTouched *touched,
             GVariantBuilder    *gone_features,
             GVariantBuilder    *gone_articles)
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (JalonPlaced));
  g_autoptr (GHashTable) sites = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) closures = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer       id;
  gpointer       was_gone;

  g_array_set_clear_func (placed, placed_clear);
  g_hash_table_iter_init (&iter, touched->features);
  while (g_hash_table_iter_next (&iter, &id, &was_gone))
    if (!place_feature (dossier, id, placed, sites, closures) || GPOINTER_TO_INT (was_gone) != 0)
      g_variant_builder_add (gone_features, "s", id);
  g_hash_table_iter_init (&iter, touched->articles);
  while (g_hash_table_iter_next (&iter, &id, &was_gone))
    {
      JalonArticle *article = jalon_dossier_find_article (dossier, id);

      if (article != NULL)
        g_hash_table_insert (articles, article, id);
      if (article == NULL || GPOINTER_TO_INT (was_gone) != 0)
        g_variant_builder_add (gone_articles, "s", id);
    }
  add_places (placed, jalon_dossier_get_articles (dossier), articles, JALON_PLACED_ARTICLE);
  add_places (placed, jalon_dossier_get_sites (dossier), sites, JALON_PLACED_SITE);
  add_places (placed, jalon_dossier_get_closures (dossier), closures, JALON_PLACED_CLOSURE);
  g_array_sort (placed, compare_placed);
  return placed;
}

static void
write_head (JalonWriter *writer, JalonDossier *dossier)
{
  g_autofree char *author = jalon_dossier_dup_author (dossier);
  gint32           as_of = jalon_dossier_get_as_of (dossier);
  g_autofree char *date = as_of != JALON_DAY_NONE ? jalon_day_format_iso (as_of) : NULL;

  jalon_writer_integer (writer, "version", JALON_FORMAT_VERSION);
  jalon_writer_text (writer, "title", jalon_dossier_get_packed_title (dossier));
  jalon_writer_string (writer, "author", author);
  jalon_writer_string (writer, "as_of", date);
  jalon_writer_word (writer, "worldview", JALON_VOCABULARY_WORLDVIEW, jalon_dossier_get_worldview (dossier));
}

/* The reader wants each article that a claim names; of one that did not change its id will do. */
static void
write_named_articles (JalonWriter *writer, const GPtrArray *claims, GHashTable *written)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);

      if (*claim->article_id == '\0' || !g_hash_table_add (written, g_strdup (claim->article_id)))
        continue;
      jalon_writer_open (writer, NULL, '{');
      jalon_writer_string (writer, "id", claim->article_id);
      jalon_writer_close (writer, '}');
    }
}

/* @articles: (nullable): ids of articles written so far; then only articles are written, else only features */
static void
write_placed (JalonWriter *writer, JalonDossier *dossier, const JalonPlaced *placed, GHashTable *articles)
{
  guint            position;
  const JalonKind *kind =
      placed->kind != JALON_PLACED_ARTICLE ? jalon_kind_find (dossier, placed->id, &position) : NULL;
  gpointer record = kind != NULL ? kind->dup (dossier, position) : NULL;

  if (kind != NULL && articles != NULL)
    write_named_articles (writer, jalon_kind_get_claims (kind, record), articles);
  else if (kind != NULL)
    jalon_write_feature (writer, kind, record);
  else if (articles != NULL && g_hash_table_add (articles, g_strdup (placed->id)))
    jalon_write_article (writer, jalon_article_get_data (jalon_dossier_find_article (dossier, placed->id)));
  if (kind != NULL)
    jalon_schema_free (kind->schema, record);
}

/* Returns: (transfer full): a dossier file of what is there, in the order of @placed */
static GBytes *
write_document (JalonDossier *dossier, const GArray *placed)
{
  g_autoptr (GHashTable) articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JalonWriter writer;
  GBytes     *bytes;

  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_writer_string (&writer, "type", "FeatureCollection");
  jalon_writer_open (&writer, "jalon", '{');
  write_head (&writer, dossier);
  jalon_writer_open (&writer, "articles", '[');
  for (guint i = 0; i < placed->len; i++)
    write_placed (&writer, dossier, &g_array_index (placed, JalonPlaced, i), articles);
  jalon_writer_close (&writer, ']');
  jalon_writer_close (&writer, '}');
  jalon_writer_open (&writer, "features", '[');
  for (guint i = 0; i < placed->len; i++)
    write_placed (&writer, dossier, &g_array_index (placed, JalonPlaced, i), NULL);
  jalon_writer_close (&writer, ']');
  jalon_writer_close (&writer, '}');
  bytes = g_string_free_to_bytes (g_steal_pointer (&writer.out));
  jalon_writer_clear (&writer);
  return bytes;
}

static GVariant *
build_places (const GArray *placed)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(yus)"));
  for (guint i = 0; i < placed->len; i++)
    {
      const JalonPlaced *entry = &g_array_index (placed, JalonPlaced, i);

      g_variant_builder_add (&builder, "(yus)", (guchar) entry->kind, (guint32) entry->position, entry->id);
    }
  return g_variant_builder_end (&builder);
}

/* Returns: (transfer full): @value as little-endian bytes */
static GBytes *
get_bytes (GVariant *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  g_autoptr (GVariant) swapped = G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (owned) : g_variant_ref (owned);

  return g_variant_get_data_as_bytes (swapped);
}

/**
 * jalon_draft_step_write:
 * @dossier: as it is after the edit
 * @touched: what the edit touched
 * @time: of the edit, microseconds since 1970, UTC
 *
 * Writes down what is there of what was touched, and what is gone; as much work as was touched.
 *
 * Returns: (transfer full): the payload of a frame
 */
GBytes *
jalon_draft_step_write (JalonDossier *dossier, const JalonTouched *touched, gint64 time)
{
  GVariantBuilder gone_features;
  GVariantBuilder gone_articles;
  g_autoptr (GArray) placed = NULL;
  g_autoptr (GBytes) document = NULL;

  g_variant_builder_init (&gone_features, G_VARIANT_TYPE ("as"));
  g_variant_builder_init (&gone_articles, G_VARIANT_TYPE ("as"));
  placed = list_placed (dossier, touched, &gone_features, &gone_articles);
  document = write_document (dossier, placed);
  return get_bytes (g_variant_new ("(x@as@as@a(yus)b@ay)",
                                   time,
                                   g_variant_builder_end (&gone_features),
                                   g_variant_builder_end (&gone_articles),
                                   build_places (placed),
                                   touched->has_head,
                                   g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, document, TRUE)));
}

/* Returns: (transfer full) (nullable): the step, where the bytes are one */
static GVariant *
parse (GBytes *payload)
{
  g_autoptr (GVariant) value =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (STEP_TYPE), payload, FALSE));

  if (!g_variant_is_normal_form (value))
    return NULL;
  return G_BYTE_ORDER == G_BIG_ENDIAN ? g_variant_byteswap (value) : g_steal_pointer (&value);
}

static GArray *
read_places (GVariant *places)
{
  GArray      *placed = g_array_new (FALSE, FALSE, sizeof (JalonPlaced));
  GVariantIter iter;
  guchar       kind;
  guint32      position;
  char        *id;

  g_array_set_clear_func (placed, placed_clear);
  g_variant_iter_init (&iter, places);
  while (g_variant_iter_next (&iter, "(yus)", &kind, &position, &id))
    {
      JalonPlaced entry = { kind, position, id };

      g_array_append_val (placed, entry);
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
  self->placed = g_array_new (FALSE, FALSE, sizeof (JalonPlaced));
  g_array_set_clear_func (self->placed, placed_clear);
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
  g_array_sort (self->placed, compare_placed);
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
