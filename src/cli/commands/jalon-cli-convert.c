/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli convert: reads one file or several, finds what the filter asks for,
 * and writes that in another format or as a report.
 */

#include "config.h"

#include "jalon-cli-convert.h"

#include "jalon-cli-filter.h"
#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-cli-view.h"
#include "jalon-collect.h"
#include "jalon-formats.h"
#include "jalon-losses.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"
#include "jalon-report.h"
#include "jalon-text.h"
#include "jalon-world-coarsen.h"

#include <string.h>

/**
 * Convert:
 * @format: that is written, or @report
 * @dossier: (owned) (nullable): what is written
 * @query: (owned) (nullable): that of the first file
 * @chosen: (owned) (nullable): that of the file at hand, where it was asked for while this was read
 * @rests: (owned): paths where what was left out is written
 */
typedef struct
{
  JalonSnapshotArguments   arguments;
  char                    *to;
  gboolean                 no_sources;
  gboolean                 coarse;
  gboolean                 preview;
  JalonCollectHow          how;
  const JalonFormat       *format;
  const JalonReportFormat *report;
  JalonWorld              *world;
  JalonDossier            *dossier;
  JalonQuery              *query;
  JalonQuery              *chosen;
  GPtrArray               *rests;
} Convert;

static gboolean
parse (Convert *self, int *argc, char ***argv)
{
  const GOptionEntry own[] = {
    { "to",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->to,
      N_ ("Format to write, by its id (“jalon-cli formats” lists them); else the name of the last file says it"),
      N_ ("FORMAT") },
    { "leave-out-sources",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->no_sources,
      N_ ("Write neither articles nor quotes, nor columns that are not known"),
      NULL },
    { "obscure-places",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->coarse,
      N_ ("Write of sites and towns only the region or the country that they lie in"),
      NULL },
    { "preview",
      0,
      0,
      G_OPTION_ARG_NONE,
      &self->preview,
      N_ ("Say how much would be left out and made coarse, and write nothing"),
      NULL },
  };
  const GOptionEntry last[] = {
    { "title",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->arguments.title,
      N_ ("Title of what is written, instead of the dossier's"),
      N_ ("TITLE") },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->arguments.language,
      N_ ("Language of words and names: en, fr, or ar for names"),
      N_ ("LANGUAGE") },
  };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
  jalon_cli_add_filter_options (entries, &self->arguments);
  g_array_append_vals (entries, last, G_N_ELEMENTS (last));
  return jalon_cli_parse_options (
      &(JalonCliUsage){ .command = "convert",
                        /* Translators: what follows the name of a command in its help: files to read, one to write. */
                        .operands = _ ("IN… OUT"),
                        .summary =
                            _ ("Reads events of any format, and writes those that the filter asks for in another "
                               "one, or as a report. Several files become one."),
                        .description = _ ("Examples:\n  jalon-cli convert acled.csv mali.jalon --country MLI --since "
                                          "2024\n  jalon-cli convert sahel-2025.jalon report.html --lang fr"),
                        .entries = (const GOptionEntry *) (gconstpointer) entries->data,
                        .reads_tables = TRUE },
      argc,
      argv);
}

static gboolean
is_wanted (const JalonFileType *type, const char *id, const char *suffix)
{
  return id != NULL ? strcmp (type->id, id) == 0 : jalon_file_type_has_suffix (type, suffix);
}

/* What is written: a format of events, or a report. */
static gboolean
find_format (Convert *self, const char *output, GError **error)
{
  const char              *dot = strrchr (output, '.');
  const char              *suffix = dot != NULL ? dot + 1 : NULL;
  const JalonFormat       *format;
  const JalonReportFormat *report;

  for (guint i = 0; self->format == NULL && (format = jalon_formats_get (i)) != NULL; i++)
    if (format->write != NULL && is_wanted (&format->type, self->to, suffix))
      self->format = format;
  for (guint i = 0; self->format == NULL && (report = jalon_report_format_get (i)) != NULL; i++)
    if (is_wanted (&report->type, self->to, suffix))
      self->report = report;
  if (self->format != NULL || self->report != NULL)
    return TRUE;
  if (self->to != NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("--to: no format “%s” is written (“jalon-cli formats” lists them)"),
                 self->to);
  else
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_USAGE,
                 _ ("“%s”: the name says no format that is written (“jalon-cli formats” lists them); --to names one"),
                 output);
  return FALSE;
}

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const GString *rest = data;

  return g_output_stream_write_all (stream, rest->str, rest->len, NULL, cancellable, error);
}

