/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads logs. A line that is damaged is skipped; all others count.
 */

#include "config.h"

#include "jalon-log-read.h"

#include "jalon-log-file.h"

#include <string.h>

static void
row_free (gpointer data)
{
  JalonLogRow *self = data;

  g_free (self->edit);
  g_free (self->kind);
  g_free (self->id);
  g_free (self->title);
  g_free (self->field);
  g_free (self->label);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static char *
dup_member (json_t *object, const char *key)
{
  return g_strdup (json_string_value (json_object_get (object, key)));
}

static gboolean
read_deed (json_t *entry, JalonLogDeed *out_deed)
{
  const char *word = json_string_value (json_object_get (entry, "what"));

  for (guint deed = 0; deed < JALON_N_LOG_DEEDS; deed++)
    if (g_strcmp0 (word, jalon_log_deed_get_word (deed)) == 0)
      {
        *out_deed = deed;
        return TRUE;
      }
  return FALSE;
}

/* @thing, @field: (nullable) */
static JalonLogRow *
add_row (GPtrArray *rows, json_t *entry, json_t *thing, json_t *field)
{
  JalonLogRow *row = g_new0 (JalonLogRow, 1);

  read_deed (entry, &row->deed);
  row->time = json_integer_value (json_object_get (entry, "time"));
  row->edit = dup_member (entry, "edit");
  row->kind = dup_member (thing, "kind");
  row->id = dup_member (thing, "id");
  row->title = dup_member (thing, "title");
  row->field = dup_member (field, "field");
  row->label = dup_member (field, "label");
  row->before = dup_member (field, "before");
  row->after = dup_member (field, "after");
  g_ptr_array_add (rows, row);
  return row;
}

static void
add_entry (GPtrArray *rows, json_t *entry, guint number)
{
  guint        first = rows->len;
  json_t      *thing;
  json_t      *field;
  size_t       i;
  size_t       k;
  JalonLogDeed deed;

  if (!read_deed (entry, &deed))
    return;
  json_array_foreach (json_object_get (entry, "things"), i, thing)
  {
    if (json_array_size (json_object_get (thing, "fields")) == 0)
      add_row (rows, entry, thing, NULL);
    json_array_foreach (json_object_get (thing, "fields"), k, field) { add_row (rows, entry, thing, field); }
  }
  if (rows->len == first)
    add_row (rows, entry, NULL, NULL);
  for (guint row = first; row < rows->len; row++)
    ((JalonLogRow *) g_ptr_array_index (rows, row))->entry = number;
  ((JalonLogRow *) g_ptr_array_index (rows, rows->len - 1))->n_more =
      (guint) CLAMP (json_integer_value (json_object_get (entry, "more")), 0, G_MAXINT);
}

/* Returns: the number of the next entry */
static guint
add_file (GPtrArray *rows, const char *path, guint number)
{
  g_autofree char *text = NULL;
  gsize            length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return number;
  for (const char *line = text, *end; line < text + length; line = end + 1)
    {
      json_t *entry;

      end = memchr (line, '\n', text + length - line);
      if (end == NULL)
        end = text + length;
      entry = json_loadb (line, end - line, 0, NULL);
      if (json_is_object (entry))
        add_entry (rows, entry, number++);
      json_decref (entry);
    }
  return number;
}

/**
 * jalon_log_read_path:
 * @path: of a log
 *
 * Returns: (transfer full) (element-type JalonLogRow): what it tells, the first first; empty where there is none
 */
GPtrArray *
jalon_log_read_path (const char *path)
{
  GPtrArray       *rows = g_ptr_array_new_with_free_func (row_free);
  g_autofree char *older = jalon_log_file_dup_older_path (path);

  add_file (rows, path, add_file (rows, older, 0));
  return rows;
}

/**
 * jalon_log_read:
 * @dossier: its file
 * @folder: (nullable): where logs are; %NULL is the one in the state folder
 *
 * Returns: (transfer full) (element-type JalonLogRow): what the log of a dossier tells
 */
GPtrArray *
jalon_log_read (GFile *dossier, const char *folder)
{
  g_autofree char *path = jalon_log_file_dup_path (dossier, folder);

  return jalon_log_read_path (path);
}
