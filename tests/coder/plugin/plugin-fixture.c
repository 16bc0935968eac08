/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One lexicon for all tests of a program.
 */

#include "config.h"

#include "plugin-fixture.h"

#include "remove-all.h"

#include <glib/gstdio.h>
#include <string.h>

static JalonLexicon *lexicon;

JalonLexicon *
plugin_get_lexicon (void)
{
  return lexicon;
}

JalonCoding *
plugin_new_article (const char *text)
{
  g_autoptr (GError) error = NULL;
  JalonIntake *intake = jalon_intake_new (text, strlen (text), "a.txt", &error);
  JalonCoding *coding;

  g_assert_no_error (error);
  g_assert_true (jalon_day_parse_range ("2025-04-08", &intake->date.start, &intake->date.end, &intake->date.precision));
  coding = jalon_coding_new (intake, "a.txt");
  coding->lang = JALON_LANG_EN;
  return coding;
}

GPtrArray *
plugin_new_articles (guint n)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_coding_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (articles, plugin_new_article (PLUGIN_TEXT));
  return articles;
}

/* Where the programs are, made where it is not there. */
char *
plugin_dup_path (const char *name)
{
  g_autofree char *folder = jalon_plugin_dup_folder ();

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  return g_build_filename (folder, name, NULL);
}

/* A program for the shell; returns what is found under its name. */
JalonPlugin *
plugin_write (const char *name, const char *commands)
{
  g_autofree char *path = plugin_dup_path (name);
  g_autofree char *script = g_strconcat ("#!/bin/sh\n", commands, "\n", NULL);
  g_autoptr (GError) error = NULL;
  JalonPlugin *plugin;

  g_assert_true (g_file_set_contents (path, script, -1, &error));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  plugin = jalon_plugin_find (name, &error);
  g_assert_no_error (error);
  return plugin;
}

gboolean
plugin_run_limited (const char              *commands,
                    GPtrArray               *articles,
                    const JalonPluginLimits *limits,
                    GCancellable            *cancellable,
                    GError                 **error)
{
  g_autoptr (JalonPlugin) plugin = plugin_write ("test", commands);

  return jalon_plugin_run (plugin, articles, lexicon, limits, &(JalonProgress){ NULL, NULL, cancellable }, error);
}

gboolean
plugin_run (const char *commands, GPtrArray *articles, GError **error)
{
  return plugin_run_limited (commands, articles, &JALON_PLUGIN_LIMITS_INIT, NULL, error);
}

int
plugin_test_main (int argc, char **argv, void (*add_tests) (void))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = NULL;
  g_autofree char *folder = g_dir_make_tmp ("jalon-coders-XXXXXX", NULL);
  int              result;

  /* nobody else's coders are seen, and what is written goes */
  g_assert_nonnull (folder);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_DATA_DIRS", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);
  lexicon = jalon_lexicon_new (world, NULL, &error);
  g_assert_no_error (error);
  add_tests ();
  result = g_test_run ();
  jalon_lexicon_unref (lexicon);
  remove_all (folder);
  return result;
}
