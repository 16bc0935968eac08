/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of words and maps of what a query finds: what happened, who says so in
 * which words, and who says otherwise.
 */

#pragma once

#include "jalon-file-type.h"
#include "jalon-progress.h"
#include "jalon-query.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/**
 * JalonReport:
 * @dossier: that has no more than what is reported
 * @query: by which that was found, for its words
 * @title: (nullable): instead of the dossier's
 * @language: of names, "en"
 * @no_sources: leave out who says so
 */
typedef struct
{
  JalonWorld       *world;
  JalonDossier     *dossier;
  const JalonQuery *query;
  const char       *title;
  const char       *language;
  gboolean          no_sources;
} JalonReport;

/**
 * JalonReportFormat:
 * @type: its files
 * @write: writes a report; fails with %JALON_ERROR_RENDER, or as the stream does
 */
typedef struct
{
  JalonFileType type;
  gboolean (*write) (const JalonReport *report, GOutputStream *stream, const JalonProgress *progress, GError **error);
} JalonReportFormat;

extern const JalonReportFormat jalon_report_html;
extern const JalonReportFormat jalon_report_markdown;

const JalonReportFormat *jalon_report_format_get (guint index);

G_END_DECLS
