/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * French. Verbs: the regular first (-er, with its spelling changes) and second (-ir, -iss-) groups, the -re group, and
 * principal parts for the rest.
 */

#include "config.h"

#include "jalon-lang-private.h"

#include <string.h>

/* Who takes the forms. */
typedef struct
{
  JalonFormFunc func;
  gpointer      data;
} Sink;

static void
add_endings (const Sink *sink, JalonTense tense, const char *stem, const char *endings)
{
  g_auto (GStrv) list = g_strsplit (endings, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *form = g_strconcat (stem, strcmp (list[i], "-") == 0 ? "" : list[i], NULL);

      sink->func (tense, form, sink->data);
    }
}

static void
add_participle (const Sink *sink, const char *participle)
{
  gboolean sibilant = g_str_has_suffix (participle, "s");

  add_endings (sink, JALON_TENSE_PARTICIPLE, participle, sibilant ? "- e es" : "- e s es");
}

/* The conditional has the stem of the future. */
static void
add_future (const Sink *sink, const char *stem)
{
  add_endings (sink, JALON_TENSE_FUTURE, stem, "a ont");
  add_endings (sink, JALON_TENSE_CONDITIONAL, stem, "ait aient");
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
add_er (const Sink *sink, const char *lemma)
{
  g_autofree char *stem = g_strndup (lemma, strlen (lemma) - 2);
  g_autofree char *silent = silent_stem (stem);
  g_autofree char *broad = broad_stem (stem);
  g_autofree char *acute = g_strconcat (stem, "é", NULL);
  /* é_er keeps its é in the future (préférera), the others take the silent stem (rappellera) */
  gboolean         keeps = strlen (stem) > 3 && strncmp (stem + strlen (stem) - 3, "é", 2) == 0;
  g_autofree char *future = g_strconcat (keeps ? stem : silent, "er", NULL);

  sink->func (JALON_TENSE_INFINITIVE, lemma, sink->data);
  add_endings (sink, JALON_TENSE_PRESENT, silent, "e ent");
  add_endings (sink, JALON_TENSE_PRESENT, broad, "ons");
  add_endings (sink, JALON_TENSE_PAST, broad, "ait aient a");
  add_endings (sink, JALON_TENSE_PAST, stem, "èrent");
  add_future (sink, future);
  add_endings (sink, JALON_TENSE_GERUND, broad, "ant");
  add_participle (sink, acute);
}

static void
add_ir (const Sink *sink, const char *lemma)
{
  g_autofree char *stem = g_strndup (lemma, strlen (lemma) - 1);

  sink->func (JALON_TENSE_INFINITIVE, lemma, sink->data);
  add_endings (sink, JALON_TENSE_PRESENT, stem, "t ssent ssons");
  add_endings (sink, JALON_TENSE_PAST, stem, "ssait ssaient t rent");
  add_future (sink, lemma);
  add_endings (sink, JALON_TENSE_GERUND, stem, "ssant");
  add_participle (sink, stem);
}

static void
add_re (const Sink *sink, const char *lemma)
{
  g_autofree char *stem = g_strndup (lemma, strlen (lemma) - 2);
  g_autofree char *future = g_strndup (lemma, strlen (lemma) - 1);
  g_autofree char *participle = g_strconcat (stem, "u", NULL);

  sink->func (JALON_TENSE_INFINITIVE, lemma, sink->data);
  add_endings (sink, JALON_TENSE_PRESENT, stem, g_str_has_suffix (stem, "d") ? "- ent ons" : "t ent ons");
  add_endings (sink, JALON_TENSE_PAST, stem, "ait aient it irent");
  add_future (sink, future);
  add_endings (sink, JALON_TENSE_GERUND, stem, "ant");
  add_participle (sink, participle);
}

static void
add_irregular (const Sink *sink, const char *lemma, const char *const *parts)
{
  sink->func (JALON_TENSE_INFINITIVE, lemma, sink->data);
  sink->func (JALON_TENSE_PRESENT, parts[0], sink->data);
  sink->func (JALON_TENSE_PRESENT, parts[1], sink->data);
  add_endings (sink, JALON_TENSE_PRESENT, parts[2], "ons");
  add_endings (sink, JALON_TENSE_PAST, parts[2], "ait aient");
  sink->func (JALON_TENSE_PAST, parts[3], sink->data);
  sink->func (JALON_TENSE_PAST, parts[4], sink->data);
  add_future (sink, parts[5]);
  add_participle (sink, parts[6]);
  sink->func (JALON_TENSE_GERUND, parts[7], sink->data);
}

/* Eight principal parts: present singular and plural, stem of the imperfect, preterite singular and plural, stem of the
 * future, past participle, present participle. */
static void
inflect (const char *lemma, const char *const *parts, JalonFormFunc func, gpointer data)
{
  const Sink sink = { func, data };

  if (parts != NULL)
    add_irregular (&sink, lemma, parts);
  else if (g_str_has_suffix (lemma, "er"))
    add_er (&sink, lemma);
  else if (g_str_has_suffix (lemma, "ir"))
    add_ir (&sink, lemma);
  else
    add_re (&sink, lemma);
}

static char *
pluralise (const char *word)
{
  gsize length = strlen (word);

  if (length < 2 || g_str_has_suffix (word, "s") || g_str_has_suffix (word, "x") || g_str_has_suffix (word, "'"))
    return g_strdup (word);
  if (g_str_has_suffix (word, "al"))
    return g_strdup_printf ("%.*saux", (int) length - 2, word);
  if (g_str_has_suffix (word, "eau") || g_str_has_suffix (word, "eu"))
    return g_strconcat (word, "x", NULL);
  return g_strconcat (word, "s", NULL);
}

static const char *const elisions[] = { "l", "d",  "j",     "m",      "t",      "s",      "c",
                                        "n", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", NULL };

static const char *const abbreviations[] = { "m",    "mm",   "mme", "dr",  "gén", "col", "lt",   "sgt",
                                             "no",   "st",   "ste", "cf",  "etc", "e.u", "janv", "févr",
                                             "juil", "sept", "oct", "nov", "déc", NULL };

static const char *const dated_abbreviations[] = { "lun", "mar", "mer", "jeu", "ven", "sam", "dim", NULL };

static const char *const region_endings[] = { "", "s", "ne", "nes", NULL };
static const char *const kept_articles[] = { " la", " l'", NULL };

const JalonLangPack jalon_lang_fr = {
  .code = "fr",
  .elisions = elisions,
  .abbreviations = abbreviations,
  .dated_abbreviations = dated_abbreviations,
  .region_endings = region_endings,
  .kept_articles = kept_articles,
  .article_link = " de",
  .n_principal_parts = 8,
  .pluralise = pluralise,
  .inflect = inflect,
};
