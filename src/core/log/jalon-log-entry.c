/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the lines of a log.
 */

#include "config.h"

#include "jalon-log-entry.h"

#include "jalon-difference-fields.h"
#include "jalon-i18n.h"

static const struct
{
  const char *word;
  const char *label;
} deeds[JALON_N_LOG_DEEDS] = {
  [JALON_LOG_BEGAN] = { "began", N_ ("The log begins; what was changed before is not in it") },
  [JALON_LOG_DONE] = { "done", N_ ("Done") },
  [JALON_LOG_UNDONE] = { "undone", N_ ("Undone") },
  [JALON_LOG_REDONE] = { "redone", N_ ("Done again") },
  [JALON_LOG_SAVED] = { "saved", N_ ("Saved") },
  [JALON_LOG_SAVED_AS] = { "saved-as", N_ ("Saved under another name") },
  [JALON_LOG_GIVEN_UP] = { "given-up", N_ ("Closed without saving: what was changed since it was saved is given up") },
};

/**
 * jalon_log_deed_get_word:
 *
 * Returns: what a deed is called in files
 */
const char *
jalon_log_deed_get_word (JalonLogDeed deed)
{
  return deeds[deed].word;
}

/**
 * jalon_log_deed_get_label:
 *
 * Returns: what a deed is called in the language of the interface
 */
const char *
jalon_log_deed_get_label (JalonLogDeed deed)
{
  return _ (deeds[deed].label);
}

/**
 * jalon_log_entry_new:
 * @label: (nullable): of the edit, translated
 *
 * Returns: (transfer full): a line that tells of now
 */
json_t *
jalon_log_entry_new (JalonLogDeed deed, const char *label)
{
  json_t *entry = json_object ();

  json_object_set_new (entry, "time", json_integer (g_get_real_time ()));
  json_object_set_new (entry, "what", json_string (deeds[deed].word));
  if (label != NULL)
    json_object_set_new (entry, "edit", json_string (label));
  return entry;
}

static void
set_nullable (json_t *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_new (object, key, json_string (text));
}

/**
 * jalon_log_entry_add_thing:
 * @id: "" for the dossier itself
 * @title: (nullable): as it is after the edit, or was before where it is gone
 * @fields: (element-type JalonFieldChange): what differs
 *
 * Adds a thing that the edit changed.
 */
void
jalon_log_entry_add_thing (json_t *entry, JalonCompared compared, const char *id, const char *title, GPtrArray *fields)
{
  json_t *things = json_object_get (entry, "things");
  json_t *thing = json_object ();
  json_t *array = json_array ();

  if (things == NULL)
    {
      things = json_array ();
      json_object_set_new (entry, "things", things);
    }
  json_object_set_new (thing, "kind", json_string (jalon_compared_get_word (compared)));
  json_object_set_new (thing, "id", json_string (id));
  set_nullable (thing, "title", title);
  for (guint i = 0; i < fields->len; i++)
    {
      const JalonFieldChange *change = g_ptr_array_index (fields, i);
      json_t                 *field = json_object ();

      json_object_set_new (field, "field", json_string (change->member));
      json_object_set_new (field, "label", json_string (change->label));
      set_nullable (field, "before", change->before);
      set_nullable (field, "after", change->after);
      json_array_append_new (array, field);
    }
  json_object_set_new (thing, "fields", array);
  json_array_append_new (things, thing);
}

/**
 * jalon_log_entry_set_more:
 * @n_more: so many things were changed that are not told
 */
void
jalon_log_entry_set_more (json_t *entry, guint n_more)
{
  json_object_set_new (entry, "more", json_integer (n_more));
}
