/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a dossier says of itself, as a record: a form changes it as any other.
 */

#include "config.h"

#include "jalon-head.h"

#include "jalon-i18n.h"

static JalonSchemaSets head_sets;

static void
head_free (gpointer head)
{
  jalon_schema_free (&jalon_head_schema, head);
}

static const char *
find_as_of_fault (gconstpointer record)
{
  const JalonTime *as_of = &((const JalonHead *) record)->as_of;

  if (as_of->precision == JALON_TIME_UNKNOWN || (as_of->precision == JALON_TIME_DAY && as_of->start == as_of->end))
    return NULL;
  return N_ ("One day is needed here (expected 2025-04-07)");
}

static const JalonField head_fields[] = {
  { "title",
    JALON_FIELD_TEXT,
    .offset = G_STRUCT_OFFSET (JalonHead, title),
    .aspect = JALON_ASPECT_TITLE,
    .label = N_ ("Title") },
  { "subtitle",
    JALON_FIELD_TEXT,
    .offset = G_STRUCT_OFFSET (JalonHead, subtitle),
    .aspect = JALON_ASPECT_SUBTITLE,
    .label = N_ ("Subtitle") },
  { "standfirst",
    JALON_FIELD_TEXT,
    .offset = G_STRUCT_OFFSET (JalonHead, standfirst),
    .aspect = JALON_ASPECT_STANDFIRST,
    .label = N_ ("Sentence below the title") },
  { "description",
    JALON_FIELD_TEXT,
    .offset = G_STRUCT_OFFSET (JalonHead, description),
    .aspect = JALON_ASPECT_DESCRIPTION,
    .label = N_ ("Description") },
  { "author",
    JALON_FIELD_STRING,
    .offset = G_STRUCT_OFFSET (JalonHead, author),
    .aspect = JALON_ASPECT_AUTHOR,
    .label = N_ ("Author") },
  { "as_of",
    JALON_FIELD_DATE,
    .offset = G_STRUCT_OFFSET (JalonHead, as_of),
    .aspect = JALON_ASPECT_AS_OF,
    .label = N_ ("As of"),
    .hint = N_ ("2025-04-07"),
    .fault = find_as_of_fault },
  { "worldview",
    JALON_FIELD_WORD,
    .offset = G_STRUCT_OFFSET (JalonHead, worldview),
    .aspect = JALON_ASPECT_WORLDVIEW,
    .label = N_ ("Borders"),
    .vocabulary = JALON_VOCABULARY_WORLDVIEW,
    .fallback = JALON_WORLDVIEW_UN },
};

const JalonSchema jalon_head_schema = {
  .size = sizeof (JalonHead),
  .fields = head_fields,
  .n_fields = G_N_ELEMENTS (head_fields),
  .free = head_free,
  .sets = &head_sets,
};

/**
 * jalon_head_set_as_of:
 * @day: the day up to which the dossier is informed, or %JALON_DAY_NONE
 */
void
jalon_head_set_as_of (JalonHead *head, gint32 day)
{
  head->as_of.start = head->as_of.end = day;
  head->as_of.precision = day != JALON_DAY_NONE ? JALON_TIME_DAY : JALON_TIME_UNKNOWN;
}

/**
 * jalon_head_free:
 * @head: (transfer full) (nullable)
 */
void
jalon_head_free (JalonHead *head)
{
  jalon_schema_free (&jalon_head_schema, head);
}
