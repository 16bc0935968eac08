/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads states.json and joins it with the bundled world: names, demonyms in
 * every gender and number, capitals as governments, organisations.
 */

#include "config.h"

#include "jalon-lexicon-private.h"

#include "jalon-i18n.h"
#include "jalon-intern.h"

#include <string.h>

/* "talibans", "houthis": the lexicon itself writes them so. */
static gboolean
is_lower_case (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* "SADR", "MNLA", "M23": one word in capitals. */
static gboolean
is_acronym (const char *name)
{
  guint n_capitals = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c) || g_unichar_isspace (c))
        return FALSE;
      n_capitals += g_unichar_isupper (c) != 0;
    }
  return n_capitals > 1;
}

static void
add_name (JalonLexicon *self, const char *name, const char *code, JalonFound found, guint flags)
{
  JalonMeaning meaning = { (gpointer) code, found, flags };

  if (name == NULL || name[0] == '\0')
    return;
  if (is_lower_case (name))
    meaning.detail |= JALON_NAME_LOWER_CASE;
  else if (is_acronym (name))
    meaning.detail |= JALON_NAME_ACRONYM;
  jalon_phrases_add (self->geography, name, &meaning);
}

/* The feminine of a French demonym: "-ien" "-ienne", "-éen" "-éenne", "-on" "-onne", else "-e". */
static char *
feminine (const char *masculine)
{
  if (g_str_has_suffix (masculine, "en") || g_str_has_suffix (masculine, "on"))
    return g_strconcat (masculine, "ne", NULL);
  if (g_str_has_suffix (masculine, "e") || g_str_has_suffix (masculine, "i"))
    return g_str_has_suffix (masculine, "i") ? g_strconcat (masculine, "e", NULL) : g_strdup (masculine);
  return g_strconcat (masculine, "e", NULL);
}

static void
add_demonym_fr (JalonLexicon *self, const char *masculine, const char *code, gboolean invariable)
{
  g_autofree char *woman = feminine (masculine);
  g_autofree char *men = g_str_has_suffix (masculine, "s") ? g_strdup (masculine) : g_strconcat (masculine, "s", NULL);
  g_autofree char *women = g_str_has_suffix (woman, "s") ? g_strdup (woman) : g_strconcat (woman, "s", NULL);

  add_name (self, masculine, code, JALON_FOUND_DEMONYM, 0);
  add_name (self, men, code, JALON_FOUND_DEMONYM, 0);
  if (invariable)
    return;
  add_name (self, woman, code, JALON_FOUND_DEMONYM, 0);
  add_name (self, women, code, JALON_FOUND_DEMONYM, 0);
}

static void
add_demonym_en (JalonLexicon *self, const char *adjective, const char *code)
{
  g_autofree char *plural = g_strconcat (adjective, "s", NULL);

  add_name (self, adjective, code, JALON_FOUND_DEMONYM, 0);
  if (!g_str_has_suffix (adjective, "s") && !g_str_has_suffix (adjective, "h") && !g_str_has_suffix (adjective, "ese"))
    add_name (self, plural, code, JALON_FOUND_DEMONYM, 0);
}

static void
add_capital (JalonLexicon *self, const char *code)
{
  const JalonWorldPlace *capital = jalon_world_get_capital (self->world, code);

  if (capital == NULL)
    return;
  /* a capital that bears its country's name (Djibouti, Luxembourg) is read as the country */
  if (g_strcmp0 (capital->name_en, jalon_world_get_name (self->world, code, "en")) != 0)
    add_name (self, capital->name_en, code, JALON_FOUND_CAPITAL, 0);
  if (capital->name_fr != NULL && g_strcmp0 (capital->name_fr, jalon_world_get_name (self->world, code, "fr")) != 0)
    add_name (self, capital->name_fr, code, JALON_FOUND_CAPITAL, 0);
}

/* Adds the names of a list, each with the same meaning: a code, how it was found, flags of the name. */
static gboolean
read_list (JalonLexicon           *self,
           const JalonLexiconFile *file,
           json_t                 *object,
           const char             *path,
           const char             *member,
           const JalonMeaning     *meaning,
           GError                **error)
{
  g_autoptr (GPtrArray) names = jalon_lexicon_file_list_strings (file, object, path, member, error);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    add_name (self, g_ptr_array_index (names, i), meaning->value, meaning->kind, meaning->detail);
  return TRUE;
}

