/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row becomes a feature as a dossier file has it, which is read as one. Who
 * says what stands in two columns of JSON; where those are not, as after
 * somebody's work in a spreadsheet, the names of the sources are articles.
 */

#include "config.h"

#include "jalon-columns-in.h"

#include "jalon-list-cell.h"
#include "jalon-columns-out.h"
#include "jalon-json-check.h"
#include "jalon-json-writer.h"
#include "jalon-kind.h"
#include "jalon-load-rows.h"

#include <math.h>
#include <string.h>

/* Without these no table is taken for one of ours. */
static const char *const signature[] = { "kind", "id", "date_precision", "verdict" };

/**
 * JalonColumnsIn:
 * @name: (owned): of the file
 * @articles: (owned) (element-type utf8): ids of those that were added
 * @n_rows: added, for messages
 */
struct _JalonColumnsIn
{
  JalonRowLoad *load;
  char         *name;
  GHashTable   *articles;
  guint         n_rows;
};

/**
 * Row:
 * @is_loose: it is of a kind that says what type it has
 * @properties: of the feature
 * @articles: an array, where claims are made of names
 * @is_whole: claims and their articles are those of the columns
 * @written: (element-type utf8): names of properties so far
 */
typedef struct
{
  const JalonRowIn  *row;
  const JalonSchema *schema;
  gboolean           is_loose;
  gboolean           is_whole;
  JalonWriter        properties;
  JalonWriter        articles;
  GPtrArray         *written;
} Row;

static gboolean
stands_in (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return TRUE;
  return FALSE;
}

/**
 * jalon_columns_in_are_own:
 * @names: (array length=n_names): of columns; of a single row those that are not empty will do
 *
 * Returns: whether they are what jalon_columns_out_list() has
 */
gboolean
jalon_columns_in_are_own (const char *const *names, guint n_names)
{
  for (guint i = 0; i < G_N_ELEMENTS (signature); i++)
    if (!stands_in (names, n_names, signature[i]))
      return FALSE;
  return TRUE;
}

/**
 * jalon_columns_in_new:
 * @sink: that gets what is read; it must live longer
 * @name: of the file, for messages
 *
 * Returns: (transfer full): reads rows
 */
JalonColumnsIn *
jalon_columns_in_new (JalonSink *sink, const char *name)
{
  JalonColumnsIn *self = g_new0 (JalonColumnsIn, 1);

  self->name = g_strdup (name);
  self->load = jalon_row_load_new (sink, name);
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * jalon_columns_in_free:
 * @self: (transfer full) (nullable): reads rows
 */
void
jalon_columns_in_free (JalonColumnsIn *self)
{
  if (self == NULL)
    return;
  jalon_row_load_free (self->load);
  g_hash_table_unref (self->articles);
  g_free (self->name);
  g_free (self);
}

/* (nullable): the cell, unless it is empty */
static const char *
get (const JalonRowIn *row, const char *name)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (strcmp (row->names[i], name) == 0)
      return row->texts[i] != NULL && *row->texts[i] != '\0' ? row->texts[i] : NULL;
  return NULL;
}

/* (nullable): the cell where it is such JSON; %NULL where it was damaged, as by a program that cuts cells */
static gboolean
get_json (const JalonRowIn *row, const char *name, char bracket, JalonSlice *out)
{
  const char *text = get (row, name);

  if (text == NULL || *text != bracket)
    return FALSE;
  *out = (JalonSlice){ text, text + strlen (text) };
  return jalon_json_is_valid (*out);
}

static void
write_string (JalonWriter *writer, const char *key, const char *text)
{
  if (text != NULL)
    jalon_writer_string (writer, key, text);
}

/* Begins a property: it is what the feature has of that name. */
static JalonWriter *
begin (Row *self, const char *name)
{
  g_ptr_array_add (self->written, (gpointer) name);
  return &self->properties;
}

/* Days as columns have them: some formats have no days, but midnights. */
static char *
dup_cell (const JalonRowIn *row, const char *name)
{
  const char *text = get (row, name);

  if (text != NULL && strlen (text) > 10 && g_str_has_prefix (text + 10, "T00:00:00"))
    return g_strndup (text, 10);
  return g_strdup (text != NULL ? text : "");
}

