/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli snapshot: a map fit to print, without a display.
 */

#include "config.h"

#include "jalon-cli-snapshot.h"

#include "jalon-cli-arguments.h"
#include "jalon-cli-filter.h"
#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-cli-view.h"
#include "jalon-i18n.h"
#include "jalon-map-aggregate.h"
#include "jalon-text.h"
#include "jalon-view.h"

#include <stdio.h>

#define MIN_SCALE 0.1
#define MAX_SCALE 16.0

static gboolean
parse (JalonSnapshotArguments *arguments, int *argc, char ***argv)
{
  const GOptionEntry first[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &arguments->output,
      N_ ("File to write; its ending says the format (“jalon-cli formats” lists them)"),
      N_ ("PICTURE") },
    { "size",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->size,
      N_ ("Size of the page in pixels of 1/96 inch"),
      N_ ("WIDTHxHEIGHT") },
    { "paper",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->paper,
      N_ ("Page by name; A4-landscape without it"),
      N_ ("A5..A2-{landscape,portrait}|slide-16x9|square") },
    { "scale",
      0,
      0,
      G_OPTION_ARG_DOUBLE,
      &arguments->scale,
      N_ ("Pixels of the image for each pixel of the page, where the format has pixels"),
      N_ ("FACTOR") },
    { "bbox",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->bbox,
      N_ ("Show this part of the world, in degrees"),
      N_ ("WEST,SOUTH,EAST,NORTH") },
    { "fit",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments->fit,
      N_ ("Show all that matches the filter (this is the default)"),
      NULL },
    { "map-scale",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->map_scale,
      N_ ("Scale of the map on paper"),
      N_ ("1:NUMBER") },
    { "centre",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->centre,
      N_ ("Middle of a map with a scale: degrees or the name of a place"),
      N_ ("LON,LAT|NAME") },
  };
  const GOptionEntry later[] = {
    { "title",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->title,
      N_ ("Title of the map, instead of the dossier's"),
      N_ ("TITLE") },
    { "standfirst",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->standfirst,
      N_ ("A sentence or two below the title, instead of the dossier's"),
      N_ ("TEXT") },
    { "author",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->author,
      N_ ("Author of the map, instead of the dossier's"),
      N_ ("NAME") },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->language,
      N_ ("Language of words and names: en, fr, or ar for names"),
      N_ ("LANGUAGE") },
    { "worldview",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->worldview,
      N_ ("Whose borders, instead of the dossier's"),
      "un|de-facto|mar" },
    { "aggregate",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->aggregate,
      N_ ("Sum up in the place of symbols; WHAT is countries or hexagons, KEY=VALUE measure=events|killed, per=area, "
          "classes=quantile|jenks|equal|1:5:20, number=2..8, size=KM of hexagons, against=before (the period before "
          "--since)"),
      N_ ("WHAT[,KEY=VALUE...]") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &arguments->dark, N_ ("Light on dark"), NULL },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &arguments->no_legend, N_ ("Leave the legend out"), NULL },
  };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  g_array_append_vals (entries, first, G_N_ELEMENTS (first));
  jalon_cli_add_filter_options (entries, arguments);
  g_array_append_vals (entries, later, G_N_ELEMENTS (later));
  return jalon_cli_parse ("snapshot",
                          _ ("Draws the events, sites and closures of a dossier on a page with its cartouche."),
                          _ ("Example:\n  jalon-cli snapshot sahel-2025.jalon -o mali.pdf --paper A4-landscape "
                             "--country MLI:closing --lang fr"),
                          (const GOptionEntry *) (gconstpointer) entries->data,
                          argc,
                          argv);
}

/* Sets what is summed up, where that is asked for or the view does. */
static gboolean
set_aggregate (const char                    *text,
               const JalonViewRecord         *view,
               const JalonMapAggregateSource *source,
               JalonSceneOptions             *options,
               GError                       **error)
{
  JalonAggregateSpec spec = { .shape = JALON_AGGREGATE_NONE };

  if (view != NULL)
    jalon_aggregate_spec_read (view, &spec, NULL);
  if (text != NULL && !jalon_aggregate_spec_parse (text, &spec, error))
    {
      g_prefix_error (error, "--aggregate: ");
      return FALSE;
    }
  options->aggregate = jalon_map_aggregate_new (&spec, source);
  if (text == NULL || options->aggregate == NULL || !spec.compares || options->aggregate->compares)
    return TRUE;
  g_set_error_literal (error,
                       JALON_ERROR,
                       JALON_ERROR_USAGE,
                       _ ("--aggregate: against=before compares with the period before a first day; "
                          "give it by --since"));
  return FALSE;
}

/* @source lacks the worldview. */
static JalonScene *
create_scene (const JalonSnapshotArguments *arguments,
              const JalonViewRecord        *view,
              JalonMapAggregateSource      *source,
              GError                      **error)
{
  JalonScene       *scene = NULL;
  JalonSceneOptions options = {
    .worldview = jalon_dossier_get_worldview (source->dossier),
    .language = arguments->language != NULL ? arguments->language : jalon_text_get_ui_language (),
    .dark = arguments->dark,
  };

  if (view != NULL)
    {
      jalon_view_get_worldview (view, &options.worldview);
      options.hidden = jalon_view_get_hidden_layers (view, NULL);
    }
  if (!jalon_snapshot_arguments_get_worldview (arguments, &options.worldview, error))
    return NULL;
  source->worldview = options.worldview;
  if (set_aggregate (arguments->aggregate, view, source, &options, error))
    scene = jalon_scene_new (source->world, source->dossier, source->result, &options);
  g_clear_pointer (&options.aggregate, jalon_aggregate_unref);
  return scene;
}