/* "unless": words that tell an ambiguous name from the state ("Atlanta": Georgia is the American one). */
static gboolean
read_rivals (JalonLexicon           *self,
             const JalonLexiconFile *file,
             json_t                 *object,
             const char             *path,
             const char             *code,
             GError                **error)
{
  g_autoptr (GPtrArray) words = jalon_lexicon_file_list_strings (file, object, path, "unless", error);
  JalonMeaning meaning = { (gpointer) code, 0, 0 };

  if (words == NULL)
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    jalon_phrases_add (self->rivals, g_ptr_array_index (words, i), &meaning);
  return TRUE;
}

/* The lists of names that a state may have. */
static const struct
{
  const char *member;
  JalonFound  found;
  guint       flags;
} lists[] = {
  { "names", JALON_FOUND_NAMED, 0 },
  { "capitals", JALON_FOUND_CAPITAL, 0 },
  { "forms", JALON_FOUND_DEMONYM, 0 },
  { "leaders", JALON_FOUND_NAMED, JALON_NAME_PERSON },
  { "ambiguous", JALON_FOUND_NAMED, JALON_NAME_AMBIGUOUS },
};

static gboolean
read_state (JalonLexicon *self, const JalonLexiconFile *file, json_t *object, const char *path, GError **error)
{
  const char *code = jalon_lexicon_file_get_string (object, "code");
  g_autoptr (GPtrArray) fr = jalon_lexicon_file_get_strings (file, object, path, "fr", NULL);
  g_autoptr (GPtrArray) en = jalon_lexicon_file_get_strings (file, object, path, "en", NULL);

  if (code == NULL || !jalon_world_has_code (self->world, code))
    return jalon_lexicon_file_wrong (file, error, path, _ ("a “code” of ISO 3166-1 alpha-3 that the world has"));
  if (fr == NULL || en == NULL)
    return jalon_lexicon_file_wrong (file, error, path, _ ("demonyms in “fr” and “en”"));
  for (guint i = 0; i < fr->len; i++)
    add_demonym_fr (self, g_ptr_array_index (fr, i), code, jalon_lexicon_file_is_true (object, "invariable"));
  for (guint i = 0; i < en->len; i++)
    add_demonym_en (self, g_ptr_array_index (en, i), code);
  if (json_object_get (object, "ambiguous") == NULL)
    add_name (self, jalon_world_get_name (self->world, code, "en"), code, JALON_FOUND_NAMED, 0);
  add_name (self, jalon_world_get_name (self->world, code, "fr"), code, JALON_FOUND_NAMED, 0);
  add_capital (self, code);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const JalonMeaning meaning = { (gpointer) code, lists[i].found, lists[i].flags };

      if (!read_list (self, file, object, path, lists[i].member, &meaning, error))
        return FALSE;
    }
  return read_rivals (self, file, object, path, code, error);
}

static void
add_organisations (JalonLexicon *self)
{
  const char *const       *codes = jalon_world_list_codes (self->world, TRUE);
  static const char *const languages[] = { "en", "fr" };

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      const char *code = jalon_intern (codes[i]);

      add_name (self, code, code, JALON_FOUND_NAMED, 0);
      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        add_name (self, jalon_world_get_name (self->world, code, languages[l]), code, JALON_FOUND_NAMED, 0);
    }
}

static gboolean
read_organisations (JalonLexicon *self, const JalonLexiconFile *file, GError **error)
{
  json_t     *all = json_object_get (file->root, "organisations");
  const char *code = NULL;
  json_t     *names = NULL;

  json_object_foreach (all, code, names)
  {
    const JalonMeaning meaning = { (gpointer) jalon_intern (code), JALON_FOUND_NAMED, 0 };

    if (!read_list (self, file, all, "organisations", code, &meaning, error))
      return FALSE;
  }
  return TRUE;
}

/* Names and demonyms of states, what only looks like one, and organisations. */
gboolean
jalon_lexicon_read_states (JalonLexicon *self, const JalonLexiconFile *file, GError **error)
{
  const JalonMeaning no_party = { NULL, JALON_FOUND_NAMED, JALON_NAME_AMBIGUOUS };
  json_t            *states = json_object_get (file->root, "states");
  json_t            *object = NULL;
  size_t             i = 0;

  if (!json_is_array (states))
    return jalon_lexicon_file_wrong (file, error, "states", _ ("an array"));
  json_array_foreach (states, i, object)
  {
    g_autofree char *path = g_strdup_printf ("states[%" G_GSIZE_FORMAT "]", i);

    if (!read_state (self, file, object, path, error))
      return FALSE;
  }
  add_organisations (self);
  if (!read_list (self, file, file->root, "", "not_parties", &no_party, error))
    return FALSE;
  return read_organisations (self, file, error);
}
