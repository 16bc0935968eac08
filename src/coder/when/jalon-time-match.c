/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of all patterns that hold at a place the longest is taken, of equal ones
 * the first.
 */

#include "config.h"

#include "jalon-time-match.h"

#include "jalon-intern.h"

#include <math.h>
#include <string.h>

/* One pattern on its way; @best is the longest so far. */
typedef struct
{
  const JalonTimeMatcher *matcher;
  JalonTimeMatch          now;
  JalonTimeMatch         *best;
} Walk;

/* What digits may stand for. */
typedef struct
{
  guint min_digits;
  guint max_digits;
  int   min;
  int   max;
} Digits;

static const Digits digits[JALON_N_TIME_SLOTS] = {
  [JALON_TIME_SLOT_DAY] = { 1, 2, 1, 31 },       [JALON_TIME_SLOT_LATE_DAY] = { 2, 2, 13, 31 },
  [JALON_TIME_SLOT_YEAR] = { 4, 4, 1000, 2199 }, [JALON_TIME_SLOT_SHORT_YEAR] = { 2, 2, 0, 99 },
  [JALON_TIME_SLOT_DECADE] = { 2, 4, 20, 2190 }, [JALON_TIME_SLOT_MONTH_NUMBER] = { 1, 2, 1, 12 },
  [JALON_TIME_SLOT_HOUR] = { 1, 2, 0, 24 },      [JALON_TIME_SLOT_MINUTE] = { 2, 2, 0, 59 },
  [JALON_TIME_SLOT_NTH] = { 1, 3, 1, 999 },
};

static const JalonTimePiece *
piece_at (const JalonTimeMatcher *self, guint i)
{
  return &g_array_index (self->pieces, JalonTimePiece, i);
}

void
jalon_time_matcher_init (JalonTimeMatcher *self, JalonLang lang, const JalonTokens *tokens, const GArray *pieces)
{
  self->grammar = jalon_time_grammar_get (lang);
  self->tokens = tokens;
  self->pieces = pieces;
  self->words = g_new (const JalonTimeWord *, pieces->len + 1);
  for (guint i = 0; i < pieces->len; i++)
    self->words[i] = jalon_time_grammar_look_up (self->grammar, piece_at (self, i));
}

void
jalon_time_matcher_clear (JalonTimeMatcher *self)
{
  g_clear_pointer (&self->words, g_free);
}

/* How many pieces the words of an entry cover at @i; 0 where they are not there. */
static guint
match_entry (const JalonTimeMatcher *self, guint i, const JalonTimeEntry *entry)
{
  if (i + 1 + entry->more->len > self->pieces->len)
    return 0;
  for (guint k = 0; k < entry->more->len; k++)
    if (self->words[i + 1 + k] != g_ptr_array_index (entry->more, k))
      return 0;
  return 1 + entry->more->len;
}

/* "March" and "march", "mars" and "Mars": one of them is no month. Next to a number either is; of "mid-June" it is not
 * known. */
static gboolean
has_right_letters (const JalonTimeMatcher *self, guint i, JalonTimeSlot slot)
{
  const JalonTimePiece *piece = piece_at (self, i);

  if (!piece->begins)
    return TRUE;
  if ((self->grammar->capital >> slot & 1) != 0)
    return piece->upper;
  if (!piece->upper || (self->grammar->small >> slot & 1) == 0)
    return TRUE;
  return (i > 0 && piece_at (self, i - 1)->is_number) ||
         (i + 1 < self->pieces->len && piece_at (self, i + 1)->n_digits == 4);
}

/* The longest phrase at @i that is of the slot, or of the set. */
static guint
match_words (const JalonTimeMatcher *self, guint i, JalonTimeSlot slot, const char *set, double *out_value)
{
  const JalonTimeWord *word = self->words[i];
  guint                longest = 0;

  for (guint k = 0; word != NULL && k < word->entries->len; k++)
    {
      const JalonTimeEntry *entry = &g_array_index (word->entries, JalonTimeEntry, k);
      guint                 n = 0;

      if (entry->slot != slot || entry->set != set)
        continue;
      n = match_entry (self, i, entry);
      if (n > longest && has_right_letters (self, i, slot))
        {
          longest = n;
          *out_value = entry->value;
        }
    }
  return longest;
}

gboolean
jalon_time_matcher_is_in_set (const JalonTimeMatcher *self, guint piece, const char *set)
{
  double value;

  return match_words (self, piece, JALON_TIME_SLOT_SET, set, &value) == 1;
}

/* "3rd", "1er": the letters written to the digits. */
static guint
count_suffix (const JalonTimeMatcher *self, guint i)
{
  return i < self->pieces->len && piece_at (self, i)->glued &&
                 jalon_time_matcher_is_in_set (self, i, jalon_intern ("nth-suffix"))
             ? 1
             : 0;
}

static guint
match_digits (const JalonTimeMatcher *self, guint i, JalonTimeSlot slot, double *out_value)
{
  const JalonTimePiece *piece = piece_at (self, i);
  const Digits         *may = &digits[slot];
  guint                 suffix = 0;

  if (piece->n_digits == 0 || piece->n_digits < may->min_digits || piece->n_digits > may->max_digits)
    return 0;
  if (piece->number < may->min || piece->number > may->max)
    return 0;
  if (slot == JALON_TIME_SLOT_DECADE && fmod (piece->number, 10) != 0)
    return 0;
  *out_value = piece->number;
  suffix = slot == JALON_TIME_SLOT_NTH || slot == JALON_TIME_SLOT_DAY ? count_suffix (self, i + 1) : 0;
  return slot == JALON_TIME_SLOT_NTH && suffix == 0 ? 0 : 1 + suffix;
}

