/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the words of the command line to page, box and query.
 */

#include "config.h"

#include "jalon-cli-arguments.h"

#include "jalon-frame.h"
#include "jalon-i18n.h"
#include "jalon-schema.h"

#include <string.h>

void
jalon_snapshot_arguments_clear (JalonSnapshotArguments *self)
{
  g_free (self->output);
  g_free (self->size);
  g_free (self->paper);
  g_free (self->bbox);
  g_free (self->map_scale);
  g_free (self->centre);
  g_strfreev (self->countries);
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_strfreev (self->words[i]);
  for (guint i = 0; i < JALON_N_EVENT_BOUNDS; i++)
    g_free (self->bounds[i]);
  g_strfreev (self->articles);
  g_free (self->since);
  g_free (self->until);
  g_free (self->text);
  g_free (self->view);
  g_free (self->title);
  g_free (self->standfirst);
  g_free (self->author);
  g_free (self->language);
  g_free (self->worldview);
  g_free (self->aggregate);
}

gboolean
jalon_snapshot_arguments_get_format (const JalonSnapshotArguments *self,
                                     const JalonPictureFormat    **format,
                                     GError                      **error)
{
  g_autofree char *suffixes = jalon_picture_format_dup_suffixes (TRUE);
  const char      *dot;

  if (self->output == NULL)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   /* Translators: %s is ".png, .svg or .pdf". */
                   _ ("Where to? Name a file with -o, ending in %s"),
                   suffixes);
      return FALSE;
    }
  dot = strrchr (self->output, '.');
  *format = jalon_picture_format_find (dot != NULL ? dot + 1 : NULL);
  if (*format == NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 /* Translators: the second %s is ".png, .svg or .pdf". */
                 _ ("-o: “%s” is no name of a picture (expected %s at its end)"),
                 self->output,
                 suffixes);
  return *format != NULL;
}

/* "1920x1080" */
static gboolean
parse_size (const char *text, double *width, double *height)
{
  g_auto (GStrv) sides = g_strsplit_set (text, "xX×", 2);
  guint64 w, h;

  if (g_strv_length (sides) != 2 || !g_ascii_string_to_unsigned (sides[0], 10, 1, 100000, &w, NULL) ||
      !g_ascii_string_to_unsigned (sides[1], 10, 1, 100000, &h, NULL))
    return FALSE;
  *width = w;
  *height = h;
  return TRUE;
}

static char *
list_papers (void)
{
  GString          *words = g_string_new (NULL);
  guint             n;
  const JalonPaper *papers = jalon_paper_list (&n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", papers[i].word);
  return g_string_free (words, FALSE);
}

/* Leaves the page as it is where neither a size nor a paper is asked for. */
gboolean
jalon_snapshot_arguments_get_page (const JalonSnapshotArguments *self, double *width, double *height, GError **error)
{
  const JalonPaper *paper;

  if (self->size != NULL && self->paper != NULL)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   "%s",
                   _ ("--size and --paper exclude each other; give one of them"));
      return FALSE;
    }
  if (self->size != NULL)
    {
      if (parse_size (self->size, width, height))
        return TRUE;
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   _ ("--size: “%s” is no size (expected WIDTHxHEIGHT in pixels, such as 1920x1080)"),
                   self->size);
      return FALSE;
    }
  if (self->paper == NULL)
    return TRUE;
  paper = jalon_paper_find (self->paper);
  if (paper == NULL)
    {
      g_autofree char *expected = list_papers ();

      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   _ ("--paper: there is no “%s” (expected one of %s)"),
                   self->paper,
                   expected);
      return FALSE;
    }
  *width = paper->width_mm * 96.0 / 25.4;
  *height = paper->height_mm * 96.0 / 25.4;
  return TRUE;
}

