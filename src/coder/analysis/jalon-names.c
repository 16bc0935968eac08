/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds names and demonyms of states and organisations, names of people whom
 * the article has said to act for one, and what stands for several of them.
 */

#include "config.h"

#include "jalon-names.h"

#include "jalon-when.h"

#include <string.h>

static gboolean
is_shouted (const JalonAnalysis *self, const JalonToken *token)
{
  for (const char *p = self->text + token->start; p < self->text + token->end; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Also within: "al-Shabaab". */
static gboolean
has_capital (const JalonAnalysis *self, const JalonToken *token)
{
  for (const char *p = self->text + token->start; p < self->text + token->end; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* "US$5 billion": of money, no state. */
static gboolean
is_of_money (const JalonAnalysis *self, const JalonName *name)
{
  return self->text[jalon_tokens_get (self->tokens, name->last - 1)->end] == '$';
}

/* The lexicon writes it in capitals alone: "SADR" is not "Sadr". */
static gboolean
is_acronym (const JalonName *name)
{
  for (guint m = 0; m < name->meanings->len; m++)
    if ((g_array_index (name->meanings, JalonMeaning, m).detail & JALON_NAME_ACRONYM) == 0)
      return FALSE;
  return name->meanings->len > 0;
}

/* "UN" is no article and "US" no pronoun: names of up to three letters must be in capitals. */
static gboolean
is_written_as_name (const JalonAnalysis *self, const JalonName *name)
{
  const JalonToken *token = jalon_tokens_get (self->tokens, name->first);

  if (name->found == JALON_FOUND_DEMONYM && self->grammar->demonyms_small)
    return TRUE;
  if ((g_array_index (name->meanings, JalonMeaning, 0).detail & JALON_NAME_LOWER_CASE) != 0)
    return TRUE;
  if (is_acronym (name) || (name->last - name->first == 1 && token->end - token->start <= 3))
    return is_shouted (self, token);
  for (guint i = name->first; i < name->last; i++)
    if (has_capital (self, jalon_tokens_get (self->tokens, i)))
      return TRUE;
  return FALSE;
}

/* Whether the token alone is a noun of some class. */
static gboolean
is_class (const JalonAnalysis *self, guint i)
{
  guint length = 0;

  return jalon_phrases_match (jalon_lexicon_get_classes (self->lexicon, self->lang), self->tokens, i, i + 1, &length) !=
         NULL;
}

static gboolean
is_known_word (const JalonAnalysis *self, guint i)
{
  guint length = 0;

  if (jalon_when_is_weekday (self->tokens, i) || jalon_analysis_is_verb (self, i, JALON_TENSE_ANY))
    return TRUE;
  return self->functions[i] != 0 || is_class (self, i) ||
         jalon_phrases_match (jalon_lexicon_get_geography (self->lexicon), self->tokens, i, i + 1, &length) != NULL;
}

gboolean
jalon_names_is_sentence_start (const JalonAnalysis *self, guint i)
{
  const JalonToken *before = i > 0 ? jalon_tokens_get (self->tokens, i - 1) : NULL;

  return before == NULL || before->kind == JALON_TOKEN_PUNCTUATION;
}

gboolean
jalon_names_is_stranger (const JalonAnalysis *self, guint i)
{
  const JalonToken *token = i < self->tokens->tokens->len ? jalon_tokens_get (self->tokens, i) : NULL;

  /* "Kurdish-led", "Rwandan-backed": an adjective, however it is written */
  return token != NULL && token->kind == JALON_TOKEN_WORD && token->upper &&
         !jalon_word_sets_has_ending (self->words, JALON_CUE_COMPOUND_ENDINGS, token->norm) && !is_known_word (self, i);
}

/* "Peter JORDAN": the whole article says that it is the name of no place. */
static gboolean
is_no_place (const JalonAnalysis *self, guint i)
{
  return self->toponyms != NULL && jalon_toponyms_find (self->toponyms, i) == NULL;
}

/* "François HOLLANDE": behind a given name a state's name of one word is that of a person. */
static gboolean
is_surname (const JalonAnalysis *self, const JalonName *name)
{
  guint before = name->first - 1;

  return name->first > 0 && name->last == name->first + 1 && jalon_tokens_get (self->tokens, before)->upper &&
         (jalon_place_lexicon_read_words (jalon_lexicon_get_places (self->lexicon),
                                          self->lang,
                                          self->tokens,
                                          before,
                                          1) >>
              JALON_PLACE_WORD_GIVEN &
          1) != 0;
}

/* "the PARIS Agreement", "l'accord de LUSAKA": a capital where it was signed, of whoever signed. */
static gboolean
is_of_agreement (const JalonAnalysis *self, const JalonName *name)
{
  const JalonHit *before = name->first >= 2 && jalon_analysis_is (self, name->first - 1, JALON_FUNCTION_OF) &&
                                   self->grammar->adjectives_follow
                               ? jalon_analysis_class_at (self, name->first - 2)
                               : NULL;
  const JalonHit *behind = !self->grammar->adjectives_follow ? jalon_analysis_class_at (self, name->last) : NULL;

  return name->found == JALON_FOUND_CAPITAL &&
         ((before != NULL && before->last == name->first - 1 && jalon_hit_is_class (before, "agreement")) ||
          (behind != NULL && behind->first == name->last && jalon_hit_is_class (behind, "agreement")));
}

/* "the President of KENYA William Ruto": who holds an office of the state, in words of which two at least are strange.
 */
static gboolean
is_before_office_holder (const JalonAnalysis *self, const JalonName *name)
{
  guint           of = name->first;
  const JalonHit *office;

  while (of > 0 && jalon_analysis_is (self, of - 1, JALON_FUNCTION_ARTICLES))
    of--;
  office =
      of >= 2 && jalon_analysis_is (self, of - 1, JALON_FUNCTION_OF) ? jalon_analysis_class_at (self, of - 2) : NULL;
  return office != NULL && office->last == of - 1 && jalon_hit_is_class (office, "government") &&
         jalon_names_is_stranger (self, name->last) && jalon_names_is_stranger (self, name->last + 1);
}

/* "Kenya Airways", "Denzel Washington": a capitalised stranger beside the name makes it part of another. */
static gboolean
is_part_of_other_name (const JalonAnalysis *self, const JalonName *name)
{
  if (name->found == JALON_FOUND_DEMONYM)
    return FALSE;
  if (is_surname (self, name))
    {
      g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

      jalon_memory_learn_person (self->memory, jalon_tokens_get (self->tokens, name->first)->norm, nobody);
      return TRUE;
    }
  if (name->first > 0 && jalon_names_is_stranger (self, name->first - 1) &&
      (!jalon_names_is_sentence_start (self, name->first - 1) || name->found == JALON_FOUND_CAPITAL ||
       is_no_place (self, name->first)))
    return TRUE;
  return jalon_names_is_stranger (self, name->last) && !is_before_office_holder (self, name);
}

/* "Georgia" with "Atlanta" in the text is the American state. */
static gboolean
has_rival (const JalonAnalysis *self, const char *code)
{
  const JalonPhrases *rivals = jalon_lexicon_get_rivals (self->lexicon);
  guint               n = self->tokens->tokens->len;

  for (guint i = 0; i < n; i++)
    {
      guint         length = 0;
      const GArray *found = jalon_phrases_match (rivals, self->tokens, i, n, &length);

      for (guint m = 0; found != NULL && m < found->len; m++)
        if (g_array_index (found, JalonMeaning, m).value == code)
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_something_else (const JalonAnalysis *self, const JalonMeaning *meaning)
{
  return (meaning->detail & JALON_NAME_AMBIGUOUS) != 0 && (meaning->value == NULL || has_rival (self, meaning->value));
}

static gboolean
is_state (const JalonAnalysis *self, const char *code)
{
  JalonWorld *world = jalon_lexicon_get_world (self->lexicon);

  return jalon_world_has_code (world, code) && jalon_world_list_members (world, code) == NULL;
}

/* "signed IN WASHINGTON": the city is where it was done, by whoever. */
static gboolean
is_venue (const JalonAnalysis *self, const JalonName *name)
{
  return name->found == JALON_FOUND_CAPITAL && name->first > 0 &&
         jalon_analysis_is_in (self, name->first - 1, JALON_SET_INSIDE);
}

static void
add_name (const JalonAnalysis *self, GArray *names, const JalonName *name)
{
  const char *code = g_array_index (name->meanings, JalonMeaning, 0).value;

  g_array_append_val (names, *name);
  if (name->meanings->len == 1)
    jalon_memory_note_party (self->memory, code, is_state (self, code) && !is_venue (self, name));
}

static void
try_name (const JalonAnalysis *self, GArray *names, JalonName *name)
{
  const JalonMeaning *meaning = &g_array_index (name->meanings, JalonMeaning, 0);

  /* "Laos" is the state before it is its people */
  name->found = meaning->kind;
  for (guint m = 1; m < name->meanings->len; m++)
    name->found = MIN (name->found, (JalonFound) g_array_index (name->meanings, JalonMeaning, m).kind);
  name->person = (meaning->detail & JALON_NAME_PERSON) != 0;
  if (is_of_something_else (self, meaning) || is_of_money (self, name) || !is_written_as_name (self, name))
    return;
  if (!name->person && (is_part_of_other_name (self, name) || is_of_agreement (self, name)))
    return;
  add_name (self, names, name);
}

/* "Ruto" once the article has said who that is. */
static void
try_person (const JalonAnalysis *self, GArray *names, guint i)
{
  const JalonToken *token = jalon_tokens_get (self->tokens, i);
  const GArray     *meanings =
      token->upper && token->kind == JALON_TOKEN_WORD ? jalon_memory_find_person (self->memory, token->norm) : NULL;
  JalonName name = { i, i + 1, meanings, JALON_FOUND_COREFERENCE, TRUE };
  gboolean  named_before =
      i > 0 && jalon_names_is_stranger (self, i - 1) && !jalon_analysis_is_in (self, i - 1, JALON_SET_COURTESY);

  if (meanings != NULL && meanings->len > 0 && !named_before && !jalon_names_is_stranger (self, i + 1))
    add_name (self, names, &name);
}

/* The states named in this sentence before token @i, each once. */
static guint
count_states_before (const JalonAnalysis *self, const GArray *names, guint i)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  guint first = i;

  while (first > 0 && !jalon_tokens_begin_sentence (self->tokens, first))
    first--;
  for (guint k = 0; k < names->len; k++)
    {
      const JalonName *name = &g_array_index (names, JalonName, k);
      gpointer         code = g_array_index (name->meanings, JalonMeaning, 0).value;

      if (name->first >= first && name->meanings->len == 1 && is_state (self, code) &&
          !g_ptr_array_find (codes, code, NULL))
        g_ptr_array_add (codes, code);
    }
  return codes->len;
}

/* "the two leaders": the two named in the sentence, else the two named last before it. */
static guint
try_group (const JalonAnalysis *self, GArray *names, guint i)
{
  guint         length = 0;
  const GArray *found = jalon_phrases_match (jalon_lexicon_get_anaphora (self->lexicon, self->lang),
                                             self->tokens,
                                             i,
                                             self->tokens->tokens->len,
                                             &length);
  guint         n = jalon_analysis_is_in (self, i + 1, JALON_SET_THREE) ? 3 : 2;
  JalonName     name = { i, i + length, NULL, JALON_FOUND_COREFERENCE, TRUE };
  guint         here = 0;

  if (found == NULL || strcmp (g_array_index (found, JalonMeaning, 0).value, "states") != 0)
    return 0;
  here = count_states_before (self, names, i);
  if (n == 2 && here < n)
    name.meanings = jalon_memory_find_last_pair (self->memory, here);
  if (name.meanings == NULL)
    name.meanings = jalon_memory_find_last_parties (self->memory, n, here >= n ? 0 : here);
  if (name.meanings != NULL)
    g_array_append_val (names, name);
  return length;
}

/* "a GREEK-OWNED tanker": the adjective of a state within a word that says whose something is. */
static void
try_compound (const JalonAnalysis *self, GArray *names, guint i)
{
  const JalonToken *word = jalon_tokens_get (self->tokens, i);
  const char       *hyphen = word->kind == JALON_TOKEN_WORD && word->upper ? strrchr (word->norm, '-') : NULL;
  g_autofree char  *state = NULL;
  g_autoptr (JalonTokens) tokens = NULL;
  JalonName name = { i, i + 1, NULL, JALON_FOUND_DEMONYM, FALSE };
  guint     n = 0;

  if (hyphen == NULL || !jalon_word_sets_has_ending (self->words, JALON_CUE_OWNING_ENDINGS, word->norm))
    return;
  state = g_strndup (word->norm, hyphen - word->norm);
  tokens = jalon_tokens_new (state, 0, strlen (state), self->lang);
  name.meanings = jalon_phrases_match (jalon_lexicon_get_geography (self->lexicon), tokens, 0, tokens->tokens->len, &n);
  if (name.meanings != NULL && n == tokens->tokens->len && g_array_index (name.meanings, JalonMeaning, 0).value != NULL)
    add_name (self, names, &name);
}

/* "NORTH and South Korea": the word before the conjunction stands for a name that ends as the one behind it. */
static void
try_shortened (const JalonAnalysis *self, GArray *names, guint i, guint length)
{
  const JalonPhrases *table = jalon_lexicon_get_geography (self->lexicon);
  const JalonToken   *word = i >= 2 && length == 2 ? jalon_tokens_get (self->tokens, i - 2) : NULL;
  const JalonToken   *end = jalon_tokens_get (self->tokens, i + length - 1);
  g_autofree char    *whole = NULL;
  g_autoptr (JalonTokens) tokens = NULL;
  JalonName name = { i - 2, i - 1, NULL, JALON_FOUND_NAMED, FALSE };
  guint     n = 0;

  if (word == NULL || word->kind != JALON_TOKEN_WORD || !word->upper ||
      !jalon_analysis_is (self, i - 1, JALON_FUNCTION_COORDINATION))
    return;
  whole = g_strdup_printf ("%.*s %.*s",
                           (int) (word->end - word->start),
                           self->text + word->start,
                           (int) (end->end - end->start),
                           self->text + end->start);
  tokens = jalon_tokens_new (whole, 0, strlen (whole), self->lang);
  name.meanings = jalon_phrases_match (table, tokens, 0, tokens->tokens->len, &n);
  if (name.meanings != NULL && n == 2 && tokens->tokens->len == 2 &&
      g_array_index (name.meanings, JalonMeaning, 0).kind == JALON_FOUND_NAMED)
    add_name (self, names, &name);
}

/* "Hollande said", once the article has named a president so. */
static gboolean
is_known_person (const JalonAnalysis *self, const JalonName *name)
{
  const JalonMeaning *meaning = &g_array_index (name->meanings, JalonMeaning, 0);

  return name->last == name->first + 1 && meaning->kind == JALON_FOUND_NAMED &&
         (meaning->detail & JALON_NAME_PERSON) == 0 &&
         jalon_memory_find_person (self->memory, jalon_tokens_get (self->tokens, name->first)->norm) != NULL;
}

/**
 * jalon_names_list:
 *
 * Returns: (transfer full) (element-type JalonName): in the order of the text
 */
GArray *
jalon_names_list (const JalonAnalysis *self)
{
  const JalonPhrases *table = jalon_lexicon_get_geography (self->lexicon);
  GArray             *names = g_array_new (FALSE, FALSE, sizeof (JalonName));
  guint               n = self->tokens->tokens->len;

  for (guint i = 0; i < n;)
    {
      guint     length = 0;
      JalonName name = { i, i, jalon_phrases_match (table, self->tokens, i, n, &length), JALON_FOUND_NAMED, FALSE };

      name.last = i + length;
      if (jalon_tokens_begin_sentence (self->tokens, i))
        jalon_memory_begin_sentence (self->memory);
      if (name.meanings != NULL && !is_known_person (self, &name))
        {
          try_shortened (self, names, i, length);
          try_name (self, names, &name);
        }
      else if ((length = try_group (self, names, i)) == 0)
        {
          try_compound (self, names, i);
          try_person (self, names, i);
        }
      i += MAX (length, 1);
    }
  return names;
}

/* "US" is both name and adjective. */
static gboolean
can_be_adjective (const JalonName *name)
{
  for (guint i = 0; i < name->meanings->len; i++)
    if (g_array_index (name->meanings, JalonMeaning, i).kind == JALON_FOUND_DEMONYM)
      return TRUE;
  return FALSE;
}

/* "Congo and RWANDA-BACKED M23": it only tells who the second is. */
static gboolean
is_backing (const JalonAnalysis *self, guint i)
{
  return jalon_word_sets_has_ending (self->words, JALON_CUE_COMPOUND_ENDINGS, jalon_tokens_get (self->tokens, i)->norm);
}

/* Only ",", "et", articles and "de" stand between two coordinated names. */
static gboolean
is_coordinated (const JalonAnalysis *self, const JalonName *a, const JalonName *b)
{
  gboolean joined = FALSE;

  if (!(can_be_adjective (a) && can_be_adjective (b)) &&
      (a->found == JALON_FOUND_DEMONYM) != (b->found == JALON_FOUND_DEMONYM))
    return FALSE;
  if (b->first - a->last > 4)
    return FALSE;
  for (guint i = a->last; i < b->first; i++)
    {
      gboolean comma = jalon_tokens_is (self->tokens, i, ",");
      gboolean joins = jalon_analysis_is (self, i, JALON_FUNCTION_COORDINATION);

      joined = joined || comma || joins;
      if (!comma && !joins && !is_backing (self, i) && !jalon_analysis_is (self, i, JALON_FUNCTION_ARTICLES) &&
          !jalon_analysis_is (self, i, JALON_FUNCTION_OF))
        return FALSE;
    }
  return joined;
}

static gboolean
is_joined_by_and (const JalonAnalysis *analysis, const JalonName *a, const JalonName *b)
{
  for (guint i = a->last; i < b->first; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION))
      return TRUE;
  return FALSE;
}

/* ", and Latvia followed": what a verb follows after a comma begins a clause of its own. */
static gboolean
begins_clause (const JalonAnalysis *self, const JalonName *a, const JalonName *b)
{
  guint finite = JALON_TENSE_BIT (JALON_TENSE_PRESENT) | JALON_TENSE_BIT (JALON_TENSE_PAST);

  /* "in Freetown, Liberia and Sierra Leone signed" */
  if (jalon_tokens_is (self->tokens, a->last, ",") && a->found == JALON_FOUND_CAPITAL && b->found == JALON_FOUND_NAMED)
    return TRUE;
  return jalon_tokens_is (self->tokens, a->last, ",") && b->last < self->tokens->tokens->len &&
         (jalon_analysis_is (self, b->last, JALON_FUNCTION_HAVE) ||
          jalon_analysis_is (self, b->last, JALON_FUNCTION_DITTO) || jalon_analysis_is_verb (self, b->last, finite));
}

/* "Sous l'égide du Qatar, le Tchad et le Soudan ont": what opens the sentence before a comma is not of the list that
 * acts. */
static gboolean
opens_before_list (const JalonAnalysis *self, const GArray *names, guint i, guint last)
{
  const JalonName *first = &g_array_index (names, JalonName, i);
  const JalonName *end = &g_array_index (names, JalonName, last);
  guint            start = first->first;
  guint            finite =
      JALON_TENSE_BIT (JALON_TENSE_PRESENT) | JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_FUTURE);

  if (last < i + 2 || !jalon_tokens_is (self->tokens, first->last, ","))
    return FALSE;
  while (start > 0 && !jalon_tokens_begin_sentence (self->tokens, start) && start + 5 > first->first)
    start--;
  if (!jalon_tokens_begin_sentence (self->tokens, start) || start == first->first ||
      jalon_phrases_match (jalon_lexicon_get_prepositions (self->lexicon, self->lang),
                           self->tokens,
                           start,
                           first->first,
                           &(guint){ 0 }) == NULL)
    return FALSE;
  return end->last < self->tokens->tokens->len &&
         (jalon_analysis_is (self, end->last, JALON_FUNCTION_HAVE) ||
          jalon_analysis_is (self, end->last, JALON_FUNCTION_BE) || jalon_analysis_is_verb (self, end->last, finite));
}

/* The last name coordinated with the one at @i: commas alone do not coordinate, "A, B et C" does. */
guint
jalon_names_find_last_coordinated (const JalonAnalysis *self, const GArray *names, guint i)
{
  guint last = i;

  for (guint j = i; j + 1 < names->len; j++)
    {
      const JalonName *a = &g_array_index (names, JalonName, j);
      const JalonName *b = &g_array_index (names, JalonName, j + 1);

      if (!is_coordinated (self, a, b) || (j == i && begins_clause (self, a, b)))
        break;
      if (is_joined_by_and (self, a, b))
        last = j + 1;
    }
  return opens_before_list (self, names, i, last) ? i : last;
}
