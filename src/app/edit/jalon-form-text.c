/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that are entries: texts, lists of texts, numbers and dates. What
 * nobody changed stays as it was, byte for byte.
 */

#include "config.h"

#include "jalon-form-text.h"

#include "jalon-plain-text.h"
#include "jalon-schema.h"
#include "jalon-text.h"
#include "jalon-widget.h"
#include "jalon-words.h"
#include "jalon-written-day.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a field of some type is as one line of text.
 * @format: (transfer full) (nullable): as it stands in the entry
 * @find_wrong: (nullable): (transfer full) (nullable): what of the text it cannot be
 * @store: gives the record another text */
typedef struct
{
  char *(*format) (const JalonFormRow *row, gconstpointer record);
  char *(*find_wrong) (const JalonField *field, const char *text);
  void (*store) (const JalonField *field, gpointer record, const char *text);
} Format;

static char *
format_string (const JalonFormRow *row, gconstpointer record)
{
  return g_strdup (*JALON_FIELD_OF (record, row->field, char *));
}

static char *
format_text (const JalonFormRow *row, gconstpointer record)
{
  return jalon_words_dup_text (row->session, *JALON_FIELD_OF (record, row->field, char *));
}

static char *
find_wrong_string (const JalonField *field, const char *text)
{
  return field->holds != NULL && !field->holds (text) ? g_strdup (text) : NULL;
}

/* What may be in several languages is text of the interface's language from then on. */
static void
store_string (const JalonField *field, gpointer record, const char *text)
{
  g_free (*JALON_FIELD_IN (record, field, char *));
  *JALON_FIELD_IN (record, field, char *) = jalon_text_pack_one (text);
}

/* (transfer full): the parts between commas that are not blank. */
static char **
split (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);
  return g_strv_builder_end (builder);
}

static char *
find_wrong_part (const JalonField *field, const char *text)
{
  g_auto (GStrv) parts = split (text);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *wrong = find_wrong_string (field, parts[i]);

      if (wrong != NULL)
        return wrong;
    }
  return NULL;
}

static char *
format_strings (const JalonFormRow *row, gconstpointer record)
{
  const char *const *strings = *JALON_FIELD_OF (record, row->field, const char *const *);

  return strings != NULL ? g_strjoinv (", ", (char **) strings) : NULL;
}

static void
store_strings (const JalonField *field, gpointer record, const char *text)
{
  char **strings = split (text);

  if (*strings == NULL && (field->flags & JALON_FIELD_SET) == 0)
    g_clear_pointer (&strings, g_strfreev);
  g_strfreev (*JALON_FIELD_IN (record, field, char **));
  *JALON_FIELD_IN (record, field, char **) = strings;
}

/* The first member of the records of a list is what they are called. */
static const char *
get_item_name (const JalonField *field, gconstpointer item)
{
  return *JALON_FIELD_OF (item, &field->schema->fields[0], char *);
}

static char *
format_list (const JalonFormRow *row, gconstpointer record)
{
  const GPtrArray *items = *JALON_FIELD_OF (record, row->field, GPtrArray *);
  GString         *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", get_item_name (row->field, g_ptr_array_index (items, i)));
  return g_string_free (text, FALSE);
}

static gpointer
dup_item (const JalonField *field, const GPtrArray *items, const char *name)
{
  gpointer item;

  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (get_item_name (field, g_ptr_array_index (items, i)), name))
      return jalon_schema_copy (field->schema, g_ptr_array_index (items, i));
  item = jalon_schema_new (field->schema);
  *JALON_FIELD_IN (item, &field->schema->fields[0], char *) = g_strdup (name);
  return item;
}

/* What is called as before keeps its other members. */
static void
store_list (const JalonField *field, gpointer record, const char *text)
{
  g_auto (GStrv) names = split (text);
  GPtrArray *before = *JALON_FIELD_IN (record, field, GPtrArray *);
  GPtrArray *after = g_ptr_array_new_with_free_func (field->schema->free);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (after, dup_item (field, before, names[i]));
  g_ptr_array_unref (before);
  *JALON_FIELD_IN (record, field, GPtrArray *) = after;
}

static char *
format_count (const JalonFormRow *row, gconstpointer record)
{
  return jalon_count_format (JALON_FIELD_OF (record, row->field, JalonCount));
}

static char *
find_wrong_count (const JalonField *field, const char *text)
{
  JalonCount count;

  return jalon_count_parse (text, &count) ? NULL : g_strdup (text);
}

static void
store_count (const JalonField *field, gpointer record, const char *text)
{
  JalonCount *count = JALON_FIELD_IN (record, field, JalonCount);
  JalonCount  entered = JALON_COUNT_INIT;

  if (*text != '\0' && !jalon_count_parse (text, &entered))
    return;
  count->low = entered.low;
  count->high = entered.high;
}

static char *
format_time (const JalonFormRow *row, gconstpointer record)
{
  return jalon_time_dup_edtf (JALON_FIELD_OF (record, row->field, JalonTime));
}

static gboolean
read_time (const char *text, JalonTime *time)
{
  *time = JALON_TIME_INIT;
  return *text == '\0' || jalon_written_day_parse (text, &time->start, &time->end, &time->precision);
}

static char *
find_wrong_time (const JalonField *field, const char *text)
{
  JalonTime time;

  return read_time (text, &time) ? NULL : g_strdup (text);
}

/* The words of the source stay: they are what it says, however they are read. */
static void
store_time (const JalonField *field, gpointer record, const char *text)
{
  JalonTime *time = JALON_FIELD_IN (record, field, JalonTime);
  JalonTime  entered;

  if (!read_time (text, &entered))
    return;
  time->start = entered.start;
  time->end = entered.end;
  time->precision = entered.precision;
}