/* Whether the cells of a field are those that were written. */
static gboolean
are_cells (const JalonRowIn *row, const JalonField *field, JalonSlice cells)
{
  const char *names[JALON_COLUMNS_OF_FIELD + 1];
  JalonSlice  written;

  if (!jalon_column_out_list_cells (field, names))
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *cell = dup_cell (row, names[i]);

      if (!jalon_slice_find_item (cells, i, &written) || *written.start != '"' || !jalon_slice_key_is (written, cell))
        return FALSE;
    }
  return TRUE;
}

/* Writes what stands in full of a field; %FALSE where that is nothing, or its cells were changed since. */
static gboolean
write_in_full (Row *self, const JalonField *field)
{
  JalonSlice all, member, cells, value;

  if (!get_json (self->row, "in_full", '{', &all) || !jalon_slice_find_member (all, field->name, &member) ||
      !jalon_slice_find_member (member, "cells", &cells) || !jalon_slice_find_member (member, "value", &value) ||
      !are_cells (self->row, field, cells))
    return FALSE;
  if (*value.start != 'n')
    jalon_writer_raw (begin (self, field->name), field->name, value);
  return TRUE;
}

/* A cell as a field of that type stands in a file. */
static void
write_cell (Row *self, const JalonField *field, const char *text)
{
  JalonSlice list;

  switch ((guint) field->type)
    {
    case JALON_FIELD_STRING:
    case JALON_FIELD_CODE:
    case JALON_FIELD_TEXT:
    case JALON_FIELD_WORD:
    case JALON_FIELD_COUNT:
      jalon_writer_string (begin (self, field->name), field->name, text);
      break;
    case JALON_FIELD_STRINGS:
    case JALON_FIELD_CODES:
      jalon_list_cell_write_strings (begin (self, field->name), field->name, text);
      break;
    case JALON_FIELD_BOOLEAN:
      jalon_writer_boolean (begin (self, field->name),
                            field->name,
                            g_ascii_strcasecmp (text, "true") == 0 || strcmp (text, "1") == 0);
      break;
    case JALON_FIELD_PARTIES:
      jalon_list_cell_write_parties (begin (self, field->name), field->name, text);
      break;
    case JALON_FIELD_LIST:
      if (get_json (self->row, field->name, '[', &list))
        jalon_writer_raw (begin (self, field->name), field->name, list);
      break;
    default:
      break;
    }
}

/* (nullable): the field of a kind that has no name of its own among the columns */
static const JalonField *
find_type (const JalonSchema *schema, JalonFieldType type)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].type == type && schema->fields[i].name != NULL)
      return &schema->fields[i];
  return NULL;
}

static void
write_time (Row *self)
{
  const JalonField *field = find_type (self->schema, JALON_FIELD_TIME);
  g_autofree char  *start = dup_cell (self->row, "date");
  g_autofree char  *end = dup_cell (self->row, "end");
  JalonWriter      *writer;

  if (field == NULL || write_in_full (self, field) || (*start == '\0' && *end == '\0'))
    return;
  writer = begin (self, field->name);
  jalon_writer_open_inline (writer, field->name, '{');
  if (*start != '\0')
    jalon_writer_string (writer, "start", start);
  if (*end != '\0')
    jalon_writer_string (writer, "end", end);
  write_string (writer, "precision", get (self->row, "date_precision"));
  jalon_writer_close (writer, '}');
}

static gboolean
get_degrees (const JalonRowIn *row, const char *name, double *out)
{
  const char *text = get (row, name);
  char       *end;

  if (text == NULL)
    return FALSE;
  *out = g_ascii_strtod (text, &end);
  return end > text && *end == '\0' && isfinite (*out);
}

/* A point where the columns have one, but no shape has it; null else. */
static void
write_geometry (JalonWriter *writer, const JalonRowIn *row)
{
  const JalonSlice apart = { row->geometry, row->geometry != NULL ? row->geometry + strlen (row->geometry) : NULL };
  JalonSlice       shape = apart;
  double           lon, lat;

  if (apart.start != NULL ? jalon_json_is_valid (apart) : get_json (row, "geometry", '{', &shape))
    jalon_writer_raw (writer, "geometry", shape);
  else if (get_degrees (row, "longitude", &lon) && get_degrees (row, "latitude", &lat))
    {
      jalon_writer_open_inline (writer, "geometry", '{');
      jalon_writer_string (writer, "type", "Point");
      jalon_writer_position (writer, "coordinates", lon, lat);
      jalon_writer_close (writer, '}');
    }
  else
    jalon_writer_null (writer, "geometry");
}

