/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events in the order of time with a heading before each month (or year, where
 * the source says no more). Months are
 * found by bisection, so that a million events cost some thousand look-ups.
 */

#include "config.h"

#include "jalon-event-store.h"
#include "jalon-section-change.h"
#include "jalon-section-model.h"

#include <glib/gi18n.h>
#include <string.h>

struct _JalonSection
{
  GObject parent_instance;

  char *title; /* (owned) */
};

G_DEFINE_FINAL_TYPE (JalonSection, jalon_section, G_TYPE_OBJECT)

/* A change of no more items than this is told as it is, so that a list keeps its place. */
#define FEW 16

/* The month of events without a date; they come last. */
#define MONTH_NONE G_MAXINT

struct _JalonSectionModel
{
  GObject parent_instance;

  GListModel *events;   /* (owned) (nullable) (element-type JalonEvent) */
  GArray     *sections; /* (owned) (element-type JalonSectionStart) */
};

static void jalon_section_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonSectionModel,
                               jalon_section_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, jalon_section_model_iface_init))

/* First and last day of an event; both JALON_DAY_NONE where it has no date. */
static JalonSpan
get_span (GListModel *events, guint position)
{
  g_autoptr (JalonEvent) event = g_list_model_get_item (events, position);
  JalonEventColumns columns = jalon_event_store_get_columns (jalon_event_get_store (event));
  guint             row = jalon_event_get_position (event);
  JalonSpan         span = { columns.start[row], columns.end[row] };

  if (span.first == JALON_DAY_NONE)
    span.first = span.last;

  return span;
}

/* An event of which the source gives only the year stands under the year, not under January. */
static gboolean
is_year (JalonSpan span)
{
  int first_year, last_year, month, day;

  if (span.first == JALON_DAY_NONE || span.last == JALON_DAY_NONE)
    return FALSE;

  jalon_day_to_civil (span.first, &first_year, &month, &day);
  jalon_day_to_civil (span.last, &last_year, &month, &day);

  return span.first == jalon_day_from_civil (first_year, 1, 1) && span.last == jalon_day_from_civil (last_year, 12, 31);
}

static gboolean
is_new_year (gint32 day)
{
  int year, month, day_of_month;

  if (day == JALON_DAY_NONE)
    return FALSE;

  jalon_day_to_civil (day, &year, &month, &day_of_month);

  return month == 1 && day_of_month == 1;
}

static char *
dup_title (JalonSpan span)
{
  if (span.first == JALON_DAY_NONE)
    return g_strdup (_ ("Date not known"));
  if (is_year (span))
    return jalon_day_dup_label (span.first, JALON_TIME_YEAR);

  return jalon_day_dup_month_label (span.first);
}

static int
get_month (JalonSpan span)
{
  int year, month, day_of_month;

  if (span.first == JALON_DAY_NONE)
    return MONTH_NONE;

  jalon_day_to_civil (span.first, &year, &month, &day_of_month);

  return year * 12 + month;
}

/* Bisects from @inside, which is of @month, to the first position after it that is not. */
static guint
find_month_end (GListModel *events, int month, guint inside, guint n_events)
{
  guint outside = inside + 1;
  guint step = 1;

  while (outside < n_events && get_month (get_span (events, outside)) == month)
    {
      inside = outside;
      step *= 2;
      outside = step < n_events - inside ? inside + step : n_events;
    }
  while (outside - inside > 1)
    {
      guint middle = inside + (outside - inside) / 2;

      if (get_month (get_span (events, middle)) == month)
        inside = middle;
      else
        outside = middle;
    }

  return outside;
}

/* The first position after @first that stands under another heading. */
static guint
find_section_end (GListModel *events, guint first, guint n_events)
{
  JalonSpan span = get_span (events, first);
  gboolean  year = is_year (span);
  guint     position;

  /* Years and days mix on the first of January alone. */
  for (position = first + 1; position < n_events; position++)
    {
      JalonSpan next = get_span (events, position);

      if (next.first != span.first)
        break;
      if (is_year (next) != year)
        return position;
      if (!year && !is_new_year (next.first))
        break;
    }
  if (year)
    return position;

  return find_month_end (events, get_month (span), position - 1, n_events);
}

static void
find_sections (JalonSectionModel *self)
{
  guint n_events = self->events != NULL ? g_list_model_get_n_items (self->events) : 0;

  g_array_set_size (self->sections, 0);
  for (guint first = 0; first < n_events; first = find_section_end (self->events, first, n_events))
    {
      JalonSectionStart section = { first, get_span (self->events, first) };

      g_array_append_val (self->sections, section);
    }
}

