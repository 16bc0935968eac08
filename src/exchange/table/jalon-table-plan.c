/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of columns say most; where they say nothing, what stands below them does.
 */

#include "config.h"

#include "jalon-table-plan.h"

#include "jalon-coordinates.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-schema.h"
#include "jalon-table-form.h"

#include <string.h>

/* Rows whose cells are looked at. */
#define MAX_ROWS 20

/* Names of columns that a message lists. */
#define MAX_LISTED 12

/* Members of a feature that are not in its schema; a column of that name would be taken for one. */
static const char *const reserved[] = { "kind", "geometry", "properties", "source", "sources", NULL };

/**
 * jalon_table_plan_free:
 * @self: (transfer full) (nullable): a plan
 */
void
jalon_table_plan_free (JalonTablePlan *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; self->keys != NULL && i < self->n_columns; i++)
    g_free (self->keys[i]);
  g_free (self->keys);
  g_strfreev (self->names);
  g_free (self);
}

static guint
find_name (char *const *folded, const char *name)
{
  for (guint i = 0; folded[i] != NULL; i++)
    if (strcmp (folded[i], name) == 0)
      return i;
  return JALON_PLAN_NO_COLUMN;
}

static gboolean
has_signature (const JalonTablePreset *preset, char *const *folded)
{
  for (const char *const *name = preset->signature; *name != NULL; name++)
    if (find_name (folded, *name) == JALON_PLAN_NO_COLUMN)
      return FALSE;
  return TRUE;
}

static char **
fold_names (char *const *names)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new ();

  for (; *names != NULL; names++)
    g_ptr_array_add (folded, jalon_table_fold_name ((JalonCell){ *names, strlen (*names) }));
  g_ptr_array_add (folded, NULL);
  return (char **) g_ptr_array_steal (folded, NULL);
}

static char **
list_names (const JalonTableRow *row)
{
  char **names = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    names[i] = jalon_cell_dup (row->cells[i]);
  return names;
}

/* A row of names has neither numbers nor dates. */
static gboolean
is_header (const JalonTableRow *row)
{
  guint n_words = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      JalonTime time = JALON_TIME_INIT;
      double    number;

      if (jalon_cell_parse_number (row->cells[i], &number) ||
          jalon_cell_parse_date (row->cells[i], JALON_DATE_ORDER_DMY, &time))
        return FALSE;
      n_words += !jalon_cell_is_blank (row->cells[i]);
    }
  return n_words > 0;
}

/* A kind of table whose first row is no header. */
static gboolean
take_shape (JalonTablePlan *self, const JalonTablePreset *preset, const JalonTableRow *row)
{
  const char *names;

  if (preset->shape == NULL || !preset->shape (row, &names))
    return FALSE;
  self->preset = preset;
  self->has_header = FALSE;
  self->names = g_strsplit (names, ",", -1);
  return TRUE;
}

static void
name_by_number (JalonTablePlan *self, guint n_columns)
{
  self->names = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->names[i] = g_strdup_printf ("column_%u", i + 1);
}

/* What the first row is. */
static void
take_first_row (JalonTablePlan *self, const JalonTableMap *map, const JalonTableRow *row)
{
  const JalonTablePreset *preset;

  self->preset = map->preset;
  self->has_header = map->has_header >= 0 ? map->has_header : is_header (row);
  if (self->has_header)
    {
      g_auto (GStrv) folded = NULL;

      self->names = list_names (row);
      folded = fold_names (self->names);
      for (guint i = 0; self->preset == NULL && (preset = jalon_table_preset_get (i)) != NULL; i++)
        if (has_signature (preset, folded))
          self->preset = preset;
      return;
    }
  for (guint i = 0; (preset = jalon_table_preset_get (i)) != NULL; i++)
    if ((map->preset == NULL || map->preset == preset) && take_shape (self, preset, row))
      return;
  name_by_number (self, row->n_cells);
}

static void
assign (JalonTablePlan *self, guint column, JalonColumnRole role)
{
  if (role != JALON_COLUMN_NONE && self->n_of_role[role] < JALON_PLAN_MAX_COLUMNS)
    self->columns[role][self->n_of_role[role]++] = column;
}

/* The role that the mapping gives a column. */
static gboolean
find_mapped (const JalonTableMap *map, const char *folded, guint column, JalonColumnRole *out_role)
{
  g_autofree char *number = g_strdup_printf ("%u", column + 1);
  gpointer         role;

  if (!g_hash_table_lookup_extended (map->columns, folded, NULL, &role) &&
      !g_hash_table_lookup_extended (map->columns, number, NULL, &role))
    return FALSE;
  *out_role = GPOINTER_TO_UINT (role);
  return TRUE;
}

