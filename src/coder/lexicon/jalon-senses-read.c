/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads senses.json.
 */

#include "config.h"

#include "jalon-senses-private.h"

#include "jalon-i18n.h"
#include "jalon-intern.h"
#include "jalon-lexicon-file.h"

#include <string.h>

static const char *const slot_names[JALON_N_SLOTS] = { "subject", "object",  "iobj",    "by",        "of",     "to",
                                                       "from",    "on",      "in",      "at",        "into",   "for",
                                                       "with",    "against", "between", "over",      "near",   "after",
                                                       "before",  "during",  "because", "according", "toward", "under",
                                                       "through", "as",      "out",     "place" };

/* In the order of JalonKnownClass. */
static const char *const known_names[JALON_N_KNOWN][10] = {
  { "state" },
  { "organisation" },
  { "settlement" },
  { "territory" },
  { "human", "official" },
  { "human" },
  { "human", "force", "civilian", "official", "diplomat", "armed", "crowd", "media", "prisoner" },
  { "accident", "nature", "disaster", "disease", "sport" },
  { "quantity" },
};

/* What belongs to a class that is asked for, without being listed there. */
static const struct
{
  const char *class;
  const char *with[11];
} wider[] = {
  { "human", { "force", "civilian", "official", "diplomat", "armed", "crowd", "media", "prisoner", "party" } },
  { "party",
    { "human",
      "state",
      "organisation",
      "institution",
      "government",
      "force",
      "official",
      "armed",
      "diplomat",
      "crowd",
      "document" } },
  { "political",
    { "official",
      "state",
      "organisation",
      "institution",
      "government",
      "armed",
      "diplomat",
      "party",
      "force",
      "document" } },
  { "crowd", { "civilian" } },
  { "force", { "armed" } },
  { "settlement", { "territory" } },
  { "territory", { "settlement", "state" } },
  { "vehicle", { "ship" } },
  { "official", { "diplomat" } },
};

/**
 * jalon_senses_add_class:
 * @classes: (inout): gets the class of this name, which becomes one if it was none
 */
void
jalon_senses_add_class (JalonSenses *self, const char *name, JalonClasses *classes)
{
  const char *interned = jalon_intern (name);
  guint       at = 0;

  if (!g_ptr_array_find (self->classes, interned, &at))
    {
      at = self->classes->len;
      g_ptr_array_add (self->classes, (gpointer) interned);
    }
  if (at < JALON_CLASSES_MAX)
    jalon_classes_add (classes, at);
}

/**
 * jalon_senses_check_classes:
 * @file: of which the last classes are
 *
 * Returns: %FALSE with JALON_ERROR_INVALID_VALUE where there are more classes than a set of them can hold
 */
gboolean
jalon_senses_check_classes (const JalonSenses *self, const JalonLexiconFile *file, GError **error)
{
  g_autofree char *expected = NULL;

  if (self->classes->len <= JALON_CLASSES_MAX)
    return TRUE;
  /* Translators: what a file of words should have, after "expected"; classes of nouns, as "human" or "ship" */
  expected = g_strdup_printf (_ ("at most %d classes"), JALON_CLASSES_MAX);
  return jalon_lexicon_file_wrong (file, error, "classes", expected);
}

/* With what belongs to the class without being listed there. */
static void
add_wide_class (JalonSenses *self, const char *name, JalonClasses *classes)
{
  jalon_senses_add_class (self, name, classes);
  for (guint i = 0; i < G_N_ELEMENTS (wider); i++)
    for (guint k = 0; strcmp (wider[i].class, name) == 0 && k < G_N_ELEMENTS (wider[i].with); k++)
      if (wider[i].with[k] != NULL)
        jalon_senses_add_class (self, wider[i].with[k], classes);
}

/**
 * jalon_senses_read_classes:
 * @array: of names
 *
 * Returns: the classes, with what belongs to them without being listed there
 */
JalonClasses
jalon_senses_read_classes (JalonSenses *self, json_t *array)
{
  json_t      *item;
  size_t       i;
  JalonClasses classes = { { 0 } };

  json_array_foreach (array, i, item) add_wide_class (self, json_string_value (item), &classes);
  return classes;
}

