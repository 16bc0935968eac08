/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help on tables is made of what reads them, so that it says what is done.
 */

#include "config.h"

#include "jalon-cli-tables.h"

#include "jalon-cli-print.h"
#include "jalon-i18n.h"
#include "jalon-table-preset.h"

#define NAME_WIDTH 44

static const char *const example[] = {
  "  {\"preset\": \"acled\", \"separator\": \";\", \"encoding\": \"windows-1251\", \"header\": true, \"dates\": "
  "\"dmy\",",
  "   \"columns\": {\"Datum\": \"date\", \"3\": \"place\"}, \"types\": {\"Angriff\": \"ASSAULT\"},",
  "   \"place_precisions\": {\"grob\": \"admin1\"}}",
};

static void
print_pair (const char *from, const char *to)
{
  static const int widths[] = { NAME_WIDTH, 0 };
  const char      *cells[] = { from, to };

  jalon_cli_print_row (cells, widths, G_N_ELEMENTS (cells));
}

static void
print_types (const JalonTypeName *types)
{
  for (; types != NULL && types->word != NULL; types++)
    {
      g_autofree char *from = g_strdup_printf ("type “%s”", types->word);
      const char      *word = jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, types->type);
      g_autofree char *to = types->mode != NULL ? g_strdup_printf ("%s, %s", word, types->mode) : g_strdup (word);

      print_pair (from, to);
    }
}

static void
print_precisions (const JalonTablePreset *preset)
{
  for (const JalonPrecisionName *name = preset->precisions; name != NULL && name->word != NULL; name++)
    {
      g_autofree char *from = g_strdup_printf ("place-precision %s", name->word);

      print_pair (from, jalon_vocabulary_get_word (JALON_VOCABULARY_PRECISION, name->precision));
    }
  for (const JalonDatePrecisionName *name = preset->date_precisions; name != NULL && name->word != NULL; name++)
    {
      g_autofree char *from = g_strdup_printf ("date-precision %s", name->word);

      print_pair (from, jalon_vocabulary_get_word (JALON_VOCABULARY_TIME_PRECISION, name->precision));
    }
}

static void
print_preset (const JalonTablePreset *preset)
{
  g_autofree char *heading = g_strdup_printf ("%s (%s)", _ (preset->name), preset->id);

  jalon_cli_print_heading (heading);
  for (const JalonColumnName *column = preset->columns; column->name != NULL; column++)
    print_pair (column->name, jalon_column_role_get_word (column->role));
  print_types (preset->types);
  print_precisions (preset);
}

static void
print_codes (void)
{
  jalon_cli_print_heading (_ ("Codes of events by their first two digits (column “code”)"));
  for (guint root = 1; root <= 20; root++)
    {
      g_autofree char *code = g_strdup_printf ("%02u", root);

      print_pair (code, jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, jalon_column_get_type_of_code (code)));
    }
  print_pair ("084, 087",
              jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, jalon_column_get_type_of_code ("087")));
}

/**
 * jalon_cli_print_table_presets:
 *
 * Prints the kinds of tables that are known, what their columns and words are read as, and how a mapping says so of
 * others.
 */
void
jalon_cli_print_table_presets (void)
{
  g_autoptr (GString) roles = g_string_new (NULL);
  const JalonTablePreset *preset;

  for (guint i = 1; i < JALON_N_COLUMN_ROLES; i++)
    g_string_append_printf (roles, "%s%s", i > 1 ? ", " : "", jalon_column_role_get_word (i));
  jalon_cli_print (
      "%s",
      _ ("A table is read row by row: each is an event, or a note where its type is not known. Columns are "
         "known by their names; what is not read is kept with the event as it stands. Actors 1 and 2 of "
         "ACLED have no direction; only civilians who were targeted are recipients. Places without "
         "coordinates are looked up in the bundled gazetteer; doubtful ones are listed by validate."));
  jalon_cli_print_heading (_ ("A mapping (--map FILE) says what is guessed otherwise; all of it may be missing:"));
  for (guint i = 0; i < G_N_ELEMENTS (example); i++)
    jalon_cli_print ("%s", example[i]);
  jalon_cli_print_heading (_ ("What a column can be:"));
  jalon_cli_print ("  %s", roles->str);
  for (guint i = 0; (preset = jalon_table_preset_get (i)) != NULL; i++)
    print_preset (preset);
  print_codes ();
}
