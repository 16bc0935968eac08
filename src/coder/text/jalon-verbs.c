/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paradigms. French: the regular first (-er, with its spelling changes) and
 * second (-ir, -iss-) groups, the -re group, and principal parts for the rest.
 * English: the spelling rules of -s, -ed and -ing, and principal parts.
 */

#include "config.h"

#include "jalon-verbs.h"

#include "jalon-intern.h"

#include <string.h>

struct _JalonVerbs
{
  JalonLang   lang;
  GHashTable *forms; /* (owned) norm -> GArray of JalonVerbForm */
};

JalonVerbs *
jalon_verbs_new (JalonLang lang)
{
  JalonVerbs *self = g_new0 (JalonVerbs, 1);

  self->lang = lang;
  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
jalon_verbs_free (JalonVerbs *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->forms);
  g_free (self);
}

static void
add_form (JalonVerbs *self, const char *lemma, JalonTense tense, const char *form)
{
  GArray       *list = g_hash_table_lookup (self->forms, form);
  JalonVerbForm entry = { jalon_intern (lemma), tense };

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (JalonVerbForm));
      g_hash_table_insert (self->forms, g_strdup (form), list);
    }
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, JalonVerbForm, i).lemma == entry.lemma &&
        g_array_index (list, JalonVerbForm, i).tense == tense)
      return;
  g_array_append_val (list, entry);
}

static void
add_endings (JalonVerbs *self, const char *lemma, JalonTense tense, const char *stem, const char *endings)
{
  g_auto (GStrv) list = g_strsplit (endings, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *form = g_strconcat (stem, strcmp (list[i], "-") == 0 ? "" : list[i], NULL);

      add_form (self, lemma, tense, form);
    }
}

static void
add_participle_fr (JalonVerbs *self, const char *lemma, const char *participle)
{
  gboolean sibilant = g_str_has_suffix (participle, "s");

  add_endings (self, lemma, JALON_TENSE_PARTICIPLE, participle, sibilant ? "- e es" : "- e s es");
}

/* The stem before a silent ending: "rappel-" -> "rappell-", "rejet-" -> "rejett-", "enlev-" -> "enlèv-". */
static char *
silent_stem (const char *stem)
{
  gsize length = strlen (stem);

  if (g_str_has_suffix (stem, "pel") || g_str_has_suffix (stem, "jet"))
    return g_strdup_printf ("%s%c", stem, stem[length - 1]);
  if (length > 2 && stem[length - 2] == 'e' && strchr ("vmnlcts", stem[length - 1]) != NULL)
    return g_strdup_printf ("%.*sè%c", (int) length - 2, stem, stem[length - 1]);
  if (length > 3 && strncmp (stem + length - 3, "é", 2) == 0)
    return g_strdup_printf ("%.*sè%c", (int) length - 3, stem, stem[length - 1]);
  if (g_str_has_suffix (stem, "oy") || g_str_has_suffix (stem, "uy"))
    return g_strdup_printf ("%.*si", (int) length - 1, stem);
  return g_strdup (stem);
}

/* The stem before a: "engag-" -> "engage-", "dénonc-" -> "dénonç-". */
static char *
broad_stem (const char *stem)
{
  gsize length = strlen (stem);

  if (g_str_has_suffix (stem, "g"))
    return g_strconcat (stem, "e", NULL);
  if (g_str_has_suffix (stem, "c"))
    return g_strdup_printf ("%.*sç", (int) length - 1, stem);
  return g_strdup (stem);
}

static void
add_er (JalonVerbs *self, const char *lemma)
{
  g_autofree char *stem = g_strndup (lemma, strlen (lemma) - 2);
  g_autofree char *silent = silent_stem (stem);
  g_autofree char *broad = broad_stem (stem);
  g_autofree char *acute = g_strconcat (stem, "é", NULL);
  /* é_er keeps its é in the future (préférera), the others take the silent stem (rappellera) */
  gboolean         keeps = strlen (stem) > 3 && strncmp (stem + strlen (stem) - 3, "é", 2) == 0;
  g_autofree char *future = g_strconcat (keeps ? stem : silent, "er", NULL);

  add_form (self, lemma, JALON_TENSE_INFINITIVE, lemma);
  add_endings (self, lemma, JALON_TENSE_PRESENT, silent, "e ent");
  add_endings (self, lemma, JALON_TENSE_PRESENT, broad, "ons");
  add_endings (self, lemma, JALON_TENSE_PAST, broad, "ait aient a");
  add_endings (self, lemma, JALON_TENSE_PAST, stem, "èrent");
  add_endings (self, lemma, JALON_TENSE_FUTURE, future, "a ont");
  add_endings (self, lemma, JALON_TENSE_CONDITIONAL, future, "ait aient");
  add_endings (self, lemma, JALON_TENSE_GERUND, broad, "ant");
  add_participle_fr (self, lemma, acute);
}

