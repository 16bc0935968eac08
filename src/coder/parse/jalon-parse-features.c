/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The templates of features: which atoms are looked at together. The key of a
 * feature is a multiply-shift hash (Dietzfelbinger 1996): the sum over its atoms
 * of value times an odd number of 64 bits that belongs to the atom. Values are
 * never 0, so that a pair is never taken for a triple.
 */

#include "config.h"

#include "jalon-parse-features.h"

/* The odd number of an atom: one step of SplitMix64, folded by the compiler. */
static inline guint64
multiplier (guint atom)
{
  guint64 z = (atom + 1) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return (z ^ (z >> 31)) | 1;
}

#define SET(atom, value) (atoms[atom] = (guint64) (value) *multiplier (atom))

/* The keys of all templates of one table; @width: atoms in each. */
#define ADD_KEYS(table, width)                                                                                         \
  for (guint t = 0; t < G_N_ELEMENTS (table); t++)                                                                     \
    {                                                                                                                  \
      guint64 sum = atoms[table[t][0]];                                                                                \
                                                                                                                       \
      for (guint a = 1; a < width; a++)                                                                                \
        sum += atoms[table[t][a]];                                                                                     \
      keys[n_keys++] = sum;                                                                                            \
    }

/* ---- the tagger ---- */

enum
{
  T_BIAS,
  T_WORD,
  T_SUFFIX1,
  T_SUFFIX2,
  T_SUFFIX3,
  T_SUFFIX4,
  T_PREFIX1,
  T_PREFIX2,
  T_PREFIX3,
  T_SHAPE,
  T_FIRST,
  T_LEXICON,
  T_TAG1,
  T_TAG2,
  T_BEFORE_WORD,
  T_BEFORE_SUFFIX3,
  T_BEFORE_SHAPE,
  T_BEFORE_LEXICON,
  T_BEFORE2_WORD,
  T_AFTER_WORD,
  T_AFTER_SUFFIX2,
  T_AFTER_SUFFIX3,
  T_AFTER_SHAPE,
  T_AFTER_LEXICON,
  T_AFTER2_WORD,
  T_AFTER2_LEXICON,
  T_N_ATOMS
};

static const guint8 tag_singles[][1] = {
  { T_WORD },        { T_SUFFIX1 },        { T_SUFFIX2 },    { T_SUFFIX3 },        { T_SUFFIX4 },
  { T_PREFIX1 },     { T_PREFIX2 },        { T_PREFIX3 },    { T_SHAPE },          { T_TAG1 },
  { T_BEFORE_WORD }, { T_BEFORE2_WORD },   { T_AFTER_WORD }, { T_AFTER2_WORD },    { T_AFTER_SUFFIX2 },
  { T_AFTER_SHAPE }, { T_AFTER_SUFFIX3 },  { T_LEXICON },    { T_BEFORE_SUFFIX3 }, { T_AFTER_LEXICON },
  { T_BIAS },        { T_BEFORE_LEXICON },
};

static const guint8 tag_pairs[][2] = {
  { T_SHAPE, T_FIRST },         { T_TAG1, T_TAG2 },
  { T_TAG1, T_WORD },           { T_TAG1, T_SUFFIX3 },
  { T_BEFORE_WORD, T_WORD },    { T_WORD, T_AFTER_WORD },
  { T_TAG1, T_AFTER_WORD },     { T_SUFFIX3, T_AFTER_SUFFIX2 },
  { T_SHAPE, T_AFTER_SHAPE },   { T_SHAPE, T_BEFORE_SHAPE },
  { T_TAG1, T_AFTER_SUFFIX3 },  { T_LEXICON, T_AFTER_LEXICON },
  { T_LEXICON, T_TAG1 },        { T_LEXICON, T_SUFFIX2 },
  { T_LEXICON, T_SHAPE },       { T_LEXICON, T_BEFORE_LEXICON },
  { T_LEXICON, T_BEFORE_WORD }, { T_LEXICON, T_AFTER_WORD },
  { T_TAG1, T_AFTER_LEXICON },
};

