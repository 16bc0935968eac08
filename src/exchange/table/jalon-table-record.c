/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each role of a column has its part of the event; what has no role is kept as
 * it stands.
 */

#include "config.h"

#include "jalon-table-record.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-read.h"
#include "jalon-table-extra.h"
#include "jalon-text.h"

#include <math.h>
#include <string.h>

static const JalonCell no_cell = { "", 0 };

static JalonCell
get_column (const JalonTableReading *self, guint column)
{
  return column < self->row.n_cells ? self->row.cells[column] : no_cell;
}

/**
 * jalon_table_get_cell:
 *
 * Returns: the first cell of a role that is not empty; an empty one where there is none
 */
JalonCell
jalon_table_get_cell (const JalonTableReading *self, JalonColumnRole role)
{
  const JalonTablePlan *plan = self->plan;
  JalonCell             cell = no_cell;

  for (guint i = 0; i < plan->n_of_role[role] && cell.length == 0; i++)
    cell = get_column (self, plan->columns[role][i]);
  return cell;
}

/**
 * jalon_table_get_own:
 * @index: of a name of the preset's own
 *
 * Returns: the cell of that column; an empty one where the table has none
 */
JalonCell
jalon_table_get_own (const JalonTableReading *self, guint index)
{
  return get_column (self, self->plan->own[index]);
}

/* (transfer none): the text of a cell without space around, for the row's event */
static char *
take (JalonTableReading *self, JalonCell cell)
{
  JalonCell text = jalon_cell_strip (cell);

  return g_string_chunk_insert_len (self->room->strings, text.text, (gssize) text.length);
}

/**
 * jalon_table_set_text:
 * @text: (out): of the row's event
 */
void
jalon_table_set_text (JalonTableReading *self, char **text, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_string_vprintf (self->key, format, args);
  va_end (args);
  *text = g_string_chunk_insert_len (self->room->strings, self->key->str, (gssize) self->key->len);
}

static JalonParty *
make_party (JalonTableReading *self, const JalonTableWho *who)
{
  const JalonTableParty *known = jalon_table_names_find_party (self->names, who->name);
  JalonParty            *party = jalon_party_new (who->role, who->code != NULL ? who->code : known->code);

  party->name = jalon_cell_dup (who->name);
  party->sector = g_strdup (known->sector != NULL && !who->is_sure ? known->sector : who->sector);
  return party;
}

/**
 * jalon_table_add_party:
 * @who: nothing is done where the name is blank
 */
void
jalon_table_add_party (JalonTableReading *self, const JalonTableWho *who)
{
  JalonParty *party;
  GString    *key = self->key;

  if (jalon_cell_is_blank (who->name))
    return;
  g_string_truncate (key, 0);
  g_string_append_c (key, (char) ('0' + 2 * who->role + who->is_sure));
  g_string_append (key, who->sector != NULL ? who->sector : "");
  g_string_append_c (key, '\n');
  g_string_append (key, who->code != NULL ? who->code : "");
  g_string_append_c (key, '\n');
  g_string_append_len (key, who->name.text, (gssize) who->name.length);
  party = g_hash_table_lookup (self->parties, key->str);
  if (party == NULL)
    {
      party = make_party (self, who);
      g_hash_table_insert (self->parties, g_strdup (key->str), party);
    }
  g_ptr_array_add (self->event->parties, party);
}

/**
 * jalon_table_set_title:
 * @what: happened
 * @first: who took part; may be blank
 * @second: who else did; may be blank
 *
 * Calls the event by what happened and who took part, in no direction.
 */
void
jalon_table_set_title (JalonTableReading *self, JalonCell what, JalonCell first, JalonCell second)
{
  JalonCell word = jalon_cell_strip (what);
  GString  *title = self->key;

  g_string_truncate (title, 0);
  g_string_append_len (title, word.text, (gssize) word.length);
  if (first.length > 0)
    {
      g_string_append (title, word.length > 0 ? ": " : "");
      g_string_append_len (title, first.text, (gssize) first.length);
    }
  if (second.length > 0)
    {
      g_string_append (title, " – ");
      g_string_append_len (title, second.text, (gssize) second.length);
    }
  self->event->title = g_string_chunk_insert_len (self->room->strings, title->str, (gssize) title->len);
}

