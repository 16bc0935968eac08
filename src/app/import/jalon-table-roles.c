/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the order of #JalonColumnRole.
 */

#include "config.h"

#include "jalon-table-roles.h"

#include "jalon-table-columns.h"

#include <glib/gi18n.h>

static const char *const labels[JALON_N_COLUMN_ROLES] = {
  /* Translators: of a column of a table whose cells are kept with the event, but say nothing that is shown. */
  [JALON_COLUMN_NONE] = N_ ("Kept as it stands"),
  [JALON_COLUMN_ID] = N_ ("Id"),
  [JALON_COLUMN_TITLE] = N_ ("Title"),
  [JALON_COLUMN_SUMMARY] = N_ ("Text"),
  [JALON_COLUMN_TYPE] = N_ ("Type"),
  [JALON_COLUMN_SUBTYPE] = N_ ("Type, more finely"),
  [JALON_COLUMN_CODE] = N_ ("Event code"),
  [JALON_COLUMN_DATE] = N_ ("Date"),
  [JALON_COLUMN_END] = N_ ("Last day"),
  [JALON_COLUMN_DATE_PRECISION] = N_ ("Precision of the date"),
  [JALON_COLUMN_LATITUDE] = N_ ("Latitude"),
  [JALON_COLUMN_LONGITUDE] = N_ ("Longitude"),
  [JALON_COLUMN_POSITION] = N_ ("Latitude and longitude"),
  [JALON_COLUMN_PLACE] = N_ ("Place"),
  [JALON_COLUMN_COUNTRY] = N_ ("Country"),
  [JALON_COLUMN_PLACE_PRECISION] = N_ ("Precision of the place"),
  [JALON_COLUMN_ACTOR] = N_ ("Actor"),
  [JALON_COLUMN_RECIPIENT] = N_ ("Recipient"),
  /* Translators: who took part, where nobody says who did it to whom. */
  [JALON_COLUMN_PARTY] = N_ ("Who took part"),
  [JALON_COLUMN_SOURCE] = N_ ("Source"),
  [JALON_COLUMN_URL] = N_ ("Address of the source"),
  [JALON_COLUMN_FATALITIES] = N_ ("Fatalities"),
  [JALON_COLUMN_FATALITIES_LOW] = N_ ("Fatalities, at least"),
  [JALON_COLUMN_FATALITIES_HIGH] = N_ ("Fatalities, at most"),
};

/**
 * jalon_table_roles_list:
 *
 * Returns: (transfer full): what a column can say, at the position of its #JalonColumnRole
 */
GListModel *
jalon_table_roles_list (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    gtk_string_list_append (list, _ (labels[i]));
  return G_LIST_MODEL (list);
}
