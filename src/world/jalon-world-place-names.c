/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds places by name: every name and spelling, folded and sorted, halved.
 */

#include "config.h"

#include "jalon-world-private.h"

#include "jalon-text.h"

#include <string.h>

typedef struct
{
  const char *folded;
  guint32     place;
} Entry;

/* A name that no place has is told by one bit of so many, but for one in twelve or so. */
#define N_KNOWN_BITS (1u << 20)

/**
 * JalonWorldPlaceNames:
 * @entries: (element-type Entry): sorted by name, then by importance
 * @known: a bit for the hash of each name: most words that are looked up are no place
 */
struct _JalonWorldPlaceNames
{
  GStringChunk *texts;
  GArray       *entries;
  guint64       known[N_KNOWN_BITS / 64];
};

/* The hash of GLib says most in its low bits. */
static guint
hash_bit (const char *folded)
{
  return g_str_hash (folded) % N_KNOWN_BITS;
}

static gboolean
may_have (const JalonWorldPlaceNames *self, const char *folded)
{
  guint bit = hash_bit (folded);

  return (self->known[bit / 64] >> bit % 64 & 1) != 0;
}

static void
add_name (JalonWorldPlaceNames *self, const char *name, guint32 place)
{
  g_autofree char *folded = jalon_text_fold (name);
  Entry            entry;
  guint            bit;

  if (folded == NULL || *folded == '\0')
    return;
  bit = hash_bit (folded);
  self->known[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
  entry.folded = g_string_chunk_insert (self->texts, folded);
  entry.place = place;
  g_array_append_val (self->entries, entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;
  int          order = strcmp (left->folded, right->folded);

  if (order != 0)
    return order;

  return left->place < right->place ? -1 : left->place > right->place;
}

static JalonWorldPlaceNames *
place_names_new (const JalonWorldPlaceTable *table)
{
  JalonWorldPlaceNames *self = g_new0 (JalonWorldPlaceNames, 1);

  self->texts = g_string_chunk_new (64 * 1024);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint32 i = 0; i < table->n_places; i++)
    {
      add_name (self, table->places[i].name_en, i);
      add_name (self, table->places[i].name_fr, i);
      add_name (self, table->places[i].name_ar, i);
    }
  for (guint i = 0; i < table->n_aliases; i++)
    add_name (self, table->aliases[i].name, table->aliases[i].place);
  g_array_sort (self->entries, compare_entries);

  return self;
}

void
jalon_world_place_names_free (JalonWorldPlaceNames *self)
{
  g_string_chunk_free (self->texts);
  g_array_unref (self->entries);
  g_free (self);
}

static const JalonWorldPlaceNames *
get_place_names (JalonWorld *self)
{
  if (g_once_init_enter (&self->place_names))
    g_once_init_leave (&self->place_names, (gsize) place_names_new (jalon_world_get_place_table (self)));

  return (const JalonWorldPlaceNames *) self->place_names;
}

/* The first entry not before @folded. */
static guint
find_first (const JalonWorldPlaceNames *self, const char *folded)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (g_array_index (self->entries, Entry, middle).folded, folded) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* A place that was found. @rank: the lower the better */
typedef struct
{
  guint32 place;
  guint   rank;
} Found;

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *left = a;
  const Found *right = b;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

/* What was found becomes places: each once, the best first, and of those alike the most important. */
static GPtrArray *
pick (const JalonWorldPlaceTable *table, GArray *found, const char *country, guint limit)
{
  GPtrArray *places = g_ptr_array_new ();

  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len && places->len < limit; i++)
    {
      const JalonWorldPlace *place = &table->places[g_array_index (found, Found, i).place];

      if ((country == NULL || strcmp (country, place->country) == 0) && !g_ptr_array_find (places, place, NULL))
        g_ptr_array_add (places, (gpointer) place);
    }

  return places;
}

/* Own countries come before others, and there a whole name before the beginning of one. */
static guint
rank (const JalonWorldPlace *place, gboolean is_whole, const char *const *own)
{
  gboolean is_own = own != NULL && g_strv_contains (own, place->country);

  return (is_own ? 0 : 2) + (is_whole ? 0 : 1);
}

/* Those whose names begin with the first bytes of @name. */
static GPtrArray *
look_up (JalonWorld *self, const char *name, gsize n_bytes, const char *country, const char *const *own, guint limit)
{
  const JalonWorldPlaceNames *names = get_place_names (self);
  const JalonWorldPlaceTable *table = jalon_world_get_place_table (self);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint i = find_first (names, name); i < names->entries->len; i++)
    {
      const Entry *entry = &g_array_index (names->entries, Entry, i);
      Found        found = { .place = entry->place };

      if (strncmp (entry->folded, name, n_bytes) != 0)
        break;
      found.rank = rank (&table->places[entry->place], strcmp (entry->folded, name) == 0, own);
      g_array_append_val (all, found);
    }

  return pick (table, all, country, limit);
}

/**
 * jalon_world_find_places:
 * @name: in any of the languages, or another spelling
 * @country: (nullable): ISO 3166-1 alpha-3, as the gazetteer has it
 *
 * Finds the places of a name, whatever its case and accents.
 *
 * Returns: (transfer container) (element-type JalonWorldPlace): the places, the most important first
 */
GPtrArray *
jalon_world_find_places (JalonWorld *self, const char *name, const char *country)
{
  g_autofree char *folded = jalon_text_fold (name);

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (!may_have (get_place_names (self), folded))
    return g_ptr_array_new ();
  return look_up (self, folded, strlen (folded) + 1, country, NULL, G_MAXUINT);
}

/**
 * jalon_world_complete_places:
 * @prefix: the beginning of a name in any of the languages; may be empty
 * @own: (nullable) (array zero-terminated=1): countries whose places come first, ISO 3166-1 alpha-3
 * @limit: how many at most
 *
 * Returns: (transfer container) (element-type JalonWorldPlace): the places; of own countries before others, then those
 *   that have the whole name, then the most important first
 */
GPtrArray *
jalon_world_complete_places (JalonWorld *self, const char *prefix, const char *const *own, guint limit)
{
  g_autofree char *folded = jalon_text_fold (prefix);

  g_return_val_if_fail (self != NULL && prefix != NULL, NULL);

  return look_up (self, folded, strlen (folded), NULL, own, limit);
}

/**
 * jalon_world_get_capital:
 * @country: ISO 3166-1 alpha-3
 *
 * Returns: (transfer none) (nullable): its capital (where the gazetteer has several, the most populous)
 */
const JalonWorldPlace *
jalon_world_get_capital (JalonWorld *self, const char *country)
{
  const JalonWorldPlaceTable *table;

  g_return_val_if_fail (self != NULL && country != NULL, NULL);

  /* Capitals come first. */
  table = jalon_world_get_place_table (self);
  for (guint i = 0; i < table->n_places && table->places[i].kind == JALON_PLACE_CAPITAL; i++)
    if (strcmp (table->places[i].country, country) == 0)
      return &table->places[i];

  return NULL;
}

/**
 * jalon_world_place_get_name:
 * @place: a place
 * @language: "en", "fr" or "ar", a region may follow
 *
 * Returns: its name, in English where it has none in @language
 */
const char *
jalon_world_place_get_name (const JalonWorldPlace *place, const char *language)
{
  const char *name = NULL;

  g_return_val_if_fail (place != NULL, NULL);

  if (language != NULL && strncmp (language, "fr", 2) == 0)
    name = place->name_fr;
  else if (language != NULL && strncmp (language, "ar", 2) == 0)
    name = place->name_ar;

  return name != NULL ? name : place->name_en;
}