/* "twenty-five", "two hundred", "vingt et un" where the words do not list it. */
static guint
match_number_words (const JalonTimeMatcher *self, guint i, double *out_value)
{
  guint  n = match_words (self, i, JALON_TIME_SLOT_NUMBER, NULL, out_value);
  guint  at = i + n;
  guint  n_more = 0;
  double more = 0;

  if (n == 0 || at >= self->pieces->len || *out_value < 20)
    return n;
  if (*out_value > 90 || fmod (*out_value, 10) != 0)
    return n;
  if (piece_at (self, at)->text[0] == '-' && at + 1 < self->pieces->len)
    at++;
  n_more = match_words (self, at, JALON_TIME_SLOT_NUMBER, NULL, &more);
  if (n_more == 0 || more < 1 || more > 9)
    return n;
  *out_value += more;
  return at + n_more - i;
}

static guint
match_slot (const JalonTimeMatcher *self, guint i, const JalonTimeNode *node, double *out_value)
{
  guint n = 0;

  if (i >= self->pieces->len)
    return 0;
  if (node->slot == JALON_TIME_SLOT_NUMBER)
    {
      *out_value = piece_at (self, i)->number;
      return piece_at (self, i)->is_number ? 1 : match_number_words (self, i, out_value);
    }
  n = digits[node->slot].max_digits > 0 ? match_digits (self, i, node->slot, out_value) : 0;
  return n > 0 ? n : match_words (self, i, node->slot, node->set, out_value);
}

static void
set_slot (JalonTimeMatch *match, const JalonTimeNode *node, double value)
{
  guint end = node->second ? 1 : 0;

  if (node->slot == JALON_TIME_SLOT_SET)
    return;
  match->has[end] |= 1u << node->slot;
  if (node->slot == JALON_TIME_SLOT_NUMBER)
    match->number = value;
  else
    match->value[end][node->slot] = value;
}

static guint
match_node (const JalonTimeMatcher *self, guint i, const JalonTimeNode *node, double *out_value)
{
  if (node->kind == JALON_TIME_NODE_SLOT)
    return match_slot (self, i, node, out_value);
  return i < self->pieces->len && self->words[i] == node->word ? 1 : 0;
}

/* Goes on at node @at and piece @i. */
static void
walk (Walk *self, guint at, guint i)
{
  const JalonTimeNode *node = &g_array_index (self->matcher->grammar->nodes, JalonTimeNode, at);
  double               value = 0;
  guint                n = 0;

  if (node->kind == JALON_TIME_NODE_SPLIT)
    {
      JalonTimeMatch before = self->now;

      walk (self, node->next, i);
      self->now = before;
      walk (self, node->other, i);
      return;
    }
  if (node->kind == JALON_TIME_NODE_END)
    {
      if (i > self->best->last && i > self->now.first && piece_at (self->matcher, i - 1)->ends)
        {
          *self->best = self->now;
          self->best->last = i;
        }
      return;
    }
  n = match_node (self->matcher, i, node, &value);
  if (node->negated ? n > 0 : n == 0)
    return;
  if (!node->negated)
    set_slot (&self->now, node, value);
  walk (self, node->next, node->negated ? i : i + n);
}

static gboolean
may_stand_here (const JalonTimeMatcher *self, guint i, const JalonTimeRule *rule)
{
  if (rule->after != NULL && (i == 0 || !jalon_time_matcher_is_in_set (self, i - 1, rule->after)))
    return FALSE;
  return rule->not_after == NULL || i == 0 || !jalon_time_matcher_is_in_set (self, i - 1, rule->not_after);
}

static void
try_patterns (const JalonTimeMatcher *self, guint i, const GArray *patterns, JalonTimeMatch *best)
{
  for (guint k = 0; k < patterns->len; k++)
    {
      guint                   index = g_array_index (patterns, guint, k);
      const JalonTimePattern *pattern = &g_array_index (self->grammar->patterns, JalonTimePattern, index);
      const JalonTimeRule    *rule = &g_array_index (self->grammar->rules, JalonTimeRule, pattern->rule);
      Walk                    next = { self, { .rule = rule, .first = i, .last = i }, best };

      if (may_stand_here (self, i, rule))
        walk (&next, pattern->first, i);
    }
}

/**
 * jalon_time_matcher_find:
 * @first: piece
 *
 * Returns: whether an expression of time begins there
 */
gboolean
jalon_time_matcher_find (const JalonTimeMatcher *self, guint first, JalonTimeMatch *out_match)
{
  const JalonTimePiece *piece = piece_at (self, first);

  out_match->last = first;
  if (!piece->begins)
    return FALSE;
  if (self->words[first] != NULL)
    try_patterns (self, first, self->words[first]->patterns, out_match);
  if (piece->is_number)
    try_patterns (self, first, self->grammar->numeric, out_match);
  return out_match->last > first;
}