/* An empty box fits the map to what is shown. */
gboolean
jalon_snapshot_arguments_get_box (const JalonSnapshotArguments *self, JalonBox *box, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  jalon_box_init_empty (box);
  if (self->bbox == NULL)
    return TRUE;
  if (self->fit)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   "%s",
                   _ ("--bbox and --fit exclude each other; give one of them"));
      return FALSE;
    }
  if (jalon_box_parse (self->bbox, box, &local_error))
    return TRUE;
  g_set_error (error, JALON_ERROR, JALON_ERROR_USAGE, "--bbox: %s", local_error->message);
  return FALSE;
}

static gboolean
set_middle (JalonScene *scene, const JalonBox *box, JalonFrame *frame)
{
  JalonBox      shown = *box;
  JalonViewport viewport;

  if (jalon_box_is_empty (&shown) && !jalon_scene_get_extent (scene, &shown))
    return FALSE;
  jalon_viewport_init_fit (&viewport, &shown, 100.0, 100.0, 0.0);
  frame->lon = jalon_mercator_unit_lon (viewport.cx);
  frame->lat = jalon_mercator_unit_lat (viewport.cy);
  return TRUE;
}

gboolean
jalon_snapshot_arguments_get_frame (const JalonSnapshotArguments *self,
                                    JalonScene                   *scene,
                                    const JalonBox               *box,
                                    JalonFrame                   *frame,
                                    GError                      **error)
{
  if (self->map_scale == NULL && self->centre == NULL)
    return TRUE;
  if (self->map_scale == NULL)
    g_set_error_literal (error, JALON_ERROR, JALON_ERROR_USAGE, _ ("--centre needs --map-scale as well"));
  else if (!jalon_frame_parse_scale (self->map_scale, &frame->denominator))
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("--map-scale: “%s” is not a scale (expected 1:10000 to 1:200000000)"),
                 self->map_scale);
  else if (self->centre != NULL && !jalon_frame_parse_centre (jalon_scene_get_world (scene), self->centre, frame))
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("--centre: “%s” is not a place (expected LON,LAT in degrees or the name of a place)"),
                 self->centre);
  else if (self->centre == NULL && !set_middle (scene, box, frame))
    g_set_error_literal (error,
                         JALON_ERROR,
                         JALON_ERROR_USAGE,
                         _ ("--map-scale: nothing has a place; give --centre as well"));
  else
    return TRUE;
  return FALSE;
}

/* Leaves the worldview as it is, that of the dossier, where none is asked for. */
gboolean
jalon_snapshot_arguments_get_worldview (const JalonSnapshotArguments *self, JalonWorldview *worldview, GError **error)
{
  guint value;

  if (self->worldview == NULL)
    return TRUE;
  if (!jalon_vocabulary_parse (JALON_VOCABULARY_WORLDVIEW, self->worldview, &value))
    {
      g_autofree char *expected = jalon_vocabulary_dup_expected (JALON_VOCABULARY_WORLDVIEW);

      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   _ ("--worldview: there is no “%s” (expected %s)"),
                   self->worldview,
                   expected);
      return FALSE;
    }
  *worldview = value;
  return TRUE;
}

/**
 * jalon_cli_parse_mask:
 * @column: a #JalonEventColumn of words
 * @words: (nullable) (array zero-terminated=1): as given, in whatever case
 * @query: asks for nothing else of that column than these
 *
 * Returns: %FALSE with %JALON_ERROR_USAGE for a word that the column does not know
 */
gboolean
jalon_cli_parse_mask (guint column, char **words, JalonQuery *query, GError **error)
{
  const JalonField *field = jalon_schema_find_column (&jalon_event_schema, column);

  if (words != NULL)
    query->masks[column] = 0;
  for (; words != NULL && *words != NULL; words++)
    {
      g_autofree char *upper = g_ascii_strup (*words, -1);
      g_autofree char *lower = g_ascii_strdown (*words, -1);
      g_autofree char *expected = NULL;
      guint            value;

      if (jalon_vocabulary_parse (field->vocabulary, upper, &value) ||
          jalon_vocabulary_parse (field->vocabulary, lower, &value))
        {
          query->masks[column] |= 1u << value;
          continue;
        }
      expected = jalon_vocabulary_dup_expected (field->vocabulary);
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   _ ("--%s: there is no “%s” (expected %s)"),
                   field->name,
                   *words,
                   expected);
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse_day (const char *option, const char *text, gboolean last, gint32 *day, GError **error)
{
  gint32             first_day, last_day;
  JalonTimePrecision precision;

  if (text == NULL)
    return TRUE;
  if (!jalon_day_parse_range (text, &first_day, &last_day, &precision))
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   _ ("%s: “%s” is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)"),
                   option,
                   text);
      return FALSE;
    }
  *day = last ? last_day : first_day;
  return TRUE;
}

