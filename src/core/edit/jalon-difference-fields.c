/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists what differs in a thing, from both dossiers.
 */

#include "config.h"

#include "jalon-difference-fields.h"

#include "jalon-compare-kinds-private.h"
#include "jalon-i18n.h"
#include "jalon-text.h"
#include "jalon-view-order.h"
#include "jalon-write-head.h"

/**
 * jalon_compared_get_noun:
 *
 * Returns: what that is called in the language of the interface: "Event"
 */
const char *
jalon_compared_get_noun (JalonCompared compared)
{
  if (compared >= JALON_COMPARED_FEATURE)
    return _ (jalon_kinds[compared - JALON_COMPARED_FEATURE].noun);
  return compared == JALON_COMPARED_ARTICLE ? _ ("Article") : _ ("Dossier");
}

/**
 * jalon_compared_get_word:
 *
 * Returns: what that is called for other programs: "event"
 */
const char *
jalon_compared_get_word (JalonCompared compared)
{
  if (compared >= JALON_COMPARED_FEATURE)
    return jalon_kinds[compared - JALON_COMPARED_FEATURE].word;
  return compared == JALON_COMPARED_ARTICLE ? "article" : "dossier";
}

/* (transfer full) (nullable): a thing of a dossier as the file has it; %NULL where it does not have it */
static char *
dup_thing (JalonDossier *dossier, JalonDifference *difference)
{
  JalonComparedKind kind = jalon_compared_get_kind (jalon_difference_get_compared (difference));
  const char       *id = jalon_difference_get_id (difference);
  guint             position;
  JalonWriter       writer;

  if (kind.kind != NULL ? !kind.kind->find (kind.kind, dossier, id, &position)
                        : !jalon_dossier_find_article_position (dossier, id, &position))
    return NULL;
  jalon_writer_init (&writer, NULL);
  jalon_compared_write (&kind, dossier, position, &writer);
  return g_string_free (writer.out, FALSE);
}

static GPtrArray *
list_of_heads (const JalonChangeNames *dossiers)
{
  g_autofree char *before = jalon_write_head_alone (jalon_dossier_get_head (dossiers->before));
  g_autofree char *after = jalon_write_head_alone (jalon_dossier_get_head (dossiers->after));
  GPtrArray       *changes = jalon_field_changes_list (&jalon_head_schema, before, after, dossiers);

  if (jalon_view_order_differs (dossiers->before, dossiers->after))
    {
      g_autofree char  *label = jalon_text_capitalise (g_strdup (jalon_aspect_get_words (JALON_ASPECT_ORDER)));
      JalonFieldChange *order = jalon_field_change_new ("views", label);

      order->before = jalon_view_order_dup_titles (dossiers->before, jalon_text_get_ui_language ());
      order->after = jalon_view_order_dup_titles (dossiers->after, jalon_text_get_ui_language ());
      g_ptr_array_add (changes, order);
    }
  return changes;
}

/**
 * jalon_difference_list_fields:
 * @dossiers: those that jalon_compare() was given, as they were then; both of them
 *
 * Returns: (transfer full) (element-type JalonFieldChange): each field that differs; all of them where the thing is new
 *   or gone
 */
GPtrArray *
jalon_difference_list_fields (JalonDifference *self, const JalonChangeNames *dossiers)
{
  JalonCompared    compared = jalon_difference_get_compared (self);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (compared == JALON_COMPARED_DOSSIER)
    return list_of_heads (dossiers);
  before = dup_thing (dossiers->before, self);
  after = dup_thing (dossiers->after, self);
  return jalon_field_changes_list (compared == JALON_COMPARED_ARTICLE
                                       ? &jalon_article_schema
                                       : jalon_kinds[compared - JALON_COMPARED_FEATURE].schema,
                                   before,
                                   after,
                                   dossiers);
}
