/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the timeline says: of a mark, of a column, and of itself to assistive
 * technology.
 */

#include "config.h"

#include "jalon-event-count.h"
#include "jalon-pick.h"
#include "jalon-plain-text.h"
#include "jalon-text.h"
#include "jalon-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* The classes of PLOVER; the words are those of an article's key. Notes have none. */
static const char *
get_quad_label (JalonQuad quad)
{
  switch (quad)
    {
    case JALON_QUAD_VERBAL_COOPERATION:
      return _ ("Verbal cooperation");
    case JALON_QUAD_MATERIAL_COOPERATION:
      return _ ("Material cooperation");
    case JALON_QUAD_VERBAL_CONFLICT:
      return _ ("Verbal conflict");
    case JALON_QUAD_MATERIAL_CONFLICT:
      return _ ("Material conflict");
    case JALON_QUAD_NONE:
    case JALON_N_QUADS:
    default:
      return NULL;
    }
}

static void
append_events (GString *line, guint n_rows, guint n_notes)
{
  g_autofree char *count = jalon_event_count_dup_words (n_rows, n_notes);

  jalon_text_append_part (line, count);
}

/**
 * jalon_timeline_view_dup_thing:
 * @self: a timeline
 * @item: an item of its layout
 *
 * Returns: (transfer full) (nullable): what the item stands for
 */
JalonThing *
jalon_timeline_view_dup_thing (JalonTimelineView *self, const JalonTimelineItem *item)
{
  JalonDossier    *dossier = jalon_session_get_dossier (jalon_timeline_view_get_session (self));
  const JalonKind *kind = &jalon_kinds[item->kind - JALON_THING_FEATURE];

  return item->row < kind->count (kind, dossier) ? jalon_thing_new (item->kind, kind->get_id (kind, dossier, item->row))
                                                 : NULL;
}

char *
jalon_timeline_view_dup_thing_caption (JalonTimelineView *self, const JalonThing *thing)
{
  JalonScene *scene = jalon_session_get_scene (jalon_timeline_view_get_session (self));

  return scene != NULL && thing != NULL ? jalon_scene_dup_caption (scene, thing) : NULL;
}

/**
 * jalon_timeline_view_dup_mark_caption:
 * @self: a timeline
 * @mark: a mark of its layout
 *
 * Says what a mark is: what it stands for or, where it stands for several
 * events, how many of what type and when.
 *
 * Returns: (transfer full) (nullable): one line
 */
char *
jalon_timeline_view_dup_mark_caption (JalonTimelineView *self, const JalonTimelineMark *mark)
{
  const JalonTimelineItem *item = &g_array_index (self->layout->items, JalonTimelineItem, mark->first);
  gboolean                 are_notes;
  GString                 *line;

  if (mark->n_items == 1)
    {
      g_autoptr (JalonThing) thing = jalon_timeline_view_dup_thing (self, item);

      return jalon_timeline_view_dup_thing_caption (self, thing);
    }

  line = g_string_new (NULL);
  are_notes = item->symbol == JALON_EVENT_NOTE;
  append_events (line, mark->n_items, are_notes ? mark->n_items : 0);
  if (!are_notes)
    jalon_text_append_part (line, jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, item->symbol));
  if (item->span == JALON_SPAN_DAY)
    {
      g_autofree char *day = jalon_day_dup_label (item->start, JALON_TIME_DAY);

      jalon_text_append_part (line, day);
    }

  return g_string_free (line, FALSE);
}

static JalonTimePrecision
get_bin_precision (JalonTimeUnit unit)
{
  switch (unit.kind)
    {
    case JALON_UNIT_MONTH:
      return JALON_TIME_MONTH;
    case JALON_UNIT_YEAR:
      return JALON_TIME_YEAR;
    case JALON_UNIT_DAY:
    case JALON_UNIT_DAY_OF_MONTH:
    case JALON_UNIT_WEEK:
    default:
      return JALON_TIME_DAY;
    }
}

