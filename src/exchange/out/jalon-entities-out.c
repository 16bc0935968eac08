/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * FollowTheMoney: an entity a line in JSON, for Aleph and the like. What
 * happened is an Event, who took part a LegalEntity, where an Address, what is
 * cited an Article, and what links an article to an event a Documentation.
 */

#include "config.h"

#include "jalon-facts.h"
#include "jalon-i18n.h"
#include "jalon-out.h"
#include "jalon-text.h"

#include <jansson.h>
#include <string.h>

#define FLUSH (256 << 10)

/**
 * Writing:
 * @known: (owned): ids of parties that were written
 */
typedef struct
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GString       *text;
  GHashTable    *known;
} Writing;

static json_t *
begin_entity (const char *id, const char *schema)
{
  json_t *entity = json_object ();

  json_object_set_new (entity, "id", json_string (id));
  json_object_set_new (entity, "schema", json_string (schema));
  json_object_set_new (entity, "properties", json_object ());
  return entity;
}

/* @value: (nullable) */
static void
add_value (json_t *entity, const char *name, const char *value)
{
  json_t *properties = json_object_get (entity, "properties");
  json_t *values = json_object_get (properties, name);

  if (value == NULL || *value == '\0')
    return;
  if (values == NULL)
    {
      values = json_array ();
      json_object_set_new (properties, name, values);
    }
  json_array_append_new (values, json_string (value));
}

static void
add_taken (json_t *entity, const char *name, char *value)
{
  add_value (entity, name, value);
  g_free (value);
}

static void
end_entity (Writing *self, json_t *entity)
{
  char *line = json_dumps (entity, JSON_COMPACT);

  g_string_append (self->text, line);
  g_string_append_c (self->text, '\n');
  free (line);
  json_decref (entity);
}

/* Letters that ids may have; a checksum of the words makes it one of its own. */
static char *
make_id (const char *prefix, const char *words)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, words, -1);

  return g_strdup_printf ("jalon-%s-%s", prefix, sum);
}

static gboolean
is_state (const char *code)
{
  return strlen (code) == 3 && !g_str_has_prefix (code, JALON_CODE_MADE);
}

static void
write_party (Writing *self, const JalonParty *party, const char *id)
{
  json_t *entity;

  if (!g_hash_table_add (self->known, g_strdup (id)))
    return;
  entity = begin_entity (id, g_strcmp0 (party->sector, "GOV") == 0 ? "PublicBody" : "LegalEntity");
  add_taken (entity,
             "name",
             party->name != NULL ? jalon_text_dup (party->name, jalon_text_get_ui_language ())
                                 : g_strdup (party->code));
  if (is_state (party->code))
    add_value (entity, "country", party->code);
  end_entity (self, entity);
}

/* What tells one party from another. */
static char *
dup_party_words (const JalonParty *party)
{
  return g_strjoin ("\n",
                    party->code,
                    party->sector != NULL ? party->sector : "",
                    party->name != NULL ? party->name : "",
                    NULL);
}

static void
add_parties (Writing *self, const JalonFacts *facts, json_t *event)
{
  const JalonField *field = NULL;
  const GPtrArray  *parties;

  for (guint i = 0; i < facts->kind->schema->n_fields && field == NULL; i++)
    if (facts->kind->schema->fields[i].type == JALON_FIELD_PARTIES)
      field = &facts->kind->schema->fields[i];
  parties = field != NULL ? *JALON_FIELD_OF (facts->record, field, const GPtrArray *) : NULL;
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (parties, i);
      g_autofree char  *words = dup_party_words (party);
      g_autofree char  *id = make_id ("party", words);

      write_party (self, party, id);
      add_value (event, "involved", id);
    }
}

