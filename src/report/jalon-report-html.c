/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of HTML with all that it needs in it: the map as SVG, no script, and
 * nothing that is fetched.
 */

#include "config.h"

#include "jalon-html.h"
#include "jalon-i18n.h"
#include "jalon-report-words.h"
#include "jalon-snapshot.h"
#include "jalon-xml-out.h"

#define FLUSH (64 << 10)

/* The page that the map is drawn on, pixels of 1/96 inch. */
#define MAP_WIDTH 1120
#define MAP_HEIGHT 760

static const char style[] =
    ":root{color-scheme:light dark}"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
    "figure{margin:1rem 0}svg{width:100%;height:auto;border:1px solid #8884;background:#fff}"
    "article{border-top:1px solid #8886;padding:.75rem 0}h2{font-size:1.15rem;margin:.25rem 0}"
    "p{margin:.25rem 0}.when,.standing{color:#777}blockquote{margin:.25rem 0 .5rem 1rem;padding-left:.75rem;"
    "border-left:3px solid #0072b2}.against blockquote{border-color:#d55e00}.against h3{color:#d55e00}"
    "h3{font-size:1rem;margin:.5rem 0 .25rem}@media print{article{break-inside:avoid}}";

typedef struct
{
  const JalonReport *report;
  GOutputStream     *stream;
  GCancellable      *cancellable;
  GString           *text;
} Writing;

/* (transfer full): the map in SVG; @scene is what it shows */
static GString *
draw_scene (const JalonReport *report, JalonScene *scene, const JalonResult *result, const JalonProgress *progress)
{
  GString             *svg = g_string_new (NULL);
  cairo_surface_t     *surface = jalon_html_create_svg (svg, MAP_WIDTH, MAP_HEIGHT);
  cairo_t             *cr = cairo_create (surface);
  g_autofree char     *title = jalon_report_dup_title (report);
  JalonSnapshotOptions options;

  jalon_snapshot_options_init (&options, scene, report->dossier, report->query, result);
  options.width = MAP_WIDTH;
  options.height = MAP_HEIGHT;
  options.title = title;
  options.legend = TRUE;
  if (report->no_sources)
    g_clear_pointer (&options.sources, g_ptr_array_unref);
  jalon_box_init_empty (&options.box);
  jalon_snapshot_draw (scene, &options, cr, NULL, NULL, progress->cancellable);
  jalon_snapshot_options_clear (&options);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return svg;
}

static gboolean
append_map (const JalonReport *report, GString *text, const JalonProgress *progress, GError **error)
{
  g_autoptr (JalonQuery) all = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (JalonScene) scene = NULL;
  g_autoptr (GString) svg = NULL;
  JalonSceneOptions options = { .worldview = jalon_dossier_get_worldview (report->dossier),
                                .language = report->language };

  all->masks[JALON_EVENT_COLUMN_REVIEW] = (1u << JALON_N_REVIEWS) - 1;
  result = jalon_query_run (all, report->dossier);
  scene = jalon_scene_new (report->world, report->dossier, result, &options);
  svg = draw_scene (report, scene, result, progress);
  if (g_cancellable_set_error_if_cancelled (progress->cancellable, error))
    return FALSE;
  return jalon_html_append_map (text, _ ("Map of what is listed below"), svg->str, error);
}

static void
append_claim (GString *text, const JalonFacts *facts, const JalonClaim *claim)
{
  JalonArticle           *article = jalon_dossier_find_article (facts->dossier, claim->article_id);
  const JalonArticleData *data = article != NULL ? jalon_article_get_data (article) : NULL;
  g_autofree char        *name = data != NULL ? jalon_article_dup_name (data) : g_strdup (claim->article_id);
  g_autofree char        *reading = data != NULL ? jalon_article_dup_reading (article) : NULL;

  jalon_html_append_paragraph (text, "source", name);
  if (data != NULL)
    jalon_html_append_paragraph (text, "when", data->url);
  jalon_html_append_paragraph (text, "when", reading);
  for (guint i = 0; i < claim->quotes->len; i++)
    {
      g_string_append (text, "<blockquote dir=\"auto\">");
      jalon_xml_append_text (text, ((const JalonQuote *) g_ptr_array_index (claim->quotes, i))->exact);
      g_string_append (text, "</blockquote>\n");
    }
}

