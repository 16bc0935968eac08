/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Proposals as a person reads them, and as JSON.
 */

#include "config.h"

#include "jalon-cli-extract.h"

#include "jalon-coder-batch.h"
#include "jalon-cli-article.h"
#include "jalon-cli-json.h"
#include "jalon-cli-print.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

#include <string.h>

#define LABEL_WIDTH 10

static void
print_field (const char *label, const char *value)
{
  glong room = LABEL_WIDTH - g_utf8_strlen (label, -1);

  jalon_cli_print ("   %s%*s %s", label, (int) MAX (room, 0), "", value);
}

/* "Mali, Niger (military)" */
static char *
dup_parties (const GArray *parties, JalonWorld *world)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (parties, JalonProposalParty, i);
      g_autofree char          *name = jalon_cli_name_code (party->code, world);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", name);
      if (party->sector != NULL)
        g_string_append_printf (words, " (%s)", jalon_sector_get_label (party->sector));
      if (party->ambiguous)
        g_string_append_printf (words, " [%s]", _ ("one of several readings"));
    }
  return g_string_free (words, FALSE);
}

/* "City: Gao, Mali" */
static char *
dup_place (const JalonProposal *proposal, JalonWorld *world)
{
  const char *precision = jalon_vocabulary_get_label (JALON_VOCABULARY_PRECISION, proposal->precision);
  g_autoptr (GString) names = g_string_new (proposal->place_name);

  for (guint i = 0; i < proposal->place_codes->len; i++)
    {
      g_autofree char *name = jalon_cli_name_code (g_ptr_array_index (proposal->place_codes, i), world);

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  if (names->len == 0)
    return g_strdup (precision);
  /* Translators: a class of places such as "City", then the names of the place. */
  return g_strdup_printf (C_ ("place", "%s: %s"), precision, names->str);
}

/* "8 April 2025 (“mardi”)" */
static char *
dup_time (const JalonTime *time)
{
  g_autofree char *label = jalon_time_dup_label (time);

  /* Translators: a date and the words of the article that say it. */
  return time->words != NULL ? g_strdup_printf (C_ ("time", "%s (“%s”)"), label, time->words)
                             : g_steal_pointer (&label);
}

static const char *
get_confidence_label (JalonConfidence confidence)
{
  switch (confidence)
    {
    case JALON_CONFIDENCE_STRONG:
      return C_ ("confidence", "strong");
    case JALON_CONFIDENCE_MEDIUM:
      return C_ ("confidence", "medium");
    case JALON_CONFIDENCE_WEAK:
    default:
      return C_ ("confidence", "weak");
    }
}

/* The name of a proposal's field on screen. */
static const char *
get_field_label (const char *field)
{
  static const struct
  {
    const char *field;
    const char *label;
  } labels[] = {
    { "type", N_ ("Type") },     { "actor", N_ ("Who") },   { "recipient", N_ ("To whom") },
    { "status", N_ ("Status") }, { "place", N_ ("Place") }, { "time", N_ ("Time") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i].field, field) == 0)
      return _ (labels[i].label);
  return field;
}

static void
print_reasons (const JalonProposal *proposal, const char *text)
{
  for (guint i = 0; i < proposal->reasons->len; i++)
    {
      const JalonReason *reason = &g_array_index (proposal->reasons, JalonReason, i);
      g_autofree char   *words = g_strndup (text + reason->start, reason->end - reason->start);

      g_strdelimit (words, "\r\n\t", ' ');
      if (reason->path != NULL)
        /* Translators: a field of a proposed event, the rule that set it, the words it fired on, and relations of
         * Universal Dependencies from the word of the event to them. */
        jalon_cli_print (_ ("     %s: rule “%s” on “%s” (%s)"),
                         get_field_label (reason->field),
                         reason->rule,
                         words,
                         reason->path);
      else if (*words != '\0')
        /* Translators: a field of a proposed event, the rule that set it, and the words it fired on. */
        jalon_cli_print (_ ("     %s: rule “%s” on “%s”"), get_field_label (reason->field), reason->rule, words);
      else
        /* Translators: a field of a proposed event and the rule that inferred it. */
        jalon_cli_print (_ ("     %s: rule “%s”"), get_field_label (reason->field), reason->rule);
    }
}

static void
print_quotes (const JalonProposal *proposal, const JalonIntake *intake)
{
  for (guint i = 0; i < proposal->evidence->len; i++)
    {
      const JalonEvidence *e = &g_array_index (proposal->evidence, JalonEvidence, i);
      g_autofree char     *exact = g_strndup (intake->text + e->start, e->end - e->start);
      g_autofree char     *quoted = NULL;

      g_strdelimit (exact, "\r\n\t", ' ');
      quoted = jalon_article_dup_words (exact, jalon_intake_find_page (intake, e->start), intake->ocr != NULL);
      print_field (i == 0 ? _ ("Quote") : "", quoted);
    }
}

