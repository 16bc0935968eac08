/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a table is, how it is read, and what is said of it.
 */

#include "config.h"

#include "jalon-table.h"

#include "jalon-i18n.h"
#include "jalon-out.h"
#include "jalon-table-form.h"
#include "jalon-table-load.h"
#include "jalon-table-own.h"
#include "jalon-table-reading.h"
#include "jalon-unpack.h"

#include <string.h>

/* Bytes that a plan is made by. */
#define BEGINNING (64 << 10)

/* Such a file is in memory, unpacked. Bytes. */
#define MAX_UNPACKED ((gsize) 512 << 20)

/* Words that a remark lists. */
#define MAX_LISTED 6

/* What a compressed file begins with, where it is one. (transfer full) (nullable) */
static char *
unpack_beginning (const char *beginning, gsize length, gsize *out_length)
{
  g_autoptr (GZlibDecompressor) zlib = NULL;
  char *text;
  gsize n_read;

  if (!jalon_unpack_is_gzip (beginning, length))
    return NULL;
  zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  text = g_malloc (BEGINNING);
  *out_length = 0;
  g_converter_convert (G_CONVERTER (zlib), beginning, length, text, BEGINNING, 0, &n_read, out_length, NULL);
  return text;
}

/* JSON or XML, which may be in UTF-16 too. */
static gboolean
begins_as_other_text (const char *text)
{
  return *text != '\0' && strchr ("{[<", *text) != NULL;
}

static JalonSniff
sniff_text (const char *beginning, gsize length)
{
  g_autoptr (JalonTableMap) map = jalon_table_map_new (NULL, NULL);
  g_autoptr (JalonTablePlan) plan = NULL;

  if (length == 0 || strchr ("{[<\x1e", *beginning) != NULL)
    return JALON_SNIFF_NO;
  plan = jalon_table_plan_new (map, beginning, length, NULL);
  if (plan == NULL || (!plan->has_header && plan->preset == NULL) || begins_as_other_text (plan->names[0]))
    return JALON_SNIFF_NO;
  return plan->preset != NULL || plan->form.charset != NULL ? JALON_SNIFF_SURE : JALON_SNIFF_MAYBE;
}

static JalonSniff
sniff (const char *beginning, gsize length)
{
  gsize            n_unpacked;
  g_autofree char *unpacked = unpack_beginning (beginning, length, &n_unpacked);

  if (unpacked == NULL)
    return sniff_text (beginning, length);
  return sniff_text (unpacked, n_unpacked) != JALON_SNIFF_NO ? JALON_SNIFF_SURE : JALON_SNIFF_NO;
}

/* The order of dates such as 3/4/2024, where it cannot be told otherwise. */
static gboolean
find_order (JalonTablePlan *plan, const JalonInput *input, JalonSink *sink, GError **error)
{
  gboolean is_open;

  if (!jalon_table_reading_find_order (plan, input, sink->progress.cancellable, &is_open, error))
    return FALSE;
  if (is_open)
    jalon_sink_remark (
        sink,
        _ ("%s: dates such as 3/4/2024 can be read in two ways, and no row tells which; they are read as "
           "day, month, year (\"dates\": \"mdy\" in a mapping reads them otherwise)"),
        input->name);
  return TRUE;
}

/* "date from “Datum”, place from “Ort”" */
static char *
list_roles (const JalonTablePlan *plan)
{
  GString *list = g_string_new (NULL);

  for (guint role = 1; role < JALON_N_COLUMN_ROLES; role++)
    for (guint i = 0; i < plan->n_of_role[role]; i++)
      g_string_append_printf (list,
                              "%s%s: “%s”",
                              list->len > 0 ? ", " : "",
                              jalon_column_role_get_word (role),
                              plan->names[plan->columns[role][i]]);
  return g_string_free (list, FALSE);
}

