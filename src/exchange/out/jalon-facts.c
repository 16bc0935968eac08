/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields are told as text by their type, so that a new one needs nothing here.
 */

#include "config.h"

#include "jalon-facts.h"

#include "jalon-text.h"

#include <string.h>

/* Things between two looks at the cancellable. */
#define AT_ONCE 256

static const JalonField *
find_field (const JalonSchema *schema, const char *name)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (g_strcmp0 (schema->fields[i].name, name) == 0)
      return &schema->fields[i];
  return NULL;
}

static const JalonField *
find_type (const JalonSchema *schema, JalonFieldType type)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].type == type)
      return &schema->fields[i];
  return NULL;
}

static gboolean
tell (JalonDossier *dossier, const JalonKind *kind, guint position, JalonFactsFunc func, gpointer data, GError **error)
{
  JalonRecord      *record = kind->dup (kind, dossier, position);
  const JalonField *place = find_type (kind->schema, JALON_FIELD_PLACE);
  g_autofree char  *title = kind->dup_title (kind, dossier, position, jalon_text_get_ui_language ());
  JalonFacts        facts = { .dossier = dossier, .record = record };
  gboolean          ok;

  facts.kind = jalon_kind_refine (kind, record);
  facts.title = title != NULL ? title : record->id;
  facts.place = place != NULL ? *JALON_FIELD_OF (record, place, const JalonPlace *) : NULL;
  facts.verdict = record->ruling.verdict != JALON_VERDICT_NONE ? record->ruling.verdict
                                                               : jalon_dossier_judge (dossier, record->claims, NULL);
  ok = func (&facts, data, error);
  jalon_schema_free (kind->schema, record);
  return ok;
}

static gboolean
tell_kind (JalonDossier        *dossier,
           const JalonKind     *kind,
           const JalonProgress *progress,
           JalonFactsFunc       func,
           gpointer             data,
           GError             **error)
{
  guint n = kind->count (kind, dossier);

  for (guint i = 0; i < n; i++)
    {
      if (i % AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (progress->cancellable, error))
        return FALSE;
      if (i % AT_ONCE == 0)
        jalon_progress_tell (progress, (double) i / n);
      if (!tell (dossier, kind, i, func, data, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * jalon_facts_foreach:
 * @progress: told by kind, from 0 to 1 each
 * @func: called for each event, note, site and closure
 *
 * Returns: whether all were told; else with the error of @func, or %G_IO_ERROR_CANCELLED
 */
gboolean
jalon_facts_foreach (JalonDossier        *dossier,
                     const JalonProgress *progress,
                     JalonFactsFunc       func,
                     gpointer             data,
                     GError             **error)
{
  if (!tell_kind (dossier, &jalon_kinds[JALON_KIND_EVENT], progress, func, data, error))
    return FALSE;
  JALON_KIND_FOREACH_SHOWN (kind)
    {
      if (jalon_kinds[kind].stored_as == kind && !tell_kind (dossier, &jalon_kinds[kind], progress, func, data, error))
        return FALSE;
    }
  return TRUE;
}

static char *
join_parties (const GPtrArray *parties, JalonPartyRole role)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (parties, i);

      if (party->role != role)
        continue;
      g_string_append_printf (line, "%s%s", line->len > 0 ? "; " : "", party->code);
      if (party->sector != NULL)
        g_string_append_printf (line, " %s", party->sector);
      if (party->name != NULL)
        {
          g_autofree char *name = jalon_text_dup (party->name, jalon_text_get_ui_language ());

          g_string_append_printf (line, " (%s)", name);
        }
    }
  return g_string_free (line, FALSE);
}

static char *
dup_place_name (const JalonPlace *place)
{
  return place != NULL && place->name != NULL ? jalon_text_dup (place->name, jalon_text_get_ui_language ()) : NULL;
}

/* Its words where no number is known: "dozens". */
static char *
dup_count (const JalonCount *count)
{
  return jalon_count_is_known (count) || count->words == NULL ? jalon_count_format (count) : g_strdup (count->words);
}

/* One field as text; %NULL for what is no text, as claims. */
static char *
dup_value (const JalonField *field, gconstpointer record)
{
  switch ((guint) field->type)
    {
    case JALON_FIELD_ID:
    case JALON_FIELD_STRING:
    case JALON_FIELD_CODE:
      return g_strdup (*JALON_FIELD_OF (record, field, char *));
    case JALON_FIELD_TEXT:
      return jalon_text_dup (*JALON_FIELD_OF (record, field, char *), jalon_text_get_ui_language ());
    case JALON_FIELD_STRINGS:
    case JALON_FIELD_CODES:
      {
        const char *const *list = *JALON_FIELD_OF (record, field, const char *const *);

        return list != NULL ? g_strjoinv ("; ", (char **) list) : NULL;
      }
    case JALON_FIELD_WORD:
      return g_strdup (jalon_vocabulary_get_word (field->vocabulary, *JALON_FIELD_OF (record, field, guint)));
    case JALON_FIELD_BOOLEAN:
      return g_strdup (*JALON_FIELD_OF (record, field, gboolean) ? "true" : "false");
    case JALON_FIELD_TIME:
      return jalon_time_dup_edtf (JALON_FIELD_IN (record, field, const JalonTime));
    case JALON_FIELD_COUNT:
      return dup_count (JALON_FIELD_IN (record, field, const JalonCount));
    case JALON_FIELD_PLACE:
      return dup_place_name (*JALON_FIELD_OF (record, field, const JalonPlace *));
    case JALON_FIELD_PARTIES:
      return join_parties (*JALON_FIELD_OF (record, field, const GPtrArray *), field->fallback);
    default:
      return NULL;
    }
}

/**
 * jalon_facts_dup_field:
 * @name: of a field in files
 *
 * Returns: (transfer full) (nullable): what the record has there, as text in the words of files; %NULL where it has
 *   nothing, or no such field
 */
char *
jalon_facts_dup_field (const JalonFacts *self, const char *name)
{
  const JalonField *field = find_field (self->kind->schema, name);

  return field != NULL ? dup_value (field, self->record) : NULL;
}

/**
 * jalon_facts_dup_json:
 *
 * Returns: (transfer full) (nullable): the geometry that the record has besides a point, in GeoJSON
 */
char *
jalon_facts_dup_json (const JalonFacts *self)
{
  const JalonField *field = find_type (self->kind->schema, JALON_FIELD_JSON);

  return field != NULL ? g_strdup (*JALON_FIELD_OF (self->record, field, char *)) : NULL;
}

/**
 * jalon_facts_dup_countries:
 *
 * Returns: (transfer full) (nullable): codes of where it is, "; " between
 */
char *
jalon_facts_dup_countries (const JalonFacts *self)
{
  return self->place != NULL && self->place->countries != NULL ? g_strjoinv ("; ", self->place->countries) : NULL;
}

/**
 * jalon_facts_has_point:
 *
 * Returns: whether it is at a point
 */
gboolean
jalon_facts_has_point (const JalonFacts *self)
{
  return self->place != NULL && jalon_place_has_point (self->place);
}

/**
 * jalon_article_dup_name:
 *
 * Returns: (transfer full): its publisher, title and date, as far as it has them; never empty
 */
char *
jalon_article_dup_name (const JalonArticleData *article)
{
  const char      *language = jalon_text_get_ui_language ();
  g_autofree char *publisher = article->publisher != NULL ? jalon_text_dup (article->publisher, language) : NULL;
  g_autofree char *title = article->title != NULL ? jalon_text_dup (article->title, language) : NULL;
  g_autofree char *date = jalon_time_dup_edtf (&article->date);
  const char      *parts[] = { publisher, title, date };
  GString         *name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", parts[i]);
  if (name->len == 0)
    g_string_append (name, article->url != NULL ? article->url : article->id);
  return g_string_free (name, FALSE);
}

static char *
join_articles (const JalonFacts *self,
               gboolean (*takes) (JalonStance, JalonStance),
               JalonStance stance,
               gboolean    is_url)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < self->record->claims->len; i++)
    {
      const JalonClaim       *claim = g_ptr_array_index (self->record->claims, i);
      JalonArticle           *article = jalon_dossier_find_article (self->dossier, claim->article_id);
      const JalonArticleData *data = article != NULL ? jalon_article_get_data (article) : NULL;
      g_autofree char        *name = NULL;

      if (data == NULL || !takes (claim->stance, stance))
        continue;
      name = is_url ? g_strdup (data->url) : jalon_article_dup_name (data);
      if (name != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? (is_url ? " " : "; ") : "", name);
    }
  return g_string_free (line, FALSE);
}

