/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests of windows share: the application they stand in, and waiting.
 */

#include "config.h"

#include "app-test.h"

#include <gtk/gtk.h>

/* Longest wait before a test fails, seconds. */
#define PATIENCE 60

/**
 * app_test_open:
 * @argc: of the program
 * @argv: of the program
 *
 * Begins the tests of a program that shows windows.
 *
 * Returns: (transfer full) (nullable): the application of all its tests, as there is one on a desktop; none where
 *   there is no display, which has been said then
 */
GApplication *
app_test_open (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;
  GApplication *app;

  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return NULL;
    }

  app = jalon_application_new ();
  g_application_set_flags (app, g_application_get_flags (app) | G_APPLICATION_NON_UNIQUE);
  g_application_register (app, NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (app);

  return app;
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("What was waited for did not come within %d s", PATIENCE);
  return G_SOURCE_REMOVE;
}

/**
 * app_test_start_patience:
 *
 * Lets the test fail when it waits too long.
 *
 * Returns: the source to remove when what is waited for is there
 */
guint
app_test_start_patience (void)
{
  return g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);
}