/* What a table was taken for, and of which types nobody knows what they are. */
static void
say_reading (JalonTableReading *self, JalonSink *sink)
{
  const JalonTablePlan *plan = self->plan;
  g_autofree char      *roles = plan->preset == NULL ? list_roles (plan) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  GHashTableIter iter;
  gpointer       word;
  guint          n = 0;

  if (plan->preset != NULL)
    jalon_sink_remark (sink, _ ("%s: read as %s"), self->name, _ (plan->preset->name));
  else
    jalon_sink_remark (sink, _ ("%s: a table; read from its columns: %s"), self->name, roles);
  g_hash_table_iter_init (&iter, self->unknown);
  while (n++ < MAX_LISTED && g_hash_table_iter_next (&iter, &word, NULL))
    g_string_append_printf (words, "%s“%s”", words->len > 0 ? ", " : "", (const char *) word);
  if (words->len > 0)
    jalon_sink_remark (
        sink,
        _ ("%s: rows of a type that is not known are notes: %s; \"types\" in a mapping says what they are"),
        self->name,
        words->str);
}

static gboolean
read_with (const JalonTableMap *map, JalonTablePlan *plan, const JalonInput *input, JalonSink *sink, GError **error)
{
  g_autoptr (JalonTableNames) names = jalon_table_names_new (error);
  JalonTableReading reading;
  gboolean          ok;

  if (names == NULL || !find_order (plan, input, sink, error))
    return FALSE;
  jalon_table_reading_init (&reading, input->name, names, map, plan);
  ok = jalon_table_own_is (&reading) ? jalon_table_own_load (&reading, input, sink, error)
                                     : jalon_table_load (&reading, input, sink, error);
  if (ok)
    say_reading (&reading, sink);
  jalon_table_reading_clear (&reading);
  return ok;
}

static gboolean
read_plain (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  gsize       length = MIN (input->size, BEGINNING);
  const char *beginning = jalon_input_get (input, (JalonInputSpan){ 0, length }, &buffer, error);
  g_autoptr (JalonTableMap) map = beginning != NULL ? jalon_table_map_new (sink->mapping, error) : NULL;
  g_autoptr (JalonTablePlan) plan = map != NULL ? jalon_table_plan_new (map, beginning, length, error) : NULL;

  if (map != NULL && plan == NULL)
    g_prefix_error (error, "%s: ", input->name);
  return plan != NULL && read_with (map, plan, input, sink, error);
}

/* A compressed table is in memory as a whole, up to a limit. */
static gboolean
read_packed (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  const char      *bytes = jalon_input_get (input, (JalonInputSpan){ 0, input->size }, &buffer, error);
  g_autofree char *text = NULL;
  gsize            length;
  JalonInput       unpacked;

  if (bytes == NULL)
    return FALSE;
  text = jalon_unpack_gzip (&(JalonPacked){ bytes, input->size, MAX_UNPACKED, input->name },
                            &length,
                            sink->progress.cancellable,
                            error);
  if (text == NULL)
    return FALSE;
  jalon_input_init_bytes (&unpacked, text, length, input->name);
  return read_plain (&unpacked, sink, error);
}

static gboolean
read_table (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  gsize       length = MIN (input->size, 4);
  const char *bytes = jalon_input_get (input, (JalonInputSpan){ 0, length }, &buffer, error);

  if (bytes == NULL)
    return FALSE;
  return jalon_unpack_is_gzip (bytes, length) ? read_packed (input, sink, error) : read_plain (input, sink, error);
}

static gboolean
peek (const JalonInput *input, const JalonProgress *progress, JalonPeek *out, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  gsize       length = MIN (input->size, BEGINNING);
  const char *beginning = jalon_input_get (input, (JalonInputSpan){ 0, length }, &buffer, error);

  if (beginning == NULL)
    return FALSE;
  out->text = unpack_beginning (beginning, length, &out->length);
  out->is_whole = out->text == NULL ? length == input->size : length == input->size && out->length < BEGINNING;
  if (out->text != NULL)
    return TRUE;
  out->text = g_memdup2 (beginning, length);
  out->length = length;
  return TRUE;
}

const JalonFormat jalon_format_table = {
  .type = { "table", N_ ("Table: ACLED, UCDP, GDELT, any list of events"), { "csv" }, { "text/csv" } },
  .sniff = sniff,
  .peek = peek,
  .read = read_table,
  .write = jalon_out_write_table,
  .lacks = JALON_LACKS_MUCH,
};

/* Read as any table, whatever separates its columns. */
const JalonFormat jalon_format_tabs = {
  .type = { "tabs", N_ ("Table with tabs between columns"), { "tsv", "tab" }, { "text/tab-separated-values" } },
  .sniff = sniff,
  .peek = peek,
  .read = read_table,
  .write = jalon_out_write_tabs,
  .lacks = JALON_LACKS_MUCH,
};
