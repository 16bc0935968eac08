/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a report says of itself, and of one thing in a line.
 */

#include "config.h"

#include "jalon-report-words.h"

#include "jalon-i18n.h"
#include "jalon-text.h"

/**
 * jalon_report_dup_own_title:
 *
 * Returns: (transfer full) (nullable): what a person has called the report or its dossier; %NULL where nobody has
 */
char *
jalon_report_dup_own_title (const JalonReport *self)
{
  char *title = self->title != NULL ? g_strdup (self->title) : jalon_dossier_dup_title (self->dossier, self->language);

  if (title == NULL || *title == '\0')
    g_clear_pointer (&title, g_free);
  return title;
}

/**
 * jalon_report_dup_title:
 *
 * Returns: (transfer full): what the report is called
 */
char *
jalon_report_dup_title (const JalonReport *self)
{
  char *title = jalon_report_dup_own_title (self);

  return title != NULL ? title : g_strdup (_ ("Untitled dossier"));
}

static char *
name_code (const char *code, gpointer data)
{
  const JalonReport *self = data;

  return g_strdup (jalon_world_get_name (self->world, code, self->language));
}

/**
 * jalon_report_dup_lead:
 *
 * Returns: (transfer full): what leads into the dossier, as of when, by whom, what was asked for, and whose borders;
 *   sentences
 */
char *
jalon_report_dup_lead (const JalonReport *self)
{
  const JalonHead *head = jalon_dossier_get_head (self->dossier);
  g_autofree char *standfirst = jalon_text_dup (head->standfirst, self->language);
  g_autofree char *filter = jalon_query_is_empty (self->query)
                                ? NULL
                                : jalon_query_dup_words (self->query, self->dossier, name_code, (gpointer) self);
  const char      *borders =
      jalon_vocabulary_get_label (JALON_VOCABULARY_WORLDVIEW, jalon_dossier_get_worldview (self->dossier));
  GString *lead = g_string_new (NULL);

  if (standfirst != NULL && *standfirst != '\0')
    g_string_append_printf (lead, "%s ", standfirst);
  if (head->as_of.start != JALON_DAY_NONE)
    {
      g_autofree char *day = jalon_day_dup_label (head->as_of.start, JALON_TIME_DAY);

      g_string_append_printf (lead, _ ("As of %s"), day);
      g_string_append (lead, ". ");
    }
  if (head->author != NULL && *head->author != '\0')
    g_string_append_printf (lead, "%s. ", head->author);
  if (filter != NULL)
    g_string_append_printf (lead, "%s. ", filter);
  g_string_append_printf (lead, _ ("Borders: %s"), borders);
  g_string_append_c (lead, '.');
  return g_string_free (lead, FALSE);
}

/**
 * jalon_report_dup_when_where:
 *
 * Returns: (transfer full): the time, the place and its countries, as far as they are known
 */
char *
jalon_report_dup_when_where (const JalonReport *self, const JalonFacts *facts)
{
  g_autofree char *when = jalon_time_dup_label (&facts->record->time);
  g_autofree char *where = jalon_facts_dup_field (facts, "place");
  GString         *line = g_string_new (NULL);

  jalon_text_append_part (line, when);
  jalon_text_append_part (line, where);
  for (char **code = facts->place != NULL ? facts->place->countries : NULL; code != NULL && *code != NULL; code++)
    {
      const char *country = jalon_world_get_name (self->world, *code, self->language);

      if (g_strcmp0 (country, where) != 0)
        jalon_text_append_part (line, country);
    }
  return g_string_free (line, FALSE);
}

/**
 * jalon_report_dup_standing:
 *
 * Returns: (transfer full): what it is, how sure, and whether a person has looked at it
 */
char *
jalon_report_dup_standing (const JalonFacts *facts)
{
  g_autofree char *word = jalon_facts_dup_field (facts, "type");
  GString         *line = g_string_new (NULL);
  guint            type;

  if (word != NULL && jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, word, &type))
    jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, type));
  else
    jalon_text_append_part (line, _ (facts->kind->noun));
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, facts->verdict));
  if (facts->record->review != JALON_REVIEW_ACCEPTED)
    jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_REVIEW, facts->record->review));
  return g_string_free (line, FALSE);
}