static const guint8 tag_triples[][3] = {
  { T_TAG1, T_TAG2, T_SUFFIX2 },
  { T_SHAPE, T_SUFFIX2, T_FIRST },
  { T_LEXICON, T_TAG1, T_AFTER_LEXICON },
  { T_LEXICON, T_TAG1, T_TAG2 },
  { T_LEXICON, T_AFTER_LEXICON, T_AFTER2_LEXICON },
  { T_LEXICON, T_SHAPE, T_TAG1 },
  { T_LEXICON, T_SUFFIX3, T_TAG1 },
};

/**
 * jalon_parse_tag_keys:
 * @n: how many @words the sentence has
 * @i: the word to tag
 * @tag1: tag of the word before, from 1; 0: there is none
 * @tag2: tag of the word before that
 * @keys: (out) (array length=JALON_PARSE_MAX_KEYS)
 *
 * Returns: how many @keys there are
 */
guint
jalon_parse_tag_keys (const JalonTaggedWord *words, guint n, guint i, guint tag1, guint tag2, guint64 *keys)
{
  static const JalonTaggedWord nothing = { { 1, { 1, 1, 1, 1 }, { 1, 1, 1 }, 1 }, 0 };
  const JalonTaggedWord       *word = &words[i];
  const JalonTaggedWord       *before = i > 0 ? word - 1 : &nothing;
  const JalonTaggedWord       *before2 = i > 1 ? word - 2 : &nothing;
  const JalonTaggedWord       *after = i + 1 < n ? word + 1 : &nothing;
  const JalonTaggedWord       *after2 = i + 2 < n ? word + 2 : &nothing;
  guint64                      atoms[T_N_ATOMS];
  guint                        n_keys = 0;

  SET (T_BIAS, 1);
  SET (T_WORD, word->keys.word);
  SET (T_SUFFIX1, word->keys.suffix[0]);
  SET (T_SUFFIX2, word->keys.suffix[1]);
  SET (T_SUFFIX3, word->keys.suffix[2]);
  SET (T_SUFFIX4, word->keys.suffix[3]);
  SET (T_PREFIX1, word->keys.prefix[0]);
  SET (T_PREFIX2, word->keys.prefix[1]);
  SET (T_PREFIX3, word->keys.prefix[2]);
  SET (T_SHAPE, word->keys.shape);
  SET (T_FIRST, i == 0 ? 2 : 1);
  SET (T_LEXICON, word->lexicon + 1);
  SET (T_TAG1, tag1 + 1);
  SET (T_TAG2, tag2 + 1);
  SET (T_BEFORE_WORD, before->keys.word);
  SET (T_BEFORE_SUFFIX3, before->keys.suffix[2]);
  SET (T_BEFORE_SHAPE, before->keys.shape);
  SET (T_BEFORE_LEXICON, before->lexicon + 1);
  SET (T_BEFORE2_WORD, before2->keys.word);
  SET (T_AFTER_WORD, after->keys.word);
  SET (T_AFTER_SUFFIX2, after->keys.suffix[1]);
  SET (T_AFTER_SUFFIX3, after->keys.suffix[2]);
  SET (T_AFTER_SHAPE, after->keys.shape);
  SET (T_AFTER_LEXICON, after->lexicon + 1);
  SET (T_AFTER2_WORD, after2->keys.word);
  SET (T_AFTER2_LEXICON, after2->lexicon + 1);
  ADD_KEYS (tag_singles, 1);
  ADD_KEYS (tag_pairs, 2);
  ADD_KEYS (tag_triples, 3);
  return n_keys;
}

/* ---- the parser's steps ---- */

