/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the timeline shows, and where: laid out when it is asked for, where something has changed.
 */

#include "config.h"

#include "jalon-timeline-view-private.h"

#include "jalon-plain-text.h"

#include <math.h>

/* Pixels. */
#define AXIS_PADDING 3

/* Groups of events at most; what would be more is together in the last one. */
#define MAX_GROUPS 8

/* How much wider the axis may be than what it shows and still show all. */
#define ALL_SHARE 0.999

/* For a range that is longer than what is seen, so much more time is shown than it has. */
#define RANGE_ROOM 1.1

/**
 * jalon_timeline_view_get_scale:
 * @self: a timeline
 *
 * Returns: pixels of a unit of its layout: as much as the desktop's words are larger than usual
 */
double
jalon_timeline_view_get_scale (JalonTimelineView *self)
{
  JalonSession *session = jalon_timeline_view_get_session (self);

  return session != NULL ? jalon_session_get_text_scale (session) : 1.0;
}

/**
 * jalon_timeline_view_get_along:
 * @self: a timeline
 * @x: pixels from the left
 *
 * Returns: units from where time begins
 */
double
jalon_timeline_view_get_along (JalonTimelineView *self, double x)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double     pixels = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - x : x;

  return pixels / jalon_timeline_view_get_scale (self);
}

/**
 * jalon_timeline_view_get_x:
 * @self: a timeline
 * @along: units from where time begins
 *
 * Returns: pixels from the left
 */
double
jalon_timeline_view_get_x (JalonTimelineView *self, double along)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double     pixels = along * jalon_timeline_view_get_scale (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - pixels : pixels;
}

/* The font of the widget, as large as it usually is: what is drawn with it is enlarged as a whole. */
static void
update_words (JalonTimelineView *self)
{
  PangoFontDescription *font;
  double                size;

  g_clear_object (&self->words);
  self->words = gtk_widget_create_pango_context (GTK_WIDGET (self));
  font = pango_font_description_copy (pango_context_get_font_description (self->words));
  size = pango_font_description_get_size (font) / jalon_timeline_view_get_scale (self);
  /* GTK has reckoned with the size of the desktop's words already: the font is so many pixels. */
  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) size);
  pango_context_set_font_description (self->words, font);
  pango_font_description_free (font);
}

/* As high as its words are, in the font of the widget; pixels. */
int
jalon_timeline_view_get_axis_height (JalonTimelineView *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics)) + AXIS_PADDING;

  pango_font_metrics_unref (metrics);

  return MAX (height, (int) ceil (JALON_TIMELINE_AXIS * jalon_timeline_view_get_scale (self)));
}

/* @drawn: (out caller-allocates): a result that the source borrows, where a range is being drawn */
static JalonTimelineSource
get_source (JalonTimelineView *self, JalonResult *drawn)
{
  JalonSession       *session = jalon_timeline_view_get_session (self);
  JalonTimelineSource source = { jalon_session_get_dossier (session),
                                 jalon_session_get_context (session),
                                 jalon_session_get_result (session),
                                 self->groups };

  if (self->drawn_rows != NULL)
    {
      *drawn = *source.result;
      drawn->rows[JALON_KIND_EVENT] = self->drawn_rows;
      source.result = drawn;
    }
  return source;
}

/* The names of groups stand before the first day: so many days more. */
static double
get_room_for_labels (JalonTimelineView *self, JalonTimeLimits limits)
{
  double share = MIN (JALON_TIMELINE_LABELS / self->axis.width, 0.5);

  return self->grouping != JALON_GROUP_NONE ? (limits.end - limits.start) * share / (1 - share) : 0;
}

/* What is vague by years would make all the rest a speck: it may reach out of sight. */
static void
fit_now (JalonTimelineView *self)
{
  JalonTimeLimits near = self->limits;

  if (self->whole.fine_first != JALON_DAY_NONE)
    near = jalon_time_limits_make (self->whole.fine_first, self->whole.fine_last);
  near.start = MAX (near.start - get_room_for_labels (self, near), self->limits.start);
  jalon_time_axis_show (&self->axis, &self->limits, near.start, near.end - near.start);
}

