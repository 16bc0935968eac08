/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-plugin-answer.h"

#include "jalon-coder-record.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-json-fault.h"
#include "jalon-plugin-fields.h"

#include <stdlib.h>
#include <string.h>

/* Sets a member where there is something to say. */
static void
set_string (json_t *object, const char *member, const char *text)
{
  if (text != NULL)
    json_object_set_new (object, member, json_string (text));
}

/* The date as the batch reads it: as many of its parts as are known, and how fine it is. */
static void
set_date (json_t *object, const JalonTime *date)
{
  static const guint lengths[] = { [JALON_TIME_DAY] = 10, [JALON_TIME_MONTH] = 7,  [JALON_TIME_PART_OF_YEAR] = 7,
                                   [JALON_TIME_YEAR] = 4, [JALON_TIME_SINCE] = 10, [JALON_TIME_UNKNOWN] = 0 };
  g_autofree char   *day = date->start != JALON_DAY_NONE ? jalon_day_format_iso (date->start) : NULL;

  if (day == NULL || date->precision == JALON_TIME_UNKNOWN)
    return;
  json_object_set_new (object, "article_date", json_stringn (day, MIN (strlen (day), lengths[date->precision])));
  set_string (object,
              "article_date_precision",
              jalon_vocabulary_get_word (JALON_VOCABULARY_TIME_PRECISION, date->precision));
}

/**
 * jalon_plugin_answer_ask:
 * @id: the number that the answer is to bear
 * @input: gets the line of the article
 */
void
jalon_plugin_answer_ask (const JalonCoding *coding, guint id, GString *input)
{
  const JalonIntake *intake = coding->intake;
  json_t            *object = json_object ();
  g_autofree char   *number = g_strdup_printf ("%u", id);
  char              *line;

  set_string (object, "id", number);
  set_string (object, "text", intake->text);
  set_string (object, "lang", jalon_lang_get_code (coding->lang));
  set_date (object, &intake->date);
  set_string (object, "title", intake->title);
  set_string (object, "publisher", intake->publisher);
  set_string (object, "url", intake->url);
  line = json_dumps (object, JSON_COMPACT);
  g_string_append (input, line);
  g_string_append_c (input, '\n');
  free (line);
  json_decref (object);
}

/**
 * jalon_plugin_answer_parse:
 * @line: of the answer
 * @n_articles: how many were asked for, by numbers from 1
 * @out_id: (out): whose line it is
 *
 * Returns: (transfer full) (nullable): the line, or %NULL with JALON_ERROR_SYNTAX, or JALON_ERROR_UNKNOWN_REFERENCE
 *   where nobody asked for such an article
 */
json_t *
jalon_plugin_answer_parse (const char *line, gsize length, guint n_articles, guint *out_id, GError **error)
{
  json_error_t wrong;
  json_t      *root = json_loadb (line, length, JSON_REJECT_DUPLICATES, &wrong);
  const char  *id = json_string_value (json_object_get (root, "id"));
  guint64      number = 0;

  if (root == NULL)
    {
      g_autofree char *words = jalon_json_error_dup_words (&wrong);

      g_set_error_literal (error, JALON_ERROR, JALON_ERROR_SYNTAX, words);
      return NULL;
    }
  if (id == NULL || !json_is_array (json_object_get (root, "events")))
    g_set_error_literal (error, JALON_ERROR, JALON_ERROR_SYNTAX, _ ("expected an object with “id” and “events”"));
  else if (!g_ascii_string_to_unsigned (id, 10, 1, n_articles, &number, NULL))
    g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no article with the id “%s”"), id);
  if (number == 0)
    {
      json_decref (root);
      return NULL;
    }
  *out_id = (guint) number;
  return root;
}

/* What becomes of the events of a line. */
typedef struct
{
  guint n_refused; /* without a quote that stands in the article, or of no type */
  guint n_twice;   /* told before */
  guint n_values;  /* of fields */
} LeftOut;

/* @sentence: (transfer full) */
static void
add_sentence (GString *sentences, guint n, char *sentence)
{
  if (n > 0)
    g_string_append_printf (sentences, "%s%s", sentences->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/* (transfer full) (nullable) */
static char *
dup_left_out (const LeftOut *self)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  add_sentence (sentences,
                self->n_refused,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                              "%u event was left out: it has no quote that stands in the article word "
                                              "for word, or a type that is none of PLOVER’s.",
                                              "%u events were left out: they have no quote that stands in the article "
                                              "word for word, or a type that is none of PLOVER’s.",
                                              self->n_refused),
                                 self->n_refused));
  add_sentence (sentences,
                self->n_twice,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                              "%u event was left out: it is told twice.",
                                              "%u events were left out: they are told twice.",
                                              self->n_twice),
                                 self->n_twice));
  add_sentence (sentences,
                self->n_values,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                              "%u value was left out: it is in no vocabulary, or finer than the words "
                                              "that are given.",
                                              "%u values were left out: they are in no vocabulary, or finer than the "
                                              "words that are given.",
                                              self->n_values),
                                 self->n_values));
  return sentences->len > 0 ? g_string_free (g_steal_pointer (&sentences), FALSE) : NULL;
}

static void
add_event (JalonPluginAnswer *answer, GHashTable *ids, JalonProposal *proposal, LeftOut *left_out)
{
  /* within one article any id will do for it */
  char *id = jalon_coder_dup_event_id (proposal, "");

  if (!g_hash_table_add (ids, id))
    {
      left_out->n_twice++;
      jalon_proposal_free (proposal);
      return;
    }
  g_ptr_array_add (proposal->denies ? answer->denials : answer->proposals, proposal);
}

/**
 * jalon_plugin_answer_read:
 * @coding: the article that the line is of
 * @line: as jalon_plugin_answer_parse() gives it
 * @max_events: more are refused
 * @out_answer: (out): not set where it fails
 *
 * Returns: %FALSE with JALON_ERROR_TOO_LARGE
 */
gboolean
jalon_plugin_answer_read (const JalonCoding *coding,
                          JalonLexicon      *lexicon,
                          json_t            *line,
                          guint              max_events,
                          JalonPluginAnswer *out_answer,
                          GError           **error)
{
  json_t *events = json_object_get (line, "events");
  LeftOut left_out = { 0 };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (json_array_size (events) > max_events)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE, _ ("more than %u events of one article"), max_events);
      return FALSE;
    }
  out_answer->proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_proposal_free);
  out_answer->denials = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_proposal_free);
  for (size_t i = 0; i < json_array_size (events); i++)
    {
      JalonProposal *proposal =
          jalon_plugin_read_event (coding, lexicon, json_array_get (events, i), &left_out.n_values);

      if (proposal != NULL)
        add_event (out_answer, ids, proposal, &left_out);
      else
        left_out.n_refused++;
    }
  out_answer->left_out = dup_left_out (&left_out);
  return TRUE;
}
