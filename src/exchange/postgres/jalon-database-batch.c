/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a dossier is a row of its table, and of those of its claims and
 * links.
 */

#include "config.h"

#include "jalon-database-batch.h"

#include "jalon-article.h"
#include "jalon-database-schema.h"
#include "jalon-database-values.h"
#include "jalon-write-parts.h"

/* The tables but those of kinds, which stand behind them. */
typedef enum
{
  TABLE_ARTICLES,
  TABLE_CLAIMS,
  TABLE_LINKS,
  TABLE_UNREAD,
  TABLE_KINDS,
  N_TABLES = TABLE_KINDS + JALON_N_STORED_KINDS
} Table;

/**
 * JalonDatabaseBatch:
 * @number: (owned): of the dossier
 * @lines: (owned): rows for COPY, by table
 * @days: (owned): first days of months that the events of the batch need, an array as text
 * @months: (owned): of all events so far, years * 12 + months
 * @shapes: (owned): ordinals of what has a geometry that is more than a point, an array as text
 */
struct _JalonDatabaseBatch
{
  JalonDossier *dossier;
  char         *number;
  GString      *lines[N_TABLES];
  GString      *days;
  GHashTable   *months;
  GString      *shapes;
};

/**
 * jalon_database_batch_new:
 * @dossier: whose rows come
 * @number: that it has in the database
 *
 * Returns: (transfer full): an empty batch
 */
JalonDatabaseBatch *
jalon_database_batch_new (JalonDossier *dossier, const char *number)
{
  JalonDatabaseBatch *self = g_new0 (JalonDatabaseBatch, 1);

  self->dossier = g_object_ref (dossier);
  self->number = g_strdup (number);
  for (guint i = 0; i < N_TABLES; i++)
    self->lines[i] = g_string_new (NULL);
  self->days = g_string_new ("{");
  self->months = g_hash_table_new (NULL, NULL);
  self->shapes = g_string_new ("{");
  return self;
}

/**
 * jalon_database_batch_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_database_batch_free (JalonDatabaseBatch *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_TABLES; i++)
    g_string_free (self->lines[i], TRUE);
  g_string_free (self->days, TRUE);
  g_string_free (self->shapes, TRUE);
  g_hash_table_unref (self->months);
  g_free (self->number);
  g_object_unref (self->dossier);
  g_free (self);
}

static GString *
begin_line (JalonDatabaseBatch *self, guint table, const JalonRow *row)
{
  GString *line = self->lines[table];

  jalon_copy_text (line, self->number, -1);
  jalon_copy_number (line, row->ordinal);
  return line;
}

static void
add_article (JalonDatabaseBatch *self, const JalonRow *row)
{
  GString *line = begin_line (self, TABLE_ARTICLES, row);

  jalon_copy_text (line, jalon_article_get_folded (row->article), -1);
  jalon_copy_text (line, row->text, (gssize) row->length);
  jalon_copy_record (line, &jalon_article_schema, jalon_article_get_data (row->article), JALON_VERDICT_NONE);
  jalon_copy_end (line);
}

static void
add_claims (JalonDatabaseBatch *self, const JalonRow *row, const GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      GString *line = begin_line (self, TABLE_CLAIMS, row);

      jalon_copy_number (line, i);
      jalon_copy_record (line, &jalon_claim_schema, g_ptr_array_index (claims, i), JALON_VERDICT_NONE);
      jalon_copy_end (line);
    }
}

/* What a country is by a feature, for each event that this is linked to. */
typedef struct
{
  JalonDatabaseBatch *batch;
  const JalonRow     *row;
} Linking;

static void
add_links_of_code (const char *code, guint uses, guint roles, gpointer data)
{
  Linking           *self = data;
  const JalonRecord *record = self->row->record;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint role = 0; role < JALON_N_COUNTRY_ROLES; role++)
    if ((uses >> role & 1) != 0)
      g_ptr_array_add (words, (char *) jalon_vocabulary_get_word (JALON_VOCABULARY_COUNTRY_ROLE, role));
  for (char **event = code != NULL ? record->events : NULL; event != NULL && *event != NULL; event++)
    {
      GString *line = begin_line (self->batch, TABLE_LINKS, self->row);

      jalon_copy_text (line, *event, -1);
      jalon_copy_text (line, code, -1);
      jalon_copy_list (line, words);
      jalon_copy_text (line, jalon_vocabulary_get_word (JALON_VOCABULARY_REVIEW, record->review), -1);
      jalon_copy_end (line);
    }
}

