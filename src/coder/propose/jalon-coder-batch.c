/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-coder-batch.h"

#include "jalon-coder-record-private.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-json-fault.h"

#include <stdlib.h>
#include <string.h>

static json_t *
string_or_null (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

static json_t *
day_to_json (gint32 day)
{
  g_autofree char *iso = day != JALON_DAY_NONE ? jalon_day_format_iso (day) : NULL;

  return string_or_null (iso);
}

static json_t *
parties_to_json (const GArray *parties)
{
  json_t *array = json_array ();

  for (guint i = 0; i < parties->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (parties, JalonProposalParty, i);

      json_array_append_new (array,
                             json_pack ("{s:s, s:o, s:s}",
                                        "code",
                                        party->code,
                                        "sector",
                                        string_or_null (party->sector),
                                        "found",
                                        jalon_vocabulary_get_word (JALON_VOCABULARY_FOUND, party->found)));
    }
  return array;
}

static json_t *
place_to_json (const JalonProposal *proposal)
{
  json_t *codes = json_array ();

  for (guint i = 0; i < proposal->place_codes->len; i++)
    json_array_append_new (codes, json_string (g_ptr_array_index (proposal->place_codes, i)));
  return json_pack ("{s:s, s:o, s:o}",
                    "precision",
                    jalon_vocabulary_get_word (JALON_VOCABULARY_PRECISION, proposal->precision),
                    "name",
                    string_or_null (proposal->place_name),
                    "iso3",
                    codes);
}

static json_t *
time_to_json (const JalonTime *time)
{
  const char *precision = jalon_vocabulary_get_word (JALON_VOCABULARY_TIME_PRECISION, time->precision);

  if (time->precision == JALON_TIME_DAY && time->start != time->end)
    precision = "day-range";
  /* what is to come "by" a day that the words say */
  if (time->precision == JALON_TIME_UNKNOWN && time->words != NULL && time->end != JALON_DAY_NONE)
    precision = "future";
  return json_pack ("{s:s, s:o, s:o, s:o}",
                    "precision",
                    precision,
                    "start",
                    day_to_json (time->start),
                    "end",
                    day_to_json (time->end),
                    "text",
                    string_or_null (time->words));
}

static json_t *
evidence_to_json (const GArray *evidence, const char *text)
{
  json_t *array = json_array ();

  for (guint i = 0; i < evidence->len; i++)
    {
      const JalonEvidence *e = &g_array_index (evidence, JalonEvidence, i);

      json_array_append_new (array,
                             json_pack ("{s:I, s:I, s:o}",
                                        "start_byte",
                                        (json_int_t) e->start,
                                        "end_byte",
                                        (json_int_t) e->end,
                                        "quote",
                                        json_stringn (text + e->start, e->end - e->start)));
    }
  return array;
}

static json_t *
reasons_to_json (const GArray *reasons, const char *text)
{
  json_t *array = json_array ();

  for (guint i = 0; i < reasons->len; i++)
    {
      const JalonReason *r = &g_array_index (reasons, JalonReason, i);

      json_array_append_new (array,
                             json_pack ("{s:s, s:s, s:o, s:o}",
                                        "field",
                                        r->field,
                                        "rule",
                                        r->rule,
                                        "words",
                                        json_stringn (text + r->start, r->end - r->start),
                                        "path",
                                        string_or_null (r->path)));
    }
  return array;
}

/* What it is by its codes. */
static json_t *
codes_to_json (const JalonProposal *proposal)
{
  json_t           *object = json_pack ("{s:s, s:o, s:s}",
                              "type",
                              jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, proposal->type),
                              "mode",
                              string_or_null (proposal->mode),
                              "family",
                              proposal->family);
  const JalonField *field;

  for (guint i = 0; (field = jalon_codes_get_field (i)) != NULL; i++)
    json_object_set_new (object, field->name, string_or_null (proposal->codes.strings[i]));
  return object;
}