static void
include (gint32 *first, gint32 *last, gint32 other_first, gint32 other_last)
{
  if (other_first == JALON_DAY_NONE)
    return;
  *first = *first == JALON_DAY_NONE ? other_first : MIN (*first, other_first);
  *last = *last == JALON_DAY_NONE ? other_last : MAX (*last, other_last);
}

/* Of all that there is, and what a query asks for besides, as what was rejected. */
static void
measure_whole (JalonTimelineView *self)
{
  JalonDossier *dossier = jalon_session_get_dossier (jalon_timeline_view_get_session (self));
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) all = jalon_query_run (query, dossier);
  const JalonTimelineSource source = { dossier, all, all, NULL };

  jalon_timeline_source_get_extent (&source, &self->whole);
  include (&self->whole.first, &self->whole.last, self->extent.first, self->extent.last);
  include (&self->whole.fine_first, &self->whole.fine_last, self->extent.fine_first, self->extent.fine_last);
}

static char *
dup_name_cb (const char *code, gpointer data)
{
  return g_strdup (jalon_session_get_name (data, code));
}

/* As many as there is room for. */
static void
update_groups (JalonTimelineView *self, const JalonBitset *rows)
{
  JalonSession *session = jalon_timeline_view_get_session (self);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  if (self->grouping != JALON_GROUP_NONE)
    self->groups = jalon_grouping_split (jalon_session_get_dossier (session),
                                         rows,
                                         self->grouping,
                                         MAX_GROUPS,
                                         dup_name_cb,
                                         session);
  /* Where nothing matches there are no lanes either. */
  if (self->groups != NULL && self->groups->len == 0)
    g_clear_pointer (&self->groups, g_ptr_array_unref);
}

/* The same set of events is the same dossier, unchanged: moving the range does not come here. */
static void
update_extent (JalonTimelineView *self)
{
  JalonResult         drawn;
  JalonTimelineSource source = get_source (self, &drawn);

  if (self->extent_rows == source.context->rows[JALON_KIND_EVENT])
    return;

  g_clear_pointer (&self->extent_rows, jalon_bitset_unref);
  self->extent_rows = jalon_bitset_ref (source.context->rows[JALON_KIND_EVENT]);
  jalon_timeline_source_get_extent (&source, &self->extent);
  measure_whole (self);
  if (self->whole.first == JALON_DAY_NONE)
    return;

  update_groups (self, self->extent_rows);
  self->limits = jalon_time_limits_make (self->whole.first, self->whole.last);
  self->limits.start -= get_room_for_labels (self, self->limits);
  if (self->is_fit)
    fit_now (self);
  else
    jalon_time_axis_show (&self->axis, &self->limits, self->axis.start, self->axis.length);
}

/**
 * jalon_timeline_view_get_layout:
 * @self: a timeline
 *
 * Lays out what is shown, where that has changed.
 *
 * Returns: (transfer none) (nullable): the layout; %NULL where nothing has a date
 */
JalonTimelineLayout *
jalon_timeline_view_get_layout (JalonTimelineView *self)
{
  double scale = jalon_timeline_view_get_scale (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self)) / scale;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) / scale;

  if (jalon_timeline_view_get_session (self) == NULL || width <= 0 || height <= 0)
    return NULL;
  if (self->layout != NULL && self->layout->axis.width == width && self->layout->height == height)
    return self->layout;

  g_clear_pointer (&self->layout, jalon_timeline_layout_free);
  self->hovered = JALON_TIMELINE_NO_MARK;
  self->hovered_column = JALON_TIMELINE_NO_COLUMN;
  self->axis.width = width;
  update_words (self);
  update_extent (self);
  if (self->whole.first != JALON_DAY_NONE)
    {
      JalonResult         drawn;
      JalonTimelineSource source = get_source (self, &drawn);

      self->layout =
          jalon_timeline_layout_new (&source, &self->axis, height, jalon_timeline_view_get_axis_height (self) / scale);
    }
  jalon_timeline_view_update_description (self);

  return self->layout;
}

