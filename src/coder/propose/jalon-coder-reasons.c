/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads back what the coder noted in an event, in the member "coder" of its properties.
 */

#include "config.h"

#include "jalon-coder-reasons.h"

#include <jansson.h>
#include <string.h>

/* Returns: (transfer full) (nullable): the whole of what an event has that the model does not know */
static json_t *
load_extra (const JalonEventRecord *record)
{
  return record->extra != NULL ? json_loads (record->extra, 0, NULL) : NULL;
}

/* Borrowed from @extra; %NULL for an event made by hand. */
static json_t *
get_coder (json_t *extra)
{
  return json_object_get (json_object_get (extra, "properties"), JALON_CODER_MEMBER);
}

/* Returns: (transfer full) (nullable): %NULL where it is no reason */
static JalonReasonText *
read_reason (json_t *json)
{
  const char      *field = json_string_value (json_object_get (json, "field"));
  const char      *rule = json_string_value (json_object_get (json, "rule"));
  json_int_t       start = json_integer_value (json_object_get (json, "start"));
  json_int_t       end = json_integer_value (json_object_get (json, "end"));
  JalonReasonText *reason;

  if (field == NULL || rule == NULL)
    return NULL;

  reason = g_new0 (JalonReasonText, 1);
  reason->field = g_strdup (field);
  reason->rule = g_strdup (rule);
  reason->path = g_strdup (json_string_value (json_object_get (json, "path")));
  if (start >= 0 && end > start)
    {
      reason->start = (gsize) start;
      reason->end = (gsize) end;
    }

  return reason;
}

/**
 * jalon_coder_list_reasons:
 *
 * Returns: (transfer full) (element-type JalonReasonText): why the fields of an event are as
 *   they were proposed; empty for an event made by hand
 */
GPtrArray *
jalon_coder_list_reasons (const JalonEventRecord *record)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_reason_text_free);
  json_t    *extra = load_extra (record);
  json_t    *explain = json_object_get (get_coder (extra), "explain");

  for (size_t i = 0; i < json_array_size (explain); i++)
    {
      JalonReasonText *reason = read_reason (json_array_get (explain, i));

      if (reason != NULL)
        g_ptr_array_add (reasons, reason);
    }
  json_decref (extra);

  return reasons;
}

/**
 * jalon_coder_get_confidence:
 * @out_confidence: (out): how sure the coder was; not set where it returns %FALSE
 *
 * Returns: whether the coder proposed the event
 */
gboolean
jalon_coder_get_confidence (const JalonEventRecord *record, JalonConfidence *out_confidence)
{
  json_t     *extra = load_extra (record);
  const char *word = json_string_value (json_object_get (get_coder (extra), "confidence"));
  gboolean    found = jalon_confidence_parse (word, out_confidence);

  json_decref (extra);

  return found;
}

/**
 * jalon_coder_dup_program:
 *
 * Returns: (transfer full) (nullable): the name of the person's own coder that proposed the event; %NULL where it was
 *   Jalon's, or a person
 */
char *
jalon_coder_dup_program (const JalonEventRecord *record)
{
  json_t *extra = load_extra (record);
  char *name = g_strdup (json_string_value (json_object_get (json_object_get (get_coder (extra), "program"), "name")));

  json_decref (extra);

  return name;
}

/**
 * jalon_coder_dup_denied:
 *
 * Returns: (transfer full) (nullable): the id of the event of the dossier that this one denies;
 *   to accept it, merge it into that one with jalon_review_new_merge()
 */
char *
jalon_coder_dup_denied (const JalonEventRecord *record)
{
  json_t *extra = load_extra (record);
  char   *id = g_strdup (json_string_value (json_object_get (get_coder (extra), "denies")));

  json_decref (extra);

  return id;
}

/**
 * jalon_coder_set_denied:
 * @record: proposed by the coder
 * @event_id: the event of the dossier that it denies
 *
 * Notes what jalon_coder_dup_denied() reads.
 */
void
jalon_coder_set_denied (JalonEventRecord *record, const char *event_id)
{
  json_t *extra = load_extra (record);
  json_t *coder = get_coder (extra);

  if (coder != NULL)
    {
      g_autofree char *dump = NULL;

      json_object_set_new (coder, "denies", json_string (event_id));
      dump = json_dumps (extra, JSON_COMPACT);
      g_free (record->extra);
      record->extra = g_steal_pointer (&dump);
    }
  json_decref (extra);
}

/**
 * jalon_reason_text_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_reason_text_free (JalonReasonText *self)
{
  if (self == NULL)
    return;

  g_free (self->field);
  g_free (self->rule);
  g_free (self->path);
  g_free (self);
}