/* S0, S1, S2: the stack from its top; B0 .. B3: the next words; L, R: dependents left and right. */
enum
{
  P_BIAS = T_N_ATOMS,
  P_S0_WORD,
  P_S0_TAG,
  P_S0_SUFFIX,
  P_S0_N_LEFT,
  P_S0_N_RIGHT,
  P_S0_LEFT_SET,
  P_S0_RIGHT_SET,
  P_S0L_WORD,
  P_S0L_TAG,
  P_S0L_LABEL,
  P_S0L2_TAG,
  P_S0R_WORD,
  P_S0R_TAG,
  P_S0R_LABEL,
  P_S0R2_TAG,
  P_S0_HAS_CC,
  P_S1_WORD,
  P_S1_TAG,
  P_S1_N_RIGHT,
  P_S1_LEFT_SET,
  P_S1_RIGHT_SET,
  P_S1L_WORD,
  P_S1L_TAG,
  P_S1R_WORD,
  P_S1R_TAG,
  P_S1R_LABEL,
  P_S1R2_TAG,
  P_S2_TAG,
  P_B0_WORD,
  P_B0_TAG,
  P_B0_SUFFIX,
  P_B0_N_LEFT,
  P_B0_LEFT_SET,
  P_B0L_WORD,
  P_B0L_TAG,
  P_B0L_LABEL,
  P_B0L2_TAG,
  P_B1_WORD,
  P_B1_TAG,
  P_B2_WORD,
  P_B2_TAG,
  P_B3_TAG,
  P_BEFORE_B0_TAG,
  P_CONTENT_TAG,
  P_N_FINITE,
  P_DISTANCE0,
  P_DISTANCE1,
  P_DEPTH,
  P_ALIKE,
  P_ALIKE2,
  P_N_ATOMS
};

static const guint8 step_singles[][1] = {
  { P_BIAS },   { P_S0_WORD }, { P_S0_TAG }, { P_B0_WORD }, { P_B0_TAG }, { P_B1_WORD },
  { P_B1_TAG }, { P_B2_WORD }, { P_B2_TAG }, { P_S1_WORD }, { P_S1_TAG }, { P_S2_TAG },
};

static const guint8 step_pairs[][2] = {
  { P_S0_WORD, P_S0_TAG },      { P_B0_WORD, P_B0_TAG },      { P_B1_WORD, P_B1_TAG },
  { P_S1_WORD, P_S1_TAG },      { P_S0_TAG, P_B0_TAG },       { P_B0_TAG, P_B1_TAG },
  { P_B0_WORD, P_B1_TAG },      { P_B0_TAG, P_B1_WORD },      { P_S1_TAG, P_S0_TAG },
  { P_S1_TAG, P_B0_TAG },       { P_S1_WORD, P_B0_TAG },      { P_S0_TAG, P_B1_TAG },
  { P_S0_TAG, P_S0L_WORD },     { P_S0_TAG, P_S0R_WORD },     { P_S1_TAG, P_S1R_WORD },
  { P_S0R_WORD, P_B0_WORD },    { P_B0_WORD, P_DISTANCE0 },   { P_S0_WORD, P_S0_N_RIGHT },
  { P_S0_TAG, P_S0_N_RIGHT },   { P_S0_WORD, P_S0_N_LEFT },   { P_S0_TAG, P_S0_N_LEFT },
  { P_B0_WORD, P_B0_N_LEFT },   { P_B0_TAG, P_B0_N_LEFT },    { P_S1_TAG, P_S1_N_RIGHT },
  { P_S1_WORD, P_S1_N_RIGHT },  { P_S0_TAG, P_S0_RIGHT_SET }, { P_S0_WORD, P_S0_RIGHT_SET },
  { P_S0_TAG, P_S0_LEFT_SET },  { P_S0_WORD, P_S0_LEFT_SET }, { P_B0_TAG, P_B0_LEFT_SET },
  { P_B0_WORD, P_B0_LEFT_SET }, { P_S1_TAG, P_S1_RIGHT_SET }, { P_S1_WORD, P_S1_RIGHT_SET },
  { P_DEPTH, P_B0_TAG },        { P_S0_TAG, P_S0_SUFFIX },    { P_B0_TAG, P_B0_SUFFIX },
};

