/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the codec share.
 */

#pragma once

#include "jalon-codec.h"
#include "jalon-file-state.h"
#include "jalon-json-extra.h"
#include "jalon-json-node.h"
#include "jalon-second-ids.h"

G_BEGIN_DECLS

/* The share of the first pass in the time of loading, measured on a million features. */
#define JALON_LOAD_FIRST_PASS 0.1

/**
 * JalonLoad:
 *
 * One loading. The reader fails for what refuses the document.
 * @jalon: where that member's value is; empty where there is none
 * @starts: (owned) (element-type guint64): offset of each feature
 * @features_end: the end of the last feature
 * @ids: of features that have one of another
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
  JalonSecondIds   ids;
  JalonInputBuffer buffer;
  JalonExtra       extra;
} JalonLoad;

gboolean jalon_load_is_stopped (JalonLoad *self);
void     jalon_load_tell (JalonLoad *self, double fraction);
gboolean jalon_load_check_name (JalonLoad *self, JalonSlice key);
void     jalon_load_find_members (JalonLoad *self);
void     jalon_load_read_head (JalonLoad *self);
void     jalon_load_read_features (JalonLoad *self);

G_END_DECLS
