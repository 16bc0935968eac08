/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When something was done: today and yesterday, across midnight and the new year.
 */

#include "config.h"

#include "jalon-moment.h"

/* 31 December 2026, 23:59 and half a minute, UTC; and a minute later. */
#define LATE (G_GINT64_CONSTANT (1798761570) * G_USEC_PER_SEC)
#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)
#define DAY (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

static void
test_labels (void)
{
  const struct
  {
    gint64      now;
    const char *near;
    const char *brief;
  } cases[] = {
    { LATE, "Today, 23:59", "23:59" },
    { LATE + MINUTE, "Yesterday, 23:59", "31 December 2026, 23:59" },
    { LATE + MINUTE + DAY, "31 December 2026, 23:59", "31 December 2026, 23:59" },
    /* A clock that was put back. */
    { LATE - DAY, "31 December 2026, 23:59", "31 December 2026, 23:59" },
  };
  g_autofree char *label = jalon_moment_dup_label (LATE);

  g_assert_cmpstr (label, ==, "31 December 2026, 23:59");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *near = jalon_moment_dup_near_label (LATE, cases[i].now);
      g_autofree char *brief = jalon_moment_dup_short_label (LATE, cases[i].now);

      g_assert_cmpstr (near, ==, cases[i].near);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

/* A version's name may say anything. */
static void
test_no_time (void)
{
  g_autofree char *label = jalon_moment_dup_label (G_MAXINT64);
  g_autofree char *near = jalon_moment_dup_near_label (G_MININT64, 0);

  g_assert_cmpstr (label, ==, "?, ?");
  g_assert_nonnull (near);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moment/labels", test_labels);
  g_test_add_func ("/moment/no-time", test_no_time);

  return g_test_run ();
}
