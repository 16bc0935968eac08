/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menus of what is selected and of a place on the map, the same wherever
 * they are asked for.
 */

#include "config.h"

#include "jalon-feature-menu.h"

#include "jalon-coordinates.h"
#include "jalon-kind.h"
#include "jalon-plain-text.h"
#include "jalon-schema.h"

#include <glib/gi18n.h>

static void
append_filter (GMenu *menu, const char *label, const char *facet, const char *value)
{
  g_autoptr (GMenuItem) item = jalon_plain_create_menu_item (label);

  g_menu_item_set_action_and_target (item, "win.filter-by", "(ss)", facet, value);
  g_menu_append_item (menu, item);
}

static void
append_country_filter (GMenu *menu, JalonSession *session, const char *code, GHashTable *seen)
{
  if (code != NULL && g_hash_table_add (seen, g_strdup (code)))
    append_filter (menu, jalon_session_get_name (session, code), "country", code);
}

/* Where it was, and whose it was. */
static void
append_countries (GMenu *menu, JalonSession *session, const JalonEventRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; record->place != NULL && record->place->countries != NULL && record->place->countries[i] != NULL;
       i++)
    append_country_filter (menu, session, record->place->countries[i], seen);
  for (guint i = 0; i < record->parties->len; i++)
    append_country_filter (menu, session, ((const JalonParty *) g_ptr_array_index (record->parties, i))->code, seen);
}

static void
append_articles (GMenu *menu, JalonSession *session, const JalonEventRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);
      JalonArticle     *article = jalon_dossier_find_article (jalon_session_get_dossier (session), claim->article_id);
      g_autofree char  *label = article != NULL ? jalon_article_dup_label (article) : NULL;

      if (label != NULL && g_hash_table_add (seen, claim->article_id))
        append_filter (menu, label, "article", claim->article_id);
    }
}

static void
append_month (GMenu *menu, const JalonTime *time)
{
  gint32           day = time->start != JALON_DAY_NONE ? time->start : time->end;
  g_autofree char *label = NULL;
  g_autofree char *iso = NULL;

  if (day == JALON_DAY_NONE)
    return;
  label = jalon_day_dup_month_label (day);
  iso = jalon_day_format_iso (day);
  iso[strlen ("2025-04")] = '\0';
  append_filter (menu, label, "dates", iso);
}

/* (nullable): what is like the event that is selected */
static GMenuModel *
create_filters (JalonSession *session)
{
  g_autoptr (JalonEventRecord) record = jalon_session_dup_selected_event (session);
  GMenu *menu;
  g_autoptr (GMenu) what = NULL;
  g_autoptr (GMenu) articles = NULL;

  if (record == NULL)
    return NULL;

  menu = g_menu_new ();
  what = g_menu_new ();
  articles = g_menu_new ();
  append_filter (what,
                 jalon_vocabulary_get_label (JALON_VOCABULARY_EVENT_TYPE, record->type),
                 "type",
                 jalon_vocabulary_get_word (JALON_VOCABULARY_EVENT_TYPE, record->type));
  append_month (what, &record->time);
  append_countries (what, session, record);
  append_articles (articles, session, record);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (what));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (articles));
  return G_MENU_MODEL (menu);
}

static void
append_at (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = jalon_plain_create_menu_item (label);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* An item for each article with a text that a claim is from: where its words are. */
static GMenu *
create_articles (JalonSession *session, const JalonEventRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);
      const JalonQuote *quote = claim->quotes->len > 0 ? g_ptr_array_index (claim->quotes, 0) : NULL;
      JalonArticle     *article = jalon_dossier_find_article (jalon_session_get_dossier (session), claim->article_id);
      g_autofree char  *label = NULL;

      if (article == NULL || jalon_article_get_data (article)->text == NULL ||
          !g_hash_table_add (seen, claim->article_id))
        continue;
      label = jalon_article_dup_label (article);
      append_at (menu,
                 label,
                 "win.open-article",
                 g_variant_new ("(stt)",
                                claim->article_id,
                                quote != NULL ? (guint64) quote->start : 0,
                                quote != NULL ? (guint64) quote->end : 0));
    }
  return menu;
}

/* The only article stands in the menu itself, several in one of their own. */
static void
append_open (GMenu *menu, JalonSession *session, const JalonEventRecord *record)
{
  g_autoptr (GMenu) articles = create_articles (session, record);
  int n = g_menu_model_get_n_items (G_MENU_MODEL (articles));
  g_autoptr (GMenuItem) item = NULL;

  if (n == 0)
    return;
  if (n > 1)
    {
      g_menu_append_submenu (menu, _ ("_Open Article"), G_MENU_MODEL (articles));
      return;
    }
  item = g_menu_item_new_from_model (G_MENU_MODEL (articles), 0);
  g_menu_item_set_label (item, _ ("_Open Article"));
  g_menu_append_item (menu, item);
}