/* @pattern: what is wrong, "%s" for the cell; translated */
static gboolean
fail (JalonCell cell, const char *pattern, GError **error)
{
  g_autofree char *text = g_strndup (cell.text, MIN (cell.length, 60));
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_autofree char *reason = jalon_text_fill (pattern, valid);

  g_set_error_literal (error, JALON_ERROR, JALON_ERROR_INVALID_VALUE, reason);
  return FALSE;
}

static void
set_text (JalonTableReading *self, JalonColumnRole role, char **out)
{
  JalonCell cell = jalon_table_get_cell (self, role);

  if (!jalon_cell_is_blank (cell))
    *out = take (self, cell);
}

/* A word of a type as the mapping, the preset or PLOVER has it; of type NOTE where nobody does. */
static JalonTypeName *
judge_type (JalonTableReading *self, const char *word)
{
  JalonTypeName   *name = g_new0 (JalonTypeName, 1);
  g_autofree char *folded = jalon_table_fold_name ((JalonCell){ word, strlen (word) });
  g_autofree char *upper = g_ascii_strup (word, -1);
  gpointer         type;
  guint            value;

  name->type = JALON_N_EVENT_TYPES;
  if (g_hash_table_lookup_extended (self->map->types, folded, NULL, &type))
    name->type = GPOINTER_TO_UINT (type);
  else if (self->plan->preset == NULL || self->plan->preset->types == NULL)
    name->type = jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, upper, &value) ? value : JALON_N_EVENT_TYPES;
  else
    for (const JalonTypeName *entry = self->plan->preset->types; entry->word != NULL; entry++)
      if (g_ascii_strcasecmp (entry->word, word) == 0)
        *name = *entry;
  return name;
}

static const JalonTypeName *
find_type (JalonTableReading *self, JalonCell cell)
{
  JalonTypeName *name;

  if (jalon_cell_is_blank (cell))
    return NULL;
  g_string_truncate (self->key, 0);
  g_string_append_len (self->key, cell.text, (gssize) cell.length);
  name = g_hash_table_lookup (self->types, self->key->str);
  if (name == NULL)
    {
      g_autofree char *word = jalon_cell_dup (cell);

      name = judge_type (self, word);
      g_hash_table_insert (self->types, g_strdup (self->key->str), name);
    }
  return name->type < JALON_N_EVENT_TYPES ? name : NULL;
}

static gboolean
check_code (JalonTableReading *self, GError **error)
{
  const char *cameo = self->event->cameo;

  if (cameo == NULL)
    return TRUE;
  if (strspn (cameo, "0123456789") == strlen (cameo) && strlen (cameo) >= 2 && strlen (cameo) <= 4)
    return TRUE;
  return fail ((JalonCell){ cameo, strlen (cameo) },
               _ ("“%s” is no code of CAMEO (expected two to four digits)"),
               error);
}

static gboolean
check_id (const char *id, GError **error)
{
  return strlen (id) <= JALON_MAX_ID ||
         fail ((JalonCell){ id, strlen (id) }, _ ("an id is longer than 200 bytes: “%s”"), error);
}

static void
set_type (JalonTableReading *self)
{
  JalonEventRecord    *event = self->event;
  JalonCell            cell = jalon_table_get_cell (self, JALON_COLUMN_TYPE);
  const JalonTypeName *name = find_type (self, jalon_table_get_cell (self, JALON_COLUMN_SUBTYPE));

  set_text (self, JALON_COLUMN_CODE, &event->cameo);
  if (name == NULL)
    name = find_type (self, cell);
  if (name != NULL)
    {
      event->type = name->type;
      event->mode = (char *) name->mode;
      return;
    }
  event->type = event->cameo != NULL ? jalon_column_get_type_of_code (event->cameo) : JALON_EVENT_NOTE;
  if (event->cameo == NULL && !jalon_cell_is_blank (cell))
    g_hash_table_add (self->unknown, jalon_cell_dup (cell));
}