static void
print_proposal (const JalonProposal *proposal,
                guint                number,
                const JalonIntake   *intake,
                JalonWorld          *world,
                gboolean             explain)
{
  g_autofree char *actors = dup_parties (proposal->actors, world);
  g_autofree char *recipients = dup_parties (proposal->recipients, world);
  g_autofree char *place = dup_place (proposal, world);
  g_autofree char *time = dup_time (&proposal->time);

  jalon_cli_print ("%s", "");
  jalon_cli_print ("%u. %s (%s%s%s): %s%s%s",
                   number,
                   jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, proposal->type),
                   jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, proposal->type),
                   proposal->mode != NULL ? "/" : "",
                   proposal->mode != NULL ? proposal->mode : "",
                   *actors != '\0' ? actors : _ ("not said who"),
                   *recipients != '\0' ? " → " : "",
                   recipients);
  print_field (get_field_label ("status"), jalon_vocabulary_get_label (JALON_VOCABULARY_STATUS, proposal->status));
  if (proposal->according_to != NULL)
    print_field (_ ("Source"), proposal->according_to);
  print_field (get_field_label ("place"), place);
  print_field (get_field_label ("time"), time);
  print_field (_ ("Confidence"), get_confidence_label (jalon_proposal_get_confidence (proposal)));
  print_quotes (proposal, intake);
  if (explain)
    print_reasons (proposal, intake->text);
}

static void
print_proposals (const GPtrArray *proposals, const JalonIntake *intake, JalonWorld *world, gboolean explain)
{
  for (guint i = 0; i < proposals->len; i++)
    print_proposal (g_ptr_array_index (proposals, i), i + 1, intake, world, explain);
}

/* What the article says of itself. */
static void
print_source (const JalonIntake *intake)
{
  gboolean         is_dated = intake->date.precision != JALON_TIME_UNKNOWN;
  g_autofree char *date = jalon_time_dup_edtf (&intake->date);

  if (intake->title != NULL)
    jalon_cli_print ("   %s", intake->title);
  if (intake->publisher != NULL || is_dated)
    jalon_cli_print ("   %s%s%s",
                     intake->publisher != NULL ? intake->publisher : "",
                     intake->publisher != NULL && is_dated ? ", " : "",
                     is_dated ? date : "");
}

/**
 * jalon_cli_print_coding:
 * @path: (unowned): as the command line names the article
 * @explain: name the rule and the words behind each field
 *
 * Prints the article's title and its proposals, or a sentence where there are none.
 */
void
jalon_cli_print_coding (const JalonCoding *coding, const char *path, JalonWorld *world, gboolean explain)
{
  g_autofree char *remark = jalon_coding_dup_remark (coding);
  guint            n = coding->proposals->len;

  if (remark != NULL)
    {
      jalon_cli_print (C_ ("remark", "%s: %s"), path, remark);
    }
  else
    {
      /* Translators: %s is a file, %u the number of events proposed from it. */
      jalon_cli_print (g_dngettext (GETTEXT_PACKAGE, "%s: %u event proposed", "%s: %u events proposed", n), path, n);
      print_source (coding->intake);
    }
  print_proposals (coding->proposals, coding->intake, world, explain);
  if (coding->denials->len == 0)
    return;
  /* Translators: before events that an article says did not happen. */
  jalon_cli_print_heading (_ ("Denies:"));
  print_proposals (coding->denials, coding->intake, world, explain);
}

static json_t *
string_or_null (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

/**
 * jalon_cli_print_coding_json:
 * @coding: what an article reports
 * @path: of the article
 *
 * Prints one object on one line, the same in every language.
 */
void
jalon_cli_print_coding_json (const JalonCoding *coding, const char *path)
{
  const JalonIntake *intake = coding->intake;
  g_autofree char   *date = intake->date.precision != JALON_TIME_UNKNOWN ? jalon_time_dup_edtf (&intake->date) : NULL;
  g_autofree char   *id = jalon_cli_dup_json_path (path);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) events = g_string_new (NULL);

  for (guint i = 0; i < coding->proposals->len; i++)
    jalon_cli_json_append (events,
                           jalon_coder_proposal_to_json (g_ptr_array_index (coding->proposals, i), intake->text));
  jalon_cli_json_append (line,
                         json_pack ("{s:s, s:o, s:o, s:o, s:o, s:o, s:s, s:s}",
                                    "id",
                                    id,
                                    "title",
                                    string_or_null (intake->title),
                                    "publisher",
                                    string_or_null (intake->publisher),
                                    "author",
                                    string_or_null (intake->author),
                                    "url",
                                    string_or_null (intake->url),
                                    "date",
                                    string_or_null (date),
                                    "language",
                                    jalon_lang_get_code (coding->lang),
                                    "sha256",
                                    coding->sha256));
  jalon_cli_json_append_list (line, "events", events);
  jalon_cli_print_json (line->str);
}