static const Format formats[JALON_N_FIELD_TYPES] = {
  [JALON_FIELD_STRING] = { format_string, find_wrong_string, store_string },
  [JALON_FIELD_TEXT] = { format_text, find_wrong_string, store_string },
  [JALON_FIELD_STRINGS] = { format_strings, find_wrong_part, store_strings },
  [JALON_FIELD_LIST] = { format_list, find_wrong_part, store_list },
  [JALON_FIELD_COUNT] = { format_count, find_wrong_count, store_count },
  [JALON_FIELD_TIME] = { format_time, find_wrong_time, store_time },
  [JALON_FIELD_DATE] = { format_time, find_wrong_time, store_time },
};

static char *
dup_entered (const JalonFormRow *row)
{
  return jalon_plain_dup_entry (GTK_EDITABLE (row->editor), row->before);
}

static gboolean
is_date (const JalonField *field)
{
  return formats[field->type].store == store_time;
}

/* Below a date how it is understood. */
static void
show_note (JalonFormRow *row)
{
  g_autofree char *text = dup_entered (row);
  g_autofree char *note = NULL;
  JalonTime        time;

  if (read_time (text, &time))
    note = time.precision != JALON_TIME_UNKNOWN ? jalon_time_dup_label (&time) : g_strdup (_ ("No date stated"));
  jalon_plain_set_label (GTK_LABEL (row->note), note);
  gtk_widget_set_visible (row->note, note != NULL);
}

static void
connect_entry (JalonFormRow *row, GtkWidget *entry)
{
  g_signal_connect_object (entry, "changed", row->changed, row->form, G_CONNECT_SWAPPED);
}

/* Beside the number how the source says it. */
static void
build_words (JalonFormRow *row)
{
  g_autofree char *name = jalon_text_fill (C_ ("count", "%s, in the words of the source"), _ (row->field->label));

  row->words = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (row->words), _ ("Words of the source"));
  jalon_plain_set_name (GTK_ACCESSIBLE (row->words), name);
  connect_entry (row, row->words);
}

static void
build_note (JalonFormRow *row)
{
  row->note = jalon_widget_create_label ("", "caption");
  gtk_widget_add_css_class (row->note, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->editor),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  row->note,
                                  NULL,
                                  -1);
  g_signal_connect_swapped (row->editor, "changed", G_CALLBACK (show_note), row);
}

static void
build_text (JalonFormRow *row)
{
  row->editor = gtk_entry_new ();
  if (row->field->hint != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (row->editor), _ (row->field->hint));
  if (is_date (row->field))
    build_note (row);
  if (row->field->type == JALON_FIELD_COUNT)
    build_words (row);
  connect_entry (row, row->editor);
}

static void
show_text (JalonFormRow *row, gconstpointer record)
{
  char *text = formats[row->field->type].format (row, record);

  g_free (row->before);
  row->before = text != NULL ? g_strstrip (text) : g_strdup ("");
  jalon_plain_set_entry (GTK_EDITABLE (row->editor), row->before);
  if (row->words != NULL)
    jalon_plain_set_entry (GTK_EDITABLE (row->words), JALON_FIELD_OF (record, row->field, JalonCount)->words);
  if (row->note != NULL)
    show_note (row);
}

/* Words stay as they are where nobody wrote in their entry. */
static void
apply_words (const JalonFormRow *row, JalonCount *count)
{
  g_autofree char *words = jalon_plain_dup_entry (GTK_EDITABLE (row->words), count->words);

  if (g_strcmp0 (words, count->words != NULL ? count->words : "") == 0)
    return;
  g_free (count->words);
  count->words = *words != '\0' ? g_steal_pointer (&words) : NULL;
}

static void
apply_text (const JalonFormRow *row, gpointer record)
{
  g_autofree char *text = dup_entered (row);

  if (row->words != NULL)
    apply_words (row, JALON_FIELD_IN (record, row->field, JalonCount));
  if (strcmp (text, row->before) != 0)
    formats[row->field->type].store (row->field, record, text);
}

static gboolean
is_text_blank (const JalonFormRow *row)
{
  g_autofree char *text = dup_entered (row);

  return *text == '\0';
}

/* What a file has may stay, whatever it is. */
static char *
dup_text_fault (const JalonFormRow *row)
{
  g_autofree char *text = dup_entered (row);
  g_autofree char *wrong = NULL;

  if (*text == '\0' || strcmp (text, row->before) == 0)
    return NULL;
  wrong = formats[row->field->type].find_wrong (row->field, text);
  if (wrong == NULL)
    return NULL;
  if (is_date (row->field))
    return g_strdup (_ ("Write a year, a month (2025-04), a day (2025-04-07 or 7 April 2025), or two of them as "
                        "2025-04/2025-06."));
  return jalon_text_fill (_ (row->field->expected), wrong);
}

/* An event without a title of its own says what it is called. */
static void
follow_text (JalonFormRow *row, gconstpointer record)
{
  JalonEventRecord untitled;
  g_autofree char *title = NULL;

  if ((row->field->flags & JALON_FIELD_COMPOSED) == 0)
    return;
  untitled = *(const JalonEventRecord *) record;
  untitled.title = NULL;
  if (untitled.type < JALON_N_EVENT_TYPES)
    title = jalon_words_dup_title (row->session, &untitled);
  jalon_plain_set_placeholder (GTK_ENTRY (row->editor), title != NULL ? title : "");
}

const JalonFormRowType jalon_form_text = {
  .build = build_text,
  .show = show_text,
  .apply = apply_text,
  .follow = follow_text,
  .is_blank = is_text_blank,
  .dup_fault = dup_text_fault,
};