static void
add_ir (JalonVerbs *self, const char *lemma)
{
  g_autofree char *stem = g_strndup (lemma, strlen (lemma) - 1);

  add_form (self, lemma, JALON_TENSE_INFINITIVE, lemma);
  add_endings (self, lemma, JALON_TENSE_PRESENT, stem, "t ssent ssons");
  add_endings (self, lemma, JALON_TENSE_PAST, stem, "ssait ssaient t rent");
  add_endings (self, lemma, JALON_TENSE_FUTURE, lemma, "a ont");
  add_endings (self, lemma, JALON_TENSE_CONDITIONAL, lemma, "ait aient");
  add_endings (self, lemma, JALON_TENSE_GERUND, stem, "ssant");
  add_participle_fr (self, lemma, stem);
}

static void
add_re (JalonVerbs *self, const char *lemma)
{
  g_autofree char *stem = g_strndup (lemma, strlen (lemma) - 2);
  g_autofree char *future = g_strndup (lemma, strlen (lemma) - 1);
  g_autofree char *participle = g_strconcat (stem, "u", NULL);

  add_form (self, lemma, JALON_TENSE_INFINITIVE, lemma);
  add_endings (self, lemma, JALON_TENSE_PRESENT, stem, g_str_has_suffix (stem, "d") ? "- ent ons" : "t ent ons");
  add_endings (self, lemma, JALON_TENSE_PAST, stem, "ait aient it irent");
  add_endings (self, lemma, JALON_TENSE_FUTURE, future, "a ont");
  add_endings (self, lemma, JALON_TENSE_CONDITIONAL, future, "ait aient");
  add_endings (self, lemma, JALON_TENSE_GERUND, stem, "ant");
  add_participle_fr (self, lemma, participle);
}

/* Principal parts: present sg, present pl, imperfect stem, preterite sg, preterite pl, future stem, participle, gerund.
 */
static void
add_irregular_fr (JalonVerbs *self, const char *lemma, const char *const *parts)
{
  add_form (self, lemma, JALON_TENSE_INFINITIVE, lemma);
  add_form (self, lemma, JALON_TENSE_PRESENT, parts[0]);
  add_form (self, lemma, JALON_TENSE_PRESENT, parts[1]);
  add_endings (self, lemma, JALON_TENSE_PRESENT, parts[2], "ons");
  add_endings (self, lemma, JALON_TENSE_PAST, parts[2], "ait aient");
  add_form (self, lemma, JALON_TENSE_PAST, parts[3]);
  add_form (self, lemma, JALON_TENSE_PAST, parts[4]);
  add_endings (self, lemma, JALON_TENSE_FUTURE, parts[5], "a ont");
  add_endings (self, lemma, JALON_TENSE_CONDITIONAL, parts[5], "ait aient");
  add_participle_fr (self, lemma, parts[6]);
  add_form (self, lemma, JALON_TENSE_GERUND, parts[7]);
}

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

/* The stem of -ed and -ing where the last consonant doubles: one syllable, one vowel before it. */
static gboolean
doubles (const char *lemma)
{
  gsize    n = strlen (lemma);
  gboolean short_word = n <= 4;

  return short_word && n >= 3 && !is_vowel (lemma[n - 1]) && strchr ("wxy", lemma[n - 1]) == NULL &&
         is_vowel (lemma[n - 2]) && !is_vowel (lemma[n - 3]);
}

static char *
regular_past (const char *lemma)
{
  gsize n = strlen (lemma);

  if (lemma[n - 1] == 'e')
    return g_strconcat (lemma, "d", NULL);
  if (lemma[n - 1] == 'y' && !is_vowel (lemma[n - 2]))
    return g_strdup_printf ("%.*sied", (int) n - 1, lemma);
  if (doubles (lemma))
    return g_strdup_printf ("%s%ced", lemma, lemma[n - 1]);
  return g_strconcat (lemma, "ed", NULL);
}

