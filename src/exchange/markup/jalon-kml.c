/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KML 2.2 (OGC 07-147r2): each Placemark is a feature, whose folder is a value
 * of it.
 */

#include "config.h"

#include "jalon-kml.h"

#include "jalon-i18n.h"
#include "jalon-kml-out.h"
#include "jalon-markup-features.h"
#include "jalon-markup-html.h"
#include "jalon-markup-text.h"

#include <string.h>

/* Folders one in another that are told. */
#define MAX_FOLDERS 8

/**
 * Kml:
 * @rings: (owned): of the area that is open, with commas between
 * @in_area: whether one is
 * @is_hole: whether the ring is cut out of it
 * @is_sound: whether its outline is one
 * @parent: (nullable): the element that the one that ends stands in
 * @folders: (owned) (element-type utf8): names of those that are open
 * @data_name: (owned) (nullable): of the value that is open
 * @n_links: to other maps
 * @n_overlays: pictures laid over the ground
 */
typedef struct
{
  JalonMarkupFeatures features;
  GString            *rings;
  gboolean            in_area;
  gboolean            is_hole;
  gboolean            is_sound;
  const char         *parent;
  GPtrArray          *folders;
  char               *data_name;
  guint               n_links;
  guint               n_overlays;
} Kml;

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (; *names != NULL; names++, values++)
    if (strcmp (*names, name) == 0)
      return *values;
  return NULL;
}

/* Names may have a prefix for their namespace. */
static const char *
get_local_name (const char *element)
{
  const char *colon = strchr (element, ':');

  return colon != NULL ? colon + 1 : element;
}

/* "Mali / 2024": the folders that a place is in, of very deep ones the innermost. */
static void
add_folders (Kml *self)
{
  guint first = self->folders->len - MIN (self->folders->len, MAX_FOLDERS);
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = first; i < self->folders->len; i++)
    {
      const char *name = g_ptr_array_index (self->folders, i);

      if (*name != '\0')
        g_string_append_printf (path, "%s%s", path->len > 0 ? " / " : "", name);
    }
  jalon_markup_features_add_member (&self->features, "folder", path->str);
}

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             data,
          GError             **error)
{
  Kml        *self = data;
  const char *name = get_local_name (element);

  g_string_truncate (self->features.text, 0);
  self->n_links += strcmp (name, "NetworkLink") == 0;
  self->n_overlays += g_str_has_suffix (name, "Overlay");
  if (strcmp (name, "Placemark") == 0)
    {
      jalon_markup_features_open (&self->features);
      add_folders (self);
    }
  else if (strcmp (name, "Polygon") == 0)
    {
      self->in_area = self->is_sound = TRUE;
      g_string_truncate (self->rings, 0);
    }
  else if (strcmp (name, "outerBoundaryIs") == 0 || strcmp (name, "innerBoundaryIs") == 0)
    self->is_hole = *name == 'i';
  else if (strcmp (name, "Folder") == 0)
    g_ptr_array_add (self->folders, g_strdup (""));
  else if (strcmp (name, "Data") == 0 || strcmp (name, "SimpleData") == 0)
    {
      g_free (self->data_name);
      self->data_name = g_strdup (find_attribute (names, values, "name"));
    }
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Kml *self = data;

  g_string_append_len (self->features.text, text, (gssize) length);
}

static void
end_name (Kml *self)
{
  if (self->features.is_open)
    {
      jalon_markup_features_add_member (&self->features, "title", self->features.text->str);
      jalon_markup_features_add_column (&self->features, "title", self->features.text->str);
    }
  else if (self->folders->len > 0 && g_strcmp0 (self->parent, "Folder") == 0)
    {
      char **name = (char **) &g_ptr_array_index (self->folders, self->folders->len - 1);

      g_free (*name);
      *name = g_strdup (self->features.text->str);
    }
}

/* A balloon in HTML is kept as it stands beside its words. */
static void
end_description (Kml *self)
{
  g_autofree char *words = jalon_markup_html_dup_words (self->features.text->str);

  jalon_markup_features_add_member (&self->features, "summary", words);
  if (strcmp (words, self->features.text->str) != 0)
    jalon_markup_features_add_member (&self->features, "description", self->features.text->str);
  jalon_markup_features_add_column (&self->features, "summary", self->features.text->str);
}

static void
end_time (Kml *self)
{
  jalon_markup_features_add_time (&self->features, self->features.text->str);
}

static void
end_begin (Kml *self)
{
  jalon_markup_features_add_bound (&self->features, self->features.text->str, FALSE);
}

static void
end_end (Kml *self)
{
  jalon_markup_features_add_bound (&self->features, self->features.text->str, TRUE);
}

static void
end_coordinates (Kml *self)
{
  jalon_markup_features_add_positions (&self->features, self->features.text->str, ",");
}

