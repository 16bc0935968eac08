/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KML 2.2 (OGC 07-147r2): points, lines and areas with times, and a style for
 * each class of what happened. What is nowhere has no geometry there.
 */

#include "config.h"

#include "jalon-kml-out.h"

#include "jalon-clock.h"
#include "jalon-columns-out.h"
#include "jalon-xml-out.h"

#include <jansson.h>
#include <string.h>

#define FLUSH (256 << 10)

/* Colours of the classes of PLOVER, of Okabe and Ito, "aabbggrr" as KML has it. */
static const char *const colours[JALON_N_QUADS] = {
  [JALON_QUAD_VERBAL_COOPERATION] = "ffe9b456",
  [JALON_QUAD_MATERIAL_COOPERATION] = "ffb27200",
  [JALON_QUAD_VERBAL_CONFLICT] = "ff009fe6",
  [JALON_QUAD_MATERIAL_CONFLICT] = "ff005ed5",
  [JALON_QUAD_NONE] = "ff808080",
};

/* What a globe shows of a thing that is clicked: without it, all values, and those in JSON are not for reading. */
#define BALLOON                                                                                                        \
  "&lt;h3&gt;$[name]&lt;/h3&gt;&lt;p&gt;$[description]&lt;/p&gt;&lt;p&gt;$[date] $[place]&lt;/p&gt;"                   \
  "&lt;p&gt;&lt;i&gt;$[quotes]&lt;/i&gt;&lt;/p&gt;&lt;p&gt;$[source]&lt;br/&gt;$[url]&lt;/p&gt;"

typedef struct
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GString       *text;
  const GArray  *columns;
} Writing;

static void
append_position (GString *text, json_t *position)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (gsize i = 0; i < MIN (json_array_size (position), 2); i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? "," : "",
                            g_ascii_dtostr (buffer, sizeof buffer, json_number_value (json_array_get (position, i))));
  g_string_append_c (text, ' ');
}

static void
append_positions (GString *text, json_t *line)
{
  gsize   i;
  json_t *position;

  g_string_append (text, "<coordinates>");
  json_array_foreach (line, i, position) append_position (text, position);
  g_string_append (text, "</coordinates>");
}

static void
append_point (GString *text, json_t *position)
{
  g_string_append (text, "<Point><coordinates>");
  append_position (text, position);
  g_string_append (text, "</coordinates></Point>");
}

static void
append_line (GString *text, json_t *line)
{
  g_string_append (text, "<LineString>");
  append_positions (text, line);
  g_string_append (text, "</LineString>");
}

static void
append_area (GString *text, json_t *rings)
{
  gsize   i;
  json_t *ring;

  g_string_append (text, "<Polygon>");
  json_array_foreach (rings, i, ring)
  {
    const char *where = i == 0 ? "outerBoundaryIs" : "innerBoundaryIs";

    g_string_append_printf (text, "<%s><LinearRing>", where);
    append_positions (text, ring);
    g_string_append_printf (text, "</LinearRing></%s>", where);
  }
  g_string_append (text, "</Polygon>");
}

static const struct
{
  const char *type;
  void (*append) (GString *text, json_t *coordinates);
  gboolean is_several;
} shapes[] = {
  { "Point", append_point, FALSE },     { "LineString", append_line, FALSE },     { "Polygon", append_area, FALSE },
  { "MultiPoint", append_point, TRUE }, { "MultiLineString", append_line, TRUE }, { "MultiPolygon", append_area, TRUE },
};

static void
append_shape (GString *text, json_t *geometry)
{
  const char *type = json_string_value (json_object_get (geometry, "type"));
  json_t     *coordinates = json_object_get (geometry, "coordinates");
  gsize       j;
  json_t     *part;

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (shapes); i++)
    {
      if (strcmp (shapes[i].type, type) != 0)
        continue;
      if (!shapes[i].is_several)
        {
          shapes[i].append (text, coordinates);
          return;
        }
      g_string_append (text, "<MultiGeometry>");
      json_array_foreach (coordinates, j, part) shapes[i].append (text, part);
      g_string_append (text, "</MultiGeometry>");
    }
}

/* A collection of shapes is drawn shape by shape; one within another is not. */
static void
append_geometry (GString *text, const char *json)
{
  json_t *geometry = json_loads (json, 0, NULL);
  json_t *parts = json_object_get (geometry, "geometries");
  gsize   i;
  json_t *part;

  if (json_is_array (parts))
    {
      g_string_append (text, "<MultiGeometry>");
      json_array_foreach (parts, i, part) append_shape (text, part);
      g_string_append (text, "</MultiGeometry>");
    }
  else
    append_shape (text, geometry);
  json_decref (geometry);
}

