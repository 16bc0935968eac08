/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pattern is words and slots in order: "[the] <number> <unit> (ago|earlier)".
 * [ ] may be left out, ( | ) is one of several, ! is what must not follow.
 */

#include "config.h"

#include "jalon-time-pattern.h"

#include "jalon-intern.h"

#include <string.h>

/* What ends a word in a pattern. */
#define MARKS " []()|<!"

static const char *const slot_names[JALON_N_TIME_SLOTS] = {
  [JALON_TIME_SLOT_SET] = "",
  [JALON_TIME_SLOT_NUMBER] = "number",
  [JALON_TIME_SLOT_NTH] = "nth",
  [JALON_TIME_SLOT_DAY] = "day",
  [JALON_TIME_SLOT_LATE_DAY] = "late-day",
  [JALON_TIME_SLOT_YEAR] = "year",
  [JALON_TIME_SLOT_SHORT_YEAR] = "short-year",
  [JALON_TIME_SLOT_DECADE] = "decade",
  [JALON_TIME_SLOT_MONTH_NUMBER] = "month-number",
  [JALON_TIME_SLOT_HOUR] = "hour",
  [JALON_TIME_SLOT_MINUTE] = "minute",
  [JALON_TIME_SLOT_MONTH] = "month",
  [JALON_TIME_SLOT_WEEKDAY] = "weekday",
  [JALON_TIME_SLOT_UNIT] = "unit",
  [JALON_TIME_SLOT_PART] = "part",
  [JALON_TIME_SLOT_SEASON] = "season",
  [JALON_TIME_SLOT_HOLIDAY] = "holiday",
  [JALON_TIME_SLOT_MOD] = "mod",
};

/* One element of a pattern: a node, or a group of sequences of elements. */
typedef struct
{
  JalonTimeNode node;
  GPtrArray    *sequences; /* (owned) (nullable) (element-type GPtrArray of Element) */
  gboolean      optional;
} Element;

typedef struct
{
  JalonTimeGrammar *grammar;
  const char       *at;
  gboolean          failed;
} Parser;

static GPtrArray *parse_sequence (Parser *parser);

static void
element_free (gpointer data)
{
  Element *element = data;

  g_clear_pointer (&element->sequences, g_ptr_array_unref);
  g_free (element);
}

gboolean
jalon_time_slot_from_name (const char *name, JalonTimeSlot *out_slot)
{
  for (guint i = JALON_TIME_SLOT_SET + 1; i < JALON_N_TIME_SLOTS; i++)
    if (strcmp (slot_names[i], name) == 0)
      {
        *out_slot = i;
        return TRUE;
      }
  return FALSE;
}

static JalonTimeWord *
get_word (JalonTimeGrammar *grammar, const char *text, gsize length)
{
  g_autofree char *key = g_strndup (text, length);
  JalonTimeWord   *word = g_hash_table_lookup (grammar->words, key);

  if (word != NULL)
    return word;
  word = g_new0 (JalonTimeWord, 1);
  word->entries = g_array_new (FALSE, FALSE, sizeof (JalonTimeEntry));
  word->patterns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (grammar->words, g_steal_pointer (&key), word);
  return word;
}

void
jalon_time_pattern_cut (JalonTimeGrammar *grammar, const char *text, GPtrArray *words)
{
  g_autoptr (JalonTokens) tokens = jalon_tokens_new (text, 0, strlen (text), grammar->lang);
  g_autoptr (GArray) pieces = jalon_time_pieces_list (tokens);

  for (guint i = 0; i < pieces->len; i++)
    {
      const JalonTimePiece *piece = &g_array_index (pieces, JalonTimePiece, i);

      g_ptr_array_add (words, get_word (grammar, piece->text, piece->length));
    }
}

static void
skip_spaces (Parser *parser)
{
  while (*parser->at == ' ')
    parser->at++;
}

/* [ ... ] or ( ... | ... ) */
static Element *
parse_group (Parser *parser)
{
  Element *element = g_new0 (Element, 1);
  char     close = *parser->at == '[' ? ']' : ')';

  element->optional = *parser->at == '[';
  element->sequences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  do
    {
      parser->at++;
      g_ptr_array_add (element->sequences, parse_sequence (parser));
    }
  while (*parser->at == '|');
  if (*parser->at == close)
    parser->at++;
  else
    parser->failed = TRUE;
  return element;
}