static const guint8 step_triples[][3] = {
  { P_S0_WORD, P_S0_TAG, P_B0_TAG },   { P_B0_TAG, P_B1_TAG, P_B2_TAG },      { P_S0_TAG, P_B0_TAG, P_B1_TAG },
  { P_S1_TAG, P_S0_TAG, P_B0_TAG },    { P_S2_TAG, P_S1_TAG, P_S0_TAG },      { P_S0_TAG, P_S0L_TAG, P_B0_TAG },
  { P_S0_TAG, P_S0R_TAG, P_B0_TAG },   { P_S0_TAG, P_B0_TAG, P_B0L_TAG },     { P_S1_TAG, P_S1R_TAG, P_S0_TAG },
  { P_S1_TAG, P_S1L_TAG, P_S0_TAG },   { P_S1_TAG, P_S0L_TAG, P_S0_TAG },     { P_S1_TAG, P_S1R_TAG, P_B0_TAG },
  { P_S0L_WORD, P_S0_TAG, P_B0_TAG },  { P_B0_TAG, P_B0L_WORD, P_S0_TAG },    { P_S0_TAG, P_DISTANCE0, P_B0_TAG },
  { P_S1_TAG, P_S0_TAG, P_DISTANCE1 }, { P_S0_TAG, P_S0_LEFT_SET, P_B0_TAG }, { P_S0_TAG, P_S0_RIGHT_SET, P_B0_TAG },
  { P_S0_TAG, P_S0R_LABEL, P_B0_TAG }, { P_S0_TAG, P_S0L_LABEL, P_B0_TAG },   { P_S1_TAG, P_S1R_LABEL, P_S0_TAG },
  { P_B0_TAG, P_B0L_LABEL, P_S0_TAG }, { P_S0_TAG, P_B0_TAG, P_N_FINITE },    { P_S0_TAG, P_BEFORE_B0_TAG, P_B0_TAG },
  { P_S0_SUFFIX, P_S0_TAG, P_B0_TAG }, { P_B0_SUFFIX, P_S0_TAG, P_B0_TAG },   { P_S1_TAG, P_S0_SUFFIX, P_S0_TAG },
  { P_S1_TAG, P_S0_TAG, P_ALIKE },     { P_ALIKE, P_ALIKE2, P_DISTANCE1 },
};

static const guint8 step_quadruples[][4] = {
  { P_B0_TAG, P_B1_TAG, P_B2_TAG, P_B3_TAG },        { P_S0_TAG, P_B0_TAG, P_B1_TAG, P_B2_TAG },
  { P_S2_TAG, P_S1_TAG, P_S0_TAG, P_B0_TAG },        { P_S1_TAG, P_S0_TAG, P_S0L_WORD, P_B0_TAG },
  { P_S1_TAG, P_S0_TAG, P_DISTANCE1, P_B0_TAG },     { P_S1_TAG, P_S1_RIGHT_SET, P_S0_TAG, P_B0_TAG },
  { P_S1_TAG, P_S1_LEFT_SET, P_S0_TAG, P_B0_TAG },   { P_S0_TAG, P_B0_TAG, P_B0_LEFT_SET, P_S0_LEFT_SET },
  { P_S1_TAG, P_S0_TAG, P_S0_LEFT_SET, P_B0_TAG },   { P_S0_TAG, P_S0L_TAG, P_S0L2_TAG, P_B0_TAG },
  { P_S0_TAG, P_S0R_TAG, P_S0R2_TAG, P_B0_TAG },     { P_B0_TAG, P_B0L_TAG, P_B0L2_TAG, P_S0_TAG },
  { P_S1_TAG, P_S1R_TAG, P_S1R2_TAG, P_S0_TAG },     { P_S0_TAG, P_B0_TAG, P_CONTENT_TAG, P_DISTANCE0 },
  { P_S1_TAG, P_S0_TAG, P_B0_TAG, P_N_FINITE },      { P_S0_TAG, P_B0_TAG, P_B1_TAG, P_N_FINITE },
  { P_S2_TAG, P_S1_TAG, P_B0_TAG, P_N_FINITE },      { P_S0_TAG, P_B0_TAG, P_B0L_WORD, P_N_FINITE },
  { P_S0_TAG, P_B0_TAG, P_B0_LEFT_SET, P_N_FINITE }, { P_S1_TAG, P_S0_TAG, P_S0_LEFT_SET, P_N_FINITE },
  { P_S1_TAG, P_S0_TAG, P_ALIKE, P_B0_TAG },         { P_S2_TAG, P_S1_TAG, P_S0_TAG, P_ALIKE2 },
  { P_S0_HAS_CC, P_S1_TAG, P_S0_TAG, P_S1L_WORD },   { P_B1_TAG, P_S0_HAS_CC, P_S0_TAG, P_S1_TAG },
};

