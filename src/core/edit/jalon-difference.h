/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs between two states of a dossier, as jalon_compare() finds it:
 * what is new, what changed and in which of its fields, what is gone. Stands
 * on its own: the dossiers may be given up.
 */

#pragma once

#include "jalon-field.h"
#include "jalon-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  JALON_CHANGE_NEW,
  JALON_CHANGE_CHANGED,
  JALON_CHANGE_GONE,
  JALON_N_CHANGES
} JalonChange;

/* What differs: the dossier itself, as its title and its author, an article, or a feature of the kind
 * JALON_COMPARED_FEATURE + k. */
typedef enum
{
  JALON_COMPARED_DOSSIER,
  JALON_COMPARED_ARTICLE,
  JALON_COMPARED_FEATURE,
  JALON_N_COMPARED = JALON_COMPARED_FEATURE + JALON_N_KINDS
} JalonCompared;

const char *jalon_aspect_get_words (JalonAspect aspect);

/* One thing that differs. */
#define JALON_TYPE_DIFFERENCE (jalon_difference_get_type ())
G_DECLARE_FINAL_TYPE (JalonDifference, jalon_difference, JALON, DIFFERENCE, GObject)

JalonChange   jalon_difference_get_change (JalonDifference *self);
guint         jalon_difference_get_position (JalonDifference *self);
JalonCompared jalon_difference_get_compared (JalonDifference *self);
const char   *jalon_difference_get_id (JalonDifference *self);
const char   *jalon_difference_get_title (JalonDifference *self);
char         *jalon_difference_dup_shown_title (JalonDifference *self);
char         *jalon_difference_dup_fields (JalonDifference *self);

/* All that differs. Immutable. */
#define JALON_TYPE_DIFFERENCES (jalon_differences_get_type ())
G_DECLARE_FINAL_TYPE (JalonDifferences, jalon_differences, JALON, DIFFERENCES, GObject)

gboolean    jalon_differences_is_empty (JalonDifferences *self);
guint       jalon_differences_count (JalonDifferences *self, JalonChange change);
GListModel *jalon_differences_get_list (JalonDifferences *self, JalonChange change); /* of JalonDifference */

G_END_DECLS
