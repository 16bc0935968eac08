/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts a coded article and its proposals into a dossier. What is there already
 * (the same text, the same event of it, whether accepted or rejected) stays as it is.
 */

#include "config.h"

#include "jalon-cli-extract.h"

#include "jalon-coder-record.h"

#include <string.h>

/* Hexadecimal digits of an id. */
#define ID_DIGITS 12

/* (transfer full) (nullable): the article of the dossier with this text */
static JalonArticle *
find_same_text (JalonDossier *dossier,
                const char   *sha256)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);

      if (g_strcmp0 (jalon_article_get_data (article)->sha256, sha256) == 0 && jalon_article_get_data (article)->text != NULL)
        return g_steal_pointer (&article);
    }
  return NULL;
}

static JalonArticle *
make_article (const JalonExtracted *extracted,
              const char           *sha256)
{
  static const char *const languages[JALON_N_LANGS] = { "fr", "en" };
  const JalonIntake       *intake = extracted->intake;
  g_autofree char         *id = g_strdup_printf ("article-%.*s", ID_DIGITS, sha256);
  g_autofree char         *base = g_path_get_basename (extracted->path);
  JalonArticleData        *data = jalon_article_data_new (id);

  data->title = g_strdup (intake->title != NULL ? intake->title : base);
  data->publisher = g_strdup (intake->publisher);
  data->author = g_strdup (intake->author);
  data->url = g_strdup (intake->url);
  data->language = g_strdup (languages[extracted->lang]);
  jalon_time_copy (&data->date, &intake->date);
  data->text = g_strdup (intake->text);
  data->sha256 = g_strdup (sha256);
  return jalon_article_new (data);
}

static gboolean
add_closures (JalonDossier        *dossier,
              const JalonProposal *proposal,
              const char          *article_id,
              const char          *text,
              JalonLexicon        *lexicon,
              JalonAdded          *added,
              GError             **error)
{
  for (guint i = 0; proposal->closure && i < proposal->actors->len; i++)
    {
      JalonClosureRecord *closure = jalon_coder_dup_closure (proposal, i, article_id, text, lexicon);

      if (closure == NULL)
        continue;
      if (!jalon_dossier_add_closure (dossier, closure, error))
        return FALSE;
      added->n_closures++;
    }
  return TRUE;
}

static gboolean
add_site (JalonDossier        *dossier,
          const JalonProposal *proposal,
          const char          *article_id,
          const char          *text,
          JalonLexicon        *lexicon,
          JalonAdded          *added,
          GError             **error)
{
  JalonSiteRecord *site = jalon_coder_dup_site (proposal, article_id, text, lexicon);

  if (site == NULL)
    return TRUE;
  added->n_sites++;
  return jalon_dossier_add_site (dossier, site, error);
}

static gboolean
add_proposal (JalonDossier        *dossier,
              const JalonProposal *proposal,
              const char          *article_id,
              const char          *text,
              JalonLexicon        *lexicon,
              JalonAdded          *added,
              GError             **error)
{
  g_autoptr (JalonEventRecord) record = jalon_coder_dup_event (proposal, article_id, text, lexicon);

  if (jalon_event_store_find (jalon_dossier_get_events (dossier), record->id, NULL))
    {
      added->n_known++;
      return TRUE;
    }
  if (!jalon_dossier_add_event (dossier, record, error))
    return FALSE;
  added->n_events++;
  return add_closures (dossier, proposal, article_id, text, lexicon, added, error) && add_site (dossier, proposal, article_id, text, lexicon, added, error);
}

/**
 * jalon_cli_add_extracted:
 * @added: counts are added to it
 *
 * Adds the article and what it proposes, with review "proposed".
 *
 * Returns: %FALSE with JALON_ERROR where the dossier takes it not
 */
gboolean
jalon_cli_add_extracted (JalonDossier         *dossier,
                         const JalonExtracted *extracted,
                         JalonLexicon         *lexicon,
                         JalonAdded           *added,
                         GError              **error)
{
  const char      *text = extracted->intake->text;
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autoptr (JalonArticle) article = find_same_text (dossier, sha256);

  if (article == NULL)
    {
      article = make_article (extracted, sha256);
      if (!jalon_dossier_add_article (dossier, article, error))
        return FALSE;
      added->n_articles++;
    }
  for (guint i = 0; i < extracted->proposals->len; i++)
    if (!add_proposal (dossier, g_ptr_array_index (extracted->proposals, i), jalon_article_get_id (article), text, lexicon, added, error))
      return FALSE;
  return TRUE;
}