/* Near words one by one, far ones in bands. */
static inline guint
band (guint from, guint to)
{
  guint distance = from < to ? to - from : from - to;

  return distance < 6 ? distance + 1 : distance < 10 ? 7 : distance < 18 ? 8 : 9;
}

typedef struct
{
  const JalonParseNode *s0;
  const JalonParseNode *s1;
  const JalonParseNode *s2;
  const JalonParseNode *b0;
  const JalonParseNode *nodes;
} View;

static inline gboolean
has_cc (const JalonParseNode *node)
{
  return (node->left_set >> JALON_DEPREL_CC & 1) != 0;
}

static inline void
set_stack_atoms (guint64 *atoms, const View *view)
{
  const JalonParseNode *s0 = view->s0;
  const JalonParseNode *s1 = view->s1;
  const JalonParseNode *s0_left = &view->nodes[s0->left1];
  const JalonParseNode *s0_right = &view->nodes[s0->right1];
  const JalonParseNode *s1_left = &view->nodes[s1->left1];
  const JalonParseNode *s1_right = &view->nodes[s1->right1];

  SET (P_S0_WORD, s0->word);
  SET (P_S0_TAG, s0->tag);
  SET (P_S0_SUFFIX, s0->suffix);
  SET (P_S0_N_LEFT, s0->n_left + 1);
  SET (P_S0_N_RIGHT, s0->n_right + 1);
  SET (P_S0_LEFT_SET, s0->left_key);
  SET (P_S0_RIGHT_SET, s0->right_key);
  SET (P_S0L_WORD, s0_left->word);
  SET (P_S0L_TAG, s0_left->tag);
  SET (P_S0L_LABEL, s0_left->label + 1);
  SET (P_S0L2_TAG, view->nodes[s0->left2].tag);
  SET (P_S0R_WORD, s0_right->word);
  SET (P_S0R_TAG, s0_right->tag);
  SET (P_S0R_LABEL, s0_right->label + 1);
  SET (P_S0R2_TAG, view->nodes[s0->right2].tag);
  SET (P_S0_HAS_CC, has_cc (s0) ? 2 : 1);
  SET (P_S1_WORD, s1->word);
  SET (P_S1_TAG, s1->tag);
  SET (P_S1_N_RIGHT, s1->n_right + 1);
  SET (P_S1_LEFT_SET, s1->left_key);
  SET (P_S1_RIGHT_SET, s1->right_key);
  SET (P_S1L_WORD, s1_left->word);
  SET (P_S1L_TAG, s1_left->tag);
  SET (P_S1R_WORD, s1_right->word);
  SET (P_S1R_TAG, s1_right->tag);
  SET (P_S1R_LABEL, s1_right->label + 1);
  SET (P_S1R2_TAG, view->nodes[s1->right2].tag);
  SET (P_S2_TAG, view->s2->tag);
}

