/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-memory.h"

#include "jalon-intern.h"

/* "The three leaders" is as far as it goes. */
#define MAX_RECENT 8

struct _JalonMemory
{
  GHashTable *people; /* (owned) norm -> GArray of JalonMeaning */
  GHashTable *known;  /* (owned) set of interned codes */
  GPtrArray  *recent; /* (element-type utf8): interned codes, each once, the last named last */
  GPtrArray  *groups; /* (owned) (element-type GArray): meanings handed out, kept as long as this */
};

JalonMemory *
jalon_memory_new (void)
{
  JalonMemory *self = g_new0 (JalonMemory, 1);

  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->known = g_hash_table_new (NULL, NULL);
  self->recent = g_ptr_array_new ();
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

void
jalon_memory_free (JalonMemory *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->recent);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

static void
add_meaning (GArray     *meanings,
             const char *code)
{
  JalonMeaning meaning = { (gpointer) code, JALON_FOUND_COREFERENCE, JALON_NAME_PERSON };

  g_array_append_val (meanings, meaning);
}

/**
 * jalon_memory_learn_person:
 * @norm: a part of a person's name, folded
 * @codes: (element-type utf8): interned codes of those the person acts for
 *
 * The first who bears a name keeps it.
 *
 * Returns: whether the name is new
 */
gboolean
jalon_memory_learn_person (JalonMemory     *self,
                           const char      *norm,
                           const GPtrArray *codes)
{
  GArray *meanings = NULL;

  if (g_hash_table_contains (self->people, norm))
    return FALSE;
  meanings = g_array_new (FALSE, FALSE, sizeof (JalonMeaning));
  for (guint i = 0; i < codes->len; i++)
    add_meaning (meanings, g_ptr_array_index (codes, i));
  g_hash_table_insert (self->people, g_strdup (norm), meanings);
  return TRUE;
}

const GArray *
jalon_memory_find_person (JalonMemory *self,
                          const char  *norm)
{
  return g_hash_table_lookup (self->people, norm);
}

/**
 * jalon_memory_note_party:
 * @code: interned code of a party named without ambiguity
 * @state: whether it is a state, which "the two countries" can mean
 */
void
jalon_memory_note_party (JalonMemory *self,
                         const char  *code,
                         gboolean     state)
{
  guint at = 0;

  g_hash_table_add (self->known, (gpointer) code);
  if (!state)
    return;
  if (g_ptr_array_find (self->recent, code, &at))
    g_ptr_array_remove_index (self->recent, at);
  else if (self->recent->len == MAX_RECENT)
    g_ptr_array_remove_index (self->recent, 0);
  g_ptr_array_add (self->recent, (gpointer) code);
}

gboolean
jalon_memory_knows (JalonMemory *self,
                    const char  *code)
{
  return g_hash_table_contains (self->known, code);
}

/**
 * jalon_memory_find_last_parties:
 * @n: how many
 * @skip: how many of those named last are left out
 *
 * Returns: (nullable) (transfer none) (element-type JalonMeaning): the @n parties named last
 *   before those, or %NULL where there are not as many
 */
const GArray *
jalon_memory_find_last_parties (JalonMemory *self,
                                guint        n,
                                guint        skip)
{
  GArray *meanings = NULL;

  if (self->recent->len < n + skip)
    return NULL;
  meanings = g_array_new (FALSE, FALSE, sizeof (JalonMeaning));
  for (guint i = self->recent->len - n - skip; i < self->recent->len - skip; i++)
    add_meaning (meanings, g_ptr_array_index (self->recent, i));
  g_ptr_array_add (self->groups, meanings);
  return meanings;
}

/* (transfer full) (element-type utf8) */
GPtrArray *
jalon_memory_copy_recent (JalonMemory *self)
{
  return g_ptr_array_copy (self->recent, NULL, NULL);
}

void
jalon_memory_set_recent (JalonMemory     *self,
                         const GPtrArray *recent)
{
  g_ptr_array_set_size (self->recent, 0);
  for (guint i = 0; i < recent->len; i++)
    g_ptr_array_add (self->recent, g_ptr_array_index (recent, i));
}
