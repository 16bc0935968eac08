/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a view to a scene and what its page says.
 */

#include "config.h"

#include "jalon-story-page.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-map-aggregate.h"
#include "jalon-story-steps.h"
#include "jalon-text.h"
#include "jalon-view.h"

/**
 * jalon_story_list_steps:
 *
 * Returns: (transfer container) (nullable) (element-type JalonViewRecord): the views that are steps of the story; %NULL
 *   with %JALON_ERROR_MISSING where there are none
 */
GPtrArray *
jalon_story_list_steps (const JalonStoryReport *story, GError **error)
{
  g_autoptr (GPtrArray) steps = jalon_story_steps_list (story->report.dossier);

  if (steps->len > 0)
    return g_steal_pointer (&steps);
  g_set_error_literal (error,
                       JALON_ERROR,
                       JALON_ERROR_MISSING,
                       _ ("there is no story to write: the dossier has no saved views, or all of them are left out"));
  return NULL;
}

/* (transfer full): never %NULL */
static char *
dup_text (const char *packed, const char *language)
{
  char *text = jalon_text_dup (packed, language);

  return text != NULL ? text : g_strdup ("");
}

/* What a view shows. The words that it asks for may be those that were left out: then nobody reads them here either. */
static JalonResult *
find_result (const JalonStoryReport *story, const JalonViewRecord *view, JalonQuery *query)
{
  const JalonResult *known = story->results != NULL ? g_hash_table_lookup (story->results, view->id) : NULL;

  if (known == NULL)
    return jalon_query_run (query, story->report.dossier);
  g_clear_pointer (&query->text, g_free);
  return jalon_result_copy (known);
}

/**
 * jalon_story_page_init:
 * @view: a step
 * @width: of its page, pixels
 * @height: the same
 *
 * Finds what @view shows. What it asks for and is not there is left out of the filter. For use in the thread of the
 * dossier.
 */
void
jalon_story_page_init (JalonStoryPage         *self,
                       const JalonStoryReport *story,
                       const JalonViewRecord  *view,
                       double                  width,
                       double                  height)
{
  const JalonReport *report = &story->report;
  JalonSceneOptions  options = { .worldview = jalon_dossier_get_worldview (report->dossier),
                                 .language = report->language,
                                 .dark = story->dark };
  g_autoptr (JalonQuery) query = jalon_view_dup_query (view, report->dossier, NULL);
  g_autoptr (JalonResult) result = find_result (story, view, query);
  JalonAggregateSpec spec;

  jalon_view_get_worldview (view, &options.worldview);
  options.hidden = jalon_view_get_hidden_layers (view, NULL);
  jalon_aggregate_spec_read (view, &spec, NULL);
  options.aggregate = jalon_map_aggregate_new (
      &spec,
      &(JalonMapAggregateSource){ report->world, options.worldview, report->dossier, query, result });
  self->title = dup_text (view->title, report->language);
  self->text = dup_text (view->summary, report->language);
  self->scene = jalon_scene_new (report->world, report->dossier, result, &options);
  g_clear_pointer (&options.aggregate, jalon_aggregate_unref);
  jalon_snapshot_options_init (&self->options, self->scene, report->dossier, query, result);
  self->options.width = width;
  self->options.height = height;
  self->options.box = view->frame;
  self->options.legend = !story->no_legend;
  self->options.title = self->title;
  self->options.subtitle = NULL;
  self->options.standfirst = NULL;
  jalon_snapshot_options_narrow (&self->options, self->scene, report->dossier, result);
  if (report->no_sources)
    g_clear_pointer (&self->options.sources, g_ptr_array_unref);
}

void
jalon_story_page_clear (JalonStoryPage *self)
{
  jalon_snapshot_options_clear (&self->options);
  g_clear_pointer (&self->scene, jalon_scene_unref);
  g_free (self->title);
  g_free (self->text);
}
