/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is said of what a dossier has none of.
 */

#include "config.h"

#include "jalon-losses.h"

#include "jalon-facts.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

/**
 * Count:
 * @articles: (element-type utf8): ids of those that claims name
 */
typedef struct
{
  guint       n_placeless;
  guint       n_dateless;
  GHashTable *articles;
} Count;

static gboolean
count_cb (const JalonFacts *facts, gpointer data, GError **error)
{
  Count           *count = data;
  g_autofree char *shape = jalon_facts_has_point (facts) ? NULL : jalon_facts_dup_json (facts);

  count->n_placeless += !jalon_facts_has_point (facts) && shape == NULL;
  count->n_dateless += facts->record->time.start == JALON_DAY_NONE;
  for (guint i = 0; i < facts->record->claims->len; i++)
    g_hash_table_add (count->articles,
                      g_strdup (((const JalonClaim *) g_ptr_array_index (facts->record->claims, i))->article_id));
  return TRUE;
}

/* Whether the dossier says anything of itself. */
static gboolean
has_head (JalonDossier *dossier)
{
  const JalonHead *head = jalon_dossier_get_head (dossier);

  return head->title != NULL || head->author != NULL || head->description != NULL;
}

static guint
count_texts (JalonDossier *dossier)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);

      n += jalon_article_get_data (article)->text != NULL;
    }
  return n;
}

/* Articles that nothing refers to: they have no row. */
static guint
count_unnamed (JalonDossier *dossier, GHashTable *named)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);

      n += !g_hash_table_contains (named, jalon_article_get_id (article));
    }
  return n;
}

/* @sentence: with %s for how many there are */
static void
add (GPtrArray *list, guint n, const char *sentence)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n > 0)
    g_ptr_array_add (list, jalon_text_fill (sentence, number));
}

/**
 * jalon_losses_list:
 * @format: that is written
 * @dossier: what is written in it
 *
 * Returns: (transfer full): sentences that say what of it is not in such a file; none where all is. Callable from any
 *   thread while @dossier does not change
 */
char **
jalon_losses_list (const JalonFormat *format, JalonDossier *dossier)
{
  static const JalonProgress nobody = { NULL };
  GPtrArray                 *list = g_ptr_array_new ();
  g_autoptr (GHashTable) articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Count count = { .articles = articles };
  guint n_texts = count_texts (dossier);
  guint n_unnamed = 0;
  guint n_views = g_list_model_get_n_items (jalon_dossier_get_features (dossier, JALON_KIND_VIEW));

  if ((format->lacks & (JALON_LACKS_PLACELESS | JALON_LACKS_DATELESS | JALON_LACKS_HEAD)) != 0)
    jalon_facts_foreach (dossier, &nobody, count_cb, &count, NULL);
  if ((format->lacks & JALON_LACKS_HEAD) != 0)
    n_unnamed = count_unnamed (dossier, articles);
  if ((format->lacks & JALON_LACKS_PLACELESS) != 0)
    add (list,
         count.n_placeless,
         ngettext ("%s entry has no place and is left out",
                   "%s entries have no place and are left out",
                   count.n_placeless));
  if ((format->lacks & JALON_LACKS_DATELESS) != 0)
    add (list,
         count.n_dateless,
         ngettext ("%s entry has no date and is left out",
                   "%s entries have no date and are left out",
                   count.n_dateless));
  if ((format->lacks & JALON_LACKS_HEAD) != 0 && has_head (dossier))
    g_ptr_array_add (list, g_strdup (_ ("what the dossier says of itself, as its title and author, is left out")));
  add (list,
       n_unnamed,
       ngettext ("%s article that nothing refers to is left out",
                 "%s articles that nothing refers to are left out",
                 n_unnamed));
  if ((format->lacks & JALON_LACKS_VIEWS) != 0)
    add (list, n_views, ngettext ("%s saved view is left out", "%s saved views are left out", n_views));
  if ((format->lacks & JALON_LACKS_TEXTS) != 0)
    add (list,
         n_texts,
         ngettext ("the text of %s article is left out", "the texts of %s articles are left out", n_texts));
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_free (list, FALSE);
}
