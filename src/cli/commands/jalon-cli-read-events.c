/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-cli-read-events.h"

#include "jalon-event-parties.h"
#include "jalon-events.h"
#include "jalon-factuality.h"
#include "jalon-predicates.h"

/* Indexed by JalonFact. */
static const char *const facts[] = { "real", "announced", "alleged", "denied", "unreal" };

/* Indexed by JalonLight. */
static const char *const lights[] = { NULL, "do", "undergo", "end", "plan", "demand", "condemn", "claim" };

static json_t *
describe_string (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

/* Where the tokens from @first to before @last stand, and their words. */
static json_t *
describe_tokens (const JalonAnalysis *analysis, guint first, guint last)
{
  json_t *object = json_object ();
  gsize   start = jalon_tokens_get (analysis->tokens, first)->start;
  gsize   end = jalon_tokens_get (analysis->tokens, last - 1)->end;

  json_object_set_new (object, "start", json_integer (start));
  json_object_set_new (object, "end", json_integer (end));
  json_object_set_new (object, "words", json_stringn (analysis->text + start, end - start));
  return object;
}

/* As it is named: an ambiguous name has the codes of all its readings. */
static json_t *
describe_mention (const JalonAnalysis *analysis, const JalonMention *mention)
{
  json_t *object = describe_tokens (analysis, mention->first, mention->last);
  json_t *codes = json_array ();

  for (guint i = 0; i < mention->codes->len; i++)
    json_array_append_new (codes, json_string (g_ptr_array_index (mention->codes, i)));
  json_object_set_new (object, "codes", codes);
  json_object_set_new (object, "sector", describe_string (mention->class != NULL ? mention->class->sector : NULL));
  json_object_set_new (object,
                       "found",
                       json_string (jalon_vocabulary_get_word (JALON_VOCABULARY_FOUND, mention->found)));
  json_object_set_new (object, "ambiguous", json_boolean (mention->ambiguous));
  return object;
}

static json_t *
describe_parties (JalonReader *reader, const JalonSentence *sentence, guint word)
{
  json_t *array = json_array ();
  g_autoptr (GArray) parties = jalon_event_parties_find (reader, sentence, word);

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (parties, JalonProposalParty, i);
      json_t                   *object = json_object ();

      json_object_set_new (object, "code", describe_string (party->code));
      json_object_set_new (object, "sector", describe_string (party->sector));
      json_object_set_new (object,
                           "found",
                           json_string (jalon_vocabulary_get_word (JALON_VOCABULARY_FOUND, party->found)));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
describe_word (const JalonSentence *sentence, guint word)
{
  guint token;

  if (word == JALON_TREE_NONE)
    return json_null ();
  token = jalon_sentence_get (sentence, word)->token;
  return describe_tokens (sentence->analysis, token, token + 1);
}

/* The head of an argument, and whom it means. */
static json_t *
describe_argument (JalonReader *reader, const JalonSentence *sentence, guint word)
{
  json_t *object = describe_word (sentence, word);

  if (word != JALON_TREE_NONE)
    json_object_set_new (object, "parties", describe_parties (reader, sentence, word));
  return object;
}

static json_t *
describe_factuality (const JalonSentence *sentence, guint word)
{
  json_t         *object = json_object ();
  JalonFactuality factuality;

  G_STATIC_ASSERT (G_N_ELEMENTS (facts) == JALON_FACT_UNREAL + 1);
  jalon_factuality_read (sentence, word, &factuality);
  json_object_set_new (object, "fact", json_string (facts[factuality.fact]));
  json_object_set_new (object, "reason", describe_word (sentence, factuality.reason));
  json_object_set_new (object, "speaker", describe_word (sentence, factuality.speaker));
  return object;
}

static json_t *
describe_predicate (JalonReader *reader, const JalonSentence *sentence, const JalonPredicate *predicate)
{
  const JalonSense     *sense = predicate->entry->sense;
  const JalonArguments *arguments = &predicate->arguments;
  json_t               *object = describe_word (sentence, predicate->word);
  json_t               *others = json_array ();

  G_STATIC_ASSERT (G_N_ELEMENTS (lights) == JALON_LIGHT_CLAIM + 1);
  json_object_set_new (object, "noun", describe_word (sentence, predicate->noun));
  json_object_set_new (object, "light", describe_string (lights[predicate->light]));
  json_object_set_new (object, "sense", describe_string (sense != NULL ? sense->id : NULL));
  json_object_set_new (object,
                       "type",
                       sense != NULL
                           ? json_string (jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, sense->type))
                           : json_null ());
  json_object_set_new (object, "factuality", describe_factuality (sentence, predicate->word));
  json_object_set_new (object, "subject", describe_argument (reader, sentence, arguments->subject));
  json_object_set_new (object, "object", describe_argument (reader, sentence, arguments->object));
  json_object_set_new (object, "iobj", describe_argument (reader, sentence, arguments->iobj));
  json_object_set_new (object, "clause", describe_word (sentence, arguments->clause));
  for (guint i = 0; i < arguments->n_others; i++)
    json_array_append_new (others, describe_argument (reader, sentence, arguments->others[i].word));
  json_object_set_new (object, "obliques", others);
  return object;
}

/* What is to be passed over tells nothing. */
static void
add_predicates (JalonReader *reader, const JalonAnalysis *analysis, JalonSpan span, json_t *array)
{
  g_autoptr (JalonSentence) sentence = jalon_events_read_sentence (reader, analysis, span);
  g_autoptr (GArray) predicates = NULL;

  if (sentence == NULL)
    return;
  predicates = jalon_predicates_list (sentence);
  for (guint i = 0; i < predicates->len; i++)
    {
      const JalonPredicate *predicate = &g_array_index (predicates, JalonPredicate, i);

      if (!predicate->entry->skip)
        json_array_append_new (array, describe_predicate (reader, sentence, predicate));
    }
  jalon_event_parties_remember (reader, sentence);
}

/**
 * jalon_cli_read_events:
 * @reader: goes from block to block of one article
 * @analysis: of a block, with its mentions
 * @mentions: gets an object for each party that the block names
 * @predicates: gets an object for each word that tells an event, with its factuality and arguments
 */
void
jalon_cli_read_events (JalonReader *reader, const JalonAnalysis *analysis, json_t *mentions, json_t *predicates)
{
  const GArray *sentences = analysis->tokens->sentences;

  for (guint i = 0; i < analysis->mentions->len; i++)
    json_array_append_new (mentions, describe_mention (analysis, jalon_analysis_mention (analysis, i)));
  for (guint i = 0; i < sentences->len; i++)
    add_predicates (reader, analysis, g_array_index (sentences, JalonSpan, i), predicates);
}
