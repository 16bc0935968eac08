/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli formats: all tables of formats, for people or as JSON.
 */

#include "config.h"

#include "jalon-cli-formats.h"

#include "jalon-cli-print.h"
#include "jalon-cli-tables.h"
#include "jalon-document-format.h"
#include "jalon-formats.h"
#include "jalon-i18n.h"
#include "jalon-picture-format.h"
#include "jalon-report.h"
#include "jalon-story-report.h"

#include <jansson.h>

#define N_COLUMNS 6

/* One format of any table. */
typedef struct
{
  const JalonFileType *type;
  gboolean             reads;
  gboolean             writes;
} Format;

static gboolean
get_events (guint index, Format *out_format)
{
  const JalonFormat *format = jalon_formats_get (index);

  if (format != NULL)
    *out_format = (Format){ &format->type, format->read != NULL, format->write != NULL };
  return format != NULL;
}

static gboolean
get_article (guint index, Format *out_format)
{
  const JalonDocumentFormat *format = jalon_document_format_get (index);

  if (format != NULL)
    *out_format = (Format){ &format->type, jalon_document_format_is_read (format), FALSE };
  return format != NULL;
}

static gboolean
get_report (guint index, Format *out_format)
{
  const JalonReportFormat *format = jalon_report_format_get (index);

  if (format != NULL)
    *out_format = (Format){ &format->type, FALSE, TRUE };
  return format != NULL;
}

static gboolean
get_story (guint index, Format *out_format)
{
  const JalonStoryFormat *format = jalon_story_format_get (index);

  if (format != NULL)
    *out_format = (Format){ &format->type, FALSE, TRUE };
  return format != NULL;
}

static gboolean
get_picture (guint index, Format *out_format)
{
  const JalonPictureFormat *format = jalon_picture_format_get (index);

  if (format != NULL)
    *out_format = (Format){ &format->type, FALSE, TRUE };
  return format != NULL;
}

/* @word is the member of the JSON. */
static const struct
{
  const char *word;
  const char *heading;
  gboolean (*get) (guint index, Format *out_format);
} tables[] = {
  { "events", N_ ("Events"), get_events },   { "articles", N_ ("Articles"), get_article },
  { "reports", N_ ("Reports"), get_report }, { "stories", N_ ("Stories"), get_story },
  { "pictures", N_ ("Maps"), get_picture },
};

/* The next one that is read or written; some are only known, to say what they are. */
static gboolean
next_format (guint table, guint *index, Format *out_format)
{
  while (tables[table].get ((*index)++, out_format))
    if (out_format->reads || out_format->writes)
      return TRUE;
  return FALSE;
}

static char *
join (const char *const *words, const char *before)
{
  GString *line = g_string_new (NULL);

  for (; *words != NULL; words++)
    g_string_append_printf (line, "%s%s%s", line->len > 0 ? " " : "", before, *words);
  return g_string_free (line, FALSE);
}

/* (transfer full): the cells of a row */
static char **
list_cells (const Format *format)
{
  char **cells = g_new0 (char *, N_COLUMNS + 1);

  cells[0] = g_strdup (format->type->id);
  cells[1] = g_strdup (jalon_file_type_get_name (format->type));
  cells[2] = g_strdup (format->reads ? _ ("yes") : "–");
  cells[3] = g_strdup (format->writes ? _ ("yes") : "–");
  cells[4] = join (format->type->suffixes, ".");
  cells[5] = join (format->type->mime_types, "");
  return cells;
}

static void
widen (int *widths, const char *const *cells)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    widths[i] = MAX (widths[i], (int) g_utf8_strlen (cells[i], -1));
}

static void
print_table (guint table, const char *const *headings, const int *widths)
{
  Format format;

  jalon_cli_print_heading (_ (tables[table].heading));
  jalon_cli_print_row (headings, widths, N_COLUMNS);
  for (guint i = 0; next_format (table, &i, &format);)
    {
      g_auto (GStrv) cells = list_cells (&format);

      jalon_cli_print_row ((const char *const *) cells, widths, N_COLUMNS);
    }
}

static void
print_tables (void)
{
  /* Translators: heads of a table of formats: whether they are read and written. */
  const char *headings[N_COLUMNS] = { _ ("Id"),     _ ("Format"),        _ ("Reads"),
                                      _ ("Writes"), _ ("Ends of names"), _ ("MIME types") };
  int         widths[N_COLUMNS] = { 0 };
  Format      format;

  widen (widths, headings);
  for (guint table = 0; table < G_N_ELEMENTS (tables); table++)
    for (guint i = 0; next_format (table, &i, &format);)
      {
        g_auto (GStrv) cells = list_cells (&format);

        widen (widths, (const char *const *) cells);
      }
  for (guint table = 0; table < G_N_ELEMENTS (tables); table++)
    print_table (table, headings, widths);
}

static json_t *
make_array (const char *const *words)
{
  json_t *array = json_array ();

  for (; *words != NULL; words++)
    json_array_append_new (array, json_string (*words));
  return array;
}

static json_t *
describe (const Format *format)
{
  json_t *object = json_object ();

  json_object_set_new (object, "id", json_string (format->type->id));
  json_object_set_new (object, "name", json_string (format->type->name));
  json_object_set_new (object, "suffixes", make_array (format->type->suffixes));
  json_object_set_new (object, "mime_types", make_array (format->type->mime_types));
  json_object_set_new (object, "reads", json_boolean (format->reads));
  json_object_set_new (object, "writes", json_boolean (format->writes));
  return object;
}

static void
print_json (void)
{
  json_t *object = json_object ();
  Format  format;
  char   *text;

  for (guint table = 0; table < G_N_ELEMENTS (tables); table++)
    {
      json_t *array = json_array ();

      for (guint i = 0; next_format (table, &i, &format);)
        json_array_append_new (array, describe (&format));
      json_object_set_new (object, tables[table].word, array);
    }
  text = json_dumps (object, JSON_INDENT (2));
  jalon_cli_print_json (text);
  free (text);
  json_decref (object);
}

/**
 * jalon_cli_formats:
 * @argv: "formats" and what is behind it
 *
 * Prints which formats are read and written, or how tables are read.
 *
 * Returns: %JALON_EXIT_USAGE for what is asked wrongly
 */
JalonExit
jalon_cli_formats (int argc, char **argv)
{
  gboolean         json = FALSE;
  gboolean         tables_only = FALSE;
  g_autofree char *language = NULL;
  GOptionEntry     entries[] = {
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON, the same in every language"), NULL },
        { "tables",
          0,
          0,
          G_OPTION_ARG_NONE,
          &tables_only,
          N_ ("Print what the columns of known tables are read as, and how a mapping says it of others"),
          NULL },
        { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the words: en or fr"), N_ ("LANGUAGE") },
        { NULL },
  };
  const JalonCliUsage usage = { .command = "formats",
                                .summary =
                                    _ ("Lists the formats of events, articles and maps that are read or written."),
                                .entries = entries };

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc > 1)
    return jalon_cli_bad_usage ("formats", _ ("“%s”: formats takes no file"), argv[1]);
  if (language != NULL && !jalon_cli_is_language (language))
    return jalon_cli_bad_usage ("formats",
                                _ ("--lang: “%s” is no language of Jalon (expected en, fr or ar)"),
                                language);
  if (tables_only)
    jalon_cli_print_table_presets ();
  else if (json)
    print_json ();
  else
    print_tables ();
  return JALON_EXIT_OK;
}
