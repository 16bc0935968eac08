/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The details of a country, or of several picked together: its events by
 * role, closures by and against it, the sites on it, and ways to filter by it.
 * All counts are of what the filter lets through.
 */

#include "config.h"

#include "jalon-details-links.h"
#include "jalon-details-page.h"
#include "jalon-kind.h"
#include "jalon-roles.h"

#include <glib/gi18n.h>

/* Rows of the events that pass the filter and in which the country has the role. */
static JalonBitset *
find_events (JalonSession *session, const char *code, JalonCountryRole role)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) found = NULL;
  const JalonBitset *shown = jalon_session_get_result (session)->rows[JALON_KIND_EVENT];
  JalonBitset       *both = jalon_bitset_new (jalon_bitset_get_size (shown));

  query->masks[JALON_EVENT_COLUMN_REVIEW] = jalon_session_get_query (session)->masks[JALON_EVENT_COLUMN_REVIEW];
  jalon_query_add_country (query, code, role);
  found = jalon_query_run (query, jalon_session_get_dossier (session));
  for (guint row = jalon_bitset_next (found->rows[JALON_KIND_EVENT], 0); row != JALON_BITSET_END;
       row = jalon_bitset_next (found->rows[JALON_KIND_EVENT], row + 1))
    if (jalon_bitset_contains (shown, row))
      jalon_bitset_add (both, row);

  return both;
}

static void
add_filter_button (JalonDetailsPage *page, const char *code, JalonCountryRole role, guint n_events)
{
  g_autofree char *label = NULL;

  if (role == JALON_COUNTRY_ANY)
    label = g_strdup (_ ("Filter by this country"));
  else
    /* Translators: a button that filters by the role of a country ("Actor"), and how many events that leaves. */
    label = g_strdup_printf (_ ("%s (%u)"), jalon_vocabulary_get_label (JALON_VOCABULARY_COUNTRY_ROLE, role), n_events);

  jalon_details_page_add_button (page, label, "details.filter-by-country", g_variant_new ("(su)", code, role));
}

static void
add_filter_buttons (JalonDetailsPage *page, JalonSession *session, const char *code)
{
  add_filter_button (page, code, JALON_COUNTRY_ANY, 0);
  for (guint role = JALON_COUNTRY_ANY + 1; role < JALON_N_COUNTRY_ROLES; role++)
    {
      g_autoptr (JalonBitset) rows = find_events (session, code, role);
      guint n_events = jalon_bitset_count (rows);

      if (n_events > 0)
        add_filter_button (page, code, role, n_events);
    }
}

static void
add_events (JalonDetailsPage *page, JalonSession *session, const char *code, JalonCountryRole role, const char *heading)
{
  g_autoptr (JalonBitset) rows = find_events (session, code, role);

  if (jalon_bitset_count (rows) == 0)
    return;

  jalon_details_page_add_heading (page, heading);
  jalon_details_link_events (page, session, rows);
}

/* The features that pass the filter and name the country in some use, of whatever kind. */
static void
add_features (JalonDetailsPage *page, JalonSession *session, const char *code, guint uses, const char *heading)
{
  gboolean any = FALSE;

  JALON_KIND_FOREACH_SHOWN (kind)
    {
      GListModel        *features = jalon_dossier_get_features (jalon_session_get_dossier (session), kind);
      const JalonBitset *shown = jalon_session_get_result (session)->rows[kind];

      for (guint i = jalon_bitset_next (shown, 0); i != JALON_BITSET_END; i = jalon_bitset_next (shown, i + 1))
        {
          g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);

          if (!jalon_kind_uses_code (&jalon_kinds[kind], jalon_feature_get_record (feature), code, uses))
            continue;
          if (!any)
            jalon_details_page_add_heading (page, heading);
          any = TRUE;
          jalon_details_link_feature (page, session, feature);
        }
    }
}