static void
write_place (Row *self)
{
  const JalonField *field = find_type (self->schema, JALON_FIELD_PLACE);
  const char       *precision = get (self->row, "place_precision");
  const char       *countries = get (self->row, "country");
  JalonWriter      *writer;

  if (field == NULL || write_in_full (self, field) || precision == NULL)
    return;
  writer = begin (self, field->name);
  jalon_writer_open_inline (writer, field->name, '{');
  jalon_writer_string (writer, "precision", precision);
  write_string (writer, "name", get (self->row, "place"));
  if (countries != NULL)
    jalon_list_cell_write_strings (writer, "countries", countries);
  jalon_writer_close (writer, '}');
}

/* A verdict without a reason is what the claims come to. */
static void
write_ruling (Row *self)
{
  const char  *reason = get (self->row, "verdict_reason");
  JalonWriter *writer;

  if (reason == NULL)
    return;
  writer = begin (self, "verdict");
  jalon_writer_open_inline (writer, "verdict", '{');
  write_string (writer, "value", get (self->row, "verdict"));
  jalon_writer_string (writer, "reason", reason);
  jalon_writer_close (writer, '}');
}

/* Articles of which no more is known, and claims of theirs. */
static void
write_sources (Row *self, const char *column, const char *stance, const char *url)
{
  const char *text = get (self->row, column);
  g_autoptr (GPtrArray) names = jalon_list_cell_split (text != NULL ? text : "");

  for (guint i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      g_autofree char *id = jalon_article_dup_id_of_words (name);

      jalon_writer_open_inline (&self->articles, NULL, '{');
      jalon_writer_string (&self->articles, "id", id);
      jalon_writer_string (&self->articles, "title", name);
      if (names->len == 1)
        write_string (&self->articles, "url", url);
      jalon_writer_close (&self->articles, '}');
      jalon_writer_open_inline (&self->properties, NULL, '{');
      jalon_writer_string (&self->properties, "article", id);
      jalon_writer_string (&self->properties, "stance", stance);
      jalon_writer_close (&self->properties, '}');
    }
}

/* Claims name articles: without these they are not read, but the names of the sources are. An address is of a single
 * source. */
static void
write_claims (Row *self)
{
  const char *url = get (self->row, "url");
  gboolean    is_single = url != NULL && strchr (url, ' ') == NULL && get (self->row, "denied_by") == NULL;
  JalonSlice  list;

  jalon_writer_open (&self->articles, NULL, '[');
  self->is_whole = get_json (self->row, "articles", '[', &list) && get_json (self->row, "claims", '[', &list);
  if (self->is_whole)
    jalon_writer_raw (begin (self, "claims"), "claims", list);
  else
    {
      jalon_writer_open (begin (self, "claims"), "claims", '[');
      write_sources (self, "source", "asserts", is_single ? url : NULL);
      write_sources (self, "denied_by", "denies", NULL);
      jalon_writer_close (&self->properties, ']');
    }
  jalon_writer_close (&self->articles, ']');
}

/* Columns that are no field of their own. */
static gboolean
is_special (const char *name)
{
  static const char *const names[] = { "kind",     "id",        "date",           "end",       "date_precision",
                                       "latitude", "longitude", "country",        "place",     "place_precision",
                                       "verdict",  "source",    "verdict_reason", "denied_by", "url",
                                       "quotes",   "claims",    "articles",       "other",     "geometry",
                                       "in_full",  NULL };

  return g_strv_contains (names, name);
}

static gboolean
is_written (const Row *self, JalonSlice key)
{
  for (guint i = 0; i < self->written->len; i++)
    if (jalon_slice_key_is (key, g_ptr_array_index (self->written, i)))
      return TRUE;
  return FALSE;
}

/* What a map from elsewhere had of it, and no field does: as it stood there. */
static void
write_other (Row *self)
{
  JalonSlice other, key, value;
  JalonScan  scan;

  if (!get_json (self->row, "other", '{', &other))
    return;
  scan = JALON_SCAN_INIT (other);
  jalon_scan_open (&scan, '{');
  while (jalon_scan_next_member (&scan, &key, &value))
    if (!is_written (self, key))
      jalon_writer_member (&self->properties, key, value);
}

