/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the steps of a draft, through the writer of dossier files: first what is
 * to be written is found, then it is written, which takes longer, perhaps in a worker.
 */

#include "config.h"

#include "jalon-draft-plan.h"

#include "jalon-codec.h"
#include "jalon-dossier-private.h"
#include "jalon-write-article.h"
#include "jalon-write-feature.h"
#include "jalon-write-head.h"

/* Objects whose places are to be found (element-type GObject utf8), those of each JALON_PLACED_FEATURE + k apart. */
typedef struct
{
  GHashTable *objects[JALON_N_PLACED];
} Sought;

static void
sought_add (Sought *self, guint what, gpointer object, const char *id)
{
  if (self->objects[what] == NULL)
    self->objects[what] = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (self->objects[what], object, (gpointer) id);
}

/* Finds the places of all that is sought in a list, in one walk. */
static void
add_places (GArray *placed, GListModel *model, Sought *sought, guint what)
{
  GHashTable *objects = sought->objects[what];
  guint       n_left = objects != NULL ? g_hash_table_size (objects) : 0;
  guint       n_items = n_left > 0 ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n_items && n_left > 0; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      const char *id = g_hash_table_lookup (objects, item);
      JalonPlaced entry = { what, i, g_strdup (id) };

      if (id == NULL)
        continue;
      g_array_append_val (placed, entry);
      n_left--;
    }
  g_clear_pointer (&sought->objects[what], g_hash_table_unref);
}

/* Whether @id is there; then it is noted for add_places(), or at once. */
static gboolean
place_feature (JalonDossier *dossier, const char *id, GArray *placed, Sought *sought)
{
  JalonPlaced event = { JALON_PLACED_FEATURE + JALON_KIND_EVENT, 0, NULL };

  if (jalon_event_store_find (jalon_dossier_get_events (dossier), id, &event.position))
    {
      event.id = g_strdup (id);
      g_array_append_val (placed, event);
      return TRUE;
    }
  JALON_FOREACH_SHELF (kind)
    {
      gpointer object = jalon_dossier_find_feature (dossier, kind, id);

      if (object == NULL)
        continue;
      sought_add (sought, JALON_PLACED_FEATURE + kind, object, id);
      return TRUE;
    }
  return FALSE;
}

/* Returns: (element-type JalonPlaced): what is there of what was touched; the rest, and what was gone
 * for a while and may stand elsewhere now, goes to @gone_features and @gone_articles */
static GArray *
list_placed (JalonDossier       *dossier,
             const JalonTouched *touched,
             GVariantBuilder    *gone_features,
             GVariantBuilder    *gone_articles)
{
  GArray        *placed = jalon_placed_array_new ();
  Sought         sought = { NULL };
  GHashTableIter iter;
  gpointer       id;
  gpointer       was_gone;

  g_hash_table_iter_init (&iter, touched->features);
  while (g_hash_table_iter_next (&iter, &id, &was_gone))
    if (!place_feature (dossier, id, placed, &sought) || GPOINTER_TO_INT (was_gone) != 0)
      g_variant_builder_add (gone_features, "s", id);
  g_hash_table_iter_init (&iter, touched->articles);
  while (g_hash_table_iter_next (&iter, &id, &was_gone))
    {
      JalonArticle *article = jalon_dossier_find_article (dossier, id);

      if (article != NULL)
        sought_add (&sought, JALON_PLACED_ARTICLE, article, id);
      if (article == NULL || GPOINTER_TO_INT (was_gone) != 0)
        g_variant_builder_add (gone_articles, "s", id);
    }
  add_places (placed, jalon_dossier_get_articles (dossier), &sought, JALON_PLACED_ARTICLE);
  JALON_FOREACH_SHELF (kind)
    add_places (placed, jalon_dossier_get_features (dossier, kind), &sought, JALON_PLACED_FEATURE + kind);
  jalon_placed_array_sort (placed);
  return placed;
}

