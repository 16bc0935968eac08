/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map fit to print: the scene on a page with its cartouche, as PNG, SVG or
 * PDF. Needs no display.
 */

#pragma once

#include "jalon-picture-format.h"
#include "jalon-progress.h"
#include "jalon-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A page: "A4-landscape", "A3-portrait", "slide-16x9", "square"; millimetres. */
typedef struct
{
  const char *word;
  const char *label; /* see jalon_paper_get_label() */
  double      width_mm;
  double      height_mm;
} JalonPaper;

const JalonPaper *jalon_paper_list (guint *out_n);
const JalonPaper *jalon_paper_find (const char *word);
const char       *jalon_paper_get_label (const JalonPaper *paper);

/**
 * JalonFrame:
 *
 * A map by its scale.
 * @denominator: of the scale at the middle: 5,000,000 for 1:5,000,000; 0 where something else says what to show
 * @lon: degrees: the middle of the map
 * @lat: degrees
 */
typedef struct
{
  double denominator;
  double lon;
  double lat;
} JalonFrame;

/**
 * JalonSnapshotOptions:
 * @width: page width, pixels at scale 1 (1/96 inch); for paper: from jalon_paper_find() * 96 / 25.4
 * @scale: output pixels per pixel (PNG); 0.5..8
 * @viewport: what to show, as it is seen: centre, scale and rotation are kept, so that all of it fits; a world of 0
 *   where @box says what
 * @frame: what to show by a scale, true on paper; before @viewport and @box
 * @box: what to show, degrees; empty: fit to the scene's extent
 * @title: (nullable): NULL for the dossier's
 * @subtitle: (nullable): a second title
 * @standfirst: (nullable): a sentence or two below the titles, the person's own
 * @is_story: the standfirst is the text of a story, which may be longer
 * @span: (nullable): from when to when what is shown happened, in words
 * @filter_words: (nullable): the active filter in words (jalon_query_dup_words())
 * @n_proposals: how much of what is shown is not yet reviewed (jalon_result_count_proposals())
 * @sources: (nullable): lines "publisher, date, reliability"
 */
typedef struct
{
  double        width;
  double        height;
  double        scale;
  JalonViewport viewport;
  JalonFrame    frame;
  JalonBox      box;
  const char   *title;
  const char   *subtitle;
  const char   *standfirst;
  gboolean      is_story;
  const char   *span;
  const char   *filter_words;
  const char   *as_of;
  const char   *author;
  guint         n_proposals;
  GPtrArray    *sources;
  gboolean      legend;
} JalonSnapshotOptions;

/* Fills filter words, as-of date, author and sources from a dossier and query; free with the clear function. */
void jalon_snapshot_options_init (JalonSnapshotOptions *options,
                                  JalonScene           *scene,
                                  JalonDossier         *dossier,
                                  const JalonQuery     *query,
                                  const JalonResult    *result);
void jalon_snapshot_options_narrow (JalonSnapshotOptions *options,
                                    JalonScene           *scene,
                                    JalonDossier         *dossier,
                                    const JalonResult    *result);
void jalon_snapshot_options_clear (JalonSnapshotOptions *options);

/* Draws the page on @cr, width x height user units; for the preview too. FALSE when cancelled. */
gboolean         jalon_snapshot_draw (JalonScene                 *scene,
                                      const JalonSnapshotOptions *options,
                                      cairo_t                    *cr,
                                      JalonProgressFunc           progress,
                                      gpointer                    progress_data,
                                      GCancellable               *cancellable);
cairo_surface_t *jalon_snapshot_render_image (JalonScene                 *scene,
                                              const JalonSnapshotOptions *options,
                                              GCancellable               *cancellable,
                                              GError                    **error);
gboolean jalon_snapshot_check (const JalonSnapshotOptions *options, const JalonPictureFormat *format, GError **error);
gboolean jalon_snapshot_write (JalonScene                 *scene,
                               const JalonSnapshotOptions *options,
                               const JalonPictureFormat   *format,
                               GFile                      *file,
                               const JalonProgress        *progress,
                               GError                    **error);

G_END_DECLS