/* @label: with its mnemonic */
static void
append_action (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (id));
  g_autofree char *detailed = g_action_print_detailed_name (action, target);

  g_menu_append (menu, label, detailed);
}

/* (nullable): where to read of the event that is selected, and to see it */
static GMenuModel *
create_looks (JalonSession *session)
{
  g_autoptr (JalonEventRecord) record = jalon_session_dup_selected_event (session);
  GMenu *menu;

  if (record == NULL)
    return NULL;
  menu = g_menu_new ();
  append_open (menu, session, record);
  append_action (menu, _ ("_Show on Map"), "win.show-event", record->id);
  append_action (menu, _ ("_Copy"), "win.copy-event", record->id);
  return G_MENU_MODEL (menu);
}

/**
 * jalon_feature_menu_new:
 * @session: (nullable): whose selection it is; %NULL for a menu that is the same whatever is selected
 *
 * Returns: (transfer full): what can be done with the feature that is selected, by actions of the window
 */
GMenuModel *
jalon_feature_menu_new (JalonSession *session)
{
  g_autoptr (GMenuModel) looks = session != NULL ? create_looks (session) : NULL;
  g_autoptr (GMenuModel) filters = session != NULL ? create_filters (session) : NULL;
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  g_menu_append (change, _ ("_Edit…"), "win.edit");
  g_menu_append (change, _ ("D_uplicate…"), "win.duplicate");
  g_menu_append (remove, _ ("_Remove"), "win.remove");
  if (looks != NULL)
    g_menu_append_section (menu, NULL, looks);
  if (filters != NULL)
    g_menu_append_submenu (menu, _ ("_Filter by This"), filters);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  return G_MENU_MODEL (menu);
}

/* Whether one can be there: what has a place anywhere, what is of a state in one. */
static gboolean
can_be_at (const JalonKind *kind, const char *country)
{
  for (guint i = 0; i < kind->schema->n_fields; i++)
    if (kind->schema->fields[i].type == JALON_FIELD_PLACE ||
        (kind->schema->fields[i].type == JALON_FIELD_CODE && country != NULL))
      return TRUE;
  return FALSE;
}

/**
 * jalon_where_menu_new:
 * @session: whose borders
 * @lon: degrees, from -180 to 180
 * @lat: degrees
 *
 * Returns: (transfer full): what can be asked about a place of the map, by actions of the window
 */
GMenuModel *
jalon_where_menu_new (JalonSession *session, double lon, double lat)
{
  GMenu           *menu = g_menu_new ();
  g_autofree char *coordinates = jalon_coordinates_dup_text (lon, lat);
  /* Translators: %s is a place in degrees: "17.00000, -2.50000". */
  g_autofree char *label = g_strdup_printf (_ ("Copy %s"), coordinates);
  const char      *code =
      jalon_world_country_at (jalon_session_get_world (session), jalon_session_get_worldview (session), lon, lat);

  append_at (menu, _ ("What Is Here?"), "win.what-is-here", g_variant_new ("(dd)", lon, lat));
  append_at (menu, label, "win.copy", g_variant_new_string (coordinates));
  if (code != NULL)
    append_at (menu, _ ("Filter by This Country"), "win.filter-by", g_variant_new ("(ss)", "country", code));
  return G_MENU_MODEL (menu);
}

/**
 * jalon_place_menu_new:
 * @session: whose borders
 * @lon: degrees, from -180 to 180
 * @lat: degrees
 *
 * Returns: (transfer full): what can be done at a place of the map, by actions of the window
 */
GMenuModel *
jalon_place_menu_new (JalonSession *session, double lon, double lat)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) create = g_menu_new ();
  g_autoptr (GMenuModel) where = jalon_where_menu_new (session, lon, lat);
  const char *country =
      jalon_world_country_at (jalon_session_get_world (session), jalon_session_get_worldview (session), lon, lat);

  for (guint i = 0; i < JALON_N_KINDS; i++)
    {
      const JalonKind *kind = &jalon_kinds[i];
      g_autofree char *words = NULL;

      if (kind->labels.create == NULL || !can_be_at (kind, country))
        continue;
      /* Translators: %s is "New Event". */
      words = g_strdup_printf (_ ("%s Here…"), g_dpgettext2 (GETTEXT_PACKAGE, "edit", kind->labels.create));
      append_at (create, words, "win.new-at", g_variant_new ("(sdd)", kind->word, lon, lat));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (create));
  g_menu_append_section (menu, NULL, where);
  return G_MENU_MODEL (menu);
}
