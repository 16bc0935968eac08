/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "outcomes.h"

#include <string.h>

typedef struct
{
  char       *path;
  OutcomeFunc dup_outcome;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *self = data;

  g_free (self->path);
  g_free (self);
}

static void
test_outcome (gconstpointer data)
{
  const Outcome   *self = data;
  g_autofree char *outcome = self->dup_outcome (self->path);
  g_autofree char *path = g_strconcat (self->path, ".expected", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("JALON_GOLDEN"), "write") == 0)
    g_file_set_contents (path, outcome, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (outcome, ==, expected);
}

/**
 * outcomes_add:
 * @group: what the names of the tests begin with
 * @folder: below tests/data
 *
 * Adds the tests; without a file there is no run.
 */
void
outcomes_add (const char *group, const char *folder, OutcomeFunc dup_outcome)
{
  g_autofree char *path = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;
  guint       n = 0;

  if (dir == NULL)
    g_error ("%s", error->message);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat (group, "/", name, NULL);
      Outcome         *outcome = g_new0 (Outcome, 1);

      outcome->path = g_build_filename (path, name, NULL);
      outcome->dup_outcome = dup_outcome;
      if (g_str_has_suffix (name, ".expected"))
        outcome_free (outcome);
      else
        g_test_add_data_func_full (test, outcome, test_outcome, outcome_free);
      n += !g_str_has_suffix (name, ".expected");
    }
  if (n == 0)
    g_error ("%s: no files", path);
}