static void
refine_time (JalonTableReading *self, JalonTime *time)
{
  const JalonTablePreset *preset = self->plan->preset;
  JalonCell               cell = jalon_table_get_cell (self, JALON_COLUMN_DATE_PRECISION);

  if (preset == NULL || preset->date_precisions == NULL || cell.length == 0 || time->start == JALON_DAY_NONE)
    return;
  for (const JalonDatePrecisionName *name = preset->date_precisions; name->word != NULL; name++)
    if (jalon_cell_is (cell, name->word))
      {
        time->precision = name->precision;
        time->start -= (gint32) name->days_around;
        time->end += (gint32) name->days_around;
      }
  if (time->precision == JALON_TIME_MONTH && time->start == time->end)
    {
      int year, month, day;

      jalon_day_to_civil (time->start, &year, &month, &day);
      time->start = jalon_day_from_civil (year, month, 1);
      time->end = jalon_day_from_civil (month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) - 1;
    }
}

static gboolean
set_time (JalonTableReading *self, GError **error)
{
  JalonTime *time = &self->event->time;
  JalonTime  end = JALON_TIME_INIT;
  JalonCell  cell = jalon_table_get_cell (self, JALON_COLUMN_DATE);

  if (jalon_cell_is_blank (cell))
    return TRUE;
  if (!jalon_cell_parse_date (cell, self->plan->order, time))
    return fail (cell, _ ("“%s” is no date"), error);
  cell = jalon_table_get_cell (self, JALON_COLUMN_END);
  if (!jalon_cell_is_blank (cell))
    {
      if (!jalon_cell_parse_date (cell, self->plan->order, &end))
        return fail (cell, _ ("“%s” is no date"), error);
      if (end.end < time->start)
        return fail (cell, _ ("it ends on %s, before it begins"), error);
      time->end = end.end;
      time->precision = MAX (time->precision, end.precision);
    }
  refine_time (self, time);
  return TRUE;
}

/* Degrees of two columns; 0 and 0 is what programs write where there are none. @out_has_point tells. */
static gboolean
read_point (JalonTableReading *self, JalonPlace *place, gboolean *out_has_point, GError **error)
{
  JalonCell lat = jalon_table_get_cell (self, JALON_COLUMN_LATITUDE);
  JalonCell lon = jalon_table_get_cell (self, JALON_COLUMN_LONGITUDE);
  JalonCell position = jalon_table_get_cell (self, JALON_COLUMN_POSITION);

  *out_has_point = FALSE;
  if (!jalon_cell_is_blank (lat) && !jalon_cell_is_blank (lon))
    {
      if (!jalon_cell_parse_number (lat, &place->lat) || !jalon_cell_parse_number (lon, &place->lon))
        {
          g_autofree char *both = g_strdup_printf ("%.*s %.*s", (int) lat.length, lat.text, (int) lon.length, lon.text);

          if (!jalon_cell_parse_position ((JalonCell){ both, strlen (both) }, &place->lon, &place->lat))
            return fail ((JalonCell){ both, strlen (both) }, _ ("“%s” are no degrees"), error);
        }
      if (fabs (place->lat) > 90)
        return fail (lat, _ ("a latitude of %s (expected -90 to 90)"), error);
      if (fabs (place->lon) > 180)
        return fail (lon, _ ("a longitude of %s (expected -180 to 180)"), error);
      *out_has_point = place->lat != 0 || place->lon != 0;
    }
  else if (!jalon_cell_is_blank (position))
    {
      if (!jalon_cell_parse_position (position, &place->lon, &place->lat))
        return fail (position, _ ("“%s” are no degrees"), error);
      *out_has_point = TRUE;
    }
  if (!*out_has_point)
    place->lon = place->lat = NAN;
  return TRUE;
}

