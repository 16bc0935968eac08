/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-mode.h"

static gboolean
is_present_form (const JalonTreeWord *word)
{
  return word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN &&
         word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES;
}

static gboolean
is_present_participle (const JalonTreeWord *word)
{
  return word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
         word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES;
}

/* "chooses another way, HOSTING troops": of a participle the verb above says when. */
static gboolean
is_told_with_present (const JalonSentence *sentence, const JalonTreeWord *verb)
{
  return is_present_participle (verb) && verb->deprel == JALON_DEPREL_ADVCL && verb->head != JALON_TREE_NONE &&
         is_present_form (jalon_sentence_get (sentence, verb->head));
}

/**
 * jalon_telling_is_present:
 *
 * Returns: whether it goes on as it is told: "trains", "IS TRAINING", "ARE BEING trained"; not "has trained"
 */
gboolean
jalon_telling_is_present (const JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;
  const JalonTreeWord *verb = jalon_sentence_get (sentence, self->predicate->word);
  gboolean             is_progressive = is_present_participle (verb);
  gboolean             has_present = FALSE;

  if (self->factuality.fact != JALON_FACT_REAL)
    return FALSE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, self->predicate->word, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (word->deprel != JALON_DEPREL_AUX && word->deprel != JALON_DEPREL_AUX_PASS)
      continue;
    has_present = has_present || is_present_form (word);
    is_progressive = is_progressive || is_present_participle (word);
  }
  return is_present_form (verb) || (is_progressive && has_present) || is_told_with_present (sentence, verb);
}

/* Somewhere, but in no state of those who take part. */
static gboolean
is_elsewhere (const JalonProposal *proposal)
{
  gboolean is_somewhere = proposal->precision == JALON_PRECISION_COUNTRY ||
                          proposal->precision == JALON_PRECISION_CITY || proposal->precision == JALON_PRECISION_SITE ||
                          proposal->precision == JALON_PRECISION_ADMIN1;
  const char *code = proposal->place_codes->len == 1 ? g_ptr_array_index (proposal->place_codes, 0) : NULL;

  return is_somewhere && code != NULL && proposal->actors->len + proposal->recipients->len > 1 &&
         !jalon_parties_have (proposal->actors, code) && !jalon_parties_have (proposal->recipients, code);
}

/* "held talks BY TELEPHONE", "struck WITH DRONES": the mode of what it is done with, or %NULL. What stands where the
 * recipient may is none. */
static const char *
find_instrument (const JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 taken = JALON_SLOT_BIT (JALON_SLOT_OF);

  for (guint i = 0; i < sense->n_recipients; i++)
    taken |= JALON_SLOT_BIT (sense->recipients[i]);
  for (guint i = 0; i < arguments->n_others; i++)
    {
      guint        word = arguments->others[i].word;
      JalonClasses classes = jalon_sentence_get_classes (self->sentence, word);

      if (jalon_sentence_get (self->sentence, word)->upos != JALON_UPOS_NOUN ||
          (arguments->others[i].slots & taken) != 0)
        continue;
      for (guint k = 0; k < sense->n_instruments; k++)
        if (jalon_classes_meet (&classes, &sense->instruments[k].classes))
          return sense->instruments[k].mode;
    }
  return NULL;
}

static void
take_sense (JalonProposal *proposal, const JalonSense *sense)
{
  proposal->family = sense->id;
  proposal->type = sense->type;
  proposal->mode = sense->mode;
  proposal->codes = sense->codes;
  proposal->site = sense->site;
}

/**
 * jalon_telling_refine_mode:
 * @proposal: its parties, place and status set
 *
 * Sets the mode where the clause tells it, and makes a promise of what will be given or signed.
 */
void
jalon_telling_refine_mode (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonSense *sense = self->predicate->entry->sense;
  const JalonSense *ahead = sense->ahead != NULL && proposal->status == JALON_STATUS_ANNOUNCED
                                ? jalon_senses_find (self->sentence->senses, sense->ahead)
                                : NULL;

  if (ahead != NULL && ahead->type != JALON_EVENT_THREATEN)
    {
      take_sense (proposal, ahead);
      return;
    }
  if (proposal->mode == NULL)
    proposal->mode = find_instrument (self);
  if (proposal->mode == NULL && sense->elsewhere != NULL && is_elsewhere (proposal))
    proposal->mode = sense->elsewhere;
}