/* Of a track: with blanks between the numbers of a position. */
static void
end_coord (Kml *self)
{
  jalon_markup_features_add_positions (&self->features, self->features.text->str, " ");
}

static void
end_point (Kml *self)
{
  g_autofree char *point = g_strdup (self->features.n_positions == 1 ? self->features.positions->str : "");

  jalon_markup_features_add_shape (&self->features, "Point", point);
}

static void
end_line (Kml *self)
{
  jalon_markup_features_add_line (&self->features);
}

/* A ring of an area; one that stands alone is a line. */
static void
end_ring (Kml *self)
{
  if (!self->in_area)
    {
      jalon_markup_features_add_line (&self->features);
      return;
    }
  if (self->features.n_positions < 4 && !self->is_hole)
    self->is_sound = FALSE;
  if (self->features.n_positions >= 4)
    g_string_append_printf (self->rings, "%s[%s]", self->rings->len > 0 ? "," : "", self->features.positions->str);
  g_string_truncate (self->features.positions, 0);
  self->features.n_positions = 0;
}

static void
end_area (Kml *self)
{
  g_autofree char *area =
      self->is_sound && self->rings->len > 0 ? g_strdup_printf ("[%s]", self->rings->str) : g_strdup ("");

  jalon_markup_features_add_shape (&self->features, "Polygon", area);
  self->in_area = FALSE;
}

static void
end_value (Kml *self)
{
  if (self->data_name != NULL)
    {
      jalon_markup_features_add_member (&self->features, self->data_name, self->features.text->str);
      jalon_markup_features_add_column (&self->features, self->data_name, self->features.text->str);
    }
  g_clear_pointer (&self->data_name, g_free);
}

static void
end_folder (Kml *self)
{
  if (self->folders->len > 0)
    g_ptr_array_set_size (self->folders, (int) self->folders->len - 1);
}

static void
end_placemark (Kml *self)
{
  if (self->features.is_open)
    jalon_markup_features_close (&self->features);
}

static const struct
{
  const char *element;
  void (*end) (Kml *self);
} ends[] = {
  { "name", end_name },       { "description", end_description },
  { "when", end_time },       { "begin", end_begin },
  { "end", end_end },         { "coordinates", end_coordinates },
  { "coord", end_coord },     { "Point", end_point },
  { "LineString", end_line }, { "Track", end_line },
  { "LinearRing", end_ring }, { "Polygon", end_area },
  { "value", end_value },     { "SimpleData", end_value },
  { "Folder", end_folder },   { "Placemark", end_placemark },
};

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Kml          *self = data;
  const char   *name = get_local_name (element);
  const GSList *within = g_markup_parse_context_get_element_stack (context)->next;

  self->parent = within != NULL ? get_local_name (within->data) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (strcmp (ends[i].element, name) == 0)
      ends[i].end (self);
  g_string_truncate (self->features.text, 0);
}

static JalonSniff
sniff (const char *beginning, gsize length)
{
  return jalon_markup_begins_with (beginning, length, "<kml") ? JALON_SNIFF_SURE : JALON_SNIFF_NO;
}

/* What of a map is not here. */
static void
tell (const Kml *self, const char *name, JalonSink *sink)
{
  if (self->n_links > 0)
    jalon_sink_remark (sink,
                       ngettext ("%s: %u link to another map is not followed; open that map as a file of its own",
                                 "%s: %u links to other maps are not followed; open these maps as files of their own",
                                 self->n_links),
                       name,
                       self->n_links);
  if (self->n_overlays > 0)
    jalon_sink_remark (sink,
                       ngettext ("%s: %u picture that lies over the map is left out",
                                 "%s: %u pictures that lie over the map are left out",
                                 self->n_overlays),
                       name,
                       self->n_overlays);
}

/**
 * jalon_kml_read:
 * @inputs: (array length=n_inputs): texts in KML
 *
 * Reads several texts as one map. Fails as jalon_markup_read() does.
 */
gboolean
jalon_kml_read (const JalonInput *inputs, guint n_inputs, JalonSink *sink, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  Kml      self = { .rings = g_string_new (NULL), .folders = g_ptr_array_new_with_free_func (g_free) };
  gboolean ok = jalon_markup_read (inputs, n_inputs, sink, &parser, &self.features, error);

  if (ok)
    tell (&self, inputs[0].name, sink);
  g_string_free (self.rings, TRUE);
  g_ptr_array_unref (self.folders);
  g_free (self.data_name);
  return ok;
}

static gboolean
read_one (const JalonInput *input, JalonSink *sink, GError **error)
{
  return jalon_kml_read (input, 1, sink, error);
}

const JalonFormat jalon_format_kml = {
  .type = { "kml", N_ ("KML: places with times and styles"), { "kml" }, { "application/vnd.google-earth.kml+xml" } },
  .sniff = sniff,
  .read = read_one,
  .write = jalon_kml_write,
  .lacks = JALON_LACKS_MUCH,
};