/* The box of the command line, else that of the view. */
static gboolean
set_box (const JalonSnapshotArguments *arguments, const JalonViewRecord *view, JalonBox *box, GError **error)
{
  if (!jalon_snapshot_arguments_get_box (arguments, box, error))
    return FALSE;
  if (view != NULL && arguments->bbox == NULL && !arguments->fit)
    *box = view->frame;
  return TRUE;
}

static gboolean
set_options (const JalonSnapshotArguments *arguments,
             const JalonViewRecord        *view,
             JalonScene                   *scene,
             JalonSnapshotOptions         *options,
             GError                      **error)
{
  options->scale = arguments->scale;
  options->legend = !arguments->no_legend;
  if (arguments->title != NULL)
    options->title = arguments->title;
  if (arguments->standfirst != NULL)
    options->standfirst = arguments->standfirst;
  if (arguments->author != NULL)
    options->author = arguments->author;
  return jalon_snapshot_arguments_get_page (arguments, &options->width, &options->height, error) &&
         set_box (arguments, view, &options->box, error) &&
         jalon_snapshot_arguments_get_frame (arguments, scene, &options->box, &options->frame, error);
}

/* A size that cannot be made is a mistake of the command line, not of a file. */
static gboolean
check_size (const JalonSnapshotOptions *options, const JalonPictureFormat *format, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (jalon_snapshot_check (options, format, &local_error))
    return TRUE;
  g_set_error_literal (error, JALON_ERROR, JALON_ERROR_USAGE, local_error->message);
  return FALSE;
}

/* A map of a filter that lets nothing through would be one of the whole world. */
static gboolean
check_result (const JalonQuery *query, const JalonResult *result, GError **error)
{
  if (jalon_query_is_empty (query) || !jalon_result_is_empty (result))
    return TRUE;
  g_set_error_literal (error,
                       JALON_ERROR,
                       JALON_ERROR_MISSING,
                       _ ("nothing in the dossier matches the filter, so there is no map to draw; ask for less"));
  return FALSE;
}

/* Names of countries and places come in more languages than the words of a page. */
static void
say_language (const char *language)
{
  g_auto (GStrv) languages = jalon_i18n_list_languages ();

  if (language != NULL && !g_strv_contains ((const char *const *) languages, language))
    jalon_cli_complain (_ ("jalon-cli: names on the map are in “%s”; title, legend and other words of the page are in "
                           "English, as Jalon has no translation into it"),
                        language);
}

static gboolean
write_snapshot (const JalonSnapshotArguments *arguments,
                const JalonPictureFormat     *format,
                JalonWorld                   *world,
                JalonDossier                 *dossier,
                GError                      **error)
{
  const JalonViewRecord *view = arguments->view != NULL ? jalon_cli_find_view (dossier, arguments->view, error) : NULL;
  gboolean               is_found = view != NULL || arguments->view == NULL;
  g_autoptr (JalonQuery) query = is_found ? jalon_cli_create_query (arguments, view, world, dossier, error) : NULL;
  g_autoptr (JalonResult) result = query != NULL ? jalon_query_run (query, dossier) : NULL;
  gboolean                has_result = result != NULL && check_result (query, result, error);
  JalonMapAggregateSource source = { .world = world, .dossier = dossier, .query = query, .result = result };
  g_autoptr (JalonScene) scene = has_result ? create_scene (arguments, view, &source, error) : NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments->output);
  JalonSnapshotOptions options;
  gboolean             written;

  if (scene == NULL)
    return FALSE;
  jalon_snapshot_options_init (&options, scene, dossier, query, result);
  written = set_options (arguments, view, scene, &options, error) && check_size (&options, format, error);
  if (written)
    jalon_snapshot_options_narrow (&options, scene, dossier, result);
  written = written && jalon_snapshot_write (scene, &options, format, file, jalon_cli_get_progress (), error);
  jalon_snapshot_options_clear (&options);
  if (written)
    say_language (arguments->language);
  else
    jalon_cli_name_option (error, "--output");
  return written;
}

/**
 * jalon_cli_snapshot:
 * @argv: "snapshot" and what is behind it
 *
 * Draws a dossier into a file.
 *
 * Returns: %JALON_EXIT_USAGE for what is asked wrongly, %JALON_EXIT_DATA where a file cannot be read or written
 */
JalonExit
jalon_cli_snapshot (int argc, char **argv)
{
  JalonSnapshotArguments    arguments = { .scale = 1.0 };
  const JalonPictureFormat *format;
  JalonExit                 code = JALON_EXIT_OK;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonWorld) world = NULL;
  g_autoptr (GError) error = NULL;

  if (!parse (&arguments, &argc, &argv))
    code = JALON_EXIT_USAGE;
  else if (arguments.language != NULL && !jalon_cli_is_language (arguments.language))
    code = jalon_cli_bad_usage ("snapshot",
                                _ ("--lang: “%s” is no language of Jalon (expected en, fr or ar)"),
                                arguments.language);
  else if (!(arguments.scale >= MIN_SCALE && arguments.scale <= MAX_SCALE))
    code = jalon_cli_bad_usage ("snapshot",
                                _ ("--scale: a factor of %g is out of range (expected %g to %g)"),
                                arguments.scale,
                                MIN_SCALE,
                                MAX_SCALE);
  else if (!jalon_snapshot_arguments_get_format (&arguments, &format, &error))
    code = jalon_cli_fail (error);
  else if ((dossier = jalon_cli_load (argv[1], &report, &error)) == NULL || (world = jalon_world_new (&error)) == NULL)
    code = jalon_cli_fail (error);
  else
    {
      jalon_cli_warn_of_skipped (argv[1], report);
      if (!write_snapshot (&arguments, format, world, dossier, &error))
        code = jalon_cli_fail (error);
    }
  jalon_snapshot_arguments_clear (&arguments);
  return code;
}