/* What happened, and by which words. */
static json_t *
rest_to_json (const JalonProposal *proposal, const char *text)
{
  return json_pack ("{s:b, s:s, s:o, s:o, s:o, s:o, s:o, s:s, s:i, s:o, s:o}",
                    "reciprocal",
                    proposal->reciprocal,
                    "status",
                    jalon_vocabulary_get_word (JALON_VOCABULARY_STATUS, proposal->status),
                    "actors",
                    parties_to_json (proposal->actors),
                    "recipients",
                    parties_to_json (proposal->recipients),
                    "place",
                    place_to_json (proposal),
                    "date",
                    time_to_json (&proposal->time),
                    "evidence",
                    evidence_to_json (proposal->evidence, text),
                    "confidence",
                    jalon_confidence_get_word (jalon_proposal_get_confidence (proposal)),
                    "points",
                    (int) proposal->points,
                    "according_to",
                    string_or_null (proposal->according_to),
                    "explain",
                    reasons_to_json (proposal->reasons, text));
}

/**
 * jalon_coder_proposal_to_json:
 * @text: the article the proposal was coded from
 *
 * Returns: (transfer full): one event of the batch's output
 */
json_t *
jalon_coder_proposal_to_json (const JalonProposal *proposal, const char *text)
{
  json_t *object = codes_to_json (proposal);

  json_object_update_new (object, rest_to_json (proposal, text));
  if (proposal->program != NULL)
    json_object_set_new (object, "program", jalon_coder_program_to_json (proposal->program));
  return object;
}

static gboolean
read_date (json_t *line, JalonTime *date, GError **error)
{
  const char *text = json_string_value (json_object_get (line, "article_date"));
  const char *precision = json_string_value (json_object_get (line, "article_date_precision"));
  guint       value = 0;

  *date = JALON_TIME_INIT;
  if (text == NULL)
    return TRUE;
  if (!jalon_day_parse_range (text, &date->start, &date->end, &date->precision))
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_INVALID_VALUE,
                   _ ("article_date: “%s” is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)"),
                   text);
      return FALSE;
    }
  if (precision != NULL && jalon_vocabulary_parse (JALON_VOCABULARY_TIME_PRECISION, precision, &value))
    date->precision = MAX (date->precision, (JalonTimePrecision) value);
  return TRUE;
}

static gboolean
read_language (JalonLexicon *lexicon, json_t *line, const char *text, JalonLang *lang)
{
  const char *word = json_string_value (json_object_get (line, "lang"));

  *lang = JALON_LANG_FR;
  if (word == NULL)
    return jalon_coder_detect_language (lexicon, text, strlen (text), lang);
  return jalon_lang_find (word, lang);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

/**
 * jalon_coder_batch_line:
 * @line: one JSON object
 *
 * Returns: (transfer full): one JSON object without line breaks, or %NULL with JALON_ERROR
 */
char *
jalon_coder_batch_line (JalonLexicon *lexicon, const char *line, GError **error)
{
  json_error_t wrong;
  g_autoptr (json_t) root = json_loads (line, JSON_REJECT_DUPLICATES, &wrong);
  const char *id = json_string_value (json_object_get (root, "id"));
  const char *text = json_string_value (json_object_get (root, "text"));
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (json_t) output = NULL;
  g_autofree char *dump = NULL;
  JalonTime        date;
  JalonLang        lang;
  json_t          *events = NULL;

  if (root == NULL || id == NULL || text == NULL)
    {
      g_autofree char *words =
          root == NULL ? jalon_json_error_dup_words (&wrong) : g_strdup (_ ("expected an object with “id” and “text”"));

      g_set_error_literal (error, JALON_ERROR, JALON_ERROR_SYNTAX, words);
      return NULL;
    }
  if (!read_date (root, &date, error))
    return NULL;
  if (!read_language (lexicon, root, text, &lang))
    {
      g_set_error_literal (error,
                           JALON_ERROR,
                           JALON_ERROR_INVALID_VALUE,
                           _ ("The language is neither French nor English; say which with “lang”."));
      return NULL;
    }
  proposals =
      jalon_coder_code (lexicon,
                        &(JalonCoderArticle){ .text = text, .length = strlen (text), .lang = lang, .date = &date },
                        NULL,
                        error);
  if (proposals == NULL)
    return NULL;
  events = json_array ();
  for (guint i = 0; i < proposals->len; i++)
    json_array_append_new (events, jalon_coder_proposal_to_json (g_ptr_array_index (proposals, i), text));
  output = json_pack ("{s:s, s:o}", "id", id, "events", events);
  dump = json_dumps (output, JSON_COMPACT);
  return g_strdup (dump);
}