static void
append_where (GString *text, const JalonFacts *facts)
{
  g_autofree char *json = jalon_facts_dup_json (facts);
  char             lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE];

  if (json != NULL)
    append_geometry (text, json);
  else if (jalon_facts_has_point (facts))
    g_string_append_printf (text,
                            "<Point><coordinates>%s,%s</coordinates></Point>",
                            g_ascii_formatd (lon, sizeof lon, "%.7g", facts->place->lon),
                            g_ascii_formatd (lat, sizeof lat, "%.7g", facts->place->lat));
}

/* (transfer full) (nullable): a moment where one stood in the file, else the day */
static char *
dup_end (const JalonRecord *record, const char *end, gint32 day)
{
  char *moment = day != JALON_DAY_NONE ? jalon_clock_dup_moment (record->extra, end, day) : NULL;

  return moment != NULL || day == JALON_DAY_NONE ? moment : jalon_day_format_iso (day);
}

static void
append_end (GString *text, const char *name, const char *end)
{
  if (end != NULL)
    g_string_append_printf (text, "<%s>%s</%s>", name, end, name);
}

static void
append_time (GString *text, const JalonRecord *record)
{
  g_autofree char *begin = dup_end (record, "start", record->time.start);
  g_autofree char *end = dup_end (record, "end", record->time.end);

  if (begin == NULL && end == NULL)
    return;
  if (g_strcmp0 (begin, end) == 0)
    {
      g_string_append (text, "<TimeStamp>");
      append_end (text, "when", begin);
      g_string_append (text, "</TimeStamp>");
      return;
    }
  g_string_append (text, "<TimeSpan>");
  append_end (text, "begin", begin);
  append_end (text, "end", end);
  g_string_append (text, "</TimeSpan>");
}

static void
append_value (GString *text, const char *name, char *value)
{
  if (value != NULL && *value != '\0')
    {
      g_string_append_printf (text, "<Data name=\"%s\">", name);
      jalon_xml_append_element (text, "value", value);
      g_string_append (text, "</Data>");
    }
  g_free (value);
}

static void
append_data (Writing *self, const JalonFacts *facts)
{
  static const char *const told_else[] = { "title", "summary", NULL };

  g_string_append (self->text, "<ExtendedData>");
  for (guint i = 0; i < self->columns->len; i++)
    {
      const JalonColumnOut *column = &g_array_index (self->columns, JalonColumnOut, i);

      if (!g_strv_contains (told_else, column->name))
        append_value (self->text, column->name, jalon_column_out_dup_cell (column, facts));
    }
  g_string_append (self->text, "</ExtendedData>");
}

static JalonQuad
find_quad (const JalonFacts *facts)
{
  g_autofree char *word = jalon_facts_dup_field (facts, "type");
  guint            type;

  return jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, word, &type) ? jalon_event_type_get_quad (type)
                                                                           : JALON_QUAD_NONE;
}

static gboolean
write_placemark (const JalonFacts *facts, gpointer data, GError **error)
{
  Writing         *self = data;
  g_autofree char *summary = jalon_facts_dup_field (facts, "summary");

  g_string_append (self->text, "<Placemark>");
  jalon_xml_append_element (self->text, "name", facts->title);
  if (summary != NULL)
    jalon_xml_append_element (self->text, "description", summary);
  append_time (self->text, facts->record);
  g_string_append_printf (self->text, "<styleUrl>#class-%u</styleUrl>", find_quad (facts));
  append_data (self, facts);
  append_where (self->text, facts);
  g_string_append (self->text, "</Placemark>\n");
  return jalon_out_write (self->stream, self->text, FLUSH, self->cancellable, error);
}

static void
append_styles (GString *text)
{
  for (guint i = 0; i < JALON_N_QUADS; i++)
    g_string_append_printf (
        text,
        "<Style id=\"class-%u\"><IconStyle><color>%s</color></IconStyle><LineStyle><color>%s</color>"
        "<width>2</width></LineStyle><PolyStyle><color>80%s</color></PolyStyle><BalloonStyle><text>" BALLOON
        "</text></BalloonStyle></Style>\n",
        i,
        colours[i],
        colours[i],
        colours[i] + 2);
}

/**
 * jalon_kml_write:
 *
 * Writes all that a dossier shows as KML; as a #JalonFormat writes.
 */
gboolean
jalon_kml_write (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GString) text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                           "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n");
  g_autofree char *title = jalon_dossier_dup_title (dossier, NULL);
  g_autoptr (GArray) columns = jalon_columns_out_list (FALSE);
  Writing self = { stream, progress->cancellable, text, columns };

  if (title != NULL)
    jalon_xml_append_element (text, "name", title);
  append_styles (text);
  if (!jalon_facts_foreach (dossier, progress, write_placemark, &self, error))
    return FALSE;
  g_string_append (text, "</Document></kml>\n");
  return jalon_out_write (stream, text, 0, progress->cancellable, error);
}
