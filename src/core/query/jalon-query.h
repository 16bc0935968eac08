/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to show: countries by role, types, verdicts, dates, words. A query is
 * a plain value; running it gives the matching events, and the features of
 * other kinds that go with them.
 */

#pragma once

#include "jalon-bitset.h"
#include "jalon-dossier.h"

G_BEGIN_DECLS

typedef struct
{
  char             code[JALON_MAX_CODE + 1];
  JalonCountryRole role;
} JalonCountryTerm;

/**
 * JalonQuery:
 *
 * A plain value: copy, change, then set.
 * A mask of 0 means "no restriction", of reviews: all but what was rejected. Dates are days, JALON_DAY_NONE where
 * open.
 * @countries: (owned) (element-type JalonCountryTerm)
 * @all_countries: every term must match, not just one
 * @masks: for each JalonEventColumn, bits 1 << a word of it
 * @bounds: for each JalonEventBounds, what some number of it lies between; as days, JALON_COUNT_NONE where open
 * @articles: (owned) (element-type utf8): ids; an event matches with a claim from any of them
 * @text: (owned) (nullable): words, all of them must occur; folded for case and accents
 */
typedef struct
{
  GArray  *countries;
  gboolean all_countries;
  guint    masks[JALON_N_EVENT_COLUMNS];
  struct
  {
    gint32 low;
    gint32 high;
  } bounds[JALON_N_EVENT_BOUNDS];
  GPtrArray *articles;
  gint32     since;
  gint32     until;
  char      *text;
} JalonQuery;

JalonQuery *jalon_query_new (void);
JalonQuery *jalon_query_copy (const JalonQuery *query);
void        jalon_query_free (JalonQuery *query);
gboolean    jalon_query_equal (const JalonQuery *a, const JalonQuery *b);
gboolean    jalon_query_is_empty (const JalonQuery *query);
guint       jalon_query_get_reviews (const JalonQuery *query);
gboolean    jalon_query_has_bounds (const JalonQuery *query, guint bounds);
gboolean    jalon_query_add_country (JalonQuery *query, const char *code, JalonCountryRole role);
gboolean    jalon_query_parse_country (JalonQuery *query, const char *term, GError **error);

/**
 * JalonResult:
 *
 * What matched: rows of the event store, and of the list of features of each other kind.
 * Features linked to events match with any of those; unlinked ones by their own members.
 * What was rejected in review matches only where the query asks for it.
 * @rows: (owned): by kind; empty of one that is not shown
 * @n_events: rows of events
 * @n_total: events that could match: all of the dossier, less the rejected where they are not asked for
 * @n_notes: how many of @n_events are notes
 * @n_total_notes: how many of @n_total are
 * @country_roles: bits 1 << a JalonCountryRole, of those that the query asks for
 */
typedef struct
{
  JalonBitset *rows[JALON_N_KINDS];
  guint        n_events;
  guint        n_total;
  guint        n_notes;
  guint        n_total_notes;
  guint        country_roles;
} JalonResult;

JalonResult *jalon_query_run (const JalonQuery *query, JalonDossier *dossier);
JalonResult *jalon_result_copy (const JalonResult *result);
void         jalon_result_free (JalonResult *result);
JalonBitset *jalon_result_list_between (const JalonResult *result, JalonDossier *dossier, gint32 since, gint32 until);
guint        jalon_result_count_proposals (const JalonResult *result, JalonDossier *dossier);
gboolean     jalon_result_is_empty (const JalonResult *result);

guint *jalon_query_count_choices (const JalonQuery *query, JalonDossier *dossier, guint column, guint *out_n_choices);

/* Names a code for a sentence: "MLI" -> "Mali"; (transfer full). */
typedef char *(*JalonNameFunc) (const char *code, gpointer data);

char *
jalon_query_dup_words (const JalonQuery *query, JalonDossier *dossier, JalonNameFunc name_func, gpointer name_data);

/**
 * JalonQueryTerm:
 *
 * One removable part of a query, as a chip shows it.
 */
typedef struct
{
  char       *label;   /* (owned) "Mali: closes its sky" */
  JalonQuery *without; /* (owned) the query less this part */
} JalonQueryTerm;

GPtrArray *
jalon_query_list_terms (const JalonQuery *query, JalonDossier *dossier, JalonNameFunc name_func, gpointer name_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonQuery, jalon_query_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonResult, jalon_result_free)

G_END_DECLS
