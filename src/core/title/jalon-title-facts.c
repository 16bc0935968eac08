/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who did it to whom, as a title says it.
 */

#include "config.h"

#include "jalon-title-facts.h"

#include "jalon-name-forms.h"
#include "jalon-title-fill.h"

#include <string.h>

static gboolean
has_code (GPtrArray *codes, const char *code)
{
  return g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL);
}

static void
add_code (GPtrArray *codes, const char *code)
{
  if (!has_code (codes, code))
    g_ptr_array_add (codes, g_strdup (code));
}

static gboolean
is_same_set (GPtrArray *a, GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; i < a->len && same; i++)
    same = has_code (b, a->pdata[i]);
  return same;
}

static void
remove_codes (GPtrArray *codes, GPtrArray *others)
{
  for (guint i = codes->len; i > 0; i--)
    if (has_code (others, codes->pdata[i - 1]))
      g_ptr_array_remove_index (codes, i - 1);
}

static void
list_codes (const JalonEventRecord *record, JalonPartyRole role, GPtrArray *out)
{
  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);

      if (party->role == role)
        add_code (out, party->code);
    }
}

static void
list_sectors (const JalonEventRecord *record, JalonPartyRole role, GPtrArray *out)
{
  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);
      g_autofree char  *code = party->sector != NULL ? g_strconcat (":", party->sector, NULL) : NULL;

      if (party->role == role && code != NULL)
        add_code (out, code);
    }
}

/* One who acts alone is called by the state, as a government is; another part of it by what it is. */
static gboolean
has_other_sector (const JalonEventRecord *record)
{
  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);

      if (party->sector != NULL && strcmp (party->sector, "GOV") != 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in (const JalonPlace *place, const char *code)
{
  return place == NULL || place->countries == NULL || g_strv_contains ((const char *const *) place->countries, code);
}

/* (nullable): the only state that has a part in it, where it is all within that state. */
static const char *
find_within (const JalonTitleFacts *self, const JalonEventRecord *record)
{
  const char *code = self->actors->len > 0       ? self->actors->pdata[0]
                     : self->recipients->len > 0 ? self->recipients->pdata[0]
                                                 : NULL;

  if (code == NULL || self->actors->len > 1 || self->recipients->len > 1 || !jalon_name_is_state (code))
    return NULL;
  if (self->actors->len > 0 && self->recipients->len > 0)
    return strcmp (code, self->recipients->pdata[0]) == 0 ? code : NULL;
  return has_other_sector (record) && is_in (record->place, code) ? code : NULL;
}

static void
turn_inwards (JalonTitleFacts *self, const JalonEventRecord *record)
{
  g_ptr_array_set_size (self->actors, 0);
  g_ptr_array_set_size (self->recipients, 0);
  list_sectors (record, JALON_PARTY_ACTOR, self->actors);
  list_sectors (record, JALON_PARTY_RECIPIENT, self->recipients);
}

/**
 * jalon_title_facts_init:
 * @self: to be filled
 * @record: an event; kept until @self is cleared
 * @language: static: of the sentences
 *
 * Takes from an event who did it to whom.
 */
void
jalon_title_facts_init (JalonTitleFacts *self, const JalonEventRecord *record, const char *language)
{
  const char *within;

  *self = (JalonTitleFacts){ .language = language,
                             .actors = g_ptr_array_new_with_free_func (g_free),
                             .recipients = g_ptr_array_new_with_free_func (g_free),
                             .home = g_ptr_array_new_with_free_func (g_free),
                             .named = g_ptr_array_new_with_free_func (g_free) };
  list_codes (record, JALON_PARTY_ACTOR, self->actors);
  list_codes (record, JALON_PARTY_ACTOR, self->home);
  list_codes (record, JALON_PARTY_RECIPIENT, self->recipients);
  within = find_within (self, record);
  self->within = within != NULL ? g_intern_string (within) : NULL;
  if (self->within != NULL)
    turn_inwards (self, record);

  self->is_mutual = self->actors->len > 1 && is_same_set (self->actors, self->recipients);
  remove_codes (self->recipients, self->actors);
  if (self->recipients->len == 0 && self->actors->len > 1)
    {
      g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_free);

      list_codes (record, JALON_PARTY_RECIPIENT, given);
      self->is_mutual = given->len > 0;
    }
}

void
jalon_title_facts_clear (JalonTitleFacts *self)
{
  g_clear_pointer (&self->actors, g_ptr_array_unref);
  g_clear_pointer (&self->recipients, g_ptr_array_unref);
  g_clear_pointer (&self->home, g_ptr_array_unref);
  g_clear_pointer (&self->named, g_ptr_array_unref);
}

/* (nullable): the codes that stand in a gap; NULL where there are none, or others than the gap is for. */
static GPtrArray *
get_codes (const JalonTitleFacts *self, const char *key)
{
  GPtrArray *codes = NULL;

  if (strcmp (key, "both") == 0)
    codes = self->is_mutual ? self->actors : NULL;
  else if (strcmp (key, "actor") == 0)
    codes = self->is_mutual ? NULL : self->actors;
  else if (strcmp (key, "recipient") == 0)
    codes = self->is_mutual ? NULL : self->recipients;
  else if (strcmp (key, "home") == 0)
    codes = self->hides_home ? NULL : self->home;
  return codes != NULL && codes->len > 0 ? codes : NULL;
}

/**
 * jalon_title_facts_is_plural:
 * @key: what a gap is for
 *
 * Returns: whether what stands there takes a verb in the plural
 */
gboolean
jalon_title_facts_is_plural (const JalonTitleFacts *self, const char *key)
{
  GPtrArray *codes = get_codes (self, key);

  return codes != NULL && (codes->len > 1 || jalon_name_is_plural (self->language, codes->pdata[0]));
}

/**
 * jalon_title_dup_names:
 * @codes: (element-type utf8): states, organisations, sectors
 * @form: as for jalon_name_dup_form()
 *
 * Returns: (transfer full) (nullable): their names as a list; %NULL where one has not that form
 */
char *
jalon_title_dup_names (const char *language, GPtrArray *codes, const char *form)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < codes->len; i++)
    {
      char *name = jalon_name_dup_form (language, codes->pdata[i], form);

      if (name == NULL)
        return NULL;
      g_ptr_array_add (names, name);
    }
  return names->len > 0 ? jalon_title_join (names) : NULL;
}

static char *
dup_gap (const char *key, const char *form, gpointer data)
{
  JalonTitleFacts *self = data;
  GPtrArray       *codes = get_codes (self, key);

  if (codes == NULL)
    return NULL;
  add_code (self->named, key);
  return jalon_title_dup_names (self->language, codes, form);
}

/**
 * jalon_title_facts_fill:
 * @pattern: a translated sentence
 *
 * Returns: (transfer full) (nullable): the sentence with names; %NULL where one of them is missing
 */
char *
jalon_title_facts_fill (JalonTitleFacts *self, const char *pattern)
{
  g_ptr_array_set_size (self->named, 0);
  return jalon_title_fill (pattern, dup_gap, self);
}

/**
 * jalon_title_facts_names:
 * @code: (nullable): of a state; %NULL for any
 *
 * Returns: whether the last sentence names it
 */
gboolean
jalon_title_facts_names (const JalonTitleFacts *self, const char *code)
{
  for (guint i = 0; i < self->named->len; i++)
    {
      GPtrArray *codes = get_codes (self, self->named->pdata[i]);

      if (code == NULL || (codes != NULL && has_code (codes, code)))
        return TRUE;
    }
  return FALSE;
}