static char *
dup_roles (JalonSession *session, const char *code)
{
  static const struct
  {
    JalonRoles  role;
    const char *label;
  } labels[] = {
    { JALON_ROLE_HOST, NC_ ("role of a country", "hosts training") },
    { JALON_ROLE_TRAINEE, NC_ ("role of a country", "is trained") },
    { JALON_ROLE_USER, NC_ ("role of a country", "uses a site") },
    { JALON_ROLE_CLOSING, NC_ ("role of a country", "closes its sky") },
    { JALON_ROLE_BANNED, NC_ ("role of a country", "its flights are banned") },
  };
  g_autoptr (GArray) countries =
      jalon_roles_list (jalon_session_get_dossier (session), jalon_session_get_result (session));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < countries->len; i++)
    {
      const JalonCountryRoles *country = &g_array_index (countries, JalonCountryRoles, i);

      for (guint j = 0; j < G_N_ELEMENTS (labels) && g_str_equal (country->code, code); j++)
        if (country->roles & labels[j].role)
          {
            const char *label = g_dpgettext2 (NULL, "role of a country", labels[j].label);

            if (country->uncertain & labels[j].role)
              /* Translators: %s is a role of a country that rests on disputed or refuted claims only. */
              g_ptr_array_add (words, g_strdup_printf (_ ("%s (disputed)"), label));
            else if (country->proposed & labels[j].role)
              /* Translators: %s is a role of a country that rests on proposals only, which no one has reviewed yet. */
              g_ptr_array_add (words, g_strdup_printf (_ ("%s (proposed)"), label));
            else
              g_ptr_array_add (words, g_strdup (label));
          }
    }
  g_ptr_array_add (words, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) words->pdata);
}

static void
show_one (JalonDetailsPage *page, JalonSession *session, const char *code)
{
  JalonWorld      *world = jalon_session_get_world (session);
  g_autofree char *roles = dup_roles (session, code);

  g_autoptr (JalonBitset) rows = find_events (session, code, JALON_COUNTRY_ANY);

  jalon_details_page_start (page, _ ("Country"), jalon_session_get_name (session, code));
  jalon_details_page_add_fact (page, _ ("On this map it"), roles);
  jalon_details_page_add_fact (page,
                               _ ("Status"),
                               jalon_world_get_status_note (world, jalon_session_get_worldview (session), code));
  if (jalon_bitset_count (rows) == 0)
    jalon_details_page_add_note (page,
                                 jalon_query_is_empty (jalon_session_get_query (session))
                                     ? _ ("No event names it.")
                                     : _ ("No event that the filter lets through names it."));
  else
    add_filter_buttons (page, session, code);
  add_features (page, session, code, JALON_COUNTRY_BIT (CLOSING), _ ("Closes its sky"));
  add_features (page,
                session,
                code,
                JALON_COUNTRY_BIT (BANNED),
                jalon_vocabulary_get_label (JALON_VOCABULARY_COUNTRY_ROLE, JALON_COUNTRY_BANNED));
  add_features (page, session, code, JALON_COUNTRY_BIT (HOST), _ ("Sites on its soil"));
  add_events (page, session, code, JALON_COUNTRY_ACTOR, _ ("Events it acted in"));
  add_events (page, session, code, JALON_COUNTRY_RECIPIENT, _ ("Events done to it"));
  add_events (page, session, code, JALON_COUNTRY_WHERE, _ ("Events on its soil"));
}

/* Several countries picked together are there to filter by. */
static void
show_several (JalonDetailsPage *page, JalonSession *session, const char *const *codes)
{
  guint            n_codes = g_strv_length ((char **) codes);
  g_autofree char *title = g_strdup_printf (ngettext ("%u country", "%u countries", n_codes), n_codes);

  jalon_details_page_start (page, _ ("Countries"), title);
  jalon_details_page_add_button (page,
                                 _ ("Filter by all of these"),
                                 "details.filter-by-selected",
                                 g_variant_new_boolean (TRUE));
  jalon_details_page_add_button (page,
                                 _ ("Filter by any of these"),
                                 "details.filter-by-selected",
                                 g_variant_new_boolean (FALSE));
  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *roles = dup_roles (session, codes[i]);

      jalon_details_page_add_fact (page,
                                   jalon_session_get_name (session, codes[i]),
                                   *roles != '\0' ? roles : _ ("no role on this map"));
    }
}

void
jalon_details_show_country (JalonDetailsPage *page, JalonSession *session, const JalonThing *thing)
{
  const char *const *codes = jalon_session_get_selected_countries (session);

  if (codes[0] != NULL && codes[1] != NULL)
    show_several (page, session, codes);
  else
    show_one (page, session, thing->id);
}