/* What nobody knows is kept as it stands. */
static void
write_cells (Row *self)
{
  for (guint i = 0; i < self->row->n_cells; i++)
    {
      const char       *name = self->row->names[i];
      const char       *text = self->row->texts[i];
      const JalonField *field;

      if (text == NULL || *text == '\0' || is_special (name) || (self->is_loose && strcmp (name, "type") == 0))
        continue;
      field = jalon_schema_find (self->schema, name);
      if (field == NULL)
        jalon_writer_string (begin (self, name), name, text);
      else if (!write_in_full (self, field))
        write_cell (self, field, text);
    }
}

/* Of a row that somebody added by hand it may be missing: what has no type is a note. */
static const char *
get_kind (const JalonRowIn *row)
{
  const char *word = get (row, "kind");

  if (word != NULL)
    return word;
  return jalon_kinds[get (row, "type") != NULL ? JALON_KIND_EVENT : JALON_KIND_NOTE].word;
}

static void
init_row (Row *self, const JalonRowIn *row)
{
  const char      *word = get_kind (row);
  const JalonKind *kind = jalon_kind_parse (word);

  *self = (Row){ .row = row };
  self->schema = kind != NULL ? kind->schema : jalon_kinds[JALON_KIND_EVENT].schema;
  self->is_loose = kind != NULL && kind->is_loose;
  self->written = g_ptr_array_new ();
  jalon_writer_init (&self->properties, NULL);
  jalon_writer_init (&self->articles, NULL);
  jalon_writer_open (&self->properties, NULL, '{');
  jalon_writer_string (begin (self, "kind"), "kind", word);
  write_cells (self);
  write_time (self);
  write_place (self);
  write_ruling (self);
  write_claims (self);
  write_other (self);
  jalon_writer_close (&self->properties, '}');
}

static void
clear_row (Row *self)
{
  jalon_writer_clear (&self->properties);
  jalon_writer_clear (&self->articles);
  g_ptr_array_unref (self->written);
}

/* Adds those that were not in a row before. One that is wrong is not there: then the row is wrong that names it. */
static void
add_articles (JalonColumnsIn *self, const Row *row)
{
  JalonSlice list = { row->articles.out->str, row->articles.out->str + row->articles.out->len };
  JalonSlice article, id;
  JalonScan  scan;

  if (row->is_whole)
    get_json (row->row, "articles", '[', &list);
  scan = JALON_SCAN_INIT (list);
  jalon_scan_open (&scan, '[');
  for (gsize i = 0; jalon_slice_find_item (list, i, &article); i++)
    {
      gboolean         is_named = jalon_slice_find_member (article, "id", &id) && *id.start == '"';
      g_autofree char *key = is_named ? jalon_slice_dup_key (id) : NULL;

      if (key == NULL || g_hash_table_contains (self->articles, key))
        continue;
      if (jalon_row_load_add_article (self->load, self->n_rows, article.start, article.end - article.start, NULL))
        g_hash_table_add (self->articles, g_steal_pointer (&key));
    }
}

static void
add_feature (JalonColumnsIn *self, const Row *row)
{
  const JalonSlice properties = { row->properties.out->str, row->properties.out->str + row->properties.out->len };
  g_autofree char *id = g_strdup (get (row->row, "id"));
  JalonWriter      writer;

  if (id == NULL)
    id = g_strdup_printf ("row-%u", self->n_rows + 1);

  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_writer_string (&writer, "type", "Feature");
  jalon_writer_string (&writer, "id", id);
  write_geometry (&writer, row->row);
  jalon_writer_raw (&writer, "properties", properties);
  jalon_writer_close (&writer, '}');
  jalon_row_load_add_feature (self->load, self->n_rows++, writer.out->str, writer.out->len);
  jalon_writer_clear (&writer);
}

/**
 * jalon_columns_in_add:
 * @row: of columns that are own
 *
 * Adds what a row is. One that is wrong is reported and left out.
 */
void
jalon_columns_in_add (JalonColumnsIn *self, const JalonRowIn *row)
{
  Row reading;

  if (row->line > 0)
    {
      g_autofree char *name = g_strdup_printf ("%s:%u", self->name, row->line);

      jalon_row_load_set_name (self->load, name);
    }
  init_row (&reading, row);
  add_articles (self, &reading);
  add_feature (self, &reading);
  clear_row (&reading);
}
