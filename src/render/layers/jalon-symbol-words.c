/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events, sites and clusters in words.
 */

#include "config.h"

#include "jalon-symbol-words.h"

#include "jalon-captions.h"
#include "jalon-event-count.h"
#include "jalon-event-titles.h"
#include "jalon-i18n.h"
#include "jalon-marks-unstated.h"
#include "jalon-scene-features.h"
#include "jalon-swatches.h"
#include "jalon-symbols.h"
#include "jalon-text.h"

/* The number in the swatches of clusters. */
#define SWATCH_COUNT 9

static void
caption_event (JalonScene *self, GString *line, const JalonThing *thing)
{
  guint row;

  if (!jalon_event_snapshot_find (self->events, thing->id, &row))
    return;

  g_autoptr (JalonEventRecord) record = jalon_event_snapshot_dup_record (self->events, row);
  JalonVerdict     verdict = jalon_event_snapshot_get_verdict (self->events, row);
  g_autofree char *title = jalon_event_snapshot_dup_title (self->events, row, self->options.language);
  g_autofree char *time = jalon_time_dup_label (&record->time);
  const char *country = record->place != NULL && record->place->countries != NULL ? record->place->countries[0] : NULL;

  jalon_text_append_part (line, title);
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type));
  jalon_text_append_part (line, time);
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, verdict));
  jalon_captions_append_review (line, record->review);
  if (record->alternatives->len > 0)
    /* Translators: of an event that is said to have happened at one of several places */
    jalon_text_append_part (line, _ ("place disputed"));
  else
    jalon_captions_append_precision (self,
                                     line,
                                     record->place != NULL ? record->place->precision : JALON_PRECISION_NONE,
                                     country);
}

static void
caption_site (JalonScene *self, GString *line, const JalonThing *thing)
{
  const JalonSceneFeature *site = jalon_scene_find_feature (self, JALON_KIND_SITE, thing->id);

  if (site == NULL)
    return;

  g_autofree char *name = jalon_text_dup (site->title, self->options.language);

  jalon_text_append_part (line, name);
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, site->site_kind));
  jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_VERDICT, site->verdict));
  jalon_captions_append_review (line, site->review);
  jalon_captions_append_precision (self, line, site->precision, site->host);
}

static void
caption_cluster (JalonScene *self, GString *line, const JalonThing *thing)
{
  g_autofree char *words =
      jalon_event_count_dup_words (thing->cluster->len,
                                   jalon_event_snapshot_count_notes (self->events, thing->cluster));

  jalon_text_append_part (line, words);
}

static void (*const captions[]) (JalonScene *self, GString *line, const JalonThing *thing) = {
  [JALON_THING_CLUSTER] = caption_cluster,
  [JALON_THING_EVENT] = caption_event,
  [JALON_THING_SITE] = caption_site,
};

/**
 * jalon_symbol_words_caption:
 *
 * Says what an event, a site or a cluster is.
 *
 * Returns: whether the thing is one of them
 */
gboolean
jalon_symbol_words_caption (JalonScene *self, const JalonThing *thing, GString *line)
{
  if (thing->kind >= G_N_ELEMENTS (captions) || captions[thing->kind] == NULL)
    return FALSE;
  captions[thing->kind](self, line, thing);
  return TRUE;
}

static const JalonLegendGroup class_groups[] = {
  [JALON_QUAD_VERBAL_COOPERATION] = { 1,
                                      N_ ("Verbal cooperation"),
                                      jalon_swatch_draw_class,
                                      JALON_QUAD_VERBAL_COOPERATION,
                                      0 },
  [JALON_QUAD_MATERIAL_COOPERATION] = { 1,
                                        N_ ("Material cooperation"),
                                        jalon_swatch_draw_class,
                                        JALON_QUAD_MATERIAL_COOPERATION,
                                        0 },
  [JALON_QUAD_VERBAL_CONFLICT] = { 1, N_ ("Verbal conflict"), jalon_swatch_draw_class, JALON_QUAD_VERBAL_CONFLICT, 0 },
  [JALON_QUAD_MATERIAL_CONFLICT] = { 1,
                                     N_ ("Material conflict"),
                                     jalon_swatch_draw_class,
                                     JALON_QUAD_MATERIAL_CONFLICT,
                                     0 },
  [JALON_QUAD_NONE] = { 1, N_ ("Note"), jalon_swatch_draw_symbol, JALON_EVENT_NOTE, 0 },
};

static const JalonLegendGroup site_group = { 3,
                                             N_ ("Training or military site"),
                                             jalon_swatch_draw_symbol,
                                             JALON_SYMBOL_SITE_FIRST,
                                             0 };

/* What is struck through says so itself. */
static const JalonLegendGroup struck_group = { 5,
                                               N_ ("Refuted or rejected"),
                                               jalon_swatch_draw_symbol,
                                               JALON_EVENT_AGREE,
                                               JALON_STYLE_REFUTED };

/* What the look of a symbol says. */
static const struct
{
  guint8      style;
  const char *label;
  gboolean    struck;
} looks[] = {
  { JALON_STYLE_HOLLOW, N_ ("Place not stated"), FALSE },
  { JALON_STYLE_PROPOSED, N_ ("Proposed, not yet reviewed"), FALSE },
  { JALON_STYLE_DISPUTED, N_ ("Disputed"), FALSE },
  { JALON_STYLE_REFUTED, N_ ("Refuted"), TRUE },
  { JALON_STYLE_REJECTED, N_ ("Rejected in review"), TRUE },
};

