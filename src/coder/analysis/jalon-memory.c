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
  GHashTable    *people; /* (owned) norm -> GArray of JalonMeaning */
  GHashTable    *known;  /* (owned) set of interned codes */
  GPtrArray     *recent; /* (element-type utf8): interned codes, each once, the last named last */
  GHashTable    *noted;  /* (owned) interned code -> number of the sentence that named it last */
  guint          sentence;
  const char    *pair[2]; /* the two states that a sentence named last */
  guint          paired;  /* number of that sentence */
  const char    *saved_pair[2];
  guint          saved_paired;
  GHashTable    *institutions; /* (owned) "army" -> interned code, NULL where two states have been meant */
  GPtrArray     *groups;       /* (owned) (element-type GArray): meanings handed out, kept as long as this */
  JalonToponyms *toponyms;     /* (owned) (nullable) */
};

JalonMemory *
jalon_memory_new (void)
{
  JalonMemory *self = g_new0 (JalonMemory, 1);

  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->known = g_hash_table_new (NULL, NULL);
  self->recent = g_ptr_array_new ();
  self->noted = g_hash_table_new (NULL, NULL);
  self->institutions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
  g_hash_table_unref (self->noted);
  g_hash_table_unref (self->institutions);
  g_ptr_array_unref (self->groups);
  jalon_toponyms_free (self->toponyms);
  g_free (self);
}

static void
add_meaning (GArray *meanings, const char *code)
{
  JalonMeaning meaning = { (gpointer) code, JALON_FOUND_COREFERENCE, JALON_NAME_PERSON };

  g_array_append_val (meanings, meaning);
}

/**
 * jalon_memory_learn_person:
 * @norm: a part of a person's name, folded
 * @codes: (element-type utf8): interned codes of those the person acts for; none where that is not known
 *
 * The first who bears a name keeps it.
 *
 * Returns: whether the name is new
 */
gboolean
jalon_memory_learn_person (JalonMemory *self, const char *norm, const GPtrArray *codes)
{
  GArray *meanings = g_hash_table_lookup (self->people, norm);

  if (meanings != NULL && (meanings->len > 0 || codes->len == 0))
    return FALSE;
  meanings = g_array_new (FALSE, FALSE, sizeof (JalonMeaning));
  for (guint i = 0; i < codes->len; i++)
    add_meaning (meanings, g_ptr_array_index (codes, i));
  g_hash_table_insert (self->people, g_strdup (norm), meanings);
  return TRUE;
}

const GArray *
jalon_memory_find_person (JalonMemory *self, const char *norm)
{
  return g_hash_table_lookup (self->people, norm);
}

/**
 * jalon_memory_note_party:
 * @code: interned code of a party named without ambiguity
 * @state: whether it is a state, which "the two countries" can mean
 */
void
jalon_memory_note_party (JalonMemory *self, const char *code, gboolean state)
{
  guint at = 0;

  g_hash_table_add (self->known, (gpointer) code);
  if (!state)
    return;
  if (self->recent->len > 0)
    {
      const char *last = g_ptr_array_index (self->recent, self->recent->len - 1);

      if (last != code && GPOINTER_TO_UINT (g_hash_table_lookup (self->noted, last)) == self->sentence)
        {
          self->pair[0] = last;
          self->pair[1] = code;
          self->paired = self->sentence;
        }
    }
  g_hash_table_insert (self->noted, (gpointer) code, GUINT_TO_POINTER (self->sentence));
  if (g_ptr_array_find (self->recent, code, &at))
    g_ptr_array_remove_index (self->recent, at);
  else if (self->recent->len == MAX_RECENT)
    g_ptr_array_remove_index (self->recent, 0);
  g_ptr_array_add (self->recent, (gpointer) code);
}

gboolean
jalon_memory_knows (JalonMemory *self, const char *code)
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
jalon_memory_find_last_parties (JalonMemory *self, guint n, guint skip)
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

/* What is named from now on is of another sentence. */
void
jalon_memory_begin_sentence (JalonMemory *self)
{
  self->sentence++;
}

/**
 * jalon_memory_find_last_pair:
 *
 * "Caracas summoned Guyana's ambassador. Washington sent a ship. Brazil urged both countries": those that a sentence
 * named together, unless two others were named since.
 *
 * Returns: (nullable) (transfer none) (element-type JalonMeaning): two states
 */
const GArray *
jalon_memory_find_last_pair (JalonMemory *self, guint skip)
{
  GArray *meanings = NULL;

  if (self->pair[0] == NULL || self->paired == self->sentence)
    return NULL;
  if (self->recent->len >= 2 + skip &&
      GPOINTER_TO_UINT (
          g_hash_table_lookup (self->noted, g_ptr_array_index (self->recent, self->recent->len - 2 - skip))) >
          self->paired)
    return NULL;
  meanings = g_array_new (FALSE, FALSE, sizeof (JalonMeaning));
  add_meaning (meanings, self->pair[0]);
  add_meaning (meanings, self->pair[1]);
  g_ptr_array_add (self->groups, meanings);
  return meanings;
}

/* "Mali's army": "the army" further down is Mali's, until another army is named. @code: interned. */
void
jalon_memory_note_institution (JalonMemory *self, const char *word, const char *code)
{
  gpointer known = NULL;

  if (!g_hash_table_lookup_extended (self->institutions, word, NULL, &known))
    g_hash_table_insert (self->institutions, g_strdup (word), (gpointer) code);
  else if (known != code)
    g_hash_table_insert (self->institutions, g_strdup (word), NULL);
}

/* (nullable): interned */
const char *
jalon_memory_find_institution (JalonMemory *self, const char *word)
{
  return g_hash_table_lookup (self->institutions, word);
}

void
jalon_memory_take_toponyms (JalonMemory *self, JalonToponyms *toponyms)
{
  jalon_toponyms_free (self->toponyms);
  self->toponyms = toponyms;
}

const JalonToponyms *
jalon_memory_get_toponyms (JalonMemory *self)
{
  return self->toponyms;
}

/* (transfer full) (element-type utf8) */
GPtrArray *
jalon_memory_copy_recent (JalonMemory *self)
{
  self->saved_pair[0] = self->pair[0];
  self->saved_pair[1] = self->pair[1];
  self->saved_paired = self->paired;
  return g_ptr_array_copy (self->recent, NULL, NULL);
}

void
jalon_memory_set_recent (JalonMemory *self, const GPtrArray *recent)
{
  g_ptr_array_set_size (self->recent, 0);
  self->pair[0] = self->saved_pair[0];
  self->pair[1] = self->saved_pair[1];
  self->paired = self->saved_paired;
  for (guint i = 0; i < recent->len; i++)
    g_ptr_array_add (self->recent, g_ptr_array_index (recent, i));
}
