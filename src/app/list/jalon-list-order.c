/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events by month in the order of time are what a list shows as long as nobody
 * has asked for anything else: months are found by bisection then, and nothing
 * is arranged.
 */

#include "config.h"

#include "jalon-list-order.h"

#include "jalon-event-titles.h"
#include "jalon-section-model.h"
#include "jalon-text.h"

#include <glib/gi18n.h>
#include <math.h>

/* Mercator units once round the world. */
#define WORLD 4294967296.0

struct _JalonListOrder
{
  GObject parent_instance;

  JalonSession       *session;  /* (owned) */
  GSettings          *settings; /* (owned) */
  JalonSectionModel  *months;   /* (owned) */
  JalonArrangedModel *arranged; /* (owned) */

  JalonArrangement arrangement;
  gboolean         is_table;
  gboolean         is_bounded;
  guint            n_nowhere; /* where it is bounded: events that match and are on no map */
};

G_DEFINE_FINAL_TYPE (JalonListOrder, jalon_list_order, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_name_cb (const char *code, gpointer data)
{
  return g_strdup (jalon_session_get_name (((JalonListOrder *) data)->session, code));
}

/* Titles as rows have them; places by their own names. */
static char *
dup_words_cb (guint row, JalonEventSort sort, gpointer data)
{
  JalonListOrder  *self = data;
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (self->session));
  const char      *language = jalon_session_get_language (self->session);
  g_autoptr (JalonEventRecord) record = NULL;
  char *words = NULL;

  if (sort == JALON_SORT_TITLE)
    return jalon_event_store_dup_title (store, row, language);

  record = jalon_event_store_dup_record (store, row);
  if (record->place != NULL && record->place->name != NULL)
    words = jalon_text_dup (record->place->name, language);

  return words != NULL ? words : g_strdup ("");
}

static gboolean
is_arranged (JalonListOrder *self)
{
  const JalonArrangement *arrangement = &self->arrangement;

  return self->is_table || self->is_bounded || arrangement->descending || arrangement->sort != JALON_SORT_DATE ||
         arrangement->grouping != JALON_GROUP_DATE;
}

/* What of the world is in view, of a map that is turned the box around it: half its sides, Mercator units 0..1. */
typedef struct
{
  double cx;
  double cy;
  double half_x;
  double half_y;
} Frame;

static Frame
make_frame (const JalonViewport *view)
{
  double c = fabs (cos (view->rotation)), s = fabs (sin (view->rotation));

  return (Frame){ view->cx,
                  view->cy,
                  (view->width * c + view->height * s) / 2 / view->world,
                  (view->width * s + view->height * c) / 2 / view->world };
}

/* What has no point stands somewhere in its country, where that is seen. */
static gboolean
is_country_in (const Frame *frame, const JalonWorldCountry *country)
{
  const JalonUnitBox *box = &country->box;
  double              dx = remainder ((box->x0 + box->x1) / 2 - frame->cx, 1.0);
  double              dy = (box->y0 + box->y1) / 2 - frame->cy;

  return fabs (dx) <= frame->half_x + (box->x1 - box->x0) / 2 && fabs (dy) <= frame->half_y + (box->y1 - box->y0) / 2;
}

/* What is known of a code while rows are gone through. */
enum
{
  COUNTRY_UNKNOWN,
  COUNTRY_NONE, /* no map has it: an organisation */
  COUNTRY_OUT,
  COUNTRY_IN,
};

static guint8
find_country (JalonListOrder *self, const Frame *frame, const char *code)
{
  const JalonWorldMap     *map = jalon_world_get_map (jalon_session_get_world (self->session),
                                                  JALON_DETAIL_50M,
                                                  jalon_session_get_worldview (self->session));
  const JalonWorldCountry *country = jalon_world_map_find (map, code);

  if (country == NULL)
    return COUNTRY_NONE;
  return is_country_in (frame, country) ? COUNTRY_IN : COUNTRY_OUT;
}

static guint8
find_code (JalonListOrder *self, const Frame *frame, guint32 code, guint8 *known)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (self->session));

  if (code == 0)
    return COUNTRY_NONE;
  if (known[code] == COUNTRY_UNKNOWN)
    known[code] = find_country (self, frame, jalon_event_store_get_code (store, code));

  return known[code];
}

static gboolean
is_point_in (const Frame *frame, double x, double y)
{
  return fabs (remainder (x - frame->cx, 1.0)) <= frame->half_x && fabs (y - frame->cy) <= frame->half_y;
}

