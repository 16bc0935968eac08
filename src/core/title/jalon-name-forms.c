/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of data/names: a language's names in columns, and rules that bend
 * a phrase. Read when first asked for, then never changed; any thread may ask.
 */

#include "config.h"

#include "jalon-name-forms.h"

#include "jalon-names-resource.h"

#include <gio/gio.h>
#include <string.h>

#define PATH "/io/github/jalon/Jalon/names/"

/* The language of those that have no table of their own. */
#define OTHER_LANGUAGE "en"

/**
 * NameTable:
 *
 * @columns: (owned): the names of the forms, the first is that of the code
 * @rows: (owned) (element-type utf8 GStrv): by code
 * @rules: (owned) (element-type Rule): in order
 */
typedef struct
{
  char      **columns;
  GHashTable *rows;
  GArray     *rules;
} NameTable;

typedef struct
{
  char   *form;
  GRegex *pattern;
  char   *replacement;
} Rule;

static char **
read_lines (const char *name)
{
  g_autofree char *path = g_strconcat (PATH, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (jalon_names_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_strsplit (text, "\n", -1);
}

/* The pattern has to match a whole phrase. */
static void
add_rule (NameTable *self, char **cells)
{
  g_autofree char *whole = g_strconcat ("^(?:", cells[2], ")$", NULL);
  Rule             rule = { g_strdup (cells[1]), g_regex_new (whole, G_REGEX_OPTIMIZE, 0, NULL), g_strdup (cells[3]) };

  g_assert (rule.pattern != NULL);
  g_array_append_val (self->rules, rule);
}

static void
read_rules (NameTable *self, const char *language)
{
  g_auto (GStrv) lines = read_lines ("rules.tsv");

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (cells) == 4 && strcmp (cells[0], language) == 0)
        add_rule (self, cells);
    }
}

/* The last comment has the names of the columns, after "# ". */
static void
add_line (NameTable *self, const char *line)
{
  char **cells = g_strsplit (line, "\t", -1);

  if (*line == '#')
    {
      g_strfreev (self->columns);
      self->columns = cells;
    }
  else if (g_strv_length (cells) == g_strv_length (self->columns))
    g_hash_table_insert (self->rows, cells[0], cells);
  else
    g_strfreev (cells);
}

static void
free_cells (gpointer cells)
{
  g_strfreev (cells);
}

/* (transfer full) (nullable): %NULL where there is no table of that language */
static NameTable *
name_table_new (const char *language)
{
  g_autofree char *name = g_strdup_printf ("names.%s.tsv", language);
  g_auto (GStrv) lines = read_lines (name);
  NameTable *self;

  if (lines == NULL)
    return NULL;

  self = g_new0 (NameTable, 1);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_cells);
  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      add_line (self, lines[i]);
  read_rules (self, language);
  return self;
}

/* The table of a language, else of the other one. */
static const NameTable *
get_table (const char *language)
{
  static GMutex      mutex;
  static GHashTable *tables;
  NameTable         *table;

  g_mutex_lock (&mutex);
  if (tables == NULL)
    tables = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (tables, language, NULL, (gpointer *) &table))
    {
      table = name_table_new (language);
      g_hash_table_insert (tables, (gpointer) g_intern_string (language), table);
    }
  g_mutex_unlock (&mutex);

  return table != NULL || strcmp (language, OTHER_LANGUAGE) == 0 ? table : get_table (OTHER_LANGUAGE);
}

/* The cell of a code in a column; "" where it is empty, NULL where there is no such column, or no such code. */
static const char *
get_cell (const NameTable *self, const char *code, const char *column)
{
  char **row = g_hash_table_lookup (self->rows, code);

  for (guint i = 1; row != NULL && self->columns[i] != NULL; i++)
    if (strcmp (self->columns[i], column) == 0)
      return strcmp (row[i], "-") != 0 ? row[i] : "";
  return NULL;
}

static gboolean
has_column (const NameTable *self, const char *column)
{
  return g_strv_contains ((const char *const *) self->columns + 1, column);
}

/* (transfer full): the phrase as the first rule of that form has it; the phrase where there is none */
static char *
bend (const NameTable *self, const char *phrase, const char *form)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const Rule *rule = &g_array_index (self->rules, Rule, i);

      if (strcmp (rule->form, form) == 0 && g_regex_match (rule->pattern, phrase, 0, NULL))
        return g_regex_replace (rule->pattern, phrase, -1, 0, rule->replacement, 0, NULL);
    }
  return g_strdup (phrase);
}

/**
 * jalon_name_dup_form:
 * @language: "en", "fr"; any other is as English
 * @code: of a state or organisation, or of a PLOVER sector, as ":MIL"
 * @form: "" for the name in a sentence; a column of data/names, a form of its rules, or both: "people+de"
 *
 * Returns: (transfer full) (nullable): the name in that form; %NULL where it has none. A code that nobody names is its
 *   own name
 */
char *
jalon_name_dup_form (const char *language, const char *code, const char *form)
{
  const NameTable *self = get_table (language);
  g_auto (GStrv) parts = g_strsplit (form, "+", 2);
  const char *rule = parts[0] != NULL && parts[1] != NULL ? parts[1] : "";
  const char *column = parts[0] != NULL ? parts[0] : "";
  const char *cell;

  if (!has_column (self, column))
    {
      rule = column;
      column = "full";
    }
  cell = get_cell (self, code, column);
  if (cell == NULL && (strcmp (column, "full") == 0 || strcmp (column, "name") == 0))
    cell = code;
  return cell != NULL && *cell != '\0' ? bend (self, cell, rule) : NULL;
}

/**
 * jalon_phrase_dup_form:
 * @language: "en", "fr"; any other is as English
 * @phrase: a name of a place, or any other phrase that begins as names do
 * @form: a form of the rules of data/names, or ""
 *
 * Returns: (transfer full): the phrase in that form
 */
char *
jalon_phrase_dup_form (const char *language, const char *phrase, const char *form)
{
  return bend (get_table (language), phrase, form);
}

/**
 * jalon_name_is_plural:
 * @code: as for jalon_name_dup_form()
 *
 * Returns: whether the name takes a verb in the plural: "les États-Unis"
 */
gboolean
jalon_name_is_plural (const char *language, const char *code)
{
  return g_strcmp0 (get_cell (get_table (language), code, "number"), "2") == 0;
}

/**
 * jalon_name_is_state:
 *
 * Returns: whether it is the code of a state or an area, not of an organisation
 */
gboolean
jalon_name_is_state (const char *code)
{
  const char *land = get_cell (get_table (OTHER_LANGUAGE), code, "land");

  return land != NULL && *land != '\0';
}
