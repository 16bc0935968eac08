/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads closures of airspace.
 */

#include "config.h"

#include "jalon-read.h"

#include "jalon-i18n.h"

static const struct
{
  const char *word;
  guint       scope;
} scopes[] = {
  { "origin", JALON_BAN_ORIGIN },
  { "destination", JALON_BAN_DESTINATION },
  { "flag", JALON_BAN_FLAG },
};

/* Without a scope all flights from, to and of the state are meant. */
static guint
read_scope (JalonNode *ban)
{
  g_auto (GStrv) words = jalon_node_dup_strv (ban, "scope");
  guint scope = 0;

  if (words == NULL)
    return JALON_BAN_ORIGIN | JALON_BAN_DESTINATION | JALON_BAN_FLAG;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint known = 0;

      for (gsize j = 0; j < G_N_ELEMENTS (scopes); j++)
        known |= g_str_equal (words[i], scopes[j].word) ? scopes[j].scope : 0;
      if (known == 0)
        jalon_node_fail_member (ban,
                                "scope",
                                JALON_ERROR_INVALID_VALUE,
                                _ ("\"%s\" is not known (expected %s)"),
                                words[i],
                                "origin, destination, flag");
      scope |= known;
    }
  return scope;
}

static void
read_bans (JalonFeatureNodes *nodes, GPtrArray *bans)
{
  JalonNode array;

  if (!jalon_node_open (&nodes->properties, "bans", JSON_ARRAY, &array))
    return;
  for (gsize i = 0; i < jalon_node_get_n_items (&array); i++)
    {
      g_autofree char *code = NULL;
      JalonNode        node;

      if (!jalon_node_open_item (&array, i, JSON_OBJECT, &node))
        return;
      code = jalon_read_code (&node, "code");
      g_ptr_array_add (bans, jalon_ban_new (code, read_scope (&node)));
      jalon_extra_collect (&nodes->extra, &nodes->feature, &node);
    }
}

static void
read_firs (JalonFeatureNodes *nodes, GPtrArray *firs)
{
  JalonNode array;

  if (!jalon_node_open (&nodes->properties, "firs", JSON_ARRAY, &array))
    return;
  for (gsize i = 0; i < jalon_node_get_n_items (&array); i++)
    {
      JalonNode node;
      JalonFir *fir;

      if (!jalon_node_open_item (&array, i, JSON_OBJECT, &node))
        return;
      fir = g_new0 (JalonFir, 1);
      fir->icao = g_strdup (jalon_node_require_string (&node, "icao"));
      fir->name = g_strdup (jalon_node_get_string (&node, "name"));
      fir->source = g_strdup (jalon_node_get_string (&node, "source"));
      g_ptr_array_add (firs, fir);
      jalon_extra_collect (&nodes->extra, &nodes->feature, &node);
    }
}

static void
read_area (JalonFeatureNodes *nodes, JalonClosureRecord *record)
{
  if (record->basis == JALON_BASIS_POLYGON && nodes->has_geometry)
    record->polygon = jalon_read_polygon (nodes);
  else if (record->basis == JALON_BASIS_POLYGON)
    jalon_node_fail_member (&nodes->feature,
                            "geometry",
                            JALON_ERROR_MISSING,
                            _ ("missing (a closure of a polygon needs its Polygon or MultiPolygon)"));
  else if (nodes->has_geometry)
    jalon_node_fail_member (
        &nodes->feature,
        "geometry",
        JALON_ERROR_INVALID_VALUE,
        _ ("a closure of this basis has no geometry of its own (expected null, or the basis \"polygon\")"));
}

/* The time of a closure until further notice is open, unless an end is given for it. */
static void
read_time (JalonFeatureNodes *nodes, JalonClosureRecord *record)
{
  JalonNode *properties = &nodes->properties;
  gboolean   has_end = jalon_json_get (jalon_json_get (properties->json, "time"), "end") != NULL;

  jalon_read_time (properties, "time", &nodes->feature, &nodes->extra, &record->time);
  jalon_read_datetimes (properties, &record->time);
  record->until_further_notice = jalon_node_get_boolean (properties, "until_further_notice", FALSE);
  if (record->until_further_notice && !has_end)
    record->time.end = JALON_DAY_NONE;
}

/**
 * jalon_read_closure:
 *
 * Returns: (transfer full): the closure; meaningful only where the reader has not failed
 */
JalonClosureRecord *
jalon_read_closure (JalonFeatureNodes *nodes)
{
  JalonNode          *properties = &nodes->properties;
  g_autofree char    *id = jalon_read_id (nodes);
  JalonClosureRecord *record = jalon_closure_record_new (id);

  record->title = jalon_node_dup_text (properties, "title");
  if (record->title == NULL)
    jalon_node_fail_member (properties, "title", JALON_ERROR_MISSING, _ ("missing (expected a text)"));
  record->summary = jalon_node_dup_text (properties, "summary");
  record->closing = jalon_read_code (properties, "closing");
  read_bans (nodes, record->bans);
  record->traffic = jalon_node_get_word (properties, "traffic", JALON_VOCABULARY_TRAFFIC, JALON_TRAFFIC_UNSPECIFIED);
  record->basis = jalon_node_get_word (properties, "basis", JALON_VOCABULARY_BASIS, JALON_BASIS_TERRITORY);
  read_area (nodes, record);
  read_firs (nodes, record->firs);
  record->lower = g_strdup (jalon_node_get_string (properties, "lower"));
  record->upper = g_strdup (jalon_node_get_string (properties, "upper"));
  read_time (nodes, record);
  record->legal_basis = jalon_node_dup_text (properties, "legal_basis");
  jalon_take_strv (&record->events, jalon_node_dup_strv (properties, "events"));
  record->review = jalon_node_get_word (properties, "review", JALON_VOCABULARY_REVIEW, JALON_REVIEW_ACCEPTED);
  jalon_read_claims (properties, record->claims);
  jalon_read_verdict (nodes, &record->verdict_by_hand, &record->verdict_reason);
  return record;
}
