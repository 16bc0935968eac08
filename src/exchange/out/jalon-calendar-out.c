/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * iCalendar (RFC 5545): whole days, places and what is said. What has no date
 * has no place in a calendar.
 */

#include "config.h"

#include "jalon-facts.h"
#include "jalon-i18n.h"
#include "jalon-out.h"

#include <string.h>

/* Bytes of a line at most, without its break (section 3.1). */
#define MAX_LINE 75

#define FLUSH (256 << 10)

typedef struct
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GString       *text;
} Writing;

/* A line, folded between characters. */
static void
append_line (GString *text, const char *line)
{
  gsize room = MAX_LINE;

  for (; *line != '\0'; line = g_utf8_next_char (line))
    {
      gsize length = (gsize) (g_utf8_next_char (line) - line);

      if (length > room)
        {
          g_string_append (text, "\r\n ");
          room = MAX_LINE - 1;
        }
      g_string_append_len (text, line, (gssize) length);
      room -= length;
    }
  g_string_append (text, "\r\n");
}

/* A property whose value is text: "\", ";", "," and line breaks are marked. */
static void
append_text (GString *text, const char *name, const char *value)
{
  g_autoptr (GString) line = NULL;

  if (value == NULL || *value == '\0')
    return;
  line = g_string_new (name);
  g_string_append_c (line, ':');
  for (; *value != '\0'; value++)
    {
      if (*value == '\n')
        g_string_append (line, "\\n");
      else if (strchr ("\\;,", *value) != NULL)
        g_string_append_printf (line, "\\%c", *value);
      else if ((guchar) *value >= ' ')
        g_string_append_c (line, *value);
    }
  append_line (text, line->str);
}

static void
append_day (GString *text, const char *name, gint32 day)
{
  int year, month, day_of_month;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  g_string_append_printf (text, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, year, month, day_of_month);
}

static void
append_place (GString *text, const JalonFacts *facts)
{
  g_autofree char *name = jalon_facts_dup_field (facts, "place");
  char             lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE];

  append_text (text, "LOCATION", name);
  if (jalon_facts_has_point (facts))
    g_string_append_printf (text,
                            "GEO:%s;%s\r\n",
                            g_ascii_formatd (lat, sizeof lat, "%.6f", facts->place->lat),
                            g_ascii_formatd (lon, sizeof lon, "%.6f", facts->place->lon));
}

static void
append_words (GString *text, const JalonFacts *facts)
{
  g_autofree char *summary = jalon_facts_dup_field (facts, "summary");
  g_autofree char *sources = jalon_facts_dup_sources (facts, JALON_STANCE_ASSERTS);
  g_autofree char *type = jalon_facts_dup_field (facts, "type");
  g_autoptr (GString) words = g_string_new (summary);

  if (*sources != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", sources);
  append_text (text, "DESCRIPTION", words->str);
  append_text (text, "CATEGORIES", type != NULL ? type : facts->kind->word);
}

static gboolean
write_event (const JalonFacts *facts, gpointer data, GError **error)
{
  Writing         *self = data;
  const JalonTime *time = &facts->record->time;
  gint32           last = time->end != JALON_DAY_NONE ? time->end : time->start;

  if (time->start == JALON_DAY_NONE)
    return TRUE;
  g_string_append (self->text, "BEGIN:VEVENT\r\n");
  append_text (self->text, "UID", facts->record->id);
  g_string_append (self->text, "DTSTAMP:19700101T000000Z\r\n");
  append_day (self->text, "DTSTART", time->start);
  append_day (self->text, "DTEND", last + 1);
  append_text (self->text, "SUMMARY", facts->title);
  append_words (self->text, facts);
  append_place (self->text, facts);
  g_string_append (self->text, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
  return jalon_out_write (self->stream, self->text, FLUSH, self->cancellable, error);
}

/* The stamp is the same each time, so that the same dossier gives the same file. */
static gboolean
write_calendar (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GString) text =
      g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Jalon//" JALON_VERSION "//EN\r\n");
  Writing self = { stream, progress->cancellable, text };

  if (!jalon_facts_foreach (dossier, progress, write_event, &self, error))
    return FALSE;
  g_string_append (text, "END:VCALENDAR\r\n");
  return jalon_out_write (stream, text, 0, progress->cancellable, error);
}

const JalonFormat jalon_format_calendar = {
  .type = { "calendar", N_ ("iCalendar: what has a date"), { "ics" }, { "text/calendar" } },
  .sniff = jalon_out_sniff_none,
  .write = write_calendar,
  .lacks = JALON_LACKS_DATELESS | JALON_LACKS_VIEWS | JALON_LACKS_TEXTS,
};