/* An event whose place is disputed is seen where one of its candidate places is. */
static guint8
find_candidates (JalonListOrder *self, const Frame *frame, guint row)
{
  JalonEventStore *store = jalon_dossier_get_events (jalon_session_get_dossier (self->session));
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (store, row);
  guint8 found = COUNTRY_NONE;

  for (guint i = 0; i < record->alternatives->len && found != COUNTRY_IN; i++)
    {
      const JalonPlace *place = g_ptr_array_index (record->alternatives, i);
      guint8            here = COUNTRY_NONE;

      if (jalon_precision_is_point (place->precision) && jalon_place_has_point (place))
        here = is_point_in (frame, jalon_mercator_unit_x (place->lon), jalon_mercator_unit_y (place->lat))
                   ? COUNTRY_IN
                   : COUNTRY_OUT;
      else if (place->countries != NULL && place->countries[0] != NULL)
        here = find_country (self, frame, place->countries[0]);
      found = MAX (found, here);
    }
  return found;
}

/* The events that have a symbol on the map as it is, or are counted by one. Of those that match it counts which have
 * none on any map. */
static JalonBitset *
list_in_view (JalonListOrder *self)
{
  JalonEventStore   *store = jalon_dossier_get_events (jalon_session_get_dossier (self->session));
  JalonEventColumns  columns = jalon_event_store_get_columns (store);
  guint              n_rows = jalon_event_store_get_n_events (store);
  JalonBitset       *rows = jalon_bitset_new (n_rows);
  const Frame        frame = make_frame (jalon_session_get_frame (self->session));
  guint32            cx = (guint32) (gint64) (frame.cx * WORLD), cy = (guint32) (gint64) (frame.cy * WORLD);
  const JalonBitset *matching = jalon_session_get_result (self->session)->rows[JALON_KIND_EVENT];
  g_autofree guint8 *known = g_new0 (guint8, G_MAXUINT16 + 1);

  self->n_nowhere = 0;
  for (guint row = 0; row < n_rows; row++)
    {
      /* Round the world by itself. */
      gint32   dx = (gint32) (columns.point[row].x - cx), dy = (gint32) (columns.point[row].y - cy);
      gboolean is_in = fabs ((double) dx) <= frame.half_x * WORLD && fabs ((double) dy) <= frame.half_y * WORLD;
      guint8   place;

      if (columns.n_alternatives[row] > 0)
        place = find_candidates (self, &frame, row);
      else if (columns.has_point[row])
        place = is_in ? COUNTRY_IN : COUNTRY_OUT;
      else
        place = find_code (self, &frame, jalon_grouping_get_key (store, JALON_GROUP_COUNTRY, row), known);
      if (place == COUNTRY_IN)
        jalon_bitset_add (rows, row);
      else if (place == COUNTRY_NONE && jalon_bitset_contains (matching, row))
        self->n_nowhere++;
    }

  return rows;
}

static void
read_settings (JalonListOrder *self)
{
  g_autofree char *grouping = g_settings_get_string (self->settings, "list-group");
  g_autofree char *sort = g_settings_get_string (self->settings, "list-sort");

  self->is_table = g_settings_get_boolean (self->settings, "list-table");
  self->is_bounded =
      g_settings_get_boolean (self->settings, "list-in-view") && jalon_session_get_frame (self->session) != NULL;
  self->arrangement.grouping = self->is_table ? JALON_GROUP_NONE : jalon_grouping_parse (grouping);
  self->arrangement.sort = jalon_event_sort_parse (sort);
  self->arrangement.descending = g_settings_get_boolean (self->settings, "list-descending");
}

/**
 * jalon_list_order_update:
 * @self: an order
 *
 * Follows the events that match, after they have changed.
 */
void
jalon_list_order_update (JalonListOrder *self)
{
  g_autoptr (JalonBitset) within = NULL;

  g_return_if_fail (JALON_IS_LIST_ORDER (self));

  read_settings (self);
  if (!is_arranged (self))
    {
      jalon_arranged_model_clear (self->arranged);
      return;
    }

  within = self->is_bounded ? list_in_view (self) : NULL;
  jalon_arranged_model_arrange (self->arranged, jalon_session_get_dossier (self->session), &self->arrangement, within);
}