static void
take_country (const char *code, guint uses, guint roles, gpointer data)
{
  if (code != NULL && (uses & JALON_COUNTRY_BIT (WHERE)) != 0)
    g_ptr_array_add (data, (char *) code);
}

/* What of a record says where it is. */
typedef struct
{
  const JalonPlace *place;
  gboolean          has_shape;
} Whereabouts;

static Whereabouts
find_whereabouts (const JalonKind *kind, gconstpointer record)
{
  Whereabouts found = { NULL };

  for (guint i = 0; i < kind->schema->n_fields; i++)
    {
      const JalonField *field = &kind->schema->fields[i];

      if (field->type == JALON_FIELD_PLACE)
        found.place = *JALON_FIELD_OF (record, field, JalonPlace *);
      else if (field->type == JALON_FIELD_JSON)
        found.has_shape |= *JALON_FIELD_OF (record, field, char *) != NULL;
      else if (field->schema == &jalon_place_schema)
        found.has_shape |= jalon_alternatives_have_points (*JALON_FIELD_OF (record, field, GPtrArray *));
    }
  return found;
}

/* Months are made for those that are new. */
static void
note_month (JalonDatabaseBatch *self, gint32 day)
{
  g_autofree char *text = NULL;
  int              year;
  int              month;
  int              day_of_month;

  if (day == JALON_DAY_NONE)
    return;
  jalon_day_to_civil (day, &year, &month, &day_of_month);
  if (!g_hash_table_add (self->months, GINT_TO_POINTER (year * 12 + month)))
    return;
  text = jalon_database_dup_day (day);
  jalon_database_append_item (self->days, text);
}

static JalonVerdict
get_verdict (JalonDatabaseBatch *self, const JalonRow *row)
{
  const JalonRecord *record = row->record;

  if (row->kind->is_in_columns)
    return jalon_event_store_get_columns (jalon_dossier_get_events (self->dossier))
        .words[JALON_EVENT_COLUMN_VERDICT][row->position];
  return record->ruling.verdict != JALON_VERDICT_NONE ? record->ruling.verdict
                                                      : jalon_dossier_judge (self->dossier, record->claims, NULL);
}

/* What the table of events has before the columns that all kinds have. */
static void
add_head_of_event (JalonDatabaseBatch *self, GString *line, const JalonRow *row)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();
  gsize       length;
  const char *searched =
      jalon_event_store_get_searched (jalon_dossier_get_events (self->dossier), row->position, &length);

  row->kind->list_codes (row->record, take_country, countries);
  jalon_copy_list (line, countries);
  jalon_copy_text (line, searched, (gssize) length);
  note_month (self, ((const JalonRecord *) row->record)->time.start);
}

static void
add_feature (JalonDatabaseBatch *self, const JalonRow *row)
{
  const JalonRecord *record = row->record;
  Whereabouts        found = find_whereabouts (row->kind, record);
  GString           *line = begin_line (self, TABLE_KINDS + row->kind->stored_as, row);
  gboolean           has_point = found.place != NULL && jalon_place_has_point (found.place);

  if (row->kind->is_in_columns)
    add_head_of_event (self, line, row);
  jalon_copy_point (line, found.place);
  if (found.has_shape && !has_point)
    g_string_append_printf (self->shapes, "%s%u", self->shapes->len > 1 ? "," : "", row->ordinal);
  jalon_copy_text (line, row->text, (gssize) row->length);
  jalon_copy_record (line, row->kind->schema, record, get_verdict (self, row));
  jalon_copy_end (line);
  add_claims (self, row, record->claims);
  row->kind->list_codes (record, add_links_of_code, &(Linking){ self, row });
}

static void
add_unread (JalonDatabaseBatch *self, const JalonRow *row)
{
  GString *line = begin_line (self, TABLE_UNREAD, row);

  jalon_copy_bytes (line, row->text, row->length);
  jalon_copy_end (line);
}

