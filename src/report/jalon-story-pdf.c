/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A story as a PDF: a page for each view.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-pdf.h"
#include "jalon-report-words.h"
#include "jalon-story-page.h"

typedef struct
{
  const JalonStoryReport *story;
  GPtrArray              *steps;
  const char             *title;
  double                  width;
  double                  height;
} Pages;

static gboolean
draw_page (guint index, cairo_t *cr, const JalonProgress *progress, gpointer data, GError **error)
{
  const Pages *self = data;
  /* Translators: what stands below the headline of a page: the title of the story, the number of the page, of how many.
   */
  g_autofree char *where = self->title != NULL
                               ? g_strdup_printf (_ ("%s · %u/%u"), self->title, index + 1, self->steps->len)
                               : g_strdup_printf ("%u/%u", index + 1, self->steps->len);
  JalonStoryPage   page;
  gboolean         is_drawn;

  jalon_story_page_init (&page, self->story, g_ptr_array_index (self->steps, index), self->width, self->height);
  page.options.subtitle = where;
  page.options.standfirst = page.text;
  page.options.is_story = TRUE;
  is_drawn = jalon_snapshot_draw (page.scene, &page.options, cr, progress->func, progress->data, progress->cancellable);
  jalon_story_page_clear (&page);
  if (!is_drawn)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The export was cancelled"));
  return is_drawn;
}

static gboolean
write_pdf (const JalonStoryReport *story, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  const JalonPaper *paper = story->paper != NULL ? story->paper : jalon_paper_find ("A4-landscape");
  g_autofree char  *title = jalon_report_dup_own_title (&story->report);
  g_autoptr (GPtrArray) steps = jalon_story_list_steps (story, error);
  Pages    pages = { story, steps, title, paper->width_mm * 96.0 / 25.4, paper->height_mm * 96.0 / 25.4 };
  JalonPdf pdf = { .title = title,
                   .author = jalon_dossier_get_head (story->report.dossier)->author,
                   .width = pages.width,
                   .height = pages.height,
                   .draw = draw_page,
                   .data = &pages };

  if (steps == NULL)
    return FALSE;
  pdf.n_pages = steps->len;
  return jalon_pdf_write (&pdf, stream, progress, error);
}

const JalonStoryFormat jalon_story_pdf = {
  .type = { "story-pdf", N_ ("Story (PDF): a page for each view"), { "pdf" }, { "application/pdf" } },
  .write = write_pdf,
};
