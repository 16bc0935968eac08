/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first pass over a file, which finds its top-level members and where each
 * feature begins, so that their order does not matter; and the member "jalon".
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-i18n.h"

#include <string.h>

/* Features between two looks at the cancellable. */
#define STEP 4096

/**
 * jalon_load_is_stopped:
 *
 * Returns: whether something refuses the document, or loading was cancelled
 */
gboolean
jalon_load_is_stopped (JalonLoad *self)
{
  return self->reader.error != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->reader.error);
}

/**
 * jalon_load_tell:
 * @fraction: 0..1
 *
 * Reports progress.
 */
void
jalon_load_tell (JalonLoad *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

static void
refuse (JalonLoad *self, JalonError code, const char *reason)
{
  if (self->reader.error == NULL)
    g_set_error (&self->reader.error, JALON_ERROR, code, "%s: %s", self->reader.name, reason);
}

static void
find_features (JalonLoad *self, JalonScan *scan)
{
  double     size = scan->end - self->reader.whole.start;
  JalonSlice item;

  if (jalon_scan_peek (scan) != '[')
    {
      refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("features: not an array (expected GeoJSON features)"));
      return;
    }

  jalon_scan_open (scan, '[');
  while (jalon_scan_next_item (scan, &item))
    {
      guint64 start = item.start - self->reader.whole.start;

      g_array_append_val (self->starts, start);
      self->features_end = item.end;
      if (self->starts->len % STEP != 0)
        continue;
      jalon_load_tell (self, JALON_LOAD_FIRST_PASS * (start / size));
      if (jalon_load_is_stopped (self))
        return;
    }
}

static void
check_type (JalonLoad *self, JalonSlice value)
{
  g_autofree char *reason = NULL;

  if (jalon_slice_key_is (value, "FeatureCollection"))
    return;
  reason = g_strdup_printf (_ ("type: %.*s is no dossier (expected \"FeatureCollection\" of GeoJSON)"),
                            (int) MIN (value.end - value.start, 40),
                            value.start);
  refuse (self, JALON_ERROR_NOT_A_DOSSIER, reason);
}

/* One of the document's own unknown members: kept as it is, once it parses. */
static void
keep_member (JalonLoad *self, JalonSlice key, const char *name, JalonSlice value, GString *unknown)
{
  JalonJson *json;

  if (jalon_parse_slice (&self->reader, name, value, &json) != JALON_PARSE_OK)
    return;
  jalon_json_arena_reset (self->reader.arena);
  if (unknown->len > 0)
    g_string_append_c (unknown, ',');
  g_string_append_len (unknown, key.start, key.end - key.start);
  g_string_append_c (unknown, ':');
  g_string_append_len (unknown, value.start, value.end - value.start);
}

static void
find_member (JalonLoad *self, JalonScan *scan, JalonSlice key, const char *name, GString *unknown)
{
  JalonSlice value;

  if (strcmp (name, "features") == 0)
    find_features (self, scan);
  else if (!jalon_scan_skip_value (scan, &value))
    return;
  else if (strcmp (name, "type") == 0)
    check_type (self, value);
  else if (strcmp (name, "jalon") == 0)
    self->jalon = value;
  else
    keep_member (self, key, name, value, unknown);
}

/* Whether the text begins as a JSON object at all. */
static gboolean
open_document (JalonLoad *self, JalonScan *scan)
{
  char first = jalon_scan_peek (scan);

  if (first == '{')
    return jalon_scan_open (scan, '{');
  if (first == '\0' && scan->at >= scan->end)
    refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("the file is empty (expected a GeoJSON FeatureCollection)"));
  else if (first == '[')
    refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("an array, not an object (expected a GeoJSON FeatureCollection)"));
  else
    jalon_set_syntax_error (&self->reader, scan->at, N_ ("an object is expected"));
  return FALSE;
}

/**
 * jalon_load_find_members:
 *
 * The first pass: finds the top-level members and the beginning of each feature.
 */
void
jalon_load_find_members (JalonLoad *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) unknown = g_string_new (NULL);
  JalonScan  scan = JALON_SCAN_INIT (self->reader.whole);
  JalonSlice key;

  if (!open_document (self, &scan))
    return;

  while (self->reader.error == NULL && jalon_scan_next_key (&scan, &key))
    {
      char *name = jalon_slice_dup_key (key);

      if (!g_hash_table_add (names, name))
        jalon_set_syntax_error (&self->reader, key.start, N_ ("a name stands twice"));
      else
        find_member (self, &scan, key, name, unknown);
    }
  if (self->reader.error == NULL && !jalon_scan_finish (&scan))
    jalon_set_syntax_error (&self->reader, scan.at, scan.problem);
  if (!g_hash_table_contains (names, "type"))
    refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("type: missing (expected \"FeatureCollection\" of GeoJSON)"));
  if (!g_hash_table_contains (names, "features"))
    refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("features: missing (expected an array of GeoJSON features)"));
  jalon_extra_add_members (&self->extra, "", unknown->str);
}
