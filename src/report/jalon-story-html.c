/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A story as one page of HTML with all that it needs in it: the maps as SVG, no
 * script, and nothing that is fetched.
 */

#include "config.h"

#include "jalon-facts.h"
#include "jalon-html.h"
#include "jalon-i18n.h"
#include "jalon-report-words.h"
#include "jalon-story-page.h"
#include "jalon-svg-ids.h"
#include "jalon-text.h"
#include "jalon-xml-out.h"

/* The page that a map is drawn on with its legend, pixels of 1/96 inch. */
#define MAP_WIDTH 1120
#define MAP_HEIGHT 720

#define FLUSH (64 << 10)

/* Text and map are beside each other where there is room, on paper one below the other. */
static const char style[] =
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.55 system-ui,sans-serif;max-width:96rem;margin:2rem auto;padding:0 1.25rem}"
    "h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}"
    "p{margin:0 0 .75rem}.lead,.when,.sources,nav{color:#5c5c5c}.when,.sources,nav{font-size:.9rem}"
    "nav ol{padding-inline-start:1.5rem}"
    "section{border-top:1px solid #8886;padding:2rem 0}"
    "figure{margin:0}svg{width:100%;height:auto;border:1px solid #8884;background:#fff}"
    "@media(prefers-color-scheme:dark){.lead,.when,.sources,nav{color:#b5b5b5}}"
    "@media(min-width:70rem){section{display:grid;grid-template-columns:22rem minmax(0,1fr);gap:2rem;"
    "align-items:start}}"
    "@media print{nav{display:none}section{display:block;break-before:page;border:0;padding:0}}";

typedef struct
{
  const JalonStoryReport *story;
  GString                *text;
  JalonSvgIds             ids;
} Writing;

/* Each line is a paragraph. */
static void
append_story_text (GString *text, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    jalon_html_append_paragraph (text, "text", g_strstrip (lines[i]));
}

static void
append_sources (GString *text, const GPtrArray *sources)
{
  g_autoptr (GString) line = NULL;

  if (sources == NULL || sources->len == 0)
    return;
  line = g_string_new (NULL);
  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (sources, i));
  g_string_append (text, "<p class=\"sources\" dir=\"auto\"><b>");
  jalon_xml_append_text (text, _ ("Sources"));
  g_string_append (text, "</b> ");
  jalon_xml_append_text (text, line->str);
  g_string_append (text, "</p>\n");
}

/* Draws what @page says beside its words. */
static gboolean
append_map (Writing *self, JalonStoryPage *page, const JalonProgress *progress, GError **error)
{
  g_autoptr (GString) drawn = g_string_new (NULL);
  g_autoptr (GString) svg = g_string_new (NULL);
  JalonSnapshotOptions options = page->options;
  cairo_surface_t     *surface = jalon_html_create_svg (drawn, MAP_WIDTH, MAP_HEIGHT);
  cairo_t             *cr = cairo_create (surface);
  g_autofree char     *label = NULL;
  gboolean             is_drawn;

  options.title = "";
  options.filter_words = options.span = options.as_of = options.author = NULL;
  options.sources = NULL;
  is_drawn = jalon_snapshot_draw (page->scene, &options, cr, NULL, NULL, progress->cancellable);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (!is_drawn)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The export was cancelled"));
      return FALSE;
    }
  jalon_svg_ids_begin_another (&self->ids);
  jalon_svg_ids_take (&self->ids, drawn->str, drawn->len, svg);
  jalon_svg_ids_finish (&self->ids, svg);
  /* Translators: of a map, for those who do not see it; %s is its headline. */
  label = g_strdup_printf (_ ("Map: %s"), page->title);
  return jalon_html_append_map (self->text, label, svg->str, error);
}

