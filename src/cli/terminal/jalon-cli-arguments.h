/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options of jalon-cli snapshot, as given and as understood.
 */

#pragma once

#include "jalon-query.h"
#include "jalon-snapshot.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/**
 * JalonSnapshotArguments:
 *
 * As the command line has them, all (owned) and (nullable); free with
 * jalon_snapshot_arguments_clear().
 */
typedef struct
{
  char    *output;
  char    *size;
  char    *paper;
  double   scale;
  char    *bbox;
  gboolean fit;
  char    *map_scale;
  char    *centre;
  char   **countries;
  gboolean all_countries;
  char   **words[JALON_N_EVENT_COLUMNS]; /* what is asked of each JalonEventColumn */
  char    *bounds[JALON_N_EVENT_BOUNDS]; /* what is asked of each JalonEventBounds */
  char   **articles;
  char    *since;
  char    *until;
  char    *text;
  char    *view;
  char    *title;
  char    *standfirst;
  char    *author;
  char    *language;
  char    *worldview;
  char    *aggregate;
  gboolean dark;
  gboolean no_legend;
} JalonSnapshotArguments;

void jalon_snapshot_arguments_clear (JalonSnapshotArguments *self);

/* Each fails with JALON_ERROR_USAGE, and names the option. */
gboolean jalon_snapshot_arguments_get_format (const JalonSnapshotArguments *self,
                                              const JalonPictureFormat    **format,
                                              GError                      **error);
gboolean
jalon_snapshot_arguments_get_page (const JalonSnapshotArguments *self, double *width, double *height, GError **error);
gboolean jalon_snapshot_arguments_get_box (const JalonSnapshotArguments *self, JalonBox *box, GError **error);
/* Leaves @frame empty where no scale is asked for; its middle is that of @box or else of @scene where none is given. */
gboolean jalon_snapshot_arguments_get_frame (const JalonSnapshotArguments *self,
                                             JalonScene                   *scene,
                                             const JalonBox               *box,
                                             JalonFrame                   *frame,
                                             GError                      **error);
gboolean
jalon_snapshot_arguments_get_worldview (const JalonSnapshotArguments *self, JalonWorldview *worldview, GError **error);
/* Changes @query, that of a view or an empty one: each part that is asked for takes the place of what it has. */
gboolean jalon_snapshot_arguments_fill_query (const JalonSnapshotArguments *self,
                                              JalonWorld                   *world,
                                              JalonQuery                   *query,
                                              GError                      **error);

/* Sets the mask of @column, a JalonEventColumn, in @query from @words, where there are any. Fails with
 * JALON_ERROR_USAGE. */
gboolean jalon_cli_parse_mask (guint column, char **words, JalonQuery *query, GError **error);

G_END_DECLS
