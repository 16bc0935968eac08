/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moments as the dates of events are written (jalon-time-label.c), with hours
 * and minutes of the local time. A locale that is not installed changes nothing.
 */

#include "config.h"

#include "jalon-moment.h"

#include "jalon-i18n.h"
#include "jalon-time.h"

static GDateTime *
dup_local (gint64 time)
{
  return g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
}

static gint32
get_day (GDateTime *time)
{
  return jalon_day_from_civil (g_date_time_get_year (time),
                               g_date_time_get_month (time),
                               g_date_time_get_day_of_month (time));
}

/* How many days @now is after @time; 0 where one of them is no time at all. */
static gint32
count_days_since (gint64 time, gint64 now)
{
  g_autoptr (GDateTime) then = dup_local (time);
  g_autoptr (GDateTime) today = dup_local (now);

  return then != NULL && today != NULL ? get_day (today) - get_day (then) : 0;
}

static char *
dup_clock (gint64 time)
{
  g_autoptr (GDateTime) then = dup_local (time);

  /* Translators: hours and minutes of a day (see man strftime). */
  return then != NULL ? g_date_time_format (then, C_ ("time of day", "%H:%M")) : g_strdup ("?");
}

/**
 * jalon_moment_dup_label:
 * @time: microseconds since 1970, UTC
 *
 * Returns: (transfer full): day and time, "30 November 2026, 14:32"
 */
char *
jalon_moment_dup_label (gint64 time)
{
  g_autoptr (GDateTime) then = dup_local (time);
  g_autofree char *clock = dup_clock (time);
  g_autofree char *day = then != NULL ? jalon_day_dup_label (get_day (then), JALON_TIME_DAY) : g_strdup ("?");

  /* Translators: a date and a time of day, as in "30 November 2026, 14:32". */
  return g_strdup_printf (C_ ("moment", "%1$s, %2$s"), day, clock);
}

/**
 * jalon_moment_dup_short_label:
 * @time: microseconds since 1970, UTC
 * @now: the same, of now
 *
 * Returns: (transfer full): "14:32" where that was today, else as jalon_moment_dup_label()
 */
char *
jalon_moment_dup_short_label (gint64 time, gint64 now)
{
  return count_days_since (time, now) == 0 ? dup_clock (time) : jalon_moment_dup_label (time);
}

/**
 * jalon_moment_dup_near_label:
 * @time: microseconds since 1970, UTC
 * @now: the same, of now
 *
 * Returns: (transfer full): "Today, 14:32", "Yesterday, 14:32", else as jalon_moment_dup_label(); to stand alone
 */
char *
jalon_moment_dup_near_label (gint64 time, gint64 now)
{
  g_autofree char *clock = dup_clock (time);

  switch (count_days_since (time, now))
    {
    case 0:
      /* Translators: %s is a time of day. */
      return g_strdup_printf (_ ("Today, %s"), clock);
    case 1:
      /* Translators: %s is a time of day. */
      return g_strdup_printf (_ ("Yesterday, %s"), clock);
    default:
      return jalon_moment_dup_label (time);
    }
}
