/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warnings that quote a file obey no file.
 */

#include "config.h"

#include "jalon-safe-log.h"

#include <stdlib.h>

static void
test_warning (void)
{
  if (g_test_subprocess ())
    {
      g_log_set_always_fatal (G_LOG_FATAL_MASK);
      jalon_safe_log_begin ();
      g_warning ("%s", "a\x1b[31m\a\nb\u202ec\r");
      g_log ("Library", G_LOG_LEVEL_WARNING, "%s", "d\u2066\xff");
      exit (0);
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  /* The brackets are of no matter, and no plain locale has them. */
  g_test_trap_assert_stderr ("*a?U+001B?[31m?U+0007??U+000A?b?U+202E?c?U+000D?\n*");
  g_test_trap_assert_stderr ("*d?U+2066?\\xff\n*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safe-log/warning", test_warning);
  return g_test_run ();
}