/**
 * jalon_timeline_view_redraw:
 * @self: a timeline
 * @lay_out: whether things stand elsewhere than before
 *
 * Draws the timeline anew in the next frame.
 */
void
jalon_timeline_view_redraw (JalonTimelineView *self, gboolean lay_out)
{
  if (lay_out)
    g_clear_pointer (&self->layout, jalon_timeline_layout_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jalon_timeline_view_count:
 * @self: a timeline
 *
 * Follows the range that is being drawn, in the next frame: columns are counted anew, which takes a fraction of
 * laying all out.
 */
void
jalon_timeline_view_count (JalonTimelineView *self)
{
  JalonResult         drawn;
  JalonTimelineSource source = get_source (self, &drawn);

  jalon_timeline_view_redraw (self, self->layout == NULL || !jalon_timeline_layout_count_shown (self->layout, &source));
}

/**
 * jalon_timeline_view_is_zoomed:
 * @self: a timeline
 *
 * Returns: whether there is more than it shows
 */
gboolean
jalon_timeline_view_is_zoomed (JalonTimelineView *self)
{
  return self->extent_rows != NULL && self->axis.length < (self->limits.end - self->limits.start) * ALL_SHARE;
}

void
jalon_timeline_view_fit (JalonTimelineView *self)
{
  self->is_fit = TRUE;
  g_clear_pointer (&self->extent_rows, jalon_bitset_unref);
  jalon_timeline_view_redraw (self, TRUE);
}

/**
 * jalon_timeline_view_set_grouping:
 * @self: a timeline
 * @grouping: what its lanes are of; %JALON_GROUP_NONE for none
 */
void
jalon_timeline_view_set_grouping (JalonTimelineView *self, JalonGrouping grouping)
{
  if (grouping == self->grouping)
    return;

  self->grouping = grouping;
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  jalon_timeline_view_fit (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jalon_timeline_view_reveal:
 * @self: a timeline
 * @day: a day
 *
 * Moves the axis until a day is in sight, if it is not.
 */
void
jalon_timeline_view_reveal (JalonTimelineView *self, gint32 day)
{
  if (self->extent_rows == NULL || (day >= self->axis.start && day + 1 <= self->axis.start + self->axis.length))
    return;

  self->is_fit = FALSE;
  jalon_time_axis_show (&self->axis, &self->limits, day + 0.5 - self->axis.length / 2, self->axis.length);
  jalon_timeline_view_redraw (self, TRUE);
}

/**
 * jalon_timeline_view_reveal_range:
 * @self: a timeline
 * @since: a day, or %JALON_DAY_NONE where that side is open
 * @until: the same
 *
 * Moves the axis until both ends of a range are in sight, and shows more time where it is longer than what is seen.
 */
void
jalon_timeline_view_reveal_range (JalonTimelineView *self, gint32 since, gint32 until)
{
  double length;

  if (since == JALON_DAY_NONE || until == JALON_DAY_NONE)
    {
      if (since != JALON_DAY_NONE || until != JALON_DAY_NONE)
        jalon_timeline_view_reveal (self, since != JALON_DAY_NONE ? since : until);
      return;
    }
  if (self->extent_rows == NULL || (since >= self->axis.start && until + 1 <= self->axis.start + self->axis.length))
    return;

  self->is_fit = FALSE;
  length = MAX (self->axis.length, (until + 1 - since) * RANGE_ROOM);
  jalon_time_axis_show (&self->axis, &self->limits, (since + until + 1) / 2.0 - length / 2, length);
  jalon_timeline_view_redraw (self, TRUE);
}

/**
 * jalon_timeline_view_set_caption:
 * @self: a timeline
 * @text: (nullable): one line, %NULL for none
 * @x: pixels from the left: what it is about
 *
 * Says above the timeline what is under the pointer or where the keyboard is.
 */
void
jalon_timeline_view_set_caption (JalonTimelineView *self, const char *text, double x)
{
  if (text != NULL)
    jalon_plain_set_label (GTK_LABEL (self->caption), text);
  self->caption_x = x;
  gtk_widget_set_visible (self->caption, text != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
