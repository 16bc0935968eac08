/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-purpose.h"

#include "jalon-event-doers.h"

/* How many words deep an aim stands under the noun: "AIMED at DRIVING OUT". */
#define MAX_DEPTH 2

/* Whether a verb of this lemma can tell of violence, and not that somebody is set free. */
static gboolean
is_violent (const JalonSentence *sentence, const char *lemma)
{
  const GPtrArray *entries = jalon_senses_find_verb (sentence->senses, sentence->analysis->lang, lemma);
  gboolean         is = FALSE;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      if (entry->sense != NULL && entry->sense->type == JALON_EVENT_RETREAT)
        return FALSE;
      is = is || (entry->sense != NULL && entry->sense->type == JALON_EVENT_ASSAULT);
    }
  return is;
}

/* Whether the verb can tell of violence: "drive out", not "protect". */
static gboolean
may_strike (const JalonSentence *sentence, guint verb)
{
  const JalonVerbs *verbs = jalon_senses_get_verbs (sentence->senses, sentence->analysis->lang);
  const GArray     *forms = jalon_verbs_lookup (verbs, jalon_sentence_get_norm (sentence, verb));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if (is_violent (sentence, g_array_index (forms, JalonVerbForm, i).lemma))
      return TRUE;
  return FALSE;
}

/* The object of a verb of violence in the clauses under @word, or %JALON_TREE_NONE. */
static guint
find_aim (const JalonSentence *sentence, guint word, guint depth)
{
  static const guint64 clauses = JALON_DEPREL_BIT (JALON_DEPREL_ACL) | JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_OBL);

  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    const JalonTreeWord *verb = jalon_sentence_get (sentence, child);
    guint                object;

    if (child < word || verb->upos != JALON_UPOS_VERB || (JALON_DEPREL_BIT (verb->deprel) & clauses) == 0 ||
        verb->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN)
      continue;
    object = jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_OBJ));
    if (object != JALON_TREE_NONE && object > child && may_strike (sentence, child))
      return object;
    object = depth < MAX_DEPTH ? find_aim (sentence, child, depth + 1) : JALON_TREE_NONE;
    if (object != JALON_TREE_NONE)
      return object;
  }
  return JALON_TREE_NONE;
}

/* The noun that tells the attack: "an OFFENSIVE began", "launched an OFFENSIVE"; or %JALON_TREE_NONE. */
static guint
find_noun (const JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  if (self->predicate->noun != JALON_TREE_NONE)
    return self->predicate->noun;
  return object != JALON_TREE_NONE && self->sentence->events[object] != NULL ? object : JALON_TREE_NONE;
}

/**
 * jalon_event_purpose_find_struck:
 *
 * "an offensive AIMED AT DRIVING OUT THE REBELS": of an attack that a noun tells, whom it is meant to strike.
 *
 * Returns: (transfer full) (element-type JalonProposalParty): perhaps none
 */
GArray *
jalon_event_purpose_find_struck (const JalonTelling *self)
{
  guint noun = find_noun (self);
  guint aim = JALON_TREE_NONE;

  if (noun != JALON_TREE_NONE && self->predicate->entry->sense->type == JALON_EVENT_ASSAULT)
    {
      aim = find_aim (self->sentence, noun, 0);
      if (aim == JALON_TREE_NONE && noun != self->predicate->word)
        aim = find_aim (self->sentence, self->predicate->word, 0);
    }
  return aim != JALON_TREE_NONE ? jalon_event_doers_find_others (self, aim)
                                : g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
}