static void
write_head (JalonWriter *writer, JalonDossier *dossier)
{
  jalon_writer_integer (writer, "version", JALON_FORMAT_VERSION);
  jalon_write_head (writer, jalon_dossier_get_head (dossier));
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

static void
write_placed_article (JalonWriter *writer, JalonDossier *dossier, const char *id, GHashTable *articles)
{
  if (articles != NULL && g_hash_table_add (articles, g_strdup (id)))
    jalon_write_article (writer, jalon_article_get_data (jalon_dossier_find_article (dossier, id)));
}

/* @articles: (nullable): ids of articles written so far; then only articles are written, else only features */
static void
write_placed (JalonWriter *writer, JalonDossier *dossier, const JalonPlaced *placed, GHashTable *articles)
{
  const JalonKind *kind;
  JalonRecord     *record;

  if (placed->what == JALON_PLACED_ARTICLE)
    {
      write_placed_article (writer, dossier, placed->id, articles);
      return;
    }
  kind = &jalon_kinds[placed->what - JALON_PLACED_FEATURE];
  record = kind->dup (kind, dossier, placed->position);
  if (articles != NULL)
    write_named_articles (writer, record->claims, articles);
  else
    jalon_write_feature (writer, kind, record);
  jalon_schema_free (kind->schema, record);
}

/* FALSE where it was cancelled. @articles: as for write_placed() */
static gboolean
write_all_placed (JalonWriter          *writer,
                  const JalonDraftPlan *plan,
                  GHashTable           *articles,
                  GCancellable         *cancellable,
                  GError              **error)
{
  for (guint i = 0; i < plan->placed->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      write_placed (writer, plan->dossier, &g_array_index (plan->placed, JalonPlaced, i), articles);
    }
  return TRUE;
}

/* Returns: (transfer full) (nullable): a dossier file of what is there, in the order of its places */
static GBytes *
write_document (const JalonDraftPlan *plan, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JalonWriter writer;
  GBytes     *bytes = NULL;
  gboolean    ok;

  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_writer_string (&writer, "type", "FeatureCollection");
  jalon_writer_open (&writer, "jalon", '{');
  write_head (&writer, plan->dossier);
  jalon_writer_open (&writer, "articles", '[');
  ok = write_all_placed (&writer, plan, articles, cancellable, error);
  jalon_writer_close (&writer, ']');
  jalon_writer_close (&writer, '}');
  jalon_writer_open (&writer, "features", '[');
  ok = ok && write_all_placed (&writer, plan, NULL, cancellable, error);
  jalon_writer_close (&writer, ']');
  jalon_writer_close (&writer, '}');
  if (ok)
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

      g_variant_builder_add (&builder, "(yus)", (guchar) entry->what, (guint32) entry->position, entry->id);
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
 * jalon_draft_plan_new:
 * @dossier: as it is after the edit
 * @touched: what the edit touched
 * @time: of the edit, microseconds since 1970, UTC
 *
 * Finds what is there of what was touched, and what is gone. To be used in the thread of the dossier.
 *
 * Returns: (transfer full): a plan, for as long as the dossier does not change
 */
JalonDraftPlan *
jalon_draft_plan_new (JalonDossier *dossier, const JalonTouched *touched, gint64 time)
{
  JalonDraftPlan *self = g_new0 (JalonDraftPlan, 1);
  GVariantBuilder gone_features;
  GVariantBuilder gone_articles;

  g_variant_builder_init (&gone_features, G_VARIANT_TYPE ("as"));
  g_variant_builder_init (&gone_articles, G_VARIANT_TYPE ("as"));
  self->dossier = g_object_ref (dossier);
  self->time = time;
  self->has_head = touched->has_head;
  self->placed = list_placed (dossier, touched, &gone_features, &gone_articles);
  self->gone_features = g_variant_ref_sink (g_variant_builder_end (&gone_features));
  self->gone_articles = g_variant_ref_sink (g_variant_builder_end (&gone_articles));
  return self;
}

/**
 * jalon_draft_plan_write:
 *
 * Writes down what was planned; as much work as was touched. May be called in any thread while the dossier does not
 * change.
 *
 * Returns: (transfer full) (nullable): the payload of a frame; %NULL with %G_IO_ERROR_CANCELLED
 */
GBytes *
jalon_draft_plan_write (const JalonDraftPlan *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) document = write_document (self, cancellable, error);

  if (document == NULL)
    return NULL;
  return get_bytes (g_variant_new ("(x@as@as@a(yus)b@ay)",
                                   self->time,
                                   self->gone_features,
                                   self->gone_articles,
                                   build_places (self->placed),
                                   self->has_head,
                                   g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, document, TRUE)));
}

/**
 * jalon_draft_plan_free:
 * @self: (transfer full) (nullable): a plan
 */
void
jalon_draft_plan_free (JalonDraftPlan *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->gone_features, g_variant_unref);
  g_clear_pointer (&self->gone_articles, g_variant_unref);
  g_clear_pointer (&self->placed, g_array_unref);
  g_free (self);
}
