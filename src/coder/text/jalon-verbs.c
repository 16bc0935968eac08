/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-verbs.h"

#include "jalon-intern.h"
#include "jalon-word-table.h"

#include <string.h>

struct _JalonVerbs
{
  JalonLang       lang;
  JalonWordTable *numbers; /* (owned): of each form its place in @forms, from 1 */
  GPtrArray      *forms;   /* (owned) (element-type GArray): of JalonVerbForm: all that a form can be */
};

JalonVerbs *
jalon_verbs_new (JalonLang lang)
{
  JalonVerbs *self = g_new0 (JalonVerbs, 1);

  self->lang = lang;
  self->numbers = jalon_word_table_new ();
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

void
jalon_verbs_free (JalonVerbs *self)
{
  if (self == NULL)
    return;
  jalon_word_table_free (self->numbers);
  g_ptr_array_unref (self->forms);
  g_free (self);
}

static GArray *
find_forms (const JalonVerbs *self, const char *norm)
{
  guint number = jalon_word_table_lookup (self->numbers, norm, g_str_hash (norm));

  return number > 0 ? g_ptr_array_index (self->forms, number - 1) : NULL;
}

static void
add_form (JalonVerbs *self, const char *lemma, JalonTense tense, const char *form)
{
  GArray       *list = find_forms (self, form);
  JalonVerbForm entry = { jalon_intern (lemma), tense };

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (JalonVerbForm));
      g_ptr_array_add (self->forms, list);
      jalon_word_table_insert (self->numbers, form, self->forms->len);
    }
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, JalonVerbForm, i).lemma == entry.lemma &&
        g_array_index (list, JalonVerbForm, i).tense == tense)
      return;
  g_array_append_val (list, entry);
}

/* A verb that is being inflected. */
typedef struct
{
  JalonVerbs *self;
  const char *lemma;
} Inflecting;

static void
add_form_cb (JalonTense tense, const char *form, gpointer data)
{
  const Inflecting *verb = data;

  add_form (verb->self, verb->lemma, tense, form);
}

/**
 * jalon_verbs_add:
 * @lemma: the infinitive, lower case; what has one letter has no forms
 * @irregular: (nullable) (array zero-terminated=1): principal parts where the verb is not regular, as the pack of the
 *   language wants them. French: eight. English: preterite, past participle, present participle, the later ones only
 *   where they differ.
 */
void
jalon_verbs_add (JalonVerbs *self, const char *lemma, const char *const *irregular)
{
  const JalonLangPack *pack = jalon_lang_get (self->lang);
  Inflecting           verb = { self, lemma };

  g_return_if_fail (irregular == NULL || pack->n_principal_parts == 0 ||
                    g_strv_length ((char **) irregular) == pack->n_principal_parts);
  if (g_utf8_strlen (lemma, -1) > 1)
    pack->inflect (lemma, irregular, add_form_cb, &verb);
}

const GArray *
jalon_verbs_lookup (const JalonVerbs *self, const char *norm)
{
  return find_forms (self, norm);
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