/* Beside the output: of each file a name of its own, though two of several folders may be called alike. */
static const char *
add_rest_path (Convert *self, const char *input, const char *output)
{
  g_autofree char *base = g_path_get_basename (input);
  char            *path = g_strdup_printf ("%s.left-out.%s", output, base);

  for (guint i = 2; g_ptr_array_find_with_equal_func (self->rests, path, g_str_equal, NULL); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s.left-out.%u.%s", output, i, base);
    }
  g_ptr_array_add (self->rests, path);
  return path;
}

/* What could not be read is written beside the output, as it stands; each is told. */
static gboolean
save_rest (Convert *self, const char *input, const char *output, const JalonLoadReport *report, GError **error)
{
  const char *path = report->rest != NULL ? add_rest_path (self, input, output) : "";
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  const JalonFileWrite job = { .name = path,
                               .write = write_bytes,
                               .data = report->rest,
                               .flags = JALON_WRITE_OVERWRITE };

  for (guint i = 0; i < report->problems->len; i++)
    jalon_cli_complain ("%s", (const char *) g_ptr_array_index (report->problems, i));
  if (report->rest == NULL)
    return TRUE;
  if (!jalon_file_write (file, &job, NULL, NULL, error))
    return FALSE;
  jalon_cli_complain (_ ("jalon-cli: what is left out stands in %s"), path);
  return TRUE;
}

/* Whether the dossier can be written as it was read. */
static gboolean
is_whole (const Convert *self, int n_files)
{
  gboolean is_same = !self->no_sources && !self->coarse;

  return n_files == 1 && jalon_query_is_empty (self->query) && is_same && self->report == NULL;
}

static gboolean
coarsen (gpointer world, JalonPlace *place)
{
  return jalon_world_coarsen (world, place);
}

static JalonQuery *
create_query (const Convert *self, JalonDossier *dossier, GError **error)
{
  const JalonSnapshotArguments *arguments = &self->arguments;
  const JalonViewRecord *view = arguments->view != NULL ? jalon_cli_find_view (dossier, arguments->view, error) : NULL;

  if (view == NULL && arguments->view != NULL)
    return NULL;
  return jalon_cli_create_query (arguments, view, self->world, dossier, error);
}

/* What is asked of a database: it is asked of what comes from there, too. */
static JalonQuery *
ask (JalonDossier *dossier, gpointer data, GError **error)
{
  Convert *self = data;

  self->chosen = create_query (self, dossier, error);
  return self->chosen != NULL ? jalon_query_copy (self->chosen) : NULL;
}

static gboolean
add_dossier (Convert *self, JalonDossier *dossier, int n_files, GError **error)
{
  g_autoptr (JalonQuery) chosen = g_steal_pointer (&self->chosen);
  g_autoptr (JalonQuery) query = chosen != NULL ? g_steal_pointer (&chosen) : create_query (self, dossier, error);
  g_autoptr (JalonResult) result = NULL;

  if (query == NULL)
    return FALSE;
  if (self->query == NULL)
    self->query = jalon_query_copy (query);
  if (is_whole (self, n_files))
    {
      self->dossier = g_object_ref (dossier);
      return TRUE;
    }
  if (self->dossier == NULL)
    {
      g_autoptr (JalonHead) head = jalon_dossier_dup_head (dossier);

      self->dossier = jalon_dossier_new ();
      jalon_dossier_set_head (self->dossier, head);
    }
  result = jalon_query_run (query, dossier);
  self->how.flags = self->no_sources ? JALON_COLLECT_NO_SOURCES : JALON_COLLECT_ALL;
  self->how.coarsen = self->coarse ? coarsen : NULL;
  self->how.coarsen_area = jalon_world_coarsen_area;
  self->how.data = self->world;
  return jalon_collect (self->dossier, dossier, result, &self->how, error);
}

static gboolean
add_file (Convert *self, const char *path, const char *output, int n_files, GError **error)
{
  g_autoptr (JalonLoadReport) report = NULL;
  const JalonDatabaseChoice choice = { ask, self };
  g_autoptr (JalonDossier) dossier = jalon_cli_load_chosen (path, &choice, &report, error);

  if (dossier == NULL)
    return FALSE;
  jalon_cli_warn_of_skipped (path, report);
  return save_rest (self, path, output, report, error) && add_dossier (self, dossier, n_files, error);
}

static gboolean
write_output (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Convert          *self = data;
  const JalonReport report = {
    .world = self->world,
    .dossier = self->dossier,
    .query = self->query,
    .title = self->arguments.title,
    .language = self->arguments.language != NULL ? self->arguments.language : jalon_text_get_ui_language (),
    .no_sources = self->no_sources,
  };

  if (self->report != NULL)
    return (*self->report->write) (&report, stream, jalon_cli_get_progress (), error);
  return (*self->format->write) (self->dossier, stream, jalon_cli_get_progress (), error);
}