/* <name>, <name:2> */
static Element *
parse_slot (Parser *parser)
{
  Element         *element = g_new0 (Element, 1);
  const char      *end = strchr (parser->at, '>');
  g_autofree char *name = end != NULL ? g_strndup (parser->at + 1, end - parser->at - 1) : g_strdup ("");

  parser->at = end != NULL ? end + 1 : parser->at + strlen (parser->at);
  element->node.kind = JALON_TIME_NODE_SLOT;
  element->node.second = g_str_has_suffix (name, ":2");
  if (element->node.second)
    name[strlen (name) - 2] = '\0';
  if (!jalon_time_slot_from_name (name, &element->node.slot))
    {
      element->node.set = jalon_intern (name);
      parser->failed = parser->failed || !g_hash_table_contains (parser->grammar->sets, element->node.set);
    }
  return element;
}

static void
parse_words (Parser *parser, GPtrArray *sequence)
{
  gsize            length = strcspn (parser->at, MARKS);
  g_autofree char *text = g_strndup (parser->at, length);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  parser->at += length;
  jalon_time_pattern_cut (parser->grammar, text, words);
  parser->failed = parser->failed || words->len == 0;
  for (guint i = 0; i < words->len; i++)
    {
      Element *element = g_new0 (Element, 1);

      element->node.kind = JALON_TIME_NODE_WORD;
      element->node.word = g_ptr_array_index (words, i);
      g_ptr_array_add (sequence, element);
    }
}

/* ! stands for a word or a slot: what follows it is looked at and not taken. */
static void
parse_negated (Parser *parser, GPtrArray *sequence)
{
  guint before = sequence->len;

  parser->at++;
  if (*parser->at == '<')
    g_ptr_array_add (sequence, parse_slot (parser));
  else
    parse_words (parser, sequence);
  parser->failed = parser->failed || sequence->len != before + 1;
  for (guint i = before; i < sequence->len; i++)
    ((Element *) g_ptr_array_index (sequence, i))->node.negated = TRUE;
}

static GPtrArray *
parse_sequence (Parser *parser)
{
  GPtrArray *sequence = g_ptr_array_new_with_free_func (element_free);

  for (skip_spaces (parser); *parser->at != '\0' && strchr ("])|", *parser->at) == NULL && !parser->failed;
       skip_spaces (parser))
    {
      if (*parser->at == '[' || *parser->at == '(')
        g_ptr_array_add (sequence, parse_group (parser));
      else if (*parser->at == '<')
        g_ptr_array_add (sequence, parse_slot (parser));
      else if (*parser->at == '!')
        parse_negated (parser, sequence);
      else
        parse_words (parser, sequence);
    }
  return sequence;
}

static guint
add_node (JalonTimeGrammar *grammar, const JalonTimeNode *node)
{
  g_array_append_vals (grammar->nodes, node, 1);
  return grammar->nodes->len - 1;
}

static guint
add_split (JalonTimeGrammar *grammar, guint next, guint other)
{
  JalonTimeNode node = { .kind = JALON_TIME_NODE_SPLIT, .next = next, .other = other };

  return add_node (grammar, &node);
}

/* Steps are made from the last to the first, so that each knows the next. */
static guint
add_sequence (JalonTimeGrammar *grammar, const GPtrArray *sequence, guint next)
{
  for (guint i = sequence->len; i-- > 0;)
    {
      Element *element = g_ptr_array_index (sequence, i);
      guint    first = 0;

      if (element->sequences == NULL)
        {
          element->node.next = next;
          next = add_node (grammar, &element->node);
          continue;
        }
      first = add_sequence (grammar, g_ptr_array_index (element->sequences, 0), next);
      for (guint k = 1; k < element->sequences->len; k++)
        first = add_split (grammar, first, add_sequence (grammar, g_ptr_array_index (element->sequences, k), next));
      next = element->optional ? add_split (grammar, first, next) : first;
    }
  return next;
}

/**
 * jalon_time_pattern_add:
 * @rule: what it belongs to, in the grammar
 *
 * Returns: whether @pattern is one, of known sets and slots
 */
gboolean
jalon_time_pattern_add (JalonTimeGrammar *grammar, guint rule, const char *pattern)
{
  Parser           parser = { grammar, pattern, FALSE };
  JalonTimeNode    end = { .kind = JALON_TIME_NODE_END };
  JalonTimePattern compiled = { rule, 0 };
  g_autoptr (GPtrArray) sequence = parse_sequence (&parser);

  if (parser.failed || *parser.at != '\0' || sequence->len == 0)
    return FALSE;
  compiled.first = add_sequence (grammar, sequence, add_node (grammar, &end));
  g_array_append_val (grammar->patterns, compiled);
  return TRUE;
}
