/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How articles, events, sites and closures are counted, named and written,
 * for comparing.
 */

#include "config.h"

#include "jalon-compare-kinds-private.h"

#include "jalon-event-same-private.h"
#include "jalon-text.h"

static guint
count_articles (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_articles (dossier));
}

/* Borrowed: the dossier keeps it. */
static gpointer
get_item (GListModel *model, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  return item;
}

static const JalonArticleData *
get_article (JalonDossier *dossier, guint position)
{
  return jalon_article_get_data (get_item (jalon_dossier_get_articles (dossier), position));
}

static const char *
get_article_id (JalonDossier *dossier, guint position)
{
  return get_article (dossier, position)->id;
}

static char *
dup_article_title (JalonDossier *dossier, guint position, const char *language)
{
  return jalon_text_dup (get_article (dossier, position)->title, language);
}

static void
write_article (JalonWriter *writer, JalonDossier *dossier, guint position)
{
  jalon_write_article (writer, get_article (dossier, position));
}

static guint
count_events (JalonDossier *dossier)
{
  return jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
}

static const char *
get_event_id (JalonDossier *dossier, guint position)
{
  return jalon_event_store_get_id (jalon_dossier_get_events (dossier), position);
}

static char *
dup_event_title (JalonDossier *dossier, guint position, const char *language)
{
  return jalon_event_store_dup_title (jalon_dossier_get_events (dossier), position, language);
}

static gboolean
is_same_event (JalonDossier *before, guint position_before, JalonDossier *after, guint position_after)
{
  return jalon_event_store_is_same (jalon_dossier_get_events (before),
                                    position_before,
                                    jalon_dossier_get_events (after),
                                    position_after);
}

static void
write_event (JalonWriter *writer, JalonDossier *dossier, guint position)
{
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), position);

  jalon_write_event (writer, record);
}

static guint
count_sites (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_sites (dossier));
}

static const JalonSiteRecord *
get_site (JalonDossier *dossier, guint position)
{
  return jalon_site_get_record (get_item (jalon_dossier_get_sites (dossier), position));
}

static const char *
get_site_id (JalonDossier *dossier, guint position)
{
  return get_site (dossier, position)->id;
}

static char *
dup_site_title (JalonDossier *dossier, guint position, const char *language)
{
  return jalon_text_dup (get_site (dossier, position)->name, language);
}

static void
write_site (JalonWriter *writer, JalonDossier *dossier, guint position)
{
  jalon_write_site (writer, get_site (dossier, position));
}

static guint
count_closures (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_closures (dossier));
}

static const JalonClosureRecord *
get_closure (JalonDossier *dossier, guint position)
{
  return jalon_closure_get_record (get_item (jalon_dossier_get_closures (dossier), position));
}

static const char *
get_closure_id (JalonDossier *dossier, guint position)
{
  return get_closure (dossier, position)->id;
}

static char *
dup_closure_title (JalonDossier *dossier, guint position, const char *language)
{
  return jalon_text_dup (get_closure (dossier, position)->title, language);
}

static void
write_closure (JalonWriter *writer, JalonDossier *dossier, guint position)
{
  jalon_write_closure (writer, get_closure (dossier, position));
}

const JalonComparedKind jalon_compared_kinds[JALON_N_COMPARED_KINDS] = {
  {
      .compared = JALON_COMPARED_ARTICLE,
      .count = count_articles,
      .get_id = get_article_id,
      .dup_title = dup_article_title,
      .write = write_article,
  },
  {
      .compared = JALON_COMPARED_EVENT,
      .count = count_events,
      .get_id = get_event_id,
      .dup_title = dup_event_title,
      .is_same = is_same_event,
      .write = write_event,
  },
  {
      .compared = JALON_COMPARED_SITE,
      .count = count_sites,
      .get_id = get_site_id,
      .dup_title = dup_site_title,
      .write = write_site,
  },
  {
      .compared = JALON_COMPARED_CLOSURE,
      .count = count_closures,
      .get_id = get_closure_id,
      .dup_title = dup_closure_title,
      .write = write_closure,
  },
};
