/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for what a map is to sum up.
 */

#include "config.h"

#include "jalon-aggregate-spec.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

static const char *const shapes[] = { "none", "countries", "hexagons", NULL };
static const char *const measures[] = { "events", "killed", NULL };
static const char *const methods[] = { "quantile", "jenks", "equal", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (shapes) == JALON_N_AGGREGATES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (measures) == JALON_N_MEASURES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (methods) == JALON_CLASSES_BY_HAND + 1);

static gboolean
find_word (const char *const *words, const char *word, guint *out_index)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        *out_index = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_number (const char *text, double lowest, double highest, double *out_number)
{
  char  *end;
  double number = g_ascii_strtod (text, &end);

  if (*text == '\0' || *end != '\0' || !(number >= lowest && number <= highest))
    return FALSE;
  *out_number = number;
  return TRUE;
}

static gboolean
fail (GError **error, const char *part, const char *expected)
{
  g_set_error (error, JALON_ERROR, JALON_ERROR_USAGE, _ ("“%s” is not understood (expected %s)"), part, expected);
  return FALSE;
}

/* Numbers above 0, rising, between colons; @spec stays as it was where they are not understood. */
static gboolean
parse_breaks (const char *text, JalonAggregateSpec *spec, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  guint    n = g_strv_length (parts);
  double   breaks[JALON_MAX_CLASSES - 1] = { 0 };
  gboolean is_rising = n > 0 && n < JALON_MAX_CLASSES;

  for (guint i = 0; i < n && is_rising; i++)
    is_rising =
        parse_number (g_strstrip (parts[i]), 0, G_MAXINT, &breaks[i]) && breaks[i] > (i > 0 ? breaks[i - 1] : 0);
  if (!is_rising)
    return fail (error, text, _ ("one to seven numbers above 0, rising, between colons, as 1:5:20"));

  spec->method = JALON_CLASSES_BY_HAND;
  spec->n_breaks = n;
  spec->n_classes = n + 1;
  memcpy (spec->breaks, breaks, sizeof breaks);
  return TRUE;
}

static gboolean
parse_classes (JalonAggregateSpec *spec, const char *value, GError **error)
{
  guint method;

  if (g_ascii_isdigit (*value))
    return parse_breaks (value, spec, error);
  if (!find_word (methods, value, &method))
    return fail (error, value, _ ("quantile, jenks, equal, or bounds as 1:5:20"));
  spec->method = method;
  return TRUE;
}

static gboolean
parse_part (JalonAggregateSpec *spec, const char *part, GError **error)
{
  guint       index;
  double      number = 0;
  const char *value = strchr (part, '=');

  value = value != NULL ? value + 1 : "";
  if (g_str_has_prefix (part, "measure="))
    {
      if (!find_word (measures, value, &index))
        return fail (error, part, "measure=events|killed");
      spec->measure = index;
    }
  else if (g_str_has_prefix (part, "classes="))
    return parse_classes (spec, value, error);
  else if (g_str_has_prefix (part, "number="))
    {
      if (!parse_number (value, JALON_MIN_CLASSES, JALON_MAX_CLASSES, &number) || number != (guint) number)
        return fail (error, part, "number=2..8");
      spec->n_classes = (guint) number;
    }
  else if (g_str_has_prefix (part, "size="))
    {
      if (!parse_number (value, JALON_MIN_HEX_SIZE, JALON_MAX_HEX_SIZE, &spec->size))
        return fail (error, part, "size=5..2000");
    }
  else if (g_str_equal (part, "per=area"))
    spec->per_area = TRUE;
  else if (g_str_equal (part, "against=before"))
    spec->compares = TRUE;
  else
    return fail (error, part, "measure=, per=area, classes=, number=, size=, against=before");
  return TRUE;
}

/**
 * jalon_aggregate_spec_parse:
 * @text: as the head of the file says; "none" for nothing
 * @error: %JALON_ERROR_USAGE, with the part that is wrong and what is expected
 *
 * Returns: whether it was understood
 */
gboolean
jalon_aggregate_spec_parse (const char *text, JalonAggregateSpec *out_spec, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  JalonAggregateSpec spec;
  guint              shape;

  if (parts[0] == NULL || !find_word (shapes, parts[0], &shape))
    return fail (error, parts[0] != NULL ? parts[0] : "", "countries|hexagons");

  /* Events, in classes of as many values each. */
  spec = (JalonAggregateSpec){ .shape = shape, .n_classes = JALON_DEFAULT_CLASSES };
  for (guint i = 1; parts[i] != NULL; i++)
    if (!parse_part (&spec, parts[i], error))
      return FALSE;
  if (spec.n_breaks > 0)
    spec.n_classes = spec.n_breaks + 1;
  *out_spec = spec;
  return TRUE;
}

static void
append_number (GString *words, const char *before, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (words, before);
  g_string_append (words, g_ascii_dtostr (buffer, sizeof buffer, number));
}

static void
append_classes (GString *words, const JalonAggregateSpec *spec)
{
  if (spec->method != JALON_CLASSES_BY_HAND)
    {
      g_string_append_printf (words, ",classes=%s", methods[spec->method]);
      if (spec->n_classes != JALON_DEFAULT_CLASSES)
        g_string_append_printf (words, ",number=%u", spec->n_classes);
      return;
    }
  for (guint i = 0; i < spec->n_breaks; i++)
    append_number (words, i == 0 ? ",classes=" : ":", spec->breaks[i]);
}

/**
 * jalon_aggregate_spec_dup_words:
 *
 * Returns: (transfer full): @spec as jalon_aggregate_spec_parse() reads it
 */
char *
jalon_aggregate_spec_dup_words (const JalonAggregateSpec *spec)
{
  GString *words = g_string_new (shapes[spec->shape]);

  if (spec->shape == JALON_AGGREGATE_NONE)
    return g_string_free (words, FALSE);
  if (spec->measure != JALON_MEASURE_EVENTS)
    g_string_append_printf (words, ",measure=%s", measures[spec->measure]);
  if (spec->per_area)
    g_string_append (words, ",per=area");
  append_classes (words, spec);
  if (spec->shape == JALON_AGGREGATE_HEXAGONS && spec->size > 0)
    append_number (words, ",size=", spec->size);
  if (spec->compares)
    g_string_append (words, ",against=before");
  return g_string_free (words, FALSE);
}

/**
 * jalon_aggregate_spec_write:
 * @view: (inout): a view
 *
 * Writes what its map sums up.
 */
void
jalon_aggregate_spec_write (const JalonAggregateSpec *spec, JalonViewRecord *view)
{
  g_free (view->aggregate);
  view->aggregate = spec->shape != JALON_AGGREGATE_NONE ? jalon_aggregate_spec_dup_words (spec) : NULL;
}

/**
 * jalon_aggregate_spec_read:
 * @out_spec: (out): what the map of @view sums up: nothing where it does not say, or in words that are not known
 * @left_out: (nullable) (inout) (element-type utf8): gets a copy of such words
 */
void
jalon_aggregate_spec_read (const JalonViewRecord *view, JalonAggregateSpec *out_spec, GPtrArray *left_out)
{
  *out_spec = (JalonAggregateSpec){ .shape = JALON_AGGREGATE_NONE, .n_classes = JALON_DEFAULT_CLASSES };
  if (view->aggregate != NULL && !jalon_aggregate_spec_parse (view->aggregate, out_spec, NULL) && left_out != NULL)
    g_ptr_array_add (left_out, g_strdup (view->aggregate));
}
