/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the fields of one record have to do with each other.
 */

#include "config.h"

#include "jalon-record-rules.h"

#include "jalon-i18n.h"
#include "jalon-schema.h"

#include <math.h>
#include <string.h>

/* What tells of the type more finely is wrong with another type, unless it was changed with it. */
static void
clear_finer (const JalonEventRecord *before, JalonEventRecord *event)
{
  for (guint i = 0; i < jalon_event_schema.n_fields && before->type != event->type; i++)
    {
      const JalonField *field = &jalon_event_schema.fields[i];

      if (field->aspect == JALON_ASPECT_TYPE && field->type == JALON_FIELD_STRING &&
          g_strcmp0 (*JALON_FIELD_OF (before, field, char *), *JALON_FIELD_OF (event, field, char *)) == 0)
        g_clear_pointer (JALON_FIELD_IN (event, field, char *), g_free);
    }
}

static gboolean
is_same_degree (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

/* Where there is no point, degrees are NAN. */
static gboolean
have_same_point (const JalonPlace *a, const JalonPlace *b)
{
  return is_same_degree (a != NULL ? a->lon : NAN, b != NULL ? b->lon : NAN) &&
         is_same_degree (a != NULL ? a->lat : NAN, b != NULL ? b->lat : NAN);
}

/**
 * jalon_settle_event:
 * @before: a #JalonEventRecord as it was
 * @record: (inout): as it was changed
 *
 * Takes from an event what tells more finely of the type that it had, and the line or area of a place that it was at.
 */
void
jalon_settle_event (gconstpointer before, gpointer record)
{
  const JalonEventRecord *old = before;
  JalonEventRecord       *event = record;

  clear_finer (old, event);
  if (!have_same_point (old->place, event->place))
    g_clear_pointer (&event->geometry, g_free);
}

/* Whether a time is one date, not a range of two. */
static gboolean
is_one_date (const JalonTime *time)
{
  g_autofree char *edtf = jalon_time_dup_edtf (time);

  return edtf != NULL && strchr (edtf, '/') == NULL;
}

/**
 * jalon_settle_closure:
 * @before: a #JalonClosureRecord as it was
 * @record: (inout): as it was changed
 *
 * Of a closure until further notice, one date is that of its beginning. Only one of a drawn area has one.
 */
void
jalon_settle_closure (gconstpointer before, gpointer record)
{
  JalonClosureRecord *closure = record;

  if (closure->basis != JALON_BASIS_POLYGON)
    g_clear_pointer (&closure->polygon, g_free);
  if (!closure->until_further_notice || !is_one_date (&closure->time))
    return;
  closure->time.end = JALON_DAY_NONE;
  closure->time.precision = JALON_TIME_SINCE;
}

/**
 * jalon_closure_find_area_fault:
 * @record: a #JalonClosureRecord
 *
 * Returns: (nullable): what is wrong with its drawn area, not yet translated
 */
const char *
jalon_closure_find_area_fault (gconstpointer record)
{
  const JalonClosureRecord *closure = record;

  if (closure->basis == JALON_BASIS_POLYGON && closure->polygon == NULL)
    return N_ ("Draw the area on the map, or say in another way where flights are barred.");
  return NULL;
}

/**
 * jalon_closure_find_notice_fault:
 * @record: a #JalonClosureRecord
 *
 * Returns: (nullable): what is wrong with its being until further notice, not yet translated
 */
const char *
jalon_closure_find_notice_fault (gconstpointer record)
{
  const JalonClosureRecord *closure = record;

  if (closure->until_further_notice && closure->time.end != JALON_DAY_NONE && !is_one_date (&closure->time))
    return N_ ("An end is given above: it cannot be until further notice as well.");
  return NULL;
}