static gboolean
is_of_stance (JalonStance a, JalonStance b)
{
  return (a == JALON_STANCE_DENIES) == (b == JALON_STANCE_DENIES);
}

static gboolean
is_any (JalonStance a, JalonStance b)
{
  return TRUE;
}

/**
 * jalon_facts_dup_sources:
 * @stance: %JALON_STANCE_DENIES for those who deny it, else those who do not
 *
 * Returns: (transfer full): names of the articles, "; " between
 */
char *
jalon_facts_dup_sources (const JalonFacts *self, JalonStance stance)
{
  return join_articles (self, is_of_stance, stance, FALSE);
}

/**
 * jalon_facts_dup_addresses:
 *
 * Returns: (transfer full): those of all articles that say something of it, a blank between
 */
char *
jalon_facts_dup_addresses (const JalonFacts *self)
{
  return join_articles (self, is_any, JALON_STANCE_ASSERTS, TRUE);
}

/**
 * jalon_facts_dup_quotes:
 *
 * Returns: (transfer full): the words of its claims, a line each
 */
char *
jalon_facts_dup_quotes (const JalonFacts *self)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < self->record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (self->record->claims, i);

      for (guint j = 0; j < claim->quotes->len; j++)
        g_string_append_printf (lines,
                                "%s%s",
                                lines->len > 0 ? "\n" : "",
                                ((const JalonQuote *) g_ptr_array_index (claim->quotes, j))->exact);
    }
  return g_string_free (lines, FALSE);
}

/**
 * jalon_out_write:
 * @text: (inout): what is written when there is enough of it, and emptied then
 * @at_least: bytes that are enough; 0 to write all
 *
 * Returns: %FALSE with an error of #GIOErrorEnum
 */
gboolean
jalon_out_write (GOutputStream *stream, GString *text, gsize at_least, GCancellable *stop, GError **error)
{
  if (text->len < MAX (at_least, 1))
    return TRUE;
  if (!g_output_stream_write_all (stream, text->str, text->len, NULL, stop, error))
    return FALSE;
  g_string_truncate (text, 0);
  return TRUE;
}
