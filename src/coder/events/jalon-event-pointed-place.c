/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-pointed-place.h"

#include "jalon-event-scope.h"
#include "jalon-intern.h"
#include "jalon-place-names.h"

static gboolean
is_in_set (const JalonTelling *self, guint word, JalonWordSet set)
{
  return jalon_analysis_is_in (self->sentence->analysis, jalon_sentence_get (self->sentence, word)->token, set);
}

/* (nullable): the one state that the words under a noun name: "the KENYAN capital", "le sol MAROCAIN". */
static const char *
find_named_state (const JalonTelling *self, guint noun)
{
  const JalonAnalysis *analysis = self->sentence->analysis;
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, noun);

  for (guint i = word->first; i < word->last; i++)
    {
      int         m = self->sentence->mentions[i];
      const char *code = m >= 0 ? jalon_mention_get_only_code (jalon_analysis_mention (analysis, m)) : NULL;

      if (code != NULL && jalon_world_has_code (jalon_lexicon_get_world (analysis->lexicon), code))
        return code;
    }
  return NULL;
}

/* "on ITS soil": of who does it; of who fights it might as well be the other's. */
static gboolean
take_own_soil (const JalonTelling *self, guint word, JalonPointedPlace *out)
{
  const JalonProposalParty *actor =
      self->actors->len == 1 ? &g_array_index (self->actors, JalonProposalParty, 0) : NULL;

  if (!is_in_set (self, word, JALON_SET_SOIL) ||
      !jalon_sentence_has_mark_below (self->sentence, word, JALON_MARKS_POSSESSIVE) || actor == NULL ||
      self->predicate->entry->sense->type == JALON_EVENT_ASSAULT ||
      !jalon_world_has_code (jalon_lexicon_get_world (self->sentence->analysis->lexicon), actor->code))
    return FALSE;
  *out = (JalonPointedPlace){ JALON_PRECISION_COUNTRY, word, word, word, actor->code, NULL, "own-territory" };
  return TRUE;
}

/* "in THE CAPITAL", "dans la capitale britannique": of the state it names, else of the one the report is about. */
static gboolean
take_capital (const JalonTelling *self, guint word, JalonPointedPlace *out)
{
  const JalonSentence   *sentence = self->sentence;
  const char            *state;
  const JalonWorldPlace *town;

  if (!is_in_set (self, word, JALON_SET_CAPITAL) ||
      jalon_sentence_get (sentence, word)->features[JALON_FEATURE_NUMBER] == JALON_NUMBER_PLUR)
    return FALSE;
  state = find_named_state (self, word);
  /* of a province, of fashion */
  if (state == NULL &&
      (!jalon_sentence_has_mark_below (sentence, word, JALON_MARKS_DEFINITE) ||
       jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_NMOD)) != JALON_TREE_NONE))
    return FALSE;
  if (state == NULL)
    state = self->context->reader->focus;
  town = state != NULL ? jalon_world_get_capital (jalon_lexicon_get_world (sentence->analysis->lexicon), state) : NULL;
  if (town == NULL)
    return FALSE;
  *out = (JalonPointedPlace){ JALON_PRECISION_CITY, word, word, word, state, town, "capital" };
  return TRUE;
}

/* The words of a name that tells a noun apart or is one with it: "the village of | DEIR HASSAN", "SADR City". */
static gboolean
find_name (const JalonTelling *self, guint noun, guint *out_first, guint *out_last)
{
  const JalonSentence *sentence = self->sentence;
  guint                at = noun;

  if (jalon_sentence_get (sentence, noun)->upos == JALON_UPOS_PROPN)
    {
      while (at > 0 && jalon_sentence_get (sentence, at - 1)->upos == JALON_UPOS_PROPN)
        at--;
      *out_first = at;
      *out_last = noun + 1;
      return at < noun;
    }
  for (at++; at < noun + 4 && at < sentence->tree->n_words; at++)
    if (jalon_sentence_get (sentence, at)->upos == JALON_UPOS_PROPN)
      break;
  if (at >= sentence->tree->n_words || jalon_sentence_get (sentence, at)->upos != JALON_UPOS_PROPN ||
      !jalon_event_scope_is_named_by (sentence, noun, at))
    return FALSE;
  *out_first = at;
  while (at < sentence->tree->n_words && jalon_sentence_get (sentence, at)->upos == JALON_UPOS_PROPN)
    at++;
  *out_last = at;
  return TRUE;
}

/* (nullable): the state of a place that the words under a noun name: "the village of Gamboru IN NORTHERN NIGERIA" */
static const char *
find_state_around (const JalonTelling *self, guint noun)
{
  const JalonAnalysis *analysis = self->sentence->analysis;
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, noun);

  for (guint i = 0; analysis->toponyms != NULL && i < analysis->toponyms->len; i++)
    {
      const JalonToponym *toponym = &g_array_index (analysis->toponyms, JalonToponym, i);
      guint               at = jalon_tree_get_word (self->sentence->tree, toponym->first);

      if (at != JALON_TREE_NONE && at >= word->first && at < word->last && toponym->country != NULL)
        return toponym->country;
    }
  return find_named_state (self, noun);
}

