/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of details: what kind of thing, its name, verdict, facts, claims and
 * links to other things. One function for each kind of thing fills it.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_DETAILS_PAGE (jalon_details_page_get_type ())
G_DECLARE_FINAL_TYPE (JalonDetailsPage, jalon_details_page, JALON, DETAILS_PAGE, GtkWidget)

/**
 * JalonDetailsKind:
 * @dup_kicker: (transfer full): what kind of thing it is, above its title
 * @get_precision: how fine its place is, for its symbol
 * @get_subtitle: (nullable): what a link to it says below its title; its time where there is none
 * @add_buttons: (nullable): adds to the page what can be done with it besides editing
 * @add_facts: adds to the page what is known of it
 */
typedef struct
{
  char *(*dup_kicker) (gconstpointer record);
  JalonPrecision (*get_precision) (gconstpointer record);
  const char *(*get_subtitle) (gconstpointer record);
  void (*add_buttons) (JalonDetailsPage *page, gconstpointer record);
  void (*add_facts) (JalonDetailsPage *page, JalonSession *session, gconstpointer record);
} JalonDetailsKind;

/**
 * JalonLink:
 *
 * A line that selects another thing.
 * @subtitle: (nullable)
 * @symbol: a JalonSymbol
 * @style: a set of JalonSymbolStyle
 */
typedef struct
{
  JalonThingKind kind;
  const char    *id;
  const char    *title;
  const char    *subtitle;
  guint          symbol;
  guint          style;
  JalonVerdict   verdict;
} JalonLink;

/* What is said of each kind, as long as the program; before anything is shown. */
void                    jalon_details_page_set_kinds (JalonDetailsPage *self, const JalonDetailsKind *const *kinds);
const JalonDetailsKind *jalon_details_page_get_kind (JalonDetailsPage *self, JalonKindId kind);

/* Empties the page. @kicker says what kind of thing it is; @title is its name. */
void jalon_details_page_start (JalonDetailsPage *self, const char *kicker, const char *title);
void jalon_details_page_set_symbol (JalonDetailsPage *self, guint symbol, guint style);
/* @reason: (nullable): set by hand, and why. @feature_id: whose verdict it is and can be set. */
void jalon_details_page_set_verdict (JalonDetailsPage      *self,
                                     JalonVerdict           verdict,
                                     const JalonClaimCount *count,
                                     const char            *reason,
                                     const char            *feature_id);
void jalon_details_page_explain_verdict (JalonDetailsPage *self, const char *words);
void jalon_details_page_set_summary (JalonDetailsPage *self, const char *summary);
/* Nothing where @value is NULL or empty. */
void jalon_details_page_add_fact (JalonDetailsPage *self, const char *label, const char *value);
void jalon_details_page_add_place (JalonDetailsPage *self, JalonSession *session, const JalonPlace *place);
void jalon_details_page_add_button (JalonDetailsPage *self, const char *label, const char *action, GVariant *target);
void jalon_details_page_add_claims (JalonDetailsPage *self, JalonSession *session, const JalonRecord *record);
/* What follows stands under this heading. */
void jalon_details_page_add_heading (JalonDetailsPage *self, const char *heading);
void jalon_details_page_add_link (JalonDetailsPage *self, const JalonLink *link);
void jalon_details_page_add_note (JalonDetailsPage *self, const char *note);

/* Each fills the page with a thing, or leaves it where the thing is gone. */
void jalon_details_show_country (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing);
void jalon_details_show_cluster (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing);
void jalon_details_show_feature (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing);

extern const JalonDetailsKind jalon_details_event;
extern const JalonDetailsKind jalon_details_site;
extern const JalonDetailsKind jalon_details_closure;

G_END_DECLS