/* Those of a preset, in its order: the first one of a role comes first. */
static void
assign_preset (JalonTablePlan *self, char *const *folded, const gboolean *is_mapped, gboolean *is_used)
{
  for (const JalonColumnName *name = self->preset->columns; name->name != NULL; name++)
    {
      guint column = find_name (folded, name->name);

      if (column == JALON_PLAN_NO_COLUMN || is_mapped[column])
        continue;
      assign (self, column, name->role);
      is_used[column] = TRUE;
    }
}

static void
assign_all (JalonTablePlan *self, const JalonTableMap *map, char *const *folded, gboolean *is_used)
{
  g_autofree gboolean *is_mapped = g_new0 (gboolean, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      JalonColumnRole role = JALON_COLUMN_NONE;

      is_mapped[i] = find_mapped (map, folded[i], i, &role);
      if (!is_mapped[i] && self->preset == NULL)
        role = jalon_column_role_guess (folded[i]);
      is_used[i] = is_mapped[i] || role != JALON_COLUMN_NONE;
      assign (self, i, role);
    }
  if (self->preset != NULL)
    assign_preset (self, folded, is_mapped, is_used);
  for (guint i = 0; i < JALON_PRESET_MAX_OWN; i++)
    {
      const char *name = self->preset != NULL ? self->preset->own[i] : NULL;

      self->own[i] = name != NULL ? find_name (folded, name) : JALON_PLAN_NO_COLUMN;
    }
}

static gboolean
is_day (JalonCell cell)
{
  JalonTime time = JALON_TIME_INIT;

  return cell.length >= 6 && jalon_cell_parse_date (cell, JALON_DATE_ORDER_UNKNOWN, &time) &&
         time.precision == JALON_TIME_DAY;
}

/* Degrees finer than a tenth, or with N, S, E or W: "5-20" and "5,3" are a place only where a column's name says so. */
static gboolean
is_position (JalonCell cell)
{
  g_autofree char *text = jalon_cell_dup (cell);
  JalonCoordinates coordinates;
  double           lon, lat;

  return jalon_cell_parse_position (cell, &lon, &lat) &&
         (!jalon_coordinates_parse (text, &coordinates) || coordinates.size <= 0.1 || strpbrk (text, "NSEWOnsewo°"));
}

/* The first column without a role that has mostly what @is_so says in it. */
static void
guess_by_values (JalonTablePlan *self,
                 JalonTableRows *rows,
                 gboolean       *is_used,
                 JalonColumnRole role,
                 gboolean (*is_so) (JalonCell cell))
{
  g_autofree guint *n_so = g_new0 (guint, self->n_columns);
  g_autofree guint *n_other = g_new0 (guint, self->n_columns);
  JalonTableRow     row;

  for (guint n = 0; n < MAX_ROWS && jalon_table_rows_next (rows, &row, NULL); n++)
    for (guint i = 0; i < MIN (row.n_cells, self->n_columns); i++)
      if (!jalon_cell_is_blank (row.cells[i]) && (n > 0 || !self->has_header))
        *(is_so (row.cells[i]) ? &n_so[i] : &n_other[i]) += 1;
  for (guint i = 0; i < self->n_columns; i++)
    if (!is_used[i] && n_so[i] > 0 && 4 * n_other[i] <= n_so[i])
      {
        assign (self, i, role);
        is_used[i] = TRUE;
        return;
      }
}

/* What the names do not tell. */
static void
guess_rest (JalonTablePlan *self, const char *beginning, gsize length, gboolean *is_used)
{
  const guint *n = self->n_of_role;
  JalonInput   input;

  jalon_input_init_bytes (&input, beginning, length, "");
  if (n[JALON_COLUMN_DATE] == 0)
    {
      g_autoptr (JalonTableRows) rows = jalon_table_rows_new (&input, &self->form);

      guess_by_values (self, rows, is_used, JALON_COLUMN_DATE, is_day);
    }
  if ((n[JALON_COLUMN_LATITUDE] == 0 || n[JALON_COLUMN_LONGITUDE] == 0) && n[JALON_COLUMN_POSITION] == 0)
    {
      g_autoptr (JalonTableRows) rows = jalon_table_rows_new (&input, &self->form);

      guess_by_values (self, rows, is_used, JALON_COLUMN_POSITION, is_position);
    }
}

