/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-reader.h"

#include <string.h>

/* So many are remembered for pronouns. */
#define MAX_RECENT 12

/* Of more than these nobody says "the ministers" without saying of whom. */
#define MAX_GROUP 6

/* Sentences that begin before this byte are read more than once: by the survey of an article, then for its events. */
#define KEPT (64 << 10)

static void
referent_clear (gpointer data)
{
  g_array_unref (((JalonReferent *) data)->parties);
}

/**
 * jalon_reader_new:
 * @memory: of the article; kept as long as the reader
 *
 * Returns: (transfer full): a reader of one article, or %NULL as jalon_lexicon_get_parse_model()
 */
JalonReader *
jalon_reader_new (JalonLexicon *lexicon, JalonLang lang, JalonMemory *memory, GError **error)
{
  JalonParseModel *model = jalon_lexicon_get_parse_model (lexicon, lang, error);
  JalonReader     *self;

  if (model == NULL)
    return NULL;
  self = g_new0 (JalonReader, 1);
  self->lexicon = lexicon;
  self->senses = jalon_lexicon_get_senses (lexicon, lang);
  self->lang = lang;
  self->memory = memory;
  self->last_day = JALON_DAY_NONE;
  self->parses = jalon_parses_new (model);
  jalon_parses_set_keep (self->parses, KEPT);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->nouns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->group = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  self->recent = g_array_new (FALSE, FALSE, sizeof (JalonReferent));
  g_array_set_clear_func (self->recent, referent_clear);
  return self;
}

void
jalon_reader_free (JalonReader *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->parses, jalon_parses_free);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->nouns);
  g_array_unref (self->group);
  g_array_unref (self->recent);
  g_clear_pointer (&self->voice, g_array_unref);
  g_free (self);
}

/**
 * jalon_reader_learn_person:
 * @norm: a part of the person's name, folded
 * @party: for whom the person acts
 *
 * The first who bears a name keeps it.
 */
void
jalon_reader_learn_person (JalonReader *self, const char *norm, const JalonProposalParty *party)
{
  JalonProposalParty *known;

  if (g_hash_table_contains (self->people, norm))
    return;
  known = g_new (JalonProposalParty, 1);
  *known = *party;
  known->found = JALON_FOUND_COREFERENCE;
  g_hash_table_insert (self->people, g_strdup (norm), known);
}

/* (nullable): for whom the person of this name acts */
const JalonProposalParty *
jalon_reader_find_person (const JalonReader *self, const char *norm)
{
  return g_hash_table_lookup (self->people, norm);
}

/* (transfer full): the singular as well as the plural, as far as an ending tells. */
static char *
get_stem (const char *norm)
{
  gsize length = strlen (norm);

  return g_strndup (norm, length > 3 && norm[length - 1] == 's' ? length - 1 : length);
}

/**
 * jalon_reader_learn_noun:
 * @norm: a noun, folded
 * @code: interned: of the state or organisation whose it is: "ROMANIAN journalists", "the NGO Amnesty"
 */
void
jalon_reader_learn_noun (JalonReader *self, const char *norm, const char *code)
{
  g_autofree char *stem = get_stem (norm);
  GPtrArray       *codes = g_hash_table_lookup (self->nouns, stem);

  if (codes == NULL)
    {
      codes = g_ptr_array_new ();
      g_hash_table_insert (self->nouns, g_steal_pointer (&stem), codes);
    }
  g_ptr_array_remove (codes, (gpointer) code);
  g_ptr_array_add (codes, (gpointer) code);
}

/**
 * jalon_reader_find_noun:
 *
 * Returns: (nullable): interned code of those whom the article named with this noun, of several the one where the
 *   sentence is, or %NULL where it is of none of them
 */
const char *
jalon_reader_find_noun (const JalonReader *self, const char *norm)
{
  g_autofree char *stem = get_stem (norm);
  const GPtrArray *codes = g_hash_table_lookup (self->nouns, stem);

  if (codes == NULL)
    return NULL;
  if (codes->len == 1)
    return g_ptr_array_index (codes, 0);
  for (guint i = 0; self->here != NULL && i < codes->len; i++)
    if (g_ptr_array_index (codes, i) == self->here)
      return self->here;
  return NULL;
}

/**
 * jalon_reader_note:
 * @parties: (element-type JalonProposalParty): whom the sentence spoke of
 */
void
jalon_reader_note (JalonReader *self, const GArray *parties, gboolean plural, gboolean person)
{
  JalonReferent referent = { g_array_copy ((GArray *) parties), plural, person };

  if (self->recent->len >= MAX_RECENT)
    g_array_remove_index (self->recent, 0);
  g_array_append_val (self->recent, referent);
}

/**
 * jalon_reader_note_group:
 * @parties: (element-type JalonProposalParty): who met or signed
 * @others: (element-type JalonProposalParty): with whom
 *
 * Remembers them as those whom "the ministers" may mean, where several are named.
 */
void
jalon_reader_note_group (JalonReader *self, const GArray *parties, const GArray *others)
{
  g_autoptr (GArray) group = g_array_copy ((GArray *) parties);

  g_array_append_vals (group, others->data, others->len);
  for (guint i = group->len; i-- > 0;)
    if (g_array_index (group, JalonProposalParty, i).inferred)
      g_array_remove_index (group, i);
  for (guint i = 1; i < group->len && group->len <= MAX_GROUP; i++)
    if (g_array_index (group, JalonProposalParty, i).code != g_array_index (group, JalonProposalParty, 0).code)
      {
        self->group_age = 0;
        g_array_set_size (self->group, 0);
        g_array_append_vals (self->group, group->data, group->len);
        return;
      }
}

/**
 * jalon_reader_recall:
 * @marks: of a pronoun, a set of JALON_MARKS_...
 *
 * Returns: (nullable) (element-type JalonProposalParty): who was spoken of last that it can mean
 */
const GArray *
jalon_reader_recall (const JalonReader *self, guint marks)
{
  gboolean plural = (marks & JALON_MARKS_PLURAL) != 0;
  gboolean thing = (marks & JALON_MARKS_THING) != 0;

  for (guint i = self->recent->len; i-- > 0;)
    {
      const JalonReferent *referent = &g_array_index (self->recent, JalonReferent, i);

      if (referent->plural == plural && (plural || !thing || !referent->person))
        return referent->parties;
    }
  return NULL;
}