static guint
find_name (const char *const *names, guint n, const char *name, guint absent)
{
  for (guint i = 0; name != NULL && i < n; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return absent;
}

/**
 * jalon_senses_find_slot:
 *
 * Returns: the slot of this name, or JALON_N_SLOTS
 */
guint
jalon_senses_find_slot (const char *name)
{
  return find_name (slot_names, JALON_N_SLOTS, name, JALON_N_SLOTS);
}

static void
read_recipients (JalonSense *sense, json_t *object)
{
  json_t *array = json_object_get (object, "recipient");
  json_t *item;
  size_t  i;

  if (array == NULL)
    {
      sense->recipients[sense->n_recipients++] = JALON_SLOT_OBJECT;
      return;
    }
  json_array_foreach (array, i, item)
  {
    guint slot = jalon_senses_find_slot (json_string_value (item));

    if (slot < JALON_N_SLOTS && sense->n_recipients < G_N_ELEMENTS (sense->recipients))
      sense->recipients[sense->n_recipients++] = slot;
  }
}

static void
read_instruments (JalonSenses *self, JalonSense *sense, json_t *object)
{
  const char *class;
  json_t *mode;

  json_object_foreach (json_object_get (object, "instruments"), class, mode)
  {
    JalonInstrument *instrument = &sense->instruments[sense->n_instruments];

    if (sense->n_instruments == G_N_ELEMENTS (sense->instruments))
      break;
    jalon_senses_add_class (self, class, &instrument->classes);
    instrument->mode = jalon_intern (json_string_value (mode));
    sense->n_instruments++;
  }
}

static gboolean
read_sense (JalonSenses *self, const JalonLexiconFile *file, guint position, json_t *object, GError **error)
{
  static const char *const ofs[] = { "actor", "recipient", "object", "none" };
  static const char *const contents[] = { "none", "demand", "claim", "topic", "promise" };
  JalonSense              *sense = g_new0 (JalonSense, 1);
  const char              *name = json_string_value (json_object_get (object, "type"));
  g_autofree char         *path = g_strdup_printf ("senses[%u]", position);
  guint                    type;

  g_ptr_array_add (self->senses, sense);
  sense->id = jalon_lexicon_file_get_string (object, "id");
  if (sense->id == NULL || name == NULL || !jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, name, &type))
    {
      g_autofree char *where = g_strconcat (path, sense->id == NULL ? "" : ".type", NULL);

      return jalon_lexicon_file_wrong (file, error, where, _ ("an “id” and a PLOVER “type”"));
    }
  if (!jalon_lexicon_file_check_words (file, object, path, error))
    return FALSE;
  sense->type = type;
  sense->mode = jalon_lexicon_file_get_string (object, "mode");
  jalon_lexicon_file_get_codes (object, &sense->codes);
  read_recipients (sense, object);
  read_instruments (self, sense, object);
  sense->objects = jalon_senses_read_classes (self, json_object_get (object, "objects"));
  sense->subjects = jalon_senses_read_classes (self, json_object_get (object, "subjects"));
  sense->of = find_name (ofs, G_N_ELEMENTS (ofs), jalon_lexicon_file_get_string (object, "of"), JALON_OF_NONE);
  sense->content = find_name (contents,
                              G_N_ELEMENTS (contents),
                              jalon_lexicon_file_get_string (object, "content"),
                              JALON_CONTENT_NONE);
  sense->between = jalon_lexicon_file_is_true (object, "between");
  sense->two = jalon_lexicon_file_is_true (object, "two");
  sense->within = jalon_lexicon_file_is_true (object, "within");
  sense->said = jalon_lexicon_file_is_true (object, "said");
  sense->optional = jalon_lexicon_file_is_true (object, "optional");
  sense->closure = jalon_lexicon_file_is_true (object, "closure");
  sense->site = jalon_lexicon_file_is_true (object, "site");
  sense->airspace = g_strcmp0 (jalon_lexicon_file_get_string (object, "place"), "airspace") == 0;
  sense->destination = g_strcmp0 (jalon_lexicon_file_get_string (object, "place"), "destination") == 0;
  sense->undoes = jalon_lexicon_file_is_true (object, "undoes");
  sense->reciprocal = jalon_lexicon_file_is_true (object, "reciprocal");
  sense->guest = jalon_lexicon_file_is_true (object, "guest");
  sense->owner = jalon_lexicon_file_is_true (object, "owner");
  sense->ongoing = jalon_lexicon_file_is_true (object, "ongoing");
  sense->ahead = jalon_lexicon_file_get_string (object, "ahead");
  sense->negated = jalon_lexicon_file_get_string (object, "negated");
  sense->elsewhere = jalon_lexicon_file_get_string (object, "elsewhere");
  sense->declared = jalon_lexicon_file_is_true (object, "declared");
  sense->ejects = jalon_lexicon_file_is_true (object, "ejects");
  sense->by_speaker = jalon_lexicon_file_is_true (object, "by_speaker");
  sense->at_home = jalon_lexicon_file_is_true (object, "at_home");
  sense->by_power = jalon_lexicon_file_is_true (object, "by_power");
  sense->owed = jalon_lexicon_file_is_true (object, "owed");
  sense->denies = g_strcmp0 (jalon_lexicon_file_get_string (object, "claim"), "denies") == 0;
  g_hash_table_insert (self->by_id, (gpointer) sense->id, sense);
  return TRUE;
}

static void
find_known (JalonSenses *self)
{
  for (guint i = 0; i < JALON_N_KNOWN; i++)
    for (guint k = 0; k < G_N_ELEMENTS (known_names[i]) && known_names[i][k] != NULL; k++)
      jalon_senses_add_class (self, known_names[i][k], &self->known[i]);
}

static gboolean
read_senses_file (const JalonLexiconFile *file, gpointer data, GError **error)
{
  JalonSenses *self = data;
  json_t      *item;
  size_t       i;

  json_array_foreach (json_object_get (file->root, "senses"), i, item)
  {
    if (!read_sense (self, file, i, item, error))
      return FALSE;
  }
  json_array_foreach (json_object_get (file->root, "senses"), i, item)
  {
    const char *alone = json_string_value (json_object_get (item, "alone"));
    JalonSense *sense = g_hash_table_lookup (self->by_id, json_string_value (json_object_get (item, "id")));

    if (alone != NULL)
      sense->alone = g_hash_table_lookup (self->by_id, alone);
  }
  return jalon_senses_check_classes (self, file, error);
}

/**
 * jalon_senses_read_senses:
 * @sum: gets the bytes read
 *
 * Reads senses.json, without the words of any language, and the person's own; one of the same id takes the place of
 * ours.
 *
 * Returns: %FALSE with JALON_ERROR
 */
gboolean
jalon_senses_read_senses (JalonSenses *self, GChecksum *sum, GError **error)
{
  const JalonLexiconPart part = { "senses.json", "jalon-lexicon-senses/1", self->own_folder, sum, FALSE, FALSE };

  if (!jalon_lexicon_file_read_part (&part, read_senses_file, self, error))
    return FALSE;
  find_known (self);
  return TRUE;
}