static void
add_place (Writing *self, const JalonFacts *facts, json_t *event)
{
  g_autofree char *name = jalon_facts_dup_field (facts, "place");
  g_autofree char *id = make_id ("place", facts->record->id);
  char             degrees[G_ASCII_DTOSTR_BUF_SIZE];
  json_t          *address;

  add_value (event, "location", name);
  for (char **code = facts->place != NULL ? facts->place->countries : NULL; code != NULL && *code != NULL; code++)
    add_value (event, "country", *code);
  if (!jalon_facts_has_point (facts))
    return;
  address = begin_entity (id, "Address");
  add_value (address, "full", name != NULL ? name : facts->title);
  add_value (address, "latitude", g_ascii_formatd (degrees, sizeof degrees, "%.7g", facts->place->lat));
  add_value (address, "longitude", g_ascii_formatd (degrees, sizeof degrees, "%.7g", facts->place->lon));
  end_entity (self, address);
  add_value (event, "addressEntity", id);
}

static char *
dup_day (gint32 day)
{
  return day != JALON_DAY_NONE ? jalon_day_format_iso (day) : NULL;
}

/* Who says so, and in which words. */
static void
write_claims (Writing *self, const JalonFacts *facts, const char *event_id)
{
  for (guint i = 0; i < facts->record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (facts->record->claims, i);
      g_autofree char  *words = g_strdup_printf ("%s\n%s\n%u", facts->record->id, claim->article_id, i);
      g_autofree char  *id = make_id ("claim", words);
      g_autofree char  *article = make_id ("article", claim->article_id);
      json_t           *link;

      if (jalon_dossier_find_article (facts->dossier, claim->article_id) == NULL)
        continue;
      link = begin_entity (id, "Documentation");
      add_value (link, "document", article);
      add_value (link, "entity", event_id);
      add_value (link, "role", jalon_vocabulary_get_word (JALON_VOCABULARY_STANCE, claim->stance));
      for (guint j = 0; j < claim->quotes->len; j++)
        add_value (link, "summary", ((const JalonQuote *) g_ptr_array_index (claim->quotes, j))->exact);
      end_entity (self, link);
    }
}

static gboolean
write_event (const JalonFacts *facts, gpointer data, GError **error)
{
  Writing         *self = data;
  g_autofree char *id = make_id (facts->kind->word, facts->record->id);
  json_t          *event = begin_entity (id, "Event");

  add_value (event, "name", facts->title);
  add_taken (event, "summary", jalon_facts_dup_field (facts, "summary"));
  add_taken (event, "keywords", jalon_facts_dup_field (facts, "type"));
  add_value (event, "keywords", jalon_vocabulary_get_word (JALON_VOCABULARY_VERDICT, facts->verdict));
  add_taken (event, "startDate", dup_day (facts->record->time.start));
  add_taken (event, "endDate", dup_day (facts->record->time.end));
  add_place (self, facts, event);
  add_parties (self, facts, event);
  end_entity (self, event);
  write_claims (self, facts, id);
  return jalon_out_write (self->stream, self->text, FLUSH, self->cancellable, error);
}

static void
write_article (Writing *self, const JalonArticleData *article)
{
  const char      *language = jalon_text_get_ui_language ();
  g_autofree char *id = make_id ("article", article->id);
  g_autofree char *name = jalon_article_dup_name (article);
  json_t          *entity = begin_entity (id, "Article");

  add_value (entity, "title", name);
  if (article->publisher != NULL)
    add_taken (entity, "publisher", jalon_text_dup (article->publisher, language));
  add_value (entity, "author", article->author);
  add_value (entity, "sourceUrl", article->url);
  add_taken (entity, "publishedAt", dup_day (article->date.start));
  end_entity (self, entity);
}

static gboolean
write_entities (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writing self = { stream, progress->cancellable, text, known };

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);

      write_article (&self, jalon_article_get_data (article));
    }
  return jalon_facts_foreach (dossier, progress, write_event, &self, error) &&
         jalon_out_write (stream, text, 0, progress->cancellable, error);
}

const JalonFormat jalon_format_entities = {
  .type = { "ftm", N_ ("FollowTheMoney: entities and links"), { "ftm", "ijson" }, { "application/json+ftm" } },
  .sniff = jalon_out_sniff_none,
  .write = write_entities,
  .lacks = JALON_LACKS_VIEWS | JALON_LACKS_TEXTS,
};
