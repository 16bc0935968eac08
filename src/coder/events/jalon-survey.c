/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-survey.h"

#include "jalon-blocks.h"
#include "jalon-event-parties.h"
#include "jalon-events.h"
#include "jalon-mentions.h"

/* So much of the article is looked at, bytes. */
#define SURVEYED (64 << 10)

/* A state named in the headline counts as often. */
#define HEADING_WEIGHT 3

/* Of a town the state is known, of a state it is said: so often as much. */
#define NAME_WEIGHT 2

typedef struct
{
  JalonReader *reader;
  const char  *text;
  JalonMemory *memory; /* of the survey alone: what is read is read again */
  GHashTable  *counts; /* interned code -> how often */
  GPtrArray   *states; /* (element-type utf8): the codes in the order in which they are named */
} Survey;

typedef void (*LookFunc) (Survey *self, const JalonAnalysis *analysis, gboolean is_heading);

static void
count (Survey *self, gpointer code, guint weight)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, code));

  if (before == 0)
    g_ptr_array_add (self->states, code);
  g_hash_table_insert (self->counts, code, GUINT_TO_POINTER (before + weight));
}

/* "in EL PASO": the state that a town or a region lies in is named with it. */
static void
count_states_of_places (Survey *self, const JalonAnalysis *analysis, gboolean is_heading)
{
  g_autoptr (GArray) toponyms =
      jalon_toponyms_list (jalon_memory_get_toponyms (self->reader->memory), analysis->tokens);

  for (guint i = 0; i < toponyms->len; i++)
    {
      const JalonToponym *toponym = &g_array_index (toponyms, JalonToponym, i);

      if (toponym->use == JALON_TOPONYM_LITERAL && toponym->country != NULL &&
          toponym->precision != JALON_PRECISION_COUNTRY)
        count (self, (gpointer) toponym->country, is_heading ? HEADING_WEIGHT : 1);
    }
}

static void
count_states (Survey *self, const JalonAnalysis *analysis, gboolean is_heading)
{
  JalonWorld *world = jalon_lexicon_get_world (self->reader->lexicon);

  for (guint m = 0; m < analysis->mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, m);

      for (guint i = 0; i < mention->codes->len && !mention->ambiguous; i++)
        {
          gpointer code = g_ptr_array_index (mention->codes, i);

          if (jalon_world_has_code (world, code) && jalon_world_list_members (world, code) == NULL)
            count (self, code, NAME_WEIGHT * (is_heading ? HEADING_WEIGHT : 1));
        }
    }
  count_states_of_places (self, analysis, is_heading);
}

static void
learn_people (Survey *self, const JalonAnalysis *analysis, gboolean is_heading)
{
  for (guint i = 0; i < analysis->tokens->sentences->len; i++)
    {
      g_autoptr (JalonSentence) sentence =
          jalon_events_read_sentence (self->reader,
                                      analysis,
                                      g_array_index (analysis->tokens->sentences, JalonSpan, i));

      if (sentence != NULL)
        jalon_event_parties_learn (self->reader, sentence);
    }
}

/* A block as it is looked at: twice, for who is introduced below may be spoken of above. */
typedef struct
{
  JalonTokens   *tokens;
  JalonAnalysis *analysis;
  gboolean       is_heading;
} Looked;

static void
looked_free (gpointer data)
{
  Looked *self = data;

  jalon_analysis_free (self->analysis);
  jalon_tokens_free (self->tokens);
  g_free (self);
}

/* (transfer full) (element-type Looked): without datelines: where the report was written says little of what it is
 * about */
static GPtrArray *
list_looked (const Survey *self, const GArray *blocks)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (looked_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JalonBlock  *block = &g_array_index (blocks, JalonBlock, i);
      const JalonReader *reader = self->reader;
      Looked            *looked;
      gsize              start;

      if (block->start >= SURVEYED)
        break;
      if (block->kind != JALON_BLOCK_BODY && block->kind != JALON_BLOCK_HEADING)
        continue;
      start = block->start + jalon_blocks_measure_dateline (self->text + block->start, block->end - block->start);
      looked = g_new0 (Looked, 1);
      looked->tokens = jalon_tokens_new (self->text, start, MIN (block->end, SURVEYED), reader->lang);
      looked->analysis = jalon_analysis_new (reader->lexicon, reader->lang, self->text, looked->tokens, self->memory);
      looked->is_heading = i == 0 || block->kind == JALON_BLOCK_HEADING;
      g_ptr_array_add (list, looked);
    }
  return list;
}

static void
look (Survey *self, const GPtrArray *list, LookFunc func)
{
  for (guint i = 0; i < list->len; i++)
    {
      const Looked *looked = g_ptr_array_index (list, i);

      jalon_analysis_forget_mentions (looked->analysis);
      jalon_mentions_find (looked->analysis);
      func (self, looked->analysis, looked->is_heading);
    }
}

/* (nullable): the state that is named most, if there is one. */
static const char *
find_focus (const Survey *self)
{
  const char *focus = NULL;
  guint       most = 0;

  for (guint i = 0; i < self->states->len; i++)
    {
      const char *code = g_ptr_array_index (self->states, i);
      guint       count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, code));

      if (count == most)
        focus = NULL;
      if (count > most)
        {
          most = count;
          focus = code;
        }
    }
  return focus;
}

/**
 * jalon_survey_article:
 * @blocks: (element-type JalonBlock): of @text
 *
 * Sets the focus of the reader, and lets it learn the people that the article introduces.
 */
void
jalon_survey_article (JalonReader *reader, const char *text, const GArray *blocks)
{
  g_autoptr (JalonMemory) memory = jalon_memory_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) states = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;
  Survey survey = { reader, text, memory, counts, states };

  list = list_looked (&survey, blocks);
  look (&survey, list, count_states);
  reader->focus = find_focus (&survey);
  look (&survey, list, learn_people);
}