static gboolean
append_step (Writing *self, const JalonViewRecord *view, guint number, const JalonProgress *progress, GError **error)
{
  JalonStoryPage page;
  gboolean       is_drawn;

  jalon_story_page_init (&page, self->story, view, MAP_WIDTH, MAP_HEIGHT);
  g_string_append_printf (self->text, "<section id=\"view-%u\"><div>\n<h2 dir=\"auto\">", number);
  jalon_xml_append_text (self->text, page.title);
  g_string_append (self->text, "</h2>\n");
  append_story_text (self->text, page.text);
  jalon_html_append_paragraph (self->text, "when", page.options.filter_words);
  jalon_html_append_paragraph (self->text, "when", page.options.span);
  append_sources (self->text, page.options.sources);
  g_string_append (self->text, "</div>\n");
  is_drawn = append_map (self, &page, progress, error);
  g_string_append (self->text, "</section>\n");
  jalon_story_page_clear (&page);
  return is_drawn;
}

/* The way to each step, which keys reach. */
static void
append_contents (Writing *self, GPtrArray *steps)
{
  const JalonReport *report = &self->story->report;

  if (steps->len < 2)
    return;
  g_string_append (self->text, "<nav aria-label=\"");
  jalon_xml_append_text (self->text, _ ("Contents"));
  g_string_append (self->text, "\"><ol>\n");
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *title =
          jalon_text_dup (((const JalonViewRecord *) g_ptr_array_index (steps, i))->title, report->language);

      g_string_append_printf (self->text, "<li dir=\"auto\"><a href=\"#view-%u\">", i + 1);
      jalon_xml_append_text (self->text, title);
      g_string_append (self->text, "</a></li>\n");
    }
  g_string_append (self->text, "</ol></nav>\n");
}

/* A story that nobody gave a title has none on its page; what a browser calls the page is its first view. */
static void
append_head (Writing *self, GPtrArray *steps)
{
  const JalonReport     *report = &self->story->report;
  const JalonViewRecord *first = steps->len > 0 ? g_ptr_array_index (steps, 0) : NULL;
  g_autofree char       *title = jalon_report_dup_own_title (report);
  g_autofree char       *name = title != NULL   ? g_strdup (title)
                                : first != NULL ? jalon_text_dup (first->title, report->language)
                                                : NULL;
  g_autofree char       *lead = jalon_report_dup_lead (report);

  g_string_append_printf (self->text,
                          "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
                          report->language);
  jalon_xml_append_element (self->text, "title", name != NULL ? name : "");
  g_string_append_printf (self->text, "<style>%s</style></head><body>\n<header>\n", style);
  if (title != NULL)
    {
      g_string_append (self->text, "<h1 dir=\"auto\">");
      jalon_xml_append_text (self->text, title);
      g_string_append (self->text, "</h1>\n");
    }
  jalon_html_append_paragraph (self->text, "lead", lead);
}

static gboolean
write_steps (Writing *self, GPtrArray *steps, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  for (guint i = 0; i < steps->len; i++)
    {
      jalon_progress_tell (progress, (double) i / steps->len);
      if (!append_step (self, g_ptr_array_index (steps, i), i + 1, progress, error) ||
          !jalon_out_write (stream, self->text, FLUSH, progress->cancellable, error))
        return FALSE;
    }
  jalon_html_append_paragraph (self->text, "when", jalon_world_get_attribution_line ());
  g_string_append (self->text, "</main></body></html>\n");
  return jalon_out_write (stream, self->text, 0, progress->cancellable, error);
}

static gboolean
write_html (const JalonStoryReport *story, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) steps = jalon_story_list_steps (story, error);
  Writing  self = { .story = story, .text = text };
  gboolean is_written;

  if (steps == NULL)
    return FALSE;
  jalon_svg_ids_init (&self.ids);
  append_head (&self, steps);
  append_contents (&self, steps);
  g_string_append (text, "</header>\n<main>\n");
  is_written = write_steps (&self, steps, stream, progress, error);
  jalon_svg_ids_clear (&self.ids);
  return is_written;
}

const JalonStoryFormat jalon_story_html = {
  .type = { "story-html", N_ ("Story (web page): a map for each view"), { "html", "htm" }, { "text/html" } },
  .write = write_html,
};
