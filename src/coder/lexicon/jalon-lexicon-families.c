/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads families.json: what triggers an event, and how its parties are found.
 */

#include "config.h"

#include "jalon-lexicon-private.h"

#include "jalon-i18n.h"
#include "jalon-intern.h"

#include <string.h>

/* In the order of JalonRecipientSource. */
static const char *const recipient_names[] = { "object",        "prep", "posting", "content", "inherit",
                                               "place-country", "host", "pronoun", NULL };

/* In the order of JalonRequirement, from its second. */
static const char *const requirement_names[] = {
  "military", "military-subject",     "political-subject", "two-political",       "crowd",   "town",
  "target",   "organisation-subject", "fight-subject",     "organisation-object", "between", NULL
};

static int
index_in (const char *const *names, const char *name)
{
  for (int i = 0; name != NULL && names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

typedef struct
{
  JalonPhrases *table;
  JalonFamily  *family;
  const char   *rest;
  gboolean      reflexive;
} PhraseForms;

static void
add_phrase_form (const char *norm, JalonTense tense, gpointer data)
{
  static const char *const be[] = { "s'est", "se sont", "s'était", "s'étaient", "se serait", "se seraient" };
  PhraseForms             *forms = data;
  JalonMeaning             meaning = { forms->family, 0, tense };

  for (guint i = 0; i < (forms->reflexive && tense == JALON_TENSE_PARTICIPLE ? G_N_ELEMENTS (be) : 1); i++)
    {
      g_autofree char *form = NULL;

      if (forms->reflexive && tense == JALON_TENSE_PARTICIPLE)
        form = g_strconcat (be[i], " ", norm, forms->rest, NULL);
      else if (forms->reflexive)
        form = g_strconcat (strchr ("aeéiouhyA", norm[0]) != NULL || (guchar) norm[0] == 0xC3 ? "s'" : "se ",
                            norm,
                            forms->rest,
                            NULL);
      else
        form = g_strconcat (norm, forms->rest, NULL);
      jalon_phrases_add (forms->table, form, &meaning);
    }
}

/* "shoot down", "prendre en otage", "se retirer": every form of the verb, with the rest after it. */
static void
add_phrase (JalonLexicon *self, JalonLang lang, JalonFamily *family, const char *phrase)
{
  PhraseForms      forms = { self->lang[lang].phrases, family, NULL, FALSE };
  g_autofree char *lemma = NULL;

  if (g_str_has_prefix (phrase, "se ") || g_str_has_prefix (phrase, "s'"))
    {
      forms.reflexive = TRUE;
      phrase += g_str_has_prefix (phrase, "se ") ? 3 : 2;
    }
  forms.rest = phrase + strcspn (phrase, " ");
  lemma = g_strndup (phrase, forms.rest - phrase);
  if (!jalon_verbs_is (self->lang[lang].verbs, lemma, lemma, JALON_TENSE_BIT (JALON_TENSE_INFINITIVE)))
    jalon_verbs_add (self->lang[lang].verbs, lemma, NULL);
  jalon_verbs_foreach (self->lang[lang].verbs, lemma, add_phrase_form, &forms);
}

static void
add_verb (JalonLexicon *self, JalonLang lang, JalonFamily *family, const char *lemma)
{
  GHashTable *of_verb = self->lang[lang].of_verb;
  GPtrArray  *list = g_hash_table_lookup (of_verb, lemma);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (of_verb, (gpointer) lemma, list);
      if (!jalon_verbs_is (self->lang[lang].verbs, lemma, lemma, JALON_TENSE_BIT (JALON_TENSE_INFINITIVE)))
        jalon_verbs_add (self->lang[lang].verbs, lemma, NULL);
    }
  g_ptr_array_add (list, family);
}

static gboolean
read_needs_object (JalonFamilyWords       *words,
                   const JalonLexiconFile *file,
                   json_t                 *object,
                   const char             *path,
                   GError                **error)
{
  json_t     *needs = json_object_get (object, "needs_object");
  const char *lemma = NULL;
  json_t     *classes = NULL;

  words->needs_object = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  json_object_foreach (needs, lemma, classes)
  {
    GPtrArray *list = jalon_lexicon_file_get_strings (file, needs, path, lemma, error);

    if (list == NULL)
      return FALSE;
    g_hash_table_insert (words->needs_object, (gpointer) jalon_intern (lemma), list);
  }
  return TRUE;
}

static gboolean
read_family_words (JalonLexicon           *self,
                   JalonFamily            *family,
                   const JalonLexiconFile *file,
                   json_t                 *object,
                   JalonLang               lang,
                   GError                **error)
{
  g_autofree char  *path = g_strdup_printf ("families.%s.%s", family->id, jalon_lang_get_code (lang));
  JalonFamilyWords *words = &family->words[lang];
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) nouns = NULL;
  g_autoptr (GPtrArray) phrases = NULL;
  JalonMeaning meaning = { family, 0, 0 };

  if (!json_is_object (object))
    return jalon_lexicon_file_wrong (file, error, path, _ ("an object"));
  words->verbs = jalon_lexicon_file_get_strings (file, object, path, "verbs", &local);
  if (local == NULL)
    words->reverse = jalon_lexicon_file_get_strings (file, object, path, "reverse", &local);
  if (local == NULL)
    words->preps = jalon_lexicon_file_get_strings (file, object, path, "preps", &local);
  if (local == NULL)
    words->blocked = jalon_lexicon_file_get_strings (file, object, path, "blocked", &local);
  if (local == NULL)
    words->denied = jalon_lexicon_file_get_strings (file, object, path, "denied", &local);
  if (local == NULL)
    nouns = jalon_lexicon_file_get_strings (file, object, path, "nouns", &local);
  if (local == NULL)
    phrases = jalon_lexicon_file_get_strings (file, object, path, "phrases", &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (words->verbs == NULL)
    return jalon_lexicon_file_wrong (file, error, path, _ ("a member “verbs”"));
  for (guint i = 0; i < words->verbs->len; i++)
    add_verb (self, lang, family, g_ptr_array_index (words->verbs, i));
  for (guint i = 0; phrases != NULL && i < phrases->len; i++)
    add_phrase (self, lang, family, g_ptr_array_index (phrases, i));
  for (guint i = 0; nouns != NULL && i < nouns->len; i++)
    jalon_phrases_add_inflected (self->lang[lang].nouns, g_ptr_array_index (nouns, i), lang, &meaning);
  return read_needs_object (words, file, object, path, error);
}

static gboolean
read_recipients (JalonFamily *family, const JalonLexiconFile *file, json_t *object, const char *path, GError **error)
{
  g_autoptr (GPtrArray) names = jalon_lexicon_file_get_strings (file, object, path, "recipient", error);

  if (names == NULL)
    return error == NULL || *error == NULL;
  for (guint i = 0; i < names->len; i++)
    {
      int   found = index_in (recipient_names, g_ptr_array_index (names, i));
      guint source = found;

      if (found < 0)
        return jalon_lexicon_file_wrong (
            file,
            error,
            path,
            "recipient: object, prep, posting, content, inherit, place-country, host, pronoun");
      g_array_append_val (family->recipients, source);
    }
  return TRUE;
}

static void
read_flags (JalonFamily *family, json_t *object)
{
  const struct
  {
    const char *name;
    gboolean   *flag;
  } flags[] = {
    { "skip", &family->skip },
    { "denies", &family->denies },
    { "closure", &family->closure },
    { "site", &family->site },
    { "reciprocal", &family->reciprocal },
    { "reciprocal_if_two", &family->reciprocal_if_two },
    { "needs_actor", &family->needs_actor },
    { "needs_two", &family->needs_two },
    { "object_is_actor", &family->object_is_actor },
    { "swap", &family->swap },
    { "ongoing", &family->ongoing },
    { "agent_only", &family->agent_only },
    { "state_actor", &family->state_actor },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    *flags[i].flag = json_is_true (json_object_get (object, flags[i].name));
  family->announced = g_strcmp0 (jalon_lexicon_file_get_string (object, "status"), "announced") == 0;
  family->promise_in_future = g_strcmp0 (jalon_lexicon_file_get_string (object, "future"), "AGREE") == 0;
  family->mode = jalon_lexicon_file_get_string (object, "mode");
  family->place = jalon_lexicon_file_get_string (object, "place");
  family->content = jalon_lexicon_file_get_string (object, "content");
  family->infer_actor = jalon_lexicon_file_get_string (object, "infer_actor");
}

/* A family of the same id in a person's file takes the place of ours. */
static void
replace_family (JalonLexicon *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->families->len; i++)
    {
      JalonFamily *family = g_ptr_array_index (self->families, i);

      if (g_strcmp0 (family->id, id) == 0)
        family->replaced = TRUE;
    }
}

static gboolean
read_family (JalonLexicon *self, const JalonLexiconFile *file, json_t *object, guint index, GError **error)
{
  JalonFamily     *family = g_new0 (JalonFamily, 1);
  g_autofree char *path = g_strdup_printf ("families[%u]", index);
  const char      *type = jalon_lexicon_file_get_string (object, "type");
  const char      *requires = jalon_lexicon_file_get_string (object, "requires");
  guint            value = 0;

  family->order = self->families->len;
  family->id = jalon_lexicon_file_get_string (object, "id");
  replace_family (self, family->id);
  g_ptr_array_add (self->families, family);
  family->recipients = g_array_new (FALSE, FALSE, sizeof (guint));
  if (family->id == NULL)
    return jalon_lexicon_file_wrong (file, error, path, _ ("a member “id”"));
  if (type == NULL || !jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, type, &value))
    {
      g_autofree char *expected = jalon_vocabulary_dup_expected (JALON_VOCABULARY_EVENT_TYPE);

      return jalon_lexicon_file_wrong (file, error, path, expected);
    }
  family->type = value;
  if (requires != NULL && index_in (requirement_names, requires) < 0)
    return jalon_lexicon_file_wrong (file,
                                     error,
                                     path,
                                     "requires: military, military-subject, political-subject, two-political, crowd, "
                                     "town, target, organisation-subject, fight-subject, organisation-object, between");
  family->requires = requires != NULL ? index_in (requirement_names, requires) + 1 : JALON_REQUIRES_NOTHING;
  read_flags (family, object);
  jalon_lexicon_file_get_codes (object, &family->codes);
  family->contexts = jalon_lexicon_file_get_strings (file, object, path, "contexts", NULL);
  family->objects = jalon_lexicon_file_get_strings (file, object, path, "object", NULL);
  family->needs = jalon_lexicon_file_get_strings (file, object, path, "needs", NULL);
  if (!read_recipients (family, file, object, path, error))
    return FALSE;
  for (guint lang = 0; lang < JALON_N_LANGS; lang++)
    if (!read_family_words (self, family, file, json_object_get (object, jalon_lang_get_code (lang)), lang, error))
      return FALSE;
  return TRUE;
}

/* The families of events, in all languages; the classes that they name are read before. */
gboolean
jalon_lexicon_read_families (JalonLexicon *self, const JalonLexiconFile *file, GError **error)
{
  json_t *families = json_object_get (file->root, "families");
  json_t *object = NULL;
  size_t  i = 0;

  if (!json_is_array (families))
    return jalon_lexicon_file_wrong (file, error, "families", _ ("an array"));
  json_array_foreach (families, i, object)
  {
    if (!read_family (self, file, object, i, error))
      return FALSE;
  }
  return TRUE;
}
