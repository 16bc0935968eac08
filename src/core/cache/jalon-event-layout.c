/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout, by the schema of events and all it holds, the words of its vocabularies and the version of the program.
 */

#include "config.h"

#include "jalon-event-layout.h"

#include "jalon-event-columns.h"
#include "jalon-file-hash.h"
#include "jalon-schema.h"

#include <string.h>

/* To be raised where packed bytes change but no schema does. */
#define LAYOUT 1

static void
add_number (JalonFileHash *hash, guint64 number)
{
  jalon_file_hash_add (hash, &number, sizeof number);
}

static void
add_string (JalonFileHash *hash, const char *string)
{
  add_number (hash, string != NULL ? strlen (string) + 1 : 0);
  if (string != NULL)
    jalon_file_hash_add (hash, string, strlen (string));
}

static void
add_field (JalonFileHash *hash, const JalonField *field)
{
  add_string (hash, field->name);
  add_number (hash, field->type);
  add_number (hash, field->flags);
  add_number (hash, field->fallback);
  add_number (hash, field->column);
  add_number (hash, field->bounds);
}

/* Values of words stand in columns and packed bytes. */
static void
add_words (JalonFileHash *hash)
{
  for (guint vocabulary = 0; vocabulary < JALON_N_VOCABULARIES; vocabulary++)
    for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
      add_string (hash, jalon_vocabulary_get_word (vocabulary, i));
}

/* @left: schemas may hold each other, but not deeper than this */
static void
add_schema (JalonFileHash *hash, const JalonSchema *schema, guint left)
{
  add_number (hash, schema->n_fields);
  for (guint i = 0; i < schema->n_fields; i++)
    {
      add_field (hash, &schema->fields[i]);
      if (schema->fields[i].schema != NULL && left > 0)
        add_schema (hash, schema->fields[i].schema, left - 1);
    }
}

/**
 * jalon_event_layout_get_fingerprint:
 *
 * Returns: a number that is another one where kept memory would be misread
 */
guint64
jalon_event_layout_get_fingerprint (void)
{
  JalonFileHash hash;

  jalon_file_hash_init (&hash);
  add_number (&hash, LAYOUT);
  add_string (&hash, JALON_VERSION);
  add_number (&hash, JALON_N_EVENT_COLUMNS);
  add_number (&hash, JALON_N_EVENT_BOUNDS);
  add_number (&hash, jalon_columns_count ());
  add_schema (&hash, &jalon_event_schema, 3);
  add_words (&hash);
  return jalon_file_hash_get (&hash);
}
