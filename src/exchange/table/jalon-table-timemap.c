/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sheets of events for TimeMap: what happened is a description, and what kind
 * of thing it was is the project's own to say, so that all are notes until a
 * mapping says more.
 */

#include "config.h"

#include "jalon-table-preset.h"

#include "jalon-i18n.h"

static const char *const signature[] = {
  "id", "description", "date", "time", "location", "latitude", "longitude", NULL
};

static const JalonColumnName columns[] = {
  { "id", JALON_COLUMN_ID },
  { "title", JALON_COLUMN_TITLE },
  { "description", JALON_COLUMN_SUMMARY },
  { "date", JALON_COLUMN_DATE },
  { "location", JALON_COLUMN_PLACE },
  { "latitude", JALON_COLUMN_LATITUDE },
  { "longitude", JALON_COLUMN_LONGITUDE },
  { "location_precision", JALON_COLUMN_PLACE_PRECISION },
  { "type", JALON_COLUMN_TYPE },
  { "category", JALON_COLUMN_TYPE },
  { "sources", JALON_COLUMN_SOURCE },
  { "source", JALON_COLUMN_SOURCE },
  { "source1", JALON_COLUMN_SOURCE },
  { NULL, JALON_COLUMN_NONE },
};

const JalonTablePreset jalon_table_preset_timemap = {
  .id = "timemap",
  .name = N_ ("events for TimeMap"),
  .signature = signature,
  .quote = '"',
  .columns = columns,
};