/* Those who say so, or those who deny it. */
static void
append_claims (GString *text, const JalonFacts *facts, gboolean is_against)
{
  const GPtrArray *claims = facts->record->claims;
  gboolean         is_open = FALSE;

  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);

      if ((claim->stance == JALON_STANCE_DENIES) != is_against)
        continue;
      if (!is_open)
        {
          g_string_append_printf (text, "<section class=\"%s\">", is_against ? "against" : "for");
          jalon_xml_append_element (text, "h3", is_against ? _ ("Who denies it") : _ ("Who says so"));
          is_open = TRUE;
        }
      append_claim (text, facts, claim);
    }
  if (is_open)
    g_string_append (text, "</section>\n");
}

static gboolean
write_thing (const JalonFacts *facts, gpointer data, GError **error)
{
  Writing         *self = data;
  g_autofree char *when_where = jalon_report_dup_when_where (self->report, facts);
  g_autofree char *standing = jalon_report_dup_standing (facts);
  g_autofree char *summary = jalon_facts_dup_field (facts, "summary");

  g_string_append (self->text, "<article>");
  jalon_xml_append_element (self->text, "h2", facts->title);
  jalon_html_append_paragraph (self->text, "when", when_where);
  jalon_html_append_paragraph (self->text, "standing", standing);
  jalon_html_append_paragraph (self->text, "summary", summary);
  append_claims (self->text, facts, FALSE);
  append_claims (self->text, facts, TRUE);
  g_string_append (self->text, "</article>\n");
  return jalon_out_write (self->stream, self->text, FLUSH, self->cancellable, error);
}

static void
append_sources (const JalonReport *report, GString *text)
{
  GListModel *articles = jalon_dossier_get_articles (report->dossier);
  guint       n = g_list_model_get_n_items (articles);

  if (n == 0 || report->no_sources)
    return;
  jalon_xml_append_element (text, "h2", _ ("Sources"));
  g_string_append (text, "<ul>\n");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      const JalonArticleData *data = jalon_article_get_data (article);
      g_autofree char        *name = jalon_article_dup_name (data);

      g_string_append (text, "<li dir=\"auto\">");
      jalon_xml_append_text (text, name);
      if (data->url != NULL)
        {
          g_string_append (text, " – ");
          jalon_xml_append_text (text, data->url);
        }
      g_string_append (text, "</li>\n");
    }
  g_string_append (text, "</ul>\n");
}

static void
append_head (const JalonReport *report, GString *text)
{
  g_autofree char *title = jalon_report_dup_title (report);
  g_autofree char *lead = jalon_report_dup_lead (report);

  g_string_append_printf (text,
                          "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
                          report->language);
  jalon_xml_append_element (text, "title", title);
  g_string_append_printf (text, "<style>%s</style></head><body>\n", style);
  jalon_xml_append_element (text, "h1", title);
  jalon_html_append_paragraph (text, "lead", lead);
}

static gboolean
write_html (const JalonReport *report, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writing self = { report, stream, progress->cancellable, text };

  append_head (report, text);
  if (!append_map (report, text, progress, error) ||
      !jalon_facts_foreach (report->dossier, progress, write_thing, &self, error))
    return FALSE;
  append_sources (report, text);
  jalon_html_append_paragraph (text, "when", jalon_world_get_attribution_line ());
  g_string_append (text, "</body></html>\n");
  return jalon_out_write (stream, text, 0, progress->cancellable, error);
}

const JalonReportFormat jalon_report_html = {
  .type = { "html", N_ ("Report: a web page with map and sources"), { "html", "htm" }, { "text/html" } },
  .write = write_html,
};