/* What is read must not be written over: a forgotten name of a file would be the loss of one. */
static gboolean
check_files (int argc, char **argv, GError **error)
{
  g_autoptr (GFile) output = g_file_new_for_commandline_arg (argv[argc - 1]);

  for (int i = 1; i < argc - 1; i++)
    {
      g_autoptr (GFile) input = g_file_new_for_commandline_arg (argv[i]);

      if (!g_file_equal (input, output))
        continue;
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   _ ("“%s” would be written over itself; name another file at the end"),
                   argv[i]);
      return FALSE;
    }
  return TRUE;
}

/* Before one shows to others what may harm somebody. */
static void
say_what_is_left_out (const Convert *self)
{
  g_autofree char *claims = g_strdup_printf (ngettext ("%u claim is left out with its quotes and its article.",
                                                       "%u claims are left out with their quotes and their articles.",
                                                       self->how.n_claims),
                                             self->how.n_claims);
  g_autofree char *places = g_strdup_printf (ngettext ("%u precise place is made coarse.",
                                                       "%u precise places are made coarse.",
                                                       self->how.n_places),
                                             self->how.n_places);

  jalon_cli_print ("%s", claims);
  jalon_cli_print ("%s", places);
  if (self->how.n_areas > 0)
    jalon_cli_print (ngettext ("%'u drawn area becomes a box of whole degrees around it.",
                               "%'u drawn areas become boxes of whole degrees around them.",
                               self->how.n_areas),
                     self->how.n_areas);
  if (self->how.n_titles > 0)
    jalon_cli_print (ngettext ("%'u title that tells of it gives way to one by the facts.",
                               "%'u titles that tell of it give way to those by the facts.",
                               self->how.n_titles),
                     self->how.n_titles);
  if (self->coarse)
    jalon_cli_print ("%s", _ ("Quotes that are not left out stay as they are: they may lead to places."));
}

/* Of what is not in the file although it was asked for. */
static void
say_what_is_lost (const Convert *self, const char *output)
{
  g_auto (GStrv) losses = self->format != NULL ? jalon_losses_list (self->format, self->dossier) : NULL;

  for (guint i = 0; losses != NULL && losses[i] != NULL; i++)
    jalon_cli_complain ("jalon-cli: %s: %s", output, losses[i]);
}

static gboolean
convert (Convert *self, int argc, char **argv, GError **error)
{
  const char *output = argv[argc - 1];
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  const JalonFileWrite job = { .name = output, .write = write_output, .data = self, .flags = JALON_WRITE_OVERWRITE };

  if (!jalon_cli_check_file (output, error) || !find_format (self, output, error) || !check_files (argc, argv, error))
    return FALSE;
  self->world = jalon_world_new (error);
  if (self->world == NULL)
    return FALSE;
  for (int i = 1; i < argc - 1; i++)
    if (!add_file (self, argv[i], output, argc - 2, error))
      return FALSE;
  if (self->preview)
    {
      say_what_is_left_out (self);
      return TRUE;
    }
  if (self->arguments.title != NULL)
    jalon_dossier_set_title (self->dossier, self->arguments.title);
  if (!jalon_file_write (file, &job, NULL, jalon_cli_get_progress ()->cancellable, error))
    return FALSE;
  say_what_is_lost (self, output);
  return TRUE;
}

static void
convert_clear (Convert *self)
{
  jalon_snapshot_arguments_clear (&self->arguments);
  g_free (self->to);
  g_ptr_array_unref (self->rests);
  g_clear_pointer (&self->world, jalon_world_unref);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->query, jalon_query_free);
  g_clear_pointer (&self->chosen, jalon_query_free);
}

/**
 * jalon_cli_convert:
 *
 * Returns: %JALON_EXIT_DATA where a file cannot be read or written
 */
JalonExit
jalon_cli_convert (int argc, char **argv)
{
  Convert   self = { .arguments = { .scale = 1.0 }, .rests = g_ptr_array_new_with_free_func (g_free) };
  JalonExit code = JALON_EXIT_OK;
  g_autoptr (GError) error = NULL;

  if (!parse (&self, &argc, &argv))
    code = JALON_EXIT_USAGE;
  else if (argc < 3)
    code = jalon_cli_bad_usage ("convert", "%s", _ ("Which files? Name one or several to read, and one to write"));
  else if (self.arguments.language != NULL && !jalon_cli_is_language (self.arguments.language))
    code = jalon_cli_bad_usage ("convert",
                                _ ("--lang: “%s” is no language of Jalon (expected en, fr or ar)"),
                                self.arguments.language);
  else if (!convert (&self, argc, argv, &error))
    code = jalon_cli_fail (error);
  convert_clear (&self);
  return code;
}