static inline void
set_next_atoms (guint64 *atoms, const View *view)
{
  const JalonParseNode *b0 = view->b0;
  const JalonParseNode *b0_left = &view->nodes[b0->left1];

  SET (P_B0_WORD, b0->word);
  SET (P_B0_TAG, b0->tag);
  SET (P_B0_SUFFIX, b0->suffix);
  SET (P_B0_N_LEFT, b0->n_left + 1);
  SET (P_B0_LEFT_SET, b0->left_key);
  SET (P_B0L_WORD, b0_left->word);
  SET (P_B0L_TAG, b0_left->tag);
  SET (P_B0L_LABEL, b0_left->label + 1);
  SET (P_B0L2_TAG, view->nodes[b0->left2].tag);
  SET (P_B1_WORD, b0[1].word);
  SET (P_B1_TAG, b0[1].tag);
  SET (P_B2_WORD, b0[2].word);
  SET (P_B2_TAG, b0[2].tag);
  SET (P_B3_TAG, b0[3].tag);
  SET (P_BEFORE_B0_TAG, b0 > view->nodes ? b0[-1].tag : 255);
  SET (P_CONTENT_TAG, view->nodes[b0->next_content].tag);
  SET (P_N_FINITE, b0->n_finite + 1);
}

/* Whether the two topmost of the stack look like the parts of a coordination. */
static inline void
set_likeness_atoms (guint64 *atoms, const View *view)
{
  const JalonParseNode *s0 = view->s0;
  const JalonParseNode *s1 = view->s1;
  const JalonParseNode *s2 = view->s2;
  guint32               s0_left = view->nodes[s0->left1].word;
  guint                 alike = (s0->suffix == s1->suffix ? 1 : 0) | (s0_left == view->nodes[s1->left1].word ? 2 : 0) |
                (s0->tag == s1->tag ? 4 : 0) | (has_cc (s0) ? 8 : 0);
  guint alike2 = (s0_left == view->nodes[s2->left1].word ? 1 : 0) | (s0->tag == s2->tag ? 2 : 0);

  SET (P_ALIKE, alike + 1);
  SET (P_ALIKE2, alike * 4 + alike2 + 1);
}

/**
 * jalon_parse_transition_keys:
 * @state: where two steps or more are allowed
 * @keys: (out) (array length=JALON_PARSE_MAX_KEYS)
 *
 * Returns: how many @keys there are
 */
guint
jalon_parse_transition_keys (const JalonParseState *state, guint64 *keys)
{
  guint   s0 = jalon_parse_state_peek (state, 0);
  guint   s1 = jalon_parse_state_peek (state, 1);
  View    view = { .s0 = &state->nodes[s0],
                   .s1 = &state->nodes[s1],
                   .s2 = &state->nodes[jalon_parse_state_peek (state, 2)],
                   .b0 = &state->nodes[state->next],
                   .nodes = state->nodes };
  guint64 atoms[P_N_ATOMS];
  guint   n_keys = 0;

  SET (P_BIAS, 1);
  set_stack_atoms (atoms, &view);
  set_next_atoms (atoms, &view);
  set_likeness_atoms (atoms, &view);
  SET (P_DISTANCE0, state->depth > 0 ? band (s0, state->next) : 15);
  SET (P_DISTANCE1, state->depth > 1 ? band (s1, s0) : 15);
  SET (P_DEPTH, MIN (state->depth, 4) + 1);
  ADD_KEYS (step_singles, 1);
  ADD_KEYS (step_pairs, 2);
  ADD_KEYS (step_triples, 3);
  ADD_KEYS (step_quadruples, 4);
  return n_keys;
}

/* ---- the labeller ---- */

/* D: the dependent, H: its head; the tag of the dependent comes with the side it stands on. */
enum
{
  L_SIDE = P_N_ATOMS,
  L_DISTANCE,
  L_D_WORD,
  L_D_TAG,
  L_D_SUFFIX,
  L_D_SHAPE,
  L_D_LEFT_SET,
  L_D_RIGHT_SET,
  L_DL_WORD,
  L_DL_TAG,
  L_DL_LABEL,
  L_DL2_WORD,
  L_DL2_LABEL,
  L_DR_WORD,
  L_DR_LABEL,
  L_D_BEFORE_WORD,
  L_D_BEFORE_TAG,
  L_D_AFTER_WORD,
  L_D_AFTER_TAG,
  L_H_WORD,
  L_H_TAG,
  L_H_SHAPE,
  L_H_LEFT_SET,
  L_H_RIGHT_SET,
  L_HL_WORD,
  L_HL_LABEL,
  L_HR_WORD,
  L_HR_LABEL,
  L_H_BEFORE_TAG,
  L_H_AFTER_TAG,
  L_NEXT_WORD,
  L_NEXT_TAG,
  L_N_ATOMS
};

