/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-implied.h"

#include "jalon-event-doers.h"
#include "jalon-event-parties-private.h"
#include "jalon-intern.h"

static GArray *
new_parties (void)
{
  return g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
}

/* "L'accuse": a pronoun that looks like an article, of whom was spoken of. */
static gboolean
is_article_pronoun (const JalonSentence *sentence, guint word)
{
  return word != JALON_TREE_NONE && jalon_sentence_get (sentence, word)->upos == JALON_UPOS_PRON &&
         (jalon_sentence_get_marks (sentence, word) & (JALON_MARKS_DEFINITE | JALON_MARKS_THING)) ==
             JALON_MARKS_DEFINITE;
}

/* Whether whoever acts may do it to those: they are named, and others. */
static gboolean
may_suffer (const JalonTelling *self, const GArray *parties)
{
  return parties->len > 0 && jalon_event_parties_are_named (parties) &&
         !jalon_event_parties_are_same (parties, self->actors);
}

static void
remember (GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    g_array_index (parties, JalonProposalParty, i).found = JALON_FOUND_COREFERENCE;
}

/**
 * jalon_event_implied_find_pronoun:
 *
 * "refuse le dialogue avec Paris et L'accuse": of those named before it, in the sentence or before that, the last who
 * do not act themselves.
 *
 * Returns: (transfer full) (element-type JalonProposalParty): perhaps none
 */
GArray *
jalon_event_implied_find_pronoun (const JalonTelling *self)
{
  guint         pronoun = self->predicate->arguments.object;
  const GArray *recent = self->context->reader->recent;

  if (!is_article_pronoun (self->sentence, pronoun) || pronoun > self->predicate->word || self->actors->len == 0)
    return new_parties ();
  for (guint i = pronoun; i-- > 0;)
    {
      GArray *found =
          self->sentence->mentions[i] >= 0 && jalon_sentence_get (self->sentence, i)->deprel != JALON_DEPREL_AMOD
              ? jalon_event_doers_find_parties (self, i)
              : new_parties ();

      if (may_suffer (self, found))
        {
          remember (found);
          return found;
        }
      g_array_unref (found);
    }
  for (guint i = recent->len; i-- > 0;)
    {
      const GArray *spoken = g_array_index (recent, JalonReferent, i).parties;
      GArray       *found;

      if (!may_suffer (self, spoken))
        continue;
      found = g_array_copy ((GArray *) spoken);
      remember (found);
      return found;
    }
  return new_parties ();
}

/* Whether the name is the second part of "anti-American". */
static gboolean
is_opposed (const JalonSentence *sentence, const JalonToponym *toponym)
{
  const char      *norm = jalon_tokens_get (sentence->tree->tokens, toponym->first)->norm;
  const char      *hyphen = strchr (norm, '-');
  g_autofree char *prefix = hyphen != NULL ? g_strndup (norm, hyphen - norm) : NULL;

  return toponym->use == JALON_TOPONYM_DEMONYM && prefix != NULL &&
         jalon_analysis_is_word_in (sentence->analysis, prefix, JALON_SET_OPPOSING);
}

/**
 * jalon_event_implied_find_opposed:
 *
 * Returns: (transfer full) (element-type JalonProposalParty): the state that "an ANTI-AMERICAN protest" is against,
 *   perhaps none
 */
GArray *
jalon_event_implied_find_opposed (const JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;
  const GArray        *toponyms = sentence->analysis->toponyms;
  JalonEventType       type = self->predicate->entry->sense->type;
  GArray              *parties = new_parties ();

  if (type != JALON_EVENT_PROTEST && type != JALON_EVENT_ASSAULT)
    return parties;
  for (guint i = 0; toponyms != NULL && i < toponyms->len && parties->len == 0; i++)
    {
      const JalonToponym *toponym = &g_array_index (toponyms, JalonToponym, i);
      JalonProposalParty  party = { toponym->country, NULL, JALON_FOUND_DEMONYM, FALSE, FALSE, FALSE };

      if (toponym->first < sentence->tree->sentence.first || toponym->last > sentence->tree->sentence.last ||
          party.code == NULL || !is_opposed (sentence, toponym) ||
          !jalon_tree_is_under (sentence->tree,
                                jalon_tree_get_word (sentence->tree, toponym->first),
                                self->predicate->word))
        continue;
      party.code = jalon_intern (party.code);
      g_array_append_val (parties, party);
    }
  return parties;
}

/* Where whoever has power may do it: there, or where somebody is arrested or charged, in the state that the article is
 * about. */
static const char *
find_state_of_power (const JalonTelling *self)
{
  const JalonSense  *sense = self->predicate->entry->sense;
  const JalonReader *reader = self->context->reader;
  gboolean           is_of_people =
      jalon_classes_meet (&sense->objects, jalon_senses_get_known (self->sentence->senses, JALON_KNOWN_HUMAN));

  /* "the bill was SHELVED": by those who govern where it is told */
  if (sense->type == JALON_EVENT_CONCEDE)
    return reader->here != NULL ? reader->here : reader->focus;
  if (!sense->within || (sense->type != JALON_EVENT_COERCE && (sense->type != JALON_EVENT_ACCUSE || !is_of_people)))
    return NULL;
  return reader->here != NULL || !is_of_people ? reader->here : reader->focus;
}

/* "The BILL was withdrawn": a thing that those who govern give up. */
static gboolean
is_given_up (const JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  return self->predicate->entry->sense->type == JALON_EVENT_CONCEDE && self->predicate->noun == JALON_TREE_NONE &&
         object != JALON_TREE_NONE && jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_NOUN &&
         !jalon_event_parties_is_person (self->sentence, object);
}

/* "the CITÉ station": what has a name of its own. */
static gboolean
is_named (const JalonSentence *sentence, guint noun)
{
  guint name = jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND));

  return name != JALON_TREE_NONE && jalon_sentence_get (sentence, name)->upos == JALON_UPOS_PROPN;
}

/* "INTERNET ACCESS was cut across Chad": what only those who govern can withhold. */
static gboolean
is_withheld (const JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  return self->predicate->entry->sense->by_power && object != JALON_TREE_NONE && !is_named (self->sentence, object);
}

/**
 * jalon_event_implied_add_authority:
 *
 * "Three Danes were detained IN CHAD": who may do such things there is that state; it becomes the actor where nobody
 * else acts.
 */
void
jalon_event_implied_add_authority (JalonTelling *self)
{
  JalonProposalParty party = { find_state_of_power (self), "GOV", JALON_FOUND_INFERRED, FALSE, TRUE, FALSE };

  if (self->actors->len == 0 && (self->recipients->len > 0 || is_given_up (self) || is_withheld (self)) &&
      self->predicate->arguments.passive && party.code != NULL &&
      self->predicate->arguments.subject == JALON_TREE_NONE &&
      jalon_sentence_get (self->sentence, self->predicate->word)->deprel != JALON_DEPREL_ACL)
    g_array_append_val (self->actors, party);
}