static JalonPrecision
find_precision (JalonTableReading *self, JalonPrecision otherwise)
{
  const JalonTablePreset *preset = self->plan->preset;
  JalonCell               cell = jalon_table_get_cell (self, JALON_COLUMN_PLACE_PRECISION);
  g_autofree char        *word = NULL;
  gpointer                value;
  guint                   precision;

  if (cell.length == 0)
    return otherwise;
  if (preset != NULL && preset->precisions != NULL)
    for (const JalonPrecisionName *name = preset->precisions; name->word != NULL; name++)
      if (jalon_cell_is (cell, name->word))
        return name->precision;
  word = jalon_table_fold_name (cell);
  if (g_hash_table_lookup_extended (self->map->precisions, word, NULL, &value))
    return GPOINTER_TO_UINT (value);
  return jalon_vocabulary_parse (JALON_VOCABULARY_PRECISION, word, &precision) ? precision : otherwise;
}

/* Notes what is not sure of the row; @format: translated. */
static void G_GNUC_PRINTF (2, 3) doubt (JalonTableReading *self, const char *format, ...)
{
  va_list args;

  if (self->doubts == NULL)
    self->doubts = g_ptr_array_new_with_free_func (g_free);
  if (self->n_told == JALON_LOAD_MAX_PROBLEMS)
    {
      g_ptr_array_add (self->doubts, NULL);
      return;
    }
  self->n_told++;
  va_start (args, format);
  g_ptr_array_add (self->doubts, g_strdup_vprintf (format, args));
  va_end (args);
}

/* @code: lives as long as what names mean */
static void
set_country (JalonTableReading *self, const char *code)
{
  self->room->countries[0] = (char *) code;
  self->room->countries[1] = NULL;
  self->room->place.countries = self->room->countries;
}

/* Where the gazetteer has the place, which is said in case of doubt. */
static void
find_place (JalonTableReading *self, JalonPlace *place, JalonCell name)
{
  const char            *country = place->countries != NULL ? place->countries[0] : NULL;
  const JalonTablePlace *found = jalon_table_names_find_place (self->names, name, country);

  place->precision = JALON_PRECISION_NONE;
  if (found->name == NULL)
    {
      doubt (self,
             _ ("%s: line %u: no gazetteer here has “%s”; it stands in the list without a "
                "place"),
             self->name,
             self->row.line,
             place->name);
      return;
    }
  place->precision = found->precision;
  place->lon = found->lon;
  place->lat = found->lat;
  place->gazetteer = (char *) found->source;
  if (country == NULL)
    set_country (self, found->country);
  if (found->doubt != NULL)
    doubt (self,
           _ ("%s: line %u: “%s” is taken for %s (%s); %s"),
           self->name,
           self->row.line,
           place->name,
           found->name,
           found->country,
           found->doubt);
}

static gboolean
set_place (JalonTableReading *self, GError **error)
{
  JalonPlace *place = &self->room->place;
  JalonCell   name = jalon_table_get_cell (self, JALON_COLUMN_PLACE);
  JalonCell   country = jalon_table_get_cell (self, JALON_COLUMN_COUNTRY);
  const char *code = country.length > 0 ? jalon_table_names_find_country (self->names, country) : NULL;
  gboolean    has_point;

  if (!read_point (self, place, &has_point, error))
    return FALSE;
  if (code != NULL)
    set_country (self, code);
  if (!jalon_cell_is_blank (name))
    place->name = take (self, name);
  if (has_point)
    place->precision = find_precision (self, JALON_PRECISION_CITY);
  else if (place->name != NULL)
    find_place (self, place, name);
  else if (code != NULL)
    place->precision = JALON_PRECISION_COUNTRY;
  if (place->precision != JALON_PRECISION_NONE || place->name != NULL)
    self->event->place = place;
  return TRUE;
}