/* The number of the last section that starts at or before: its heading for positions in this model. */
static guint
find_section (JalonSectionModel *self, guint position, gboolean with_headings)
{
  guint low = 0;
  guint high = self->sections->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;
      guint start = g_array_index (self->sections, JalonSectionStart, middle).first + (with_headings ? middle : 0);

      if (start <= position)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static guint
count_items (JalonSectionModel *self)
{
  return self->events != NULL ? g_list_model_get_n_items (self->events) + self->sections->len : 0;
}

static void
events_changed_cb (JalonSectionModel *self, guint position, guint n_removed, guint n_added)
{
  guint              n_events = g_list_model_get_n_items (self->events);
  guint              n_before = n_events - n_added + n_removed + self->sections->len;
  JalonSectionChange change = { position, n_removed, n_added, n_events };
  guint              n_first, n_last;
  g_autoptr (GArray) before = g_array_copy (self->sections);

  find_sections (self);
  jalon_section_change_measure (&change, before, self->sections, &n_first, &n_last);
  if (n_before - n_first - n_last <= FEW && count_items (self) - n_first - n_last <= FEW)
    {
      g_list_model_items_changed (G_LIST_MODEL (self),
                                  n_first,
                                  n_before - n_first - n_last,
                                  count_items (self) - n_first - n_last);
      return;
    }
  /* Two signals: one alone makes GTK 4.8 build every row object. */
  if (n_before > 0)
    {
      g_autoptr (GListModel) events = g_steal_pointer (&self->events);

      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
      self->events = g_steal_pointer (&events);
    }
  if (n_events > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, count_items (self));
}

static GType
jalon_section_model_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
jalon_section_model_get_n_items (GListModel *model)
{
  return count_items (JALON_SECTION_MODEL (model));
}

static gpointer
jalon_section_model_get_item (GListModel *model, guint position)
{
  JalonSectionModel       *self = JALON_SECTION_MODEL (model);
  guint                    number;
  const JalonSectionStart *section;
  g_autofree char         *title = NULL;

  if (position >= count_items (self))
    return NULL;

  number = find_section (self, position, TRUE);
  section = &g_array_index (self->sections, JalonSectionStart, number);
  if (position == section->first + number)
    {
      title = dup_title (section->span);
      return jalon_section_new (title);
    }

  return g_list_model_get_item (self->events, position - number - 1);
}

static void
jalon_section_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = jalon_section_model_get_item_type;
  iface->get_n_items = jalon_section_model_get_n_items;
  iface->get_item = jalon_section_model_get_item;
}

static void
jalon_section_finalize (GObject *object)
{
  g_clear_pointer (&JALON_SECTION (object)->title, g_free);

  G_OBJECT_CLASS (jalon_section_parent_class)->finalize (object);
}

static void
jalon_section_class_init (JalonSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_section_finalize;
}

static void
jalon_section_init (JalonSection *self)
{
}

static void
jalon_section_model_finalize (GObject *object)
{
  JalonSectionModel *self = JALON_SECTION_MODEL (object);

  if (self->events != NULL)
    g_signal_handlers_disconnect_by_func (self->events, events_changed_cb, self);
  g_clear_object (&self->events);
  g_clear_pointer (&self->sections, g_array_unref);

  G_OBJECT_CLASS (jalon_section_model_parent_class)->finalize (object);
}

static void
jalon_section_model_class_init (JalonSectionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_section_model_finalize;
}

static void
jalon_section_model_init (JalonSectionModel *self)
{
  self->sections = g_array_new (FALSE, FALSE, sizeof (JalonSectionStart));
}

/**
 * jalon_section_new:
 * @title: one line
 *
 * Returns: (transfer full): a heading
 */
JalonSection *
jalon_section_new (const char *title)
{
  JalonSection *self = g_object_new (JALON_TYPE_SECTION, NULL);

  self->title = g_strdup (title);
  return self;
}

const char *
jalon_section_get_title (JalonSection *self)
{
  g_return_val_if_fail (JALON_IS_SECTION (self), NULL);

  return self->title;
}

/**
 * jalon_section_model_set_events:
 * @self: a model without events yet
 * @events: (element-type JalonEvent): oldest first, undated ones last
 *
 * Puts headings before the months of @events.
 */
void
jalon_section_model_set_events (JalonSectionModel *self, GListModel *events)
{
  g_return_if_fail (JALON_IS_SECTION_MODEL (self));
  g_return_if_fail (G_IS_LIST_MODEL (events));
  g_return_if_fail (self->events == NULL);

  self->events = g_object_ref (events);
  g_signal_connect_swapped (events, "items-changed", G_CALLBACK (events_changed_cb), self);
  find_sections (self);
  if (count_items (self) > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, count_items (self));
}

/**
 * jalon_section_model_get_position:
 * @self: a model
 * @event_position: position of an event among the events
 *
 * Returns: where that event stands in this model, headings counted
 */
guint
jalon_section_model_get_position (JalonSectionModel *self, guint event_position)
{
  g_return_val_if_fail (JALON_IS_SECTION_MODEL (self), G_MAXUINT);

  return event_position + find_section (self, event_position, FALSE) + 1;
}