static gboolean
is_reserved (const char *name)
{
  for (guint i = 0; i < jalon_event_schema.n_fields; i++)
    if (g_strcmp0 (jalon_event_schema.fields[i].name, name) == 0)
      return TRUE;
  return g_strv_contains (reserved, name);
}

/* The name of a member, in JSON; letters beyond ASCII stand as they are. That of a name that stood before has its
 * number behind it. */
static char *
make_key (const char *name, guint column, gboolean is_second)
{
  GString *key = g_string_new ("\"");

  if (*name == '\0')
    g_string_append_printf (key, "column_%u", column + 1);
  if (is_reserved (name))
    g_string_append (key, "column_");
  for (; *name != '\0'; name++)
    {
      if (*name == '"' || *name == '\\')
        g_string_append_c (key, '\\');
      g_string_append_c (key, (guchar) *name < ' ' ? ' ' : *name);
    }
  if (is_second)
    g_string_append_printf (key, "_%u", column + 1);
  g_string_append (key, "\":");
  return g_string_free (key, FALSE);
}

static gboolean
is_party (JalonColumnRole role)
{
  return role == JALON_COLUMN_ACTOR || role == JALON_COLUMN_RECIPIENT || role == JALON_COLUMN_PARTY;
}

/* Those who took part are all read; of other roles it is one column, and what stands in others is kept. */
static guint
count_read (const JalonTablePlan *self, JalonColumnRole role)
{
  return MIN (self->n_of_role[role], is_party (role) ? JALON_PLAN_MAX_COLUMNS : 1);
}

static void
make_keys (JalonTablePlan *self, char *const *folded)
{
  g_autofree gboolean *is_read = g_new0 (gboolean, self->n_columns);

  for (guint role = 1; role < JALON_N_COLUMN_ROLES; role++)
    for (guint i = 0; i < count_read (self, role); i++)
      is_read[self->columns[role][i]] = TRUE;
  self->keys = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    if (!is_read[i])
      self->keys[i] = make_key (self->names[i], i, *self->names[i] != '\0' && find_name (folded, folded[i]) != i);
}

static gboolean
refuse (const JalonTablePlan *self, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->n_columns, MAX_LISTED); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", self->names[i]);
  if (self->n_columns > MAX_LISTED)
    g_string_append (list, ", …");
  g_set_error (
      error,
      JALON_ERROR,
      JALON_ERROR_NOT_A_DOSSIER,
      _ ("this is a table, but none of its columns (%s) is known to say where or when something happened; say it "
         "in a mapping: --map FILE.json"),
      list->str);
  return FALSE;
}

/**
 * jalon_table_plan_check:
 *
 * Returns: whether a column says where or when; %FALSE with %JALON_ERROR_NOT_A_DOSSIER
 */
gboolean
jalon_table_plan_check (const JalonTablePlan *self, GError **error)
{
  const guint *n = self->n_of_role;
  gboolean     has_point = n[JALON_COLUMN_LATITUDE] > 0 && n[JALON_COLUMN_LONGITUDE] > 0;
  gboolean     has_place = n[JALON_COLUMN_POSITION] + n[JALON_COLUMN_PLACE] + n[JALON_COLUMN_COUNTRY] > 0;

  return has_point || has_place || n[JALON_COLUMN_DATE] > 0 || refuse (self, error);
}

/* The first row that is sound; the others are read with the plan. */
static gboolean
read_first_row (JalonTablePlan *self, const JalonTableMap *map, const char *beginning, gsize length, GError **error)
{
  JalonInput    input;
  JalonTableRow row;

  jalon_input_init_bytes (&input, beginning, length, "");
  g_autoptr (JalonTableRows) rows = jalon_table_rows_new (&input, &self->form);

  if (!jalon_table_rows_next (rows, &row, NULL))
    {
      g_set_error_literal (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER, _ ("this table has no rows"));
      return FALSE;
    }
  take_first_row (self, map, &row);
  self->n_columns = g_strv_length (self->names);
  return TRUE;
}

/**
 * jalon_table_plan_guess:
 * @map: what a person says; lives as long as the plan
 * @beginning: of the file; 64 KB are enough
 * @length: bytes
 *
 * Returns: (transfer full): how the table is read, even where no column says where or when; %NULL with
 *   %JALON_ERROR_NOT_A_DOSSIER where it is no table
 */