static gboolean
is_toponym (const JalonTelling *self, guint first, guint last)
{
  const GArray *toponyms = self->sentence->analysis->toponyms;

  for (guint i = first; i < last && toponyms != NULL; i++)
    if (jalon_toponyms_find (toponyms, jalon_sentence_get (self->sentence, i)->token) != NULL ||
        self->sentence->mentions[i] >= 0)
      return TRUE;
  return FALSE;
}

/* (nullable): the town that a site is named for: "MOSUL Dam" */
static const JalonWorldPlace *
find_town_within (const JalonTelling *self, guint first, guint last)
{
  guint end = 0;

  return jalon_place_names_town_at (self->sentence->analysis,
                                    jalon_sentence_get (self->sentence, first)->token,
                                    jalon_sentence_get (self->sentence, last - 1)->token + 1,
                                    &end);
}

/* (nullable): the state where the sentence or the report is: not that of who comes from elsewhere, if there is another.
 */
static const char *
find_state_of_report (const JalonTelling *self)
{
  const JalonReader *reader = self->context->reader;

  if (reader->here != NULL && !jalon_parties_have (self->actors, reader->here))
    return reader->here;
  return reader->focus != NULL ? reader->focus : reader->here;
}

/* "in the VILLAGE of Gamboru", "in Sadr CITY": a place that no gazetteer has, but the words say that it is one. */
static gboolean
take_told (const JalonTelling *self, guint word, JalonPointedPlace *out)
{
  JalonPrecision         precision = is_in_set (self, word, JALON_SET_TOWN)       ? JALON_PRECISION_CITY
                                     : is_in_set (self, word, JALON_SET_SITE)     ? JALON_PRECISION_SITE
                                     : is_in_set (self, word, JALON_SET_FEATURE)  ? JALON_PRECISION_ADMIN1
                                     : is_in_set (self, word, JALON_SET_DIVISION) ? JALON_PRECISION_ADMIN1
                                                                                  : JALON_PRECISION_NONE;
  guint                  first = 0;
  guint                  last = 0;
  const char            *state;
  const JalonWorldPlace *town;

  if (precision == JALON_PRECISION_NONE || !find_name (self, word, &first, &last) || is_toponym (self, first, last))
    return FALSE;
  town = precision == JALON_PRECISION_SITE ? find_town_within (self, first, last) : NULL;
  state = town != NULL ? jalon_intern (town->country) : find_state_around (self, word);
  /* buildings are named alike everywhere */
  if (state == NULL && precision != JALON_PRECISION_SITE)
    state = find_state_of_report (self);
  if (state == NULL)
    return FALSE;
  /* "PALAIS de Cotroceni" */
  if (precision == JALON_PRECISION_SITE)
    first = MIN (first, word);
  *out = (JalonPointedPlace){ precision, word, first, last, state, town, "told" };
  return TRUE;
}

/* Whether what is told happens at the noun: it is "in" it, or strikes it. */
static gboolean
is_where (const JalonTelling *self, guint word)
{
  static const guint where = JALON_SLOT_BIT (JALON_SLOT_IN) | JALON_SLOT_BIT (JALON_SLOT_AT) |
                             JALON_SLOT_BIT (JALON_SLOT_ON) | JALON_SLOT_BIT (JALON_SLOT_INTO) |
                             JALON_SLOT_BIT (JALON_SLOT_NEAR);
  guint object = self->predicate->arguments.object;

  if ((jalon_event_scope_read_slots (self->sentence, word) & where) != 0)
    return TRUE;
  return self->predicate->entry->sense->type == JALON_EVENT_ASSAULT && object != JALON_TREE_NONE &&
         jalon_event_scope_is_named_by (self->sentence, object, word) &&
         !jalon_event_scope_is_somebody (self->sentence, object);
}

/**
 * jalon_event_pointed_place_find:
 * @out: (out)
 *
 * Returns: whether a noun of the clause points to a place
 */
gboolean
jalon_event_pointed_place_find (const JalonTelling *self, JalonPointedPlace *out)
{
  for (guint i = 0; i < self->sentence->tree->n_words; i++)
    {
      JalonUpos upos = jalon_sentence_get (self->sentence, i)->upos;

      if (!self->own[i] || (upos != JALON_UPOS_NOUN && upos != JALON_UPOS_PROPN) || !is_where (self, i))
        continue;
      if (take_told (self, i, out) || take_capital (self, i, out) || take_own_soil (self, i, out))
        return TRUE;
    }
  return FALSE;
}
