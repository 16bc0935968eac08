/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The events that match, in groups and in an order of a person's choice, all
 * or some of them: a GListModel of JalonSection and JalonEvent.
 */

#pragma once

#include "jalon-filtered-model.h"
#include "jalon-grouping.h"

G_BEGIN_DECLS

#define JALON_TYPE_ARRANGED_MODEL (jalon_arranged_model_get_type ())
G_DECLARE_FINAL_TYPE (JalonArrangedModel, jalon_arranged_model, JALON, ARRANGED_MODEL, GObject)

typedef enum
{
  JALON_SORT_DATE,
  JALON_SORT_TITLE,
  JALON_SORT_TYPE,
  JALON_SORT_PLACE,
  JALON_SORT_COUNTRY,
  JALON_SORT_VERDICT,
  JALON_N_SORTS,
} JalonEventSort;

/* By titles and places up to so many events are sorted: the words of each have to be found first. */
#define JALON_MAX_SORTED_BY_WORDS 50000

/**
 * JalonArrangement:
 * @grouping: %JALON_GROUP_NONE for no headings
 * @sort: within a group
 * @descending: the other way round; what has no date stays last
 */
typedef struct
{
  JalonGrouping  grouping;
  JalonEventSort sort;
  gboolean       descending;
} JalonArrangement;

/* Words to sort by, of an event; (transfer full). @sort is JALON_SORT_TITLE or JALON_SORT_PLACE. */
typedef char *(*JalonSortWordsFunc) (guint row, JalonEventSort sort, gpointer data);

/**
 * JalonArrangedWords:
 * @name_func: names countries
 * @words_func: words of an event
 * @data: for both
 */
typedef struct
{
  JalonNameFunc      name_func;
  JalonSortWordsFunc words_func;
  gpointer           data;
} JalonArrangedWords;

JalonEventSort jalon_event_sort_parse (const char *word);
const char    *jalon_event_sort_get_word (JalonEventSort sort);

JalonArrangedModel *jalon_arranged_model_new (JalonFilteredModel *events, const JalonArrangedWords *words);

void     jalon_arranged_model_arrange (JalonArrangedModel     *self,
                                       JalonDossier           *dossier,
                                       const JalonArrangement *arrangement,
                                       JalonBitset            *within);
void     jalon_arranged_model_clear (JalonArrangedModel *self);
gboolean jalon_arranged_model_find (JalonArrangedModel *self, guint row, guint *out_position);
guint    jalon_arranged_model_get_n_events (JalonArrangedModel *self);
gboolean jalon_arranged_model_is_sorted (JalonArrangedModel *self);

G_END_DECLS