static gboolean
parse_countries (const JalonSnapshotArguments *self, JalonWorld *world, JalonQuery *query, GError **error)
{
  if (self->countries != NULL)
    g_array_set_size (query->countries, 0);
  for (char **term = self->countries; term != NULL && *term != NULL; term++)
    {
      g_autoptr (GError) local_error = NULL;
      const JalonCountryTerm *country;

      if (!jalon_query_parse_country (query, *term, &local_error))
        {
          g_set_error (error, JALON_ERROR, JALON_ERROR_USAGE, "--country: %s", local_error->message);
          return FALSE;
        }
      country = &g_array_index (query->countries, JalonCountryTerm, query->countries->len - 1);
      if (!jalon_world_has_code (world, country->code))
        {
          g_set_error (error,
                       JALON_ERROR,
                       JALON_ERROR_USAGE,
                       _ ("--country: “%s” is the code of no country or organisation (expected ISO 3166-1 alpha-3, "
                          "such as MLI)"),
                       country->code);
          return FALSE;
        }
    }
  if (self->countries != NULL || self->all_countries)
    query->all_countries = self->all_countries;
  return TRUE;
}

static gboolean
parse_words (const JalonSnapshotArguments *self, JalonQuery *query, GError **error)
{
  for (guint i = 1; i < JALON_N_EVENT_COLUMNS; i++)
    if (!jalon_cli_parse_mask (i, self->words[i], query, error))
      return FALSE;
  return TRUE;
}

static gboolean
parse_bounds (const JalonSnapshotArguments *self, JalonQuery *query, GError **error)
{
  for (guint i = 1; i < JALON_N_EVENT_BOUNDS; i++)
    {
      JalonCount count;

      if (self->bounds[i] == NULL)
        continue;
      if (!jalon_count_parse (self->bounds[i], &count))
        {
          g_set_error (error,
                       JALON_ERROR,
                       JALON_ERROR_USAGE,
                       _ ("--%s: “%s” is not a number or a range (expected 5, 5-20, 100+ or -10)"),
                       jalon_schema_find_bounds (&jalon_event_schema, i)->name,
                       self->bounds[i]);
          return FALSE;
        }
      query->bounds[i].low = count.low;
      query->bounds[i].high = count.high;
    }
  return TRUE;
}

static gboolean
parse_dates (const JalonSnapshotArguments *self, JalonQuery *query, GError **error)
{
  if (!parse_day ("--since", self->since, FALSE, &query->since, error) ||
      !parse_day ("--until", self->until, TRUE, &query->until, error))
    return FALSE;
  if (self->since == NULL || self->until == NULL || query->since <= query->until)
    return TRUE;
  g_set_error (error, JALON_ERROR, JALON_ERROR_USAGE, _ ("--since %s is after --until %s"), self->since, self->until);
  return FALSE;
}

gboolean
jalon_snapshot_arguments_fill_query (const JalonSnapshotArguments *self,
                                     JalonWorld                   *world,
                                     JalonQuery                   *query,
                                     GError                      **error)
{
  if (!parse_countries (self, world, query, error) || !parse_words (self, query, error) ||
      !parse_bounds (self, query, error) || !parse_dates (self, query, error))
    return FALSE;
  if (self->articles != NULL)
    g_ptr_array_set_size (query->articles, 0);
  for (char **article = self->articles; article != NULL && *article != NULL; article++)
    g_ptr_array_add (query->articles, g_strdup (*article));
  if (self->text != NULL)
    {
      g_free (query->text);
      query->text = g_strdup (self->text);
    }
  return TRUE;
}
