/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How articles and features of each kind are counted, named and written, for
 * comparing.
 */

#include "config.h"

#include "jalon-compare-kinds-private.h"

#include "jalon-text.h"
#include "jalon-write-article.h"
#include "jalon-write-feature.h"

/**
 * jalon_compared_get_kind:
 * @compared: an article, or a feature of any kind
 *
 * Returns: how it is compared
 */
JalonComparedKind
jalon_compared_get_kind (JalonCompared compared)
{
  return (JalonComparedKind){ compared,
                              compared >= JALON_COMPARED_FEATURE ? &jalon_kinds[compared - JALON_COMPARED_FEATURE]
                                                                 : NULL };
}

/* Borrowed: the dossier keeps it. */
static const JalonArticleData *
get_article (JalonDossier *dossier, guint position)
{
  g_autoptr (JalonArticle) article = g_list_model_get_item (jalon_dossier_get_articles (dossier), position);

  return jalon_article_get_data (article);
}

/**
 * jalon_compared_count:
 *
 * Returns: how many there are
 */
guint
jalon_compared_count (const JalonComparedKind *self, JalonDossier *dossier)
{
  return self->kind != NULL ? self->kind->count (self->kind, dossier)
                            : g_list_model_get_n_items (jalon_dossier_get_articles (dossier));
}

/**
 * jalon_compared_get_id:
 *
 * Returns: (transfer none): the id of the one at a position
 */
const char *
jalon_compared_get_id (const JalonComparedKind *self, JalonDossier *dossier, guint position)
{
  return self->kind != NULL ? self->kind->get_id (self->kind, dossier, position) : get_article (dossier, position)->id;
}

/**
 * jalon_compared_dup_title:
 *
 * Returns: (transfer full) (nullable): the title of the one at a position
 */
char *
jalon_compared_dup_title (const JalonComparedKind *self, JalonDossier *dossier, guint position, const char *language)
{
  return self->kind != NULL ? self->kind->dup_title (self->kind, dossier, position, language)
                            : jalon_text_dup (get_article (dossier, position)->title, language);
}

/**
 * jalon_compared_write:
 *
 * Writes the one at a position as the file has it.
 */
void
jalon_compared_write (const JalonComparedKind *self, JalonDossier *dossier, guint position, JalonWriter *writer)
{
  gpointer record;

  if (self->kind == NULL)
    {
      jalon_write_article (writer, get_article (dossier, position));
      return;
    }
  record = self->kind->dup (self->kind, dossier, position);
  jalon_write_feature (writer, self->kind, record);
  jalon_schema_free (self->kind->schema, record);
}
