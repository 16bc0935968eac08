/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fills the cells of the lexicon, so that the three of each word make its class and
 * fingerprint: cells that one word alone has are filled last (peeling).
 */

#include "config.h"

#include "pack.h"

#include <stdlib.h>
#include <string.h>

/* Cells for each word; below 1.23 no order of filling is found. */
#define CELLS_PER_WORD 1.24
#define MAX_CLASSES 255

typedef struct
{
  guint32 word;
  guint8 class;
} Entry;

/* Of a cell: how many words it has that are not placed yet, and the exclusive or of their indices. */
typedef struct
{
  guint n;
  guint words;
} Cell;

static int
compare_words (const void *a, const void *b)
{
  const Entry *x = a;
  const Entry *y = b;

  return x->word < y->word ? -1 : x->word > y->word ? 1 : 0;
}

/* The set of bits that a word has in the file becomes the number of a class. */
static guint
get_class (GHashTable *classes, guint bits)
{
  gpointer class = g_hash_table_lookup (classes, GUINT_TO_POINTER (bits));

  if (class == NULL)
    {
      class = GUINT_TO_POINTER (MIN (g_hash_table_size (classes) + 1, MAX_CLASSES));
      g_hash_table_insert (classes, GUINT_TO_POINTER (bits), class);
    }
  return GPOINTER_TO_UINT (class);
}

/* Lines of a word, a tab and a number of bits. */
static GArray *
read_entries (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) classes = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  guint   n = 0;

  if (!g_file_get_contents (file, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char   *tab = strchr (lines[i], '\t');
      JalonWordKeys keys;
      Entry         entry;

      if (tab == NULL || lines[i][0] == '#')
        continue;
      jalon_word_keys_init (&keys, lines[i], tab - lines[i]);
      entry.word = keys.word;
      entry.class = get_class (classes, strtoul (tab + 1, NULL, 10));
      g_array_append_val (entries, entry);
    }
  qsort (entries->data, entries->len, sizeof (Entry), compare_words);
  for (guint i = 0; i < entries->len; i++) /* two words may have one key: the first is kept */
    if (n == 0 || g_array_index (entries, Entry, i).word != g_array_index (entries, Entry, n - 1).word)
      g_array_index (entries, Entry, n++) = g_array_index (entries, Entry, i);
  g_array_set_size (entries, n);
  g_printerr ("lexicon: %u words in %u classes\n", n, g_hash_table_size (classes));
  return entries;
}

/* The order in which words lose their last neighbour: words in @order, and the cell each has alone in @alone. */
static guint
peel (const GArray *entries, guint32 n_cells, guint32 seed, guint *order, guint *alone)
{
  g_autofree Cell  *cells = g_new0 (Cell, 3 * (gsize) n_cells);
  g_autofree guint *queue = g_new (guint, 3 * (gsize) n_cells + 3 * (gsize) entries->len);
  guint             n_queue = 0;
  guint             n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      JalonParseLexiconPlace place;

      jalon_parse_lexicon_find (n_cells, seed, g_array_index (entries, Entry, i).word, &place);
      for (guint k = 0; k < 3; k++)
        {
          cells[place.cells[k]].n++;
          cells[place.cells[k]].words ^= i;
        }
    }
  for (guint i = 0; i < 3 * n_cells; i++)
    if (cells[i].n == 1)
      queue[n_queue++] = i;
  for (guint q = 0; q < n_queue; q++)
    {
      JalonParseLexiconPlace place;
      guint                  word = cells[queue[q]].words;

      if (cells[queue[q]].n != 1)
        continue;
      order[n] = word;
      alone[n++] = queue[q];
      jalon_parse_lexicon_find (n_cells, seed, g_array_index (entries, Entry, word).word, &place);
      for (guint k = 0; k < 3; k++)
        {
          cells[place.cells[k]].n--;
          cells[place.cells[k]].words ^= word;
          if (cells[place.cells[k]].n == 1)
            queue[n_queue++] = place.cells[k];
        }
    }
  return n;
}

static void
fill (const GArray *entries, guint32 n_cells, guint32 seed, const guint *order, const guint *alone, guint8 *cells)
{
  for (guint i = entries->len; i-- > 0;)
    {
      const Entry           *entry = &g_array_index (entries, Entry, order[i]);
      JalonParseLexiconPlace place;
      guint8 class = entry->class;
      guint8 fingerprint;

      jalon_parse_lexicon_find (n_cells, seed, entry->word, &place);
      fingerprint = place.fingerprint;
      for (guint k = 0; k < 3; k++)
        {
          class ^= cells[2 * (gsize) place.cells[k]];
          fingerprint ^= cells[2 * (gsize) place.cells[k] + 1];
        }
      cells[2 * (gsize) alone[i]] = class;
      cells[2 * (gsize) alone[i] + 1] = fingerprint;
    }
}

/**
 * pack_lexicon:
 * @file: (nullable): lines of a word, a tab and a number whose bits tell its classes; %NULL: no lexicon
 */
void
pack_lexicon (GByteArray *out, const char *file)
{
  g_autoptr (GArray) entries = file != NULL ? read_entries (file) : g_array_new (FALSE, FALSE, sizeof (Entry));
  guint32            n_cells = entries->len > 0 ? (guint32) (entries->len * CELLS_PER_WORD / 3) + 16 : 0;
  guint32            seed = 1;
  g_autofree guint  *order = g_new (guint, entries->len);
  g_autofree guint  *alone = g_new (guint, entries->len);
  g_autofree guint8 *cells = g_new0 (guint8, 6 * (gsize) n_cells);

  while (peel (entries, n_cells, seed, order, alone) < entries->len)
    seed++;
  fill (entries, n_cells, seed, order, alone, cells);
  pack_u32 (out, n_cells);
  pack_u32 (out, seed);
  g_byte_array_append (out, cells, 6 * (gsize) n_cells);
}