G_STATIC_ASSERT (L_N_ATOMS < 256);

static const guint8 label_singles[][1] = { { L_D_TAG } };

static const guint8 label_pairs[][2] = {
  { L_D_WORD, L_SIDE }, { L_H_WORD, L_D_TAG }, { L_H_TAG, L_D_TAG }, { L_DL_WORD, L_D_TAG }, { L_DL2_WORD, L_D_TAG },
};

static const guint8 label_triples[][3] = {
  { L_H_WORD, L_H_TAG, L_D_TAG },        { L_D_WORD, L_H_TAG, L_SIDE },          { L_D_WORD, L_H_WORD, L_SIDE },
  { L_H_TAG, L_D_TAG, L_DISTANCE },      { L_D_WORD, L_D_TAG, L_H_TAG },         { L_D_SUFFIX, L_H_TAG, L_SIDE },
  { L_DL_WORD, L_D_TAG, L_H_TAG },       { L_DL_WORD, L_H_WORD, L_D_TAG },       { L_DL_TAG, L_D_TAG, L_H_TAG },
  { L_DL_LABEL, L_D_TAG, L_H_TAG },      { L_DL_WORD, L_DL_LABEL, L_D_TAG },     { L_DR_LABEL, L_D_TAG, L_H_TAG },
  { L_DR_WORD, L_D_TAG, L_H_TAG },       { L_DL_WORD, L_DL2_WORD, L_D_TAG },     { L_D_LEFT_SET, L_D_TAG, L_H_TAG },
  { L_D_RIGHT_SET, L_D_TAG, L_H_TAG },   { L_D_LEFT_SET, L_D_WORD, L_H_TAG },    { L_H_LEFT_SET, L_D_TAG, L_H_TAG },
  { L_H_RIGHT_SET, L_D_TAG, L_H_TAG },   { L_H_LEFT_SET, L_H_WORD, L_D_TAG },    { L_H_RIGHT_SET, L_H_WORD, L_D_TAG },
  { L_D_BEFORE_WORD, L_D_TAG, L_H_TAG }, { L_D_AFTER_WORD, L_D_TAG, L_H_TAG },   { L_NEXT_TAG, L_D_TAG, L_H_TAG },
  { L_NEXT_WORD, L_D_TAG, L_H_TAG },     { L_H_BEFORE_TAG, L_H_TAG, L_D_TAG },   { L_H_AFTER_TAG, L_H_TAG, L_D_TAG },
  { L_HL_LABEL, L_HL_WORD, L_D_TAG },    { L_HR_LABEL, L_D_TAG, L_H_TAG },       { L_HR_WORD, L_D_TAG, L_H_TAG },
  { L_D_WORD, L_D_AFTER_WORD, L_H_TAG }, { L_D_WORD, L_D_BEFORE_WORD, L_H_TAG }, { L_D_SHAPE, L_D_TAG, L_H_TAG },
};

static const guint8 label_quadruples[][4] = {
  { L_DL_WORD, L_D_WORD, L_H_WORD, L_SIDE },         { L_DL_LABEL, L_DL2_LABEL, L_D_TAG, L_H_TAG },
  { L_H_LEFT_SET, L_H_RIGHT_SET, L_D_TAG, L_H_TAG }, { L_H_LEFT_SET, L_D_LEFT_SET, L_D_TAG, L_H_TAG },
  { L_H_RIGHT_SET, L_D_LEFT_SET, L_D_TAG, L_H_TAG }, { L_D_BEFORE_TAG, L_D_AFTER_TAG, L_D_TAG, L_H_TAG },
  { L_D_BEFORE_WORD, L_H_WORD, L_D_TAG, L_SIDE },    { L_DL_WORD, L_H_RIGHT_SET, L_H_TAG, L_D_TAG },
  { L_D_SHAPE, L_H_SHAPE, L_D_TAG, L_H_TAG },
};

