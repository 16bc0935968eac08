/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The story that the views of a dossier tell, as a document: of each view a
 * headline, its text, the map with its legend, and the sources.
 */

#pragma once

#include "jalon-report.h"
#include "jalon-snapshot.h"

G_BEGIN_DECLS

/**
 * JalonStoryReport:
 * @report: of the whole dossier, with its views; its query asks for nothing
 * @paper: (nullable): the pages, where there are any; %NULL for A4 in landscape
 * @dark: light on dark
 * @no_legend: leave the legend out
 * @results: (nullable) (element-type utf8 JalonResult): what each view shows, by its id, where the dossier can no
 * longer tell, since what views ask for was left out of it
 */
typedef struct
{
  JalonReport       report;
  const JalonPaper *paper;
  gboolean          dark;
  gboolean          no_legend;
  GHashTable       *results;
} JalonStoryReport;

/**
 * JalonStoryFormat:
 * @type: its files
 * @write: writes a story; fails with %JALON_ERROR_MISSING where no view is a step of it, with %JALON_ERROR_RENDER, or
 * as the stream does
 */
typedef struct
{
  JalonFileType type;
  gboolean (*write) (const JalonStoryReport *story,
                     GOutputStream          *stream,
                     const JalonProgress    *progress,
                     GError                **error);
} JalonStoryFormat;

extern const JalonStoryFormat jalon_story_html;
extern const JalonStoryFormat jalon_story_pdf;

const JalonStoryFormat *jalon_story_format_get (guint index);
const JalonStoryFormat *jalon_story_format_find (const char *suffix);

G_END_DECLS
