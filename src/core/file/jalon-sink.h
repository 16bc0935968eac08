/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a reader of any format puts what it reads: records go into a new
 * dossier, what cannot be read goes into the report, and both are counted.
 */

#pragma once

#include "jalon-kind.h"
#include "jalon-progress.h"

G_BEGIN_DECLS

typedef struct _JalonFormat JalonFormat;

/* Messages of a report that are kept; a person reads no more. */
#define JALON_LOAD_MAX_PROBLEMS 100

/**
 * JalonLoadReport:
 * @format: that was read
 * @n_features: features seen
 * @n_skipped: features left out because something in them is wrong
 * @n_doubtful: features that were read, but not surely as they were meant
 * @problems: (owned) (element-type utf8): one message for each of both, "file: path: reason"; the first 100
 * @remark: (owned) (nullable): what a person must know of the reading, though nothing is wrong; may be several lines
 * @rest: (owned) (nullable): what was left out as it stands, where the format has it in lines
 */
typedef struct
{
  const JalonFormat *format;
  guint              n_features;
  guint              n_skipped;
  guint              n_doubtful;
  GPtrArray         *problems;
  char              *remark;
  GString           *rest;
} JalonLoadReport;

void   jalon_load_report_free (JalonLoadReport *report);
char **jalon_load_report_list_remarks (const JalonLoadReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonLoadReport, jalon_load_report_free)

/**
 * JalonSink:
 *
 * One reading. What is no record, as articles and the title, a reader adds to the dossier itself.
 * @dossier: (owned): new
 * @report: (owned)
 * @progress: for the reader to tell, and to look at its cancellable some times a second
 * @mapping: (nullable): how a person says that the file is to be read, for a format that can be told
 * @stop: (nullable): borrowed; cancelled where memory runs short
 * @n_unseen: records read since the memory was last looked at
 * @is_short: whether memory ran short
 */
typedef struct
{
  JalonDossier    *dossier;
  JalonLoadReport *report;
  JalonProgress    progress;
  const char      *mapping;
  GCancellable    *stop;
  guint            n_unseen;
  gboolean         is_short;
} JalonSink;

void     jalon_sink_init (JalonSink *self, const JalonFormat *format, const JalonProgress *progress);
void     jalon_sink_clear (JalonSink *self);
gboolean jalon_sink_add (JalonSink *self, const JalonKind *kind, gpointer *inout_record, GError **error);
gboolean jalon_sink_add_events (JalonSink *self, const GPtrArray *events);
void     jalon_sink_skip (JalonSink *self, const char *message);
void     jalon_sink_doubt (JalonSink *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void     jalon_sink_keep (JalonSink *self, const char *line);
void     jalon_sink_remark (JalonSink *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonSink, jalon_sink_clear)

G_END_DECLS
