/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the codec share.
 */

#pragma once

#include "jalon-codec.h"
#include "jalon-file-state.h"
#include "jalon-json-writer.h"
#include "jalon-read-article.h"
#include "jalon-read-feature.h"
#include "jalon-read.h"

G_BEGIN_DECLS

/* The version of the format that is read and written. */
#define JALON_FORMAT_VERSION 1

/* The share of the first pass in the time of loading, measured on a million features. */
#define JALON_LOAD_FIRST_PASS 0.1

/**
 * JalonLoad:
 *
 * One loading. The reader fails for what refuses the document.
 * @jalon: where that member's value is; empty where there is none
 * @starts: (owned) (element-type guint64): offset of each feature
 * @features_end: the end of the last feature
 * @buffer: for the part at hand of the loading thread
 */
typedef struct
{
  JalonReader      reader;
  JalonSink       *sink;
  JalonFileState  *state;
  JalonInputSpan   jalon;
  GArray          *starts;
  guint64          features_end;
  JalonInputBuffer buffer;
  JalonExtra       extra;
} JalonLoad;

gboolean jalon_load_is_stopped (JalonLoad *self);
void     jalon_load_tell (JalonLoad *self, double fraction);
gboolean jalon_load_check_name (JalonLoad *self, JalonSlice key);
void     jalon_load_find_members (JalonLoad *self);
void     jalon_load_read_head (JalonLoad *self);
void     jalon_load_read_features (JalonLoad *self);

/**
 * JalonFieldWriter:
 * @extra: (nullable): unknown members of the owner of what is written
 * @prefix: of paths in @extra
 * @with_coordinates: places have theirs; the geometry does not
 * @without: (nullable): a field that is not written
 * @is_spare: only what a record says is written, not what follows where nothing is said
 */
typedef struct
{
  const char       *extra;
  const char       *prefix;
  gboolean          with_coordinates;
  gboolean          is_spare;
  const JalonField *without;
} JalonFieldWriter;

/* Writing. */
void
jalon_write_fields (JalonWriter *writer, const JalonSchema *schema, gconstpointer record, const JalonFieldWriter *to);
guint jalon_write_count_features (JalonDossier *dossier);
void  jalon_write_article (JalonWriter *writer, const JalonArticleData *data);
void  jalon_write_feature (JalonWriter *writer, const JalonKind *kind, gconstpointer record);

void
jalon_write_date (JalonWriter *writer, const char *key, const JalonTime *time, const char *extra, const char *path);
void
jalon_write_time (JalonWriter *writer, const char *key, const JalonTime *time, const char *extra, const char *path);
void jalon_write_datetimes (JalonWriter *writer, const JalonTime *time);
void
jalon_write_geometry (JalonWriter *writer, const JalonPlace *place, const GPtrArray *alternatives, const char *extra);
void     jalon_write_ruling (JalonWriter *writer, const JalonRuling *ruling, const char *extra);
gboolean jalon_alternatives_have_points (const GPtrArray *alternatives);

G_END_DECLS