static gboolean
has_hollow_symbol (const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->symbol != JALON_SYMBOL_CLUSTER && (mark->style & JALON_STYLE_HOLLOW) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_looks (const GArray *marks, guint styles, GPtrArray *entries)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if ((styles & looks[i].style) != 0)
      {
        JalonLegendEntry *entry = jalon_legend_entry_add (entries,
                                                          JALON_LEGEND_CERTAINTY,
                                                          _ (looks[i].label),
                                                          jalon_swatch_draw_symbol,
                                                          JALON_EVENT_AGREE,
                                                          looks[i].style);

        entry->struck = looks[i].struck;
        entry->group = looks[i].struck ? &struck_group : NULL;
        /* Where only clusters are without a place, it is their ring that must be known. */
        if (looks[i].style == JALON_STYLE_HOLLOW && !has_hollow_symbol (marks))
          {
            entry->draw = jalon_swatch_draw_cluster;
            entry->value = SWATCH_COUNT;
          }
      }
}

/* What rings tell of conflict and of cooperation, where there are too many entries. */
static const JalonLegendGroup ring_group = {
  2,
  N_ ("Several events: clockwise conflict, then cooperation (words: double line)"),
  jalon_swatch_draw_cluster,
  SWATCH_COUNT,
  0
};

/* Translators: legend: of a number in a ring; what was done is a solid part of it, what was said a double line. */
static const struct
{
  JalonQuad       words;
  JalonQuad       deeds;
  const char     *label;
  JalonSwatchFunc draw;
} rings[] = {
  { JALON_QUAD_VERBAL_CONFLICT,
    JALON_QUAD_MATERIAL_CONFLICT,
    N_ ("Several events: conflict (words: double line)"),
    jalon_swatch_draw_conflict },
  { JALON_QUAD_VERBAL_COOPERATION,
    JALON_QUAD_MATERIAL_COOPERATION,
    N_ ("Several events: cooperation (words: double line)"),
    jalon_swatch_draw_cooperation },
};

/* Of how many events the largest cluster with some of either class is; 0 where there is none. */
static guint
find_largest_cluster (const GArray *marks, JalonQuad first, JalonQuad second)
{
  guint largest = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->symbol == JALON_SYMBOL_CLUSTER &&
          (jalon_class_shares_get (mark->shares, first) > 0 || jalon_class_shares_get (mark->shares, second) > 0))
        largest = MAX (largest, mark->count);
    }
  return largest;
}

static void
add_clusters (const GArray *marks, GPtrArray *entries)
{
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      guint largest = find_largest_cluster (marks, rings[i].words, rings[i].deeds);

      if (largest > 0)
        jalon_legend_entry_add (entries,
                                JALON_LEGEND_EVENTS,
                                _ (rings[i].label),
                                rings[i].draw,
                                MIN (largest, SWATCH_COUNT),
                                0)
            ->group = &ring_group;
    }
}

static void
add_symbols (const GArray *marks, GPtrArray *entries)
{
  gboolean seen[JALON_N_SYMBOLS] = { FALSE };
  guint    styles = 0;
  gboolean candidates = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      seen[mark->symbol] = TRUE;
      /* A cluster that is hollow because none of it was reviewed has its place. */
      styles |= mark->kind == JALON_THING_CLUSTER && (mark->first & JALON_MARKS_UNSTATED) == 0
                    ? mark->style & ~JALON_STYLE_HOLLOW
                    : mark->style;
      candidates |= (mark->style & JALON_STYLE_CANDIDATE) != 0;
    }

  for (guint i = 0; i < JALON_N_SITE_KINDS; i++)
    if (seen[JALON_SYMBOL_SITE_FIRST + i])
      jalon_legend_entry_add (entries,
                              JALON_LEGEND_SITES,
                              jalon_vocabulary_get_label (JALON_VOCABULARY_SITE_KIND, i),
                              jalon_swatch_draw_symbol,
                              JALON_SYMBOL_SITE_FIRST + i,
                              0)
          ->group = &site_group;
  for (guint i = 0; i < JALON_N_EVENT_TYPES; i++)
    if (seen[i])
      jalon_legend_entry_add (entries,
                              JALON_LEGEND_EVENTS,
                              jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, i),
                              jalon_swatch_draw_symbol,
                              i,
                              0)
          ->group = &class_groups[jalon_event_type_get_quad (i)];
  add_clusters (marks, entries);
  add_looks (marks, styles, entries);
  if (candidates)
    jalon_legend_entry_add (entries,
                            JALON_LEGEND_CERTAINTY,
                            _ ("Candidate places of one event"),
                            jalon_swatch_draw_candidates,
                            0,
                            0)
        ->is_spare = TRUE;
}

/* Marks are listed a little beyond the view too; the legend is of those whose middle is in it. */
static GArray *
list_seen (const JalonLayerInput *input)
{
  const JalonViewport *viewport = input->viewport;
  g_autoptr (GArray) marks = jalon_layer_list_marks (input);
  GArray *seen = g_array_sized_new (FALSE, FALSE, sizeof (JalonMark), marks->len);

  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      if (mark->x >= 0 && mark->y >= 0 && mark->x <= viewport->width && mark->y <= viewport->height)
        g_array_append_vals (seen, mark, 1);
    }
  return seen;
}

/**
 * jalon_symbol_words_legend:
 *
 * Adds the kinds of sites, the types of events and what the look of their symbols says.
 */
void
jalon_symbol_words_legend (const JalonLayerInput *input, JalonTrace *trace, GPtrArray *entries)
{
  g_autoptr (GArray) marks = list_seen (input);

  add_symbols (marks, entries);
}