static char *
regular_gerund (const char *lemma)
{
  gsize n = strlen (lemma);

  if (lemma[n - 1] == 'e' && !g_str_has_suffix (lemma, "ee"))
    return g_strdup_printf ("%.*sing", (int) n - 1, lemma);
  if (doubles (lemma))
    return g_strdup_printf ("%s%cing", lemma, lemma[n - 1]);
  return g_strconcat (lemma, "ing", NULL);
}

static char *
regular_third (const char *lemma)
{
  gsize n = strlen (lemma);

  if (lemma[n - 1] == 'y' && !is_vowel (lemma[n - 2]))
    return g_strdup_printf ("%.*sies", (int) n - 1, lemma);
  if (g_str_has_suffix (lemma, "s") || g_str_has_suffix (lemma, "ch") || g_str_has_suffix (lemma, "sh") ||
      g_str_has_suffix (lemma, "x") || g_str_has_suffix (lemma, "o"))
    return g_strconcat (lemma, "es", NULL);
  return g_strconcat (lemma, "s", NULL);
}

/* Principal parts: past, participle, and gerund where the rules do not give it. */
static void
add_en (JalonVerbs *self, const char *lemma, const char *const *parts)
{
  g_autofree char *past = parts != NULL && parts[0] != NULL ? g_strdup (parts[0]) : regular_past (lemma);
  g_autofree char *participle =
      parts != NULL && parts[0] != NULL && parts[1] != NULL ? g_strdup (parts[1]) : g_strdup (past);
  gboolean         own_gerund = parts != NULL && parts[0] != NULL && parts[1] != NULL && parts[2] != NULL;
  g_autofree char *gerund = own_gerund ? g_strdup (parts[2]) : regular_gerund (lemma);
  g_autofree char *third = regular_third (lemma);

  add_form (self, lemma, JALON_TENSE_INFINITIVE, lemma);
  add_form (self, lemma, JALON_TENSE_PRESENT, lemma);
  add_form (self, lemma, JALON_TENSE_PRESENT, third);
  add_form (self, lemma, JALON_TENSE_PAST, past);
  add_form (self, lemma, JALON_TENSE_PARTICIPLE, participle);
  add_form (self, lemma, JALON_TENSE_GERUND, gerund);
}

/**
 * jalon_verbs_add:
 * @lemma: the infinitive, lower case
 * @irregular: (nullable) (array zero-terminated=1): principal parts where the verb is not
 *   regular. French: eight (present singular and plural, stem of the imperfect, preterite singular
 *   and plural, stem of the future, past participle, present participle). English: preterite,
 *   past participle, present participle, the later ones only where they differ.
 */
void
jalon_verbs_add (JalonVerbs *self, const char *lemma, const char *const *irregular)
{
  if (self->lang == JALON_LANG_EN)
    add_en (self, lemma, irregular);
  else if (irregular != NULL)
    {
      g_return_if_fail (g_strv_length ((char **) irregular) == 8);
      add_irregular_fr (self, lemma, irregular);
    }
  else if (g_str_has_suffix (lemma, "er"))
    add_er (self, lemma);
  else if (g_str_has_suffix (lemma, "ir"))
    add_ir (self, lemma);
  else
    add_re (self, lemma);
}

const GArray *
jalon_verbs_lookup (const JalonVerbs *self, const char *norm)
{
  return g_hash_table_lookup (self->forms, norm);
}

/**
 * jalon_verbs_is:
 * @tenses: a set of JALON_TENSE_BIT()
 *
 * Returns: whether the word can be a form of @lemma in one of these tenses
 */
gboolean
jalon_verbs_is (const JalonVerbs *self, const char *norm, const char *lemma, guint tenses)
{
  const GArray *forms = jalon_verbs_lookup (self, norm);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const JalonVerbForm *form = &g_array_index (forms, JalonVerbForm, i);

      if ((tenses & JALON_TENSE_BIT (form->tense)) != 0 && strcmp (form->lemma, lemma) == 0)
        return TRUE;
    }
  return FALSE;
}