static void
settings_cb (JalonListOrder *self, const char *key)
{
  if (!g_str_has_prefix (key, "list-"))
    return;
  jalon_list_order_update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
frame_cb (JalonListOrder *self)
{
  if (!g_settings_get_boolean (self->settings, "list-in-view"))
    return;
  jalon_list_order_update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
jalon_list_order_finalize (GObject *object)
{
  JalonListOrder *self = JALON_LIST_ORDER (object);

  g_clear_object (&self->arranged);
  g_clear_object (&self->months);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jalon_list_order_parent_class)->finalize (object);
}

static void
jalon_list_order_class_init (JalonListOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_list_order_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jalon_list_order_init (JalonListOrder *self)
{
  self->settings = g_settings_new (JALON_APP_ID);
  self->months = g_object_new (JALON_TYPE_SECTION_MODEL, NULL);
}

/**
 * jalon_list_order_new:
 * @session: has the events
 *
 * Returns: (transfer full): an order as the settings have it
 */
JalonListOrder *
jalon_list_order_new (JalonSession *session)
{
  JalonListOrder          *self = g_object_new (JALON_TYPE_LIST_ORDER, NULL);
  const JalonArrangedWords words = { dup_name_cb, dup_words_cb, self };
  GListModel              *events = jalon_session_get_filtered (session);

  self->session = g_object_ref (session);
  self->arranged = jalon_arranged_model_new (JALON_FILTERED_MODEL (events), &words);
  jalon_section_model_set_events (self->months, events);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::frame", G_CALLBACK (frame_cb), self, G_CONNECT_SWAPPED);
  jalon_list_order_update (self);

  return self;
}

/**
 * jalon_list_order_get_model:
 * @self: an order
 *
 * Returns: (transfer none): JalonSection and JalonEvent items in this order
 */
GListModel *
jalon_list_order_get_model (JalonListOrder *self)
{
  g_return_val_if_fail (JALON_IS_LIST_ORDER (self), NULL);

  return is_arranged (self) ? G_LIST_MODEL (self->arranged) : G_LIST_MODEL (self->months);
}

/**
 * jalon_list_order_is_table:
 * @self: an order
 *
 * Returns: whether it is to be shown as a table, which has no headings
 */
gboolean
jalon_list_order_is_table (JalonListOrder *self)
{
  g_return_val_if_fail (JALON_IS_LIST_ORDER (self), FALSE);

  return self->is_table;
}

/**
 * jalon_list_order_find:
 * @self: an order
 * @event_id: (nullable): an event
 *
 * Returns: where it stands in the model; %GTK_INVALID_LIST_POSITION, G_MAXUINT, where it is not shown
 */
guint
jalon_list_order_find (JalonListOrder *self, const char *event_id)
{
  guint filtered, row, position;

  g_return_val_if_fail (JALON_IS_LIST_ORDER (self), G_MAXUINT);

  if (event_id == NULL || !jalon_session_find_filtered (self->session, event_id, &filtered))
    return G_MAXUINT;
  if (!is_arranged (self))
    return jalon_section_model_get_position (self->months, filtered);
  if (!jalon_event_store_find (jalon_dossier_get_events (jalon_session_get_dossier (self->session)), event_id, &row) ||
      !jalon_arranged_model_find (self->arranged, row, &position))
    return G_MAXUINT;

  return position;
}

/**
 * jalon_list_order_is_bounded:
 * @self: an order
 *
 * Returns: whether no more is shown than the map shows
 */
gboolean
jalon_list_order_is_bounded (JalonListOrder *self)
{
  g_return_val_if_fail (JALON_IS_LIST_ORDER (self), FALSE);

  return self->is_bounded;
}

/**
 * jalon_list_order_dup_note:
 * @self: an order
 *
 * Returns: (transfer full) (nullable): what is to be said of the list as it is
 */
char *
jalon_list_order_dup_note (JalonListOrder *self)
{
  g_return_val_if_fail (JALON_IS_LIST_ORDER (self), NULL);

  if (is_arranged (self) && !jalon_arranged_model_is_sorted (self->arranged))
    /* Translators: so many events that sorting them by title or place would take long. */
    return g_strdup_printf (_ ("More than %'u events stay in the order of time. Filter them to sort by words."),
                            JALON_MAX_SORTED_BY_WORDS);
  if (self->is_bounded && self->n_nowhere > 0)
    /* Translators: events of the list, where it has only those that the map shows; the third number is of those that no
     * map can show. */
    return g_strdup_printf (_ ("%1$'u of %2$'u on this map; %3$'u without place or country"),
                            jalon_arranged_model_get_n_events (self->arranged),
                            jalon_session_get_n_filtered (self->session),
                            self->n_nowhere);
  if (self->is_bounded)
    /* Translators: events of the list, where it has only those that the map shows. */
    return g_strdup_printf (_ ("%1$'u of %2$'u on this map"),
                            jalon_arranged_model_get_n_events (self->arranged),
                            jalon_session_get_n_filtered (self->session));

  return NULL;
}

/**
 * jalon_list_order_get_sort:
 * @self: an order
 * @out_descending: (out): the other way round
 *
 * Returns: what it is sorted by
 */
JalonEventSort
jalon_list_order_get_sort (JalonListOrder *self, gboolean *out_descending)
{
  g_return_val_if_fail (JALON_IS_LIST_ORDER (self), JALON_SORT_DATE);

  *out_descending = self->arrangement.descending;
  return self->arrangement.sort;
}

/**
 * jalon_list_order_set_sort:
 * @self: an order
 * @sort: what to sort by, from now on
 * @descending: the other way round
 */
void
jalon_list_order_set_sort (JalonListOrder *self, JalonEventSort sort, gboolean descending)
{
  g_return_if_fail (JALON_IS_LIST_ORDER (self));

  if (sort == self->arrangement.sort && descending == self->arrangement.descending)
    return;
  g_settings_set_boolean (self->settings, "list-descending", descending);
  g_settings_set_string (self->settings, "list-sort", jalon_event_sort_get_word (sort));
}
