/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an event is called whose file gives it no title, and when it was where the file has no time of ours. GeoJSON has
 * no names for them (RFC 7946): those are known that people and their programs give, whatever their case and the signs
 * between their words, as "event_date" and "Date début". The members themselves stay what they are.
 */

#include "config.h"

#include "jalon-read-event.h"

#include "jalon-clock.h"
#include "jalon-kind.h"
#include "jalon-record.h"
#include "jalon-text.h"

#include <string.h>

/* Where nothing is left of name and id that a text may hold: a note must have a title. */
#define NO_TITLE "?"

/* Names without case, accents and signs, the surest first. */
static const char *const titles[] = { "title",  "name",   "label",   "headline",  "titre", "nom",
                                      "nombre", "titulo", "libelle", "eventtype", "type",  NULL };
static const char *const starts[] = { "date",      "eventdate", "startdate", "datestart", "start",        "starttime",
                                      "begin",     "begindate", "datedebut", "debut",     "when",         "datetime",
                                      "timestamp", "time",      "day",       "jour",      "incidentdate", "fecha",
                                      "datum",     "year",      "annee",     NULL };
static const char *const ends[] = { "end", "enddate", "dateend", "endtime", "datefin", "fin", "until", NULL };

/* Whether the letters of @key are @name, whatever their case and the signs between. */
static gboolean
is_ascii_name (const char *key, const char *name)
{
  for (; *key != '\0'; key++)
    if (g_ascii_isalpha (*key) && g_ascii_tolower (*key) != *name++)
      return FALSE;
  return *name == '\0';
}

/* Which of the first @limit names it is; @limit where it is none of them. */
static guint
find_rank (const char *key, const char *const *names, guint limit)
{
  char first;

  while (*key != '\0' && !g_ascii_isalpha (*key))
    key++;
  first = g_ascii_tolower (*key);
  for (guint i = 0; i < limit && names[i] != NULL; i++)
    if (*names[i] == first && is_ascii_name (key, names[i]))
      return i;
  return limit;
}

static gboolean
is_ascii (const JalonJson *member)
{
  for (guint i = 0; i < member->key_length; i++)
    if ((guchar) member->key[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* (nullable): the member of the surest name that @is_wanted; the first of several of one name */
static const JalonJson *
find (const JalonJson *properties, const char *const *names, gboolean (*is_wanted) (const JalonJson *json))
{
  const JalonJson *best = NULL;
  guint            best_rank = G_MAXUINT;

  for (const JalonJson *member = properties->members; member != NULL; member = member->next)
    {
      g_autofree char *folded = is_ascii (member) ? NULL : jalon_text_fold (member->key);
      guint            rank = find_rank (folded != NULL ? folded : member->key, names, best_rank);

      if (rank == best_rank || !is_wanted (member))
        continue;
      best = member;
      best_rank = rank;
    }
  return best;
}

static gboolean
is_words (const JalonJson *json)
{
  return jalon_json_is (json, JSON_STRING) && json->length > 0 && strlen (json->string) == json->length;
}

/* A day, month or year, "2024/05/01", what is finer, or a number of such a time. */
static gboolean
parse (const JalonJson *json, gint32 *out_first, gint32 *out_last, JalonTimePrecision *out_precision)
{
  g_autofree char *words = is_words (json) ? g_strdelimit (g_strdup (json->string), "/", '-') : NULL;

  if (words != NULL && jalon_day_parse_range (g_strstrip (words), out_first, out_last, out_precision))
    return TRUE;
  if (!jalon_clock_parse_json (json, out_first, out_last))
    return FALSE;
  *out_precision = *out_last - *out_first >= 364 ? JALON_TIME_YEAR : JALON_TIME_DAY;
  return TRUE;
}

static gboolean
is_time (const JalonJson *json)
{
  gint32             first, last;
  JalonTimePrecision precision;

  return parse (json, &first, &last, &precision);
}

/* (transfer full) (nullable): what a feature from elsewhere is called, as a text in one language */
static char *
dup_foreign_title (const JalonJson *properties)
{
  const JalonJson *member = jalon_json_is (properties, JSON_OBJECT) ? find (properties, titles, is_words) : NULL;

  return member != NULL ? jalon_text_pack_one (member->string) : NULL;
}

/* (nullable): what a file from elsewhere calls it */
static char *
dup_name (JalonFeatureNodes *nodes)
{
  const JalonJson *name = jalon_json_get (nodes->properties.json, "name");
  gboolean is_text = jalon_json_is (name, JSON_STRING) && name->length > 0 && strlen (name->string) == name->length;

  return is_text ? jalon_text_pack_one (name->string) : NULL;
}

/**
 * jalon_read_event_title:
 * @record: (inout): a #JalonEventRecord
 *
 * Gives an event without a title the one that a file from elsewhere has for it. One that is left without is called by
 * its facts, but a note has none: it is called by its id.
 */
void
jalon_read_event_title (JalonFeatureNodes *nodes, gpointer record)
{
  JalonEventRecord *event = record;

  if (event->title != NULL)
    return;
  if (event->type == JALON_EVENT_NOTE && nodes->properties.reader->is_plain)
    event->title = dup_foreign_title (nodes->properties.json);
  else if (nodes->properties.reader->is_plain || nodes->kind->is_loose)
    event->title = dup_name (nodes);
  if (event->title == NULL && event->type == JALON_EVENT_NOTE)
    event->title = jalon_text_pack_one (event->id);
  if (event->title == NULL && event->type == JALON_EVENT_NOTE)
    event->title = g_strdup (NO_TITLE);
}

/**
 * jalon_read_event_time:
 * @record: (inout): a #JalonEventRecord
 *
 * Gives an event without a time the one that a file from elsewhere has of it.
 */
void
jalon_read_event_time (JalonFeatureNodes *nodes, gpointer record)
{
  JalonTime         *time = &((JalonEventRecord *) record)->time;
  const JalonJson   *properties = nodes->properties.json;
  const JalonJson   *start = NULL;
  const JalonJson   *end;
  gint32             first, last;
  JalonTimePrecision precision;

  if (nodes->properties.reader->is_plain && time->precision == JALON_TIME_UNKNOWN &&
      jalon_json_is (properties, JSON_OBJECT))
    start = find (properties, starts, is_time);
  if (start == NULL)
    return;
  parse (start, &time->start, &time->end, &time->precision);
  end = find (properties, ends, is_time);
  if (end != NULL && parse (end, &first, &last, &precision) && last > time->end)
    time->end = last;
}
