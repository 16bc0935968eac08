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

typedef struct
{
  guint n_placeless;
  guint n_dateless;
} Count;

static gboolean
count_cb (const JalonFacts *facts, gpointer data, GError **error)
{
  Count           *count = data;
  g_autofree char *shape = jalon_facts_has_point (facts) ? NULL : jalon_facts_dup_json (facts);

  count->n_placeless += !jalon_facts_has_point (facts) && shape == NULL;
  count->n_dateless += facts->record->time.start == JALON_DAY_NONE;
  return TRUE;
}

/* What is shown and neither event nor note. */
static guint
count_kinds (JalonDossier *dossier)
{
  guint n = 0;

  JALON_KIND_FOREACH_SHOWN (kind)
    if (!jalon_kinds[kind].is_loose)
      n += jalon_kinds[kind].count (&jalon_kinds[kind], dossier);
  return n;
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
  Count                      count = { 0 };
  guint                      n_kinds = count_kinds (dossier);
  guint                      n_texts = count_texts (dossier);
  guint                      n_views = g_list_model_get_n_items (jalon_dossier_get_features (dossier, JALON_KIND_VIEW));

  if ((format->lacks & (JALON_LACKS_PLACELESS | JALON_LACKS_DATELESS)) != 0)
    jalon_facts_foreach (dossier, &nobody, count_cb, &count, NULL);
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
  if ((format->lacks & JALON_LACKS_KINDS) != 0)
    add (list,
         n_kinds,
         ngettext ("%s site or closure comes back as a note", "%s sites and closures come back as notes", n_kinds));
  if ((format->lacks & JALON_LACKS_VIEWS) != 0)
    add (list, n_views, ngettext ("%s saved view is left out", "%s saved views are left out", n_views));
  if ((format->lacks & JALON_LACKS_TEXTS) != 0)
    add (list,
         n_texts,
         ngettext ("the text of %s article is left out", "the texts of %s articles are left out", n_texts));
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_free (list, FALSE);
}