static guint
count_class (const JalonTimeBins *bins, guint bin, JalonQuad quad)
{
  return (guint) lround (bins->counts[bin * JALON_N_QUADS + quad]);
}

/**
 * jalon_timeline_view_dup_column_caption:
 * @self: a timeline whose layout has columns
 * @column: one of them
 *
 * Says of what group a column is and when, and how many events of which class it counts.
 *
 * Returns: (transfer full): one line
 */
char *
jalon_timeline_view_dup_column_caption (JalonTimelineView *self, JalonTimelineColumn column)
{
  const JalonTimelineBand *band = jalon_timeline_layout_get_band (self->layout, column.band);
  const JalonTimeBins     *bins = band->bins;
  guint                    bin = column.bin;
  JalonTime time = { bins->edges[bin], bins->edges[bin + 1] - 1, get_bin_precision (self->layout->bin_unit), NULL };
  g_autofree char *when = jalon_time_dup_label (&time);
  GString         *line = g_string_new (band->label);

  jalon_text_append_part (line, when);

  append_events (line,
                 (guint) lround (jalon_time_bins_get_total (bins, bin)),
                 count_class (bins, bin, JALON_QUAD_NONE));
  for (guint i = 0; i < JALON_QUAD_NONE; i++)
    {
      JalonQuad        quad = JALON_QUAD_NONE - 1 - i;
      guint            count = count_class (bins, bin, quad);
      g_autofree char *part = NULL;

      if (count == 0)
        continue;
      /* Translators: of a column of the timeline: a class of events, and how many there are. */
      part = g_strdup_printf (C_ ("timeline", "%1$s: %2$u"), get_quad_label (quad), count);
      jalon_text_append_part (line, part);
    }

  return g_string_free (line, FALSE);
}

/* All of it in a line: how many events, from when to when, and how many have no date. */
static char *
dup_summary (JalonTimelineView *self)
{
  JalonSession *session = jalon_timeline_view_get_session (self);
  GString      *line = g_string_new (NULL);

  append_events (line, jalon_session_get_result (session)->n_events, jalon_session_get_result (session)->n_notes);
  if (self->extent.first != JALON_DAY_NONE)
    {
      JalonTime        time = { self->extent.first, self->extent.last, JALON_TIME_DAY, NULL };
      g_autofree char *when = jalon_time_dup_label (&time);

      jalon_text_append_part (line, when);
    }
  if (self->extent.n_undated > 0)
    {
      g_autofree char *undated =
          g_strdup_printf (ngettext ("%u undated", "%u undated", self->extent.n_undated), self->extent.n_undated);

      jalon_text_append_part (line, undated);
    }

  return g_string_free (line, FALSE);
}

/**
 * jalon_timeline_view_update_description:
 * @self: a timeline with a session
 *
 * Tells assistive technology which event the keyboard is at, else what is
 * selected, else what there is.
 */
void
jalon_timeline_view_update_description (JalonTimelineView *self)
{
  JalonSession     *session = jalon_timeline_view_get_session (self);
  const JalonThing *selection = jalon_session_get_selection (session);
  g_autofree char  *description = NULL;

  if (self->focus_id != NULL && gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      g_autoptr (JalonThing) thing = jalon_thing_new (JALON_THING_EVENT, self->focus_id);

      description = jalon_timeline_view_dup_thing_caption (self, thing);
    }
  else if (selection->kind >= JALON_THING_FEATURE)
    {
      g_autofree char *caption = jalon_timeline_view_dup_thing_caption (self, selection);

      /* Translators: of the map and of the timeline, for screen readers; %s names what is selected. */
      description = caption != NULL ? g_strdup_printf (_ ("Selected: %s"), caption) : NULL;
    }
  if (description == NULL)
    description = dup_summary (self);

  jalon_plain_set_description (GTK_ACCESSIBLE (self), description);
}