JalonTablePlan *
jalon_table_plan_guess (const JalonTableMap *map, const char *beginning, gsize length, GError **error)
{
  g_autoptr (JalonTablePlan) self = g_new0 (JalonTablePlan, 1);
  g_auto (GStrv) folded = NULL;
  g_autofree gboolean *is_used = NULL;

  self->form.separator = map->separator;
  self->form.charset = map->charset;
  if (!jalon_table_form_guess (&self->form, beginning, length))
    {
      g_set_error_literal (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER, _ ("this is no table"));
      return NULL;
    }
  if (!read_first_row (self, map, beginning, length, error))
    return NULL;
  if (self->preset != NULL)
    self->form.quote = self->preset->quote;
  self->order = map->order != JALON_DATE_ORDER_UNKNOWN ? map->order
                : self->preset != NULL                 ? self->preset->order
                                                       : JALON_DATE_ORDER_UNKNOWN;
  folded = fold_names (self->names);
  is_used = g_new0 (gboolean, self->n_columns);
  assign_all (self, map, folded, is_used);
  if (self->preset == NULL)
    guess_rest (self, beginning, length, is_used);
  make_keys (self, folded);
  return g_steal_pointer (&self);
}

/**
 * jalon_table_plan_new:
 * @map: what a person says; lives as long as the plan
 * @beginning: of the file; 64 KB are enough
 * @length: bytes
 *
 * Returns: (transfer full): how the table is read; %NULL with %JALON_ERROR_NOT_A_DOSSIER where it cannot be told
 */
JalonTablePlan *
jalon_table_plan_new (const JalonTableMap *map, const char *beginning, gsize length, GError **error)
{
  g_autoptr (JalonTablePlan) self = jalon_table_plan_guess (map, beginning, length, error);

  return self != NULL && jalon_table_plan_check (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * jalon_table_plan_get_role:
 * @column: from 0
 *
 * Returns: what a column says
 */
JalonColumnRole
jalon_table_plan_get_role (const JalonTablePlan *self, guint column)
{
  for (guint role = 1; role < JALON_N_COLUMN_ROLES; role++)
    for (guint i = 0; i < self->n_of_role[role]; i++)
      if (self->columns[role][i] == column)
        return role;
  return JALON_COLUMN_NONE;
}

/* How a mapping names a column: by its name, or by its number where that is no column's alone. (transfer full) */
static char *
dup_name_in_map (const JalonTablePlan *self, char *const *folded, guint column)
{
  gboolean is_alone = self->has_header && *folded[column] != '\0' && find_name (folded, folded[column]) == column;

  for (guint i = column + 1; is_alone && i < self->n_columns; i++)
    is_alone = strcmp (folded[i], folded[column]) != 0;
  return is_alone ? g_strdup (folded[column]) : g_strdup_printf ("%u", column + 1);
}

/**
 * jalon_table_plan_set_role:
 * @self: a plan
 * @map: gets it; a plan of it anew has it
 * @column: from 0
 * @role: what the column says. Where columns of that role are not all read, no other one keeps it
 */
void
jalon_table_plan_set_role (const JalonTablePlan *self, JalonTableMap *map, guint column, JalonColumnRole role)
{
  g_auto (GStrv) folded = fold_names (self->names);

  for (guint i = 0; i < self->n_columns; i++)
    {
      gboolean gives_way =
          role != JALON_COLUMN_NONE && !is_party (role) && jalon_table_plan_get_role (self, i) == role && i != column;

      if (i == column || gives_way)
        g_hash_table_insert (map->columns,
                             dup_name_in_map (self, folded, i),
                             GUINT_TO_POINTER (gives_way ? JALON_COLUMN_NONE : role));
    }
}

/**
 * jalon_table_plan_settle:
 * @self: a plan
 * @map: the mapping it was made with
 *
 * Makes of what was guessed what a person says, so that other tables of the kind are read alike.
 */
void
jalon_table_plan_settle (const JalonTablePlan *self, JalonTableMap *map)
{
  g_auto (GStrv) folded = fold_names (self->names);

  map->preset = self->preset;
  map->has_header = self->has_header;
  map->separator = self->form.separator;
  for (guint i = 0; self->preset == NULL && i < self->n_columns; i++)
    g_hash_table_insert (map->columns,
                         dup_name_in_map (self, folded, i),
                         GUINT_TO_POINTER (jalon_table_plan_get_role (self, i)));
}