/**
 * jalon_database_batch_add:
 *
 * Adds a row of the dossier.
 *
 * Returns: bytes that wait to be sent
 */
gsize
jalon_database_batch_add (JalonDatabaseBatch *self, const JalonRow *row)
{
  gsize size = 0;

  if (row->article != NULL)
    add_article (self, row);
  else if (row->kind != NULL)
    add_feature (self, row);
  else
    add_unread (self, row);
  for (guint i = 0; i < N_TABLES; i++)
    size += self->lines[i]->len;
  return size;
}

/**
 * jalon_database_batch_prepare:
 *
 * Makes room for the months of the batch, which must not happen within its transaction: others may wait for it, and
 * many at once take more locks than a server has. Fails as jalon_database_run() does.
 */
gboolean
jalon_database_batch_prepare (JalonDatabaseBatch *self, JalonDatabase *database, GError **error)
{
  const char *params[] = { NULL, NULL };
  gboolean    is_done = self->days->len == 1;

  if (is_done)
    return TRUE;
  g_string_append_c (self->days, '}');
  params[0] = self->days->str;
  while (!is_done)
    {
      g_autofree char *n_made = NULL;

      if (!jalon_database_ask (database, "SELECT jalon.add_parts($1::date[])", params, &n_made, error))
        return FALSE;
      is_done = g_strcmp0 (n_made, "0") == 0;
    }
  g_string_assign (self->days, "{");
  return TRUE;
}

static char *
dup_copy (guint table)
{
  static const struct
  {
    const char        *columns;
    const JalonSchema *schema;
  } tables[TABLE_KINDS] = {
    [TABLE_ARTICLES] = { "jalon.articles (dossier, ordinal, folded, record", &jalon_article_schema },
    [TABLE_CLAIMS] = { "jalon.claims (dossier, ordinal, number", &jalon_claim_schema },
    [TABLE_LINKS] = { "jalon.links (dossier, ordinal, event, code, uses, review", NULL },
    [TABLE_UNREAD] = { "jalon.unread (dossier, ordinal, record", NULL },
  };
  const JalonKind   *kind = table >= TABLE_KINDS ? &jalon_kinds[table - TABLE_KINDS] : NULL;
  const JalonSchema *schema = kind != NULL ? kind->schema : tables[table].schema;
  g_autofree char   *names = schema != NULL ? jalon_database_columns_dup_names (schema) : NULL;
  g_autofree char   *columns = NULL;

  if (kind == NULL)
    columns = g_strdup (tables[table].columns);
  else
    {
      g_autofree char *name = jalon_database_dup_table (kind->id);

      columns = g_strdup_printf ("%s (dossier, ordinal, %sgeom, record",
                                 name,
                                 kind->is_in_columns ? "countries, folded, " : "");
    }
  return g_strdup_printf ("COPY %s%s%s) FROM STDIN", columns, names != NULL ? ", " : "", names != NULL ? names : "");
}

static gboolean
send_shapes (JalonDatabaseBatch *self, JalonDatabase *database, GError **error)
{
  const char      *params[] = { self->number, NULL, NULL };
  g_autofree char *answer = NULL;

  if (self->shapes->len == 1)
    return TRUE;
  g_string_append_c (self->shapes, '}');
  params[1] = self->shapes->str;
  if (!jalon_database_ask (database, "SELECT jalon.add_shapes($1::integer, $2::integer[])", params, &answer, error))
    return FALSE;
  g_string_assign (self->shapes, "{");
  return TRUE;
}

/**
 * jalon_database_batch_send:
 *
 * Sends what waits, within a transaction of the caller. Fails as jalon_database_run() does.
 */
gboolean
jalon_database_batch_send (JalonDatabaseBatch *self, JalonDatabase *database, GError **error)
{
  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autofree char *sql = NULL;

      if (self->lines[i]->len == 0)
        continue;
      sql = dup_copy (i);
      if (!jalon_database_copy (database, sql, self->lines[i], error))
        return FALSE;
      g_string_truncate (self->lines[i], 0);
    }
  return send_shapes (self, database, error);
}
