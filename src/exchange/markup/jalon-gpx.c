/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GPX 1.1: a waypoint is a point, a route a line, a track a line for each of
 * its segments, from the day of its first point to that of its last.
 */

#include "config.h"

#include "jalon-gpx.h"

#include "jalon-i18n.h"
#include "jalon-markup-features.h"
#include "jalon-markup-text.h"

#include <string.h>

/* Those that are features of their own, and those that are positions of one. */
static const char *const features[] = { "wpt", "rte", "trk", NULL };
static const char *const positions[] = { "wpt", "rtept", "trkpt", NULL };

/* @depth: elements that are open within a position other than a waypoint */
typedef struct
{
  JalonMarkupFeatures features;
  guint               depth;
} Gpx;

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (; *names != NULL; names++, values++)
    if (strcmp (*names, name) == 0)
      return *values;
  return "";
}

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             data,
          GError             **error)
{
  Gpx *self = data;

  g_string_truncate (self->features.text, 0);
  if (g_strv_contains (features, element))
    jalon_markup_features_open (&self->features);
  if (self->features.is_open && g_strv_contains (positions, element))
    {
      g_autofree char *position =
          g_strdup_printf ("%s,%s", find_attribute (names, values, "lon"), find_attribute (names, values, "lat"));

      jalon_markup_features_add_positions (&self->features, position, ",");
    }
  if (self->depth > 0 || strcmp (element, "rtept") == 0 || strcmp (element, "trkpt") == 0)
    self->depth++;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Gpx *self = data;

  g_string_append_len (self->features.text, text, (gssize) length);
}

/* What a feature says of itself; what its positions say is left but for their times. */
static void
end_value (Gpx *self, const char *element)
{
  if (!self->features.is_open)
    return;
  if (strcmp (element, "time") == 0)
    jalon_markup_features_add_time (&self->features, self->features.text->str);
  else if (self->depth > 0)
    return;
  else if (strcmp (element, "name") == 0)
    jalon_markup_features_add_member (&self->features, "title", self->features.text->str);
  else if (strcmp (element, "desc") == 0)
    jalon_markup_features_add_member (&self->features, "summary", self->features.text->str);
  else if (strcmp (element, "cmt") == 0 || strcmp (element, "sym") == 0 || strcmp (element, "ele") == 0)
    jalon_markup_features_add_member (&self->features, element, self->features.text->str);
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Gpx *self = data;

  end_value (self, element);
  if (self->depth > 0)
    self->depth--;
  if (strcmp (element, "trkseg") == 0)
    jalon_markup_features_add_line (&self->features);
  if (self->features.is_open && g_strv_contains (features, element))
    {
      if (self->features.n_positions > 0)
        jalon_markup_features_add_line (&self->features);
      jalon_markup_features_close (&self->features);
    }
  g_string_truncate (self->features.text, 0);
}

static JalonSniff
sniff (const char *beginning, gsize length)
{
  return jalon_markup_begins_with (beginning, length, "<gpx") ? JALON_SNIFF_SURE : JALON_SNIFF_NO;
}

static gboolean
read_gpx (const JalonInput *input, JalonSink *sink, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  Gpx                        self = { .depth = 0 };

  return jalon_markup_read (input, 1, sink, &parser, &self.features, error);
}

const JalonFormat jalon_format_gpx = {
  .type = { "gpx", N_ ("GPX: waypoints, routes and tracks"), { "gpx" }, { "application/gpx+xml" } },
  .sniff = sniff,
  .read = read_gpx,
};
