/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli story: the views of a dossier as a PDF or a web page.
 */

#include "config.h"

#include "jalon-cli-story.h"

#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-error.h"
#include "jalon-file-write.h"
#include "jalon-i18n.h"
#include "jalon-story-report.h"
#include "jalon-text.h"

#include <string.h>

/* As the command line has it, all (owned) and (nullable); @story borrows. */
typedef struct
{
  char                   *output;
  char                   *paper;
  char                   *title;
  char                   *language;
  const JalonStoryFormat *format;
  JalonStoryReport        story;
} Story;

static gboolean
parse (Story *self, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &self->output,
      N_ ("File to write; its ending says the format: .pdf or .html"),
      N_ ("FILE") },
    { "paper",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->paper,
      N_ ("Pages of a PDF by name; A4-landscape without it"),
      N_ ("A5..A2-{landscape,portrait}|slide-16x9|square") },
    { "title",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->title,
      N_ ("Title of what is written, instead of the dossier's"),
      N_ ("TITLE") },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->language,
      N_ ("Language of words and names: en, fr, or ar for names"),
      N_ ("LANGUAGE") },
    { "leave-out-sources",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->story.report.no_sources,
      N_ ("Leave out who says so"),
      NULL },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &self->story.dark, N_ ("Light on dark"), NULL },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &self->story.no_legend, N_ ("Leave the legend out"), NULL },
    { NULL },
  };

  return jalon_cli_parse ("story",
                          _ ("Writes the saved views of a dossier in their order: of each its title, its text, the map "
                             "and the sources. A PDF has a page for each; a web page has all in one file, and needs "
                             "neither a network nor a script."),
                          _ ("Example:\n  jalon-cli story sahel-2025.jalon -o sahel.pdf --paper slide-16x9 --lang fr"),
                          entries,
                          argc,
                          argv);
}

static gboolean
check (Story *self, GError **error)
{
  const char *dot = self->output != NULL ? strrchr (self->output, '.') : NULL;

  self->format = jalon_story_format_find (dot != NULL ? dot + 1 : NULL);
  self->story.paper = self->paper != NULL ? jalon_paper_find (self->paper) : NULL;
  if (self->output == NULL)
    g_set_error_literal (error, JALON_ERROR, JALON_ERROR_USAGE, _ ("--output: which file shall be written?"));
  else if (self->format == NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("--output: “%s” names no format of stories (expected .pdf or .html)"),
                 self->output);
  else if (self->paper != NULL && self->story.paper == NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("--paper: there is no “%s” (expected A5..A2-{landscape,portrait}, slide-16x9 or square)"),
                 self->paper);
  else if (self->language != NULL && !jalon_cli_is_language (self->language))
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("--lang: “%s” is no language of Jalon (expected en, fr or ar)"),
                 self->language);
  else
    return TRUE;
  return FALSE;
}

static gboolean
write_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Story *self = data;

  return (*self->format->write) (&self->story, stream, jalon_cli_get_progress (), error);
}

static gboolean
write_story (Story *self, const char *path, GError **error)
{
  g_autoptr (JalonLoadReport) loaded = NULL;
  g_autoptr (JalonDossier) dossier = jalon_cli_load (path, &loaded, error);
  g_autoptr (JalonWorld) world = dossier != NULL ? jalon_world_new (error) : NULL;
  g_autoptr (JalonQuery) all = jalon_query_new ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->output);
  const JalonFileWrite job = { .name = self->output, .write = write_cb, .data = self, .flags = JALON_WRITE_OVERWRITE };

  if (world == NULL)
    return FALSE;
  jalon_cli_warn_of_skipped (path, loaded);
  self->story.report.world = world;
  self->story.report.dossier = dossier;
  self->story.report.query = all;
  self->story.report.title = self->title;
  self->story.report.language = self->language != NULL ? self->language : jalon_text_get_ui_language ();
  return jalon_file_write (file, &job, NULL, jalon_cli_get_progress ()->cancellable, error);
}

/**
 * jalon_cli_story:
 *
 * Returns: %JALON_EXIT_DATA where the dossier tells no story, or a file cannot be read or written
 */
JalonExit
jalon_cli_story (int argc, char **argv)
{
  Story     self = { NULL };
  JalonExit code = JALON_EXIT_OK;
  g_autoptr (GError) error = NULL;

  if (!parse (&self, &argc, &argv))
    code = JALON_EXIT_USAGE;
  else if (!check (&self, &error) || !write_story (&self, argv[1], &error))
    code = jalon_cli_fail (error);
  g_free (self.output);
  g_free (self.paper);
  g_free (self.title);
  g_free (self.language);
  return code;
}