static gboolean
set_fatalities (JalonTableReading *self, GError **error)
{
  JalonCount *count = &self->event->fatalities;
  JalonCell   best = jalon_table_get_cell (self, JALON_COLUMN_FATALITIES);
  JalonCell   low = jalon_table_get_cell (self, JALON_COLUMN_FATALITIES_LOW);
  JalonCell   high = jalon_table_get_cell (self, JALON_COLUMN_FATALITIES_HIGH);
  gint32      number;

  if (!jalon_cell_is_blank (best))
    {
      char *text;

      if (jalon_cell_parse_count (best, &number))
        count->low = count->high = number;
      else if (!jalon_count_parse ((text = take (self, best)), count))
        count->words = text;
    }
  if (low.length > 0 && jalon_cell_parse_count (low, &number))
    count->low = number;
  if (high.length > 0 && jalon_cell_parse_count (high, &number))
    count->high = number;
  if (count->low != JALON_COUNT_NONE && count->high != JALON_COUNT_NONE && count->low > count->high)
    return fail (low, _ ("at least %s were killed, but fewer at most"), error);
  return TRUE;
}

static void
add_parties (JalonTableReading *self)
{
  static const struct
  {
    JalonColumnRole column;
    JalonPartyRole  role;
  } roles[] = {
    { JALON_COLUMN_ACTOR, JALON_PARTY_ACTOR },
    { JALON_COLUMN_RECIPIENT, JALON_PARTY_RECIPIENT },
    { JALON_COLUMN_PARTY, JALON_PARTY_ACTOR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    for (guint j = 0; j < self->plan->n_of_role[roles[i].column]; j++)
      jalon_table_add_party (self,
                             &(JalonTableWho){ .name = get_column (self, self->plan->columns[roles[i].column][j]),
                                               .role = roles[i].role });
}

/* An id for a row that has none: its line, which no other one of the table has, and a digest of what stands there, so
 * that rows of other tables have other ids. */
static char *
make_id (const JalonTableRow *row)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_checksum_update (sum, (const guchar *) row->cells[i].text, (gssize) row->cells[i].length);
      g_checksum_update (sum, (const guchar *) "", 1);
    }
  return g_strdup_printf ("row-%u-%.12s", row->line, g_checksum_get_string (sum));
}

static char *
take_id (JalonTableReading *self)
{
  JalonCell        cell = jalon_table_get_cell (self, JALON_COLUMN_ID);
  g_autofree char *made = NULL;

  if (!jalon_cell_is_blank (cell))
    return take (self, cell);
  made = make_id (&self->row);
  return g_string_chunk_insert (self->room->strings, made);
}

static void
begin_event (JalonTableReading *self, JalonTableRoom *room)
{
  room->event = *self->blank;
  room->place = (JalonPlace){ .precision = JALON_PRECISION_NONE, .lon = NAN, .lat = NAN };
  g_ptr_array_set_size (room->parties, 0);
  room->event.parties = room->parties;
  room->event.review = JALON_REVIEW_ACCEPTED;
  room->event.claims = jalon_table_sources_find (self->sources,
                                                 jalon_table_get_cell (self, JALON_COLUMN_SOURCE),
                                                 jalon_table_get_cell (self, JALON_COLUMN_URL));
  self->room = room;
  self->event = &room->event;
}

/**
 * jalon_table_make_event:
 * @self: whose row is read
 * @room: for what is made
 *
 * Makes the event or note of a row; articles are added to the dossier as it needs them.
 *
 * Returns: %FALSE with %JALON_ERROR_INVALID_VALUE where something in the row is wrong
 */
gboolean
jalon_table_make_event (JalonTableReading *self, JalonTableRoom *room, GError **error)
{
  const JalonTablePreset *preset = self->plan->preset;
  JalonEventRecord       *event = &room->event;

  begin_event (self, room);
  event->id = take_id (self);
  set_text (self, JALON_COLUMN_TITLE, &event->title);
  set_text (self, JALON_COLUMN_SUMMARY, &event->summary);
  set_type (self);
  if (!check_id (event->id, error) || !check_code (self, error) || !set_time (self, error) ||
      !set_place (self, error) || !set_fatalities (self, error))
    return FALSE;
  add_parties (self);
  jalon_table_list_extra (self->plan, &self->row, self->extra);
  if (self->extra->len > 0)
    event->extra = g_string_chunk_insert_len (room->strings, self->extra->str, (gssize) self->extra->len);
  if (preset != NULL && preset->finish != NULL)
    preset->finish (self);
  return TRUE;
}