static inline void
set_dependent_atoms (guint64 *atoms, const JalonParseState *state, guint dependent, gboolean after_head)
{
  const JalonParseNode *d = &state->nodes[dependent];
  const JalonParseNode *left = &state->nodes[d->left1];
  const JalonParseNode *left2 = &state->nodes[d->left2];
  const JalonParseNode *right = &state->nodes[d->right1];
  const JalonParseNode *before = dependent > 0 ? d - 1 : &state->nodes[jalon_parse_state_none (state)];

  SET (L_D_WORD, d->word);
  SET (L_D_TAG, d->tag * 2 + (after_head ? 1 : 0));
  SET (L_D_SUFFIX, d->suffix);
  SET (L_D_SHAPE, d->shape);
  SET (L_D_LEFT_SET, d->left_key);
  SET (L_D_RIGHT_SET, d->right_key);
  SET (L_DL_WORD, left->word);
  SET (L_DL_TAG, left->tag);
  SET (L_DL_LABEL, left->label + 1);
  SET (L_DL2_WORD, left2->word);
  SET (L_DL2_LABEL, left2->label + 1);
  SET (L_DR_WORD, right->word);
  SET (L_DR_LABEL, right->label + 1);
  SET (L_D_BEFORE_WORD, before->word);
  SET (L_D_BEFORE_TAG, before->tag);
  SET (L_D_AFTER_WORD, d[1].word);
  SET (L_D_AFTER_TAG, d[1].tag);
}

static inline void
set_head_atoms (guint64 *atoms, const JalonParseState *state, guint head)
{
  const JalonParseNode *h = &state->nodes[head];
  const JalonParseNode *left = &state->nodes[h->left1];
  const JalonParseNode *right = &state->nodes[h->right1];
  const JalonParseNode *before = head > 0 ? h - 1 : &state->nodes[jalon_parse_state_none (state)];

  SET (L_H_WORD, h->word);
  SET (L_H_TAG, h->tag);
  SET (L_H_SHAPE, h->shape);
  SET (L_H_LEFT_SET, h->left_key);
  SET (L_H_RIGHT_SET, h->right_key);
  SET (L_HL_WORD, left->word);
  SET (L_HL_LABEL, left->label + 1);
  SET (L_HR_WORD, right->word);
  SET (L_HR_LABEL, right->label + 1);
  SET (L_H_BEFORE_TAG, before->tag);
  SET (L_H_AFTER_TAG, h[1].tag);
}

/**
 * jalon_parse_label_keys:
 * @head: a word, not the root
 * @dependent: what is to hang under it; its own dependents are known
 * @keys: (out) (array length=JALON_PARSE_MAX_KEYS)
 *
 * Returns: how many @keys there are
 */
guint
jalon_parse_label_keys (const JalonParseState *state, guint head, guint dependent, guint64 *keys)
{
  const JalonParseNode *next = &state->nodes[state->next];
  guint64               atoms[L_N_ATOMS];
  guint                 n_keys = 0;

  SET (L_SIDE, head < dependent ? 2 : 1);
  SET (L_DISTANCE, band (head, dependent));
  SET (L_NEXT_WORD, next->word);
  SET (L_NEXT_TAG, next->tag);
  set_dependent_atoms (atoms, state, dependent, head < dependent);
  set_head_atoms (atoms, state, head);
  ADD_KEYS (label_singles, 1);
  ADD_KEYS (label_pairs, 2);
  ADD_KEYS (label_triples, 3);
  ADD_KEYS (label_quadruples, 4);
  return n_keys;
}
