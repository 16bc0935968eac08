/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Features of a map in XML on their way to GeoJSON, which is then read as any
 * other: their names, times, shapes and further values, as they come.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

/**
 * JalonMarkupFeatures:
 * @text: (owned): of the current element
 * @features: (owned): so far, with commas between
 * @members: (owned): of the feature that is open
 * @shapes: (owned): of the feature that is open, with commas between
 * @positions: (owned): of the shape that is open, with commas between
 * @n_positions: of the shape that is open
 * @begin: (owned) (nullable): when it began
 * @end: (owned) (nullable): when it ended
 * @is_span: whether an end that is not known is open
 * @names: (owned) (element-type utf8): of the members of the feature that is open
 * @columns: (owned) (element-type utf8): of the feature that is open, as they come: a name, its text, a name...
 * @own: (owned) (element-type JalonMarkupRow): features so far that were written here
 * @is_open: whether a feature is
 * @wrong: (owned) (nullable): what is wrong with the XML first
 */
typedef struct
{
  GString    *text;
  GString    *features;
  GString    *members;
  GString    *shapes;
  GString    *positions;
  guint       n_features;
  guint       n_shapes;
  guint       n_positions;
  char       *begin;
  char       *end;
  gboolean    is_span;
  GHashTable *names;
  GPtrArray  *columns;
  GPtrArray  *own;
  gboolean    is_open;
  char       *wrong;
} JalonMarkupFeatures;

void     jalon_markup_features_init (JalonMarkupFeatures *self);
void     jalon_markup_features_clear (JalonMarkupFeatures *self);
gboolean jalon_markup_features_read (JalonMarkupFeatures *self, const char *name, JalonSink *sink, GError **error);

void jalon_markup_features_open (JalonMarkupFeatures *self);
void jalon_markup_features_close (JalonMarkupFeatures *self);
void jalon_markup_features_close_with (JalonMarkupFeatures *self, const char *geometry);
void jalon_markup_features_add_column (JalonMarkupFeatures *self, const char *name, const char *text);
void jalon_markup_features_add_json (JalonMarkupFeatures *self, const char *name, const char *json);
void jalon_markup_features_add_member (JalonMarkupFeatures *self, const char *name, const char *value);
void jalon_markup_features_add_time (JalonMarkupFeatures *self, const char *time);
void jalon_markup_features_add_bound (JalonMarkupFeatures *self, const char *time, gboolean is_end);
void jalon_markup_features_add_positions (JalonMarkupFeatures *self, const char *coordinates, const char *separators);
void jalon_markup_features_add_shape (JalonMarkupFeatures *self, const char *type, const char *coordinates);
void jalon_markup_features_add_line (JalonMarkupFeatures *self);

/* Reads files by @parser, whose data are a #JalonMarkupFeatures at the beginning of @features. */
gboolean jalon_markup_read (const JalonInput    *inputs,
                            guint                n_inputs,
                            JalonSink           *sink,
                            const GMarkupParser *parser,
                            JalonMarkupFeatures *features,
                            GError             **error);

G_END_DECLS
