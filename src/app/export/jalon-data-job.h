/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing what is shown in a format of events or as a report, or the story of the dossier, in a worker.
 */

#pragma once

#include "jalon-collect.h"
#include "jalon-format.h"
#include "jalon-report.h"
#include "jalon-story-report.h"

#include "jalon-session.h"

G_BEGIN_DECLS

/**
 * JalonDataTarget:
 * @format: (nullable): that is written; @report without
 * @report: (nullable); @story without
 * @story: (nullable): of all views, whatever is shown
 * @file: where it goes; kept until it is written
 * @no_sources: without articles, quotes and members that nobody knows
 * @coarse: with what is precise of places made coarse
 */
typedef struct
{
  const JalonFormat       *format;
  const JalonReportFormat *report;
  const JalonStoryFormat  *story;
  GFile                   *file;
  gboolean                 no_sources;
  gboolean                 coarse;
} JalonDataTarget;

JalonDossier *
jalon_data_job_collect (JalonSession *session, const JalonDataTarget *target, JalonCollectHow *how, GError **error);

void     jalon_data_job_write_async (JalonSession          *session,
                                     const JalonDataTarget *target,
                                     const JalonProgress   *progress,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);
gboolean jalon_data_job_write_finish (GAsyncResult *result, char **out_losses, GError **error);

G_END_DECLS
