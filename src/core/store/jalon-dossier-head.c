/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a dossier says of itself, all at once.
 */

#include "config.h"

#include "jalon-dossier-private.h"

/**
 * jalon_dossier_dup_head:
 *
 * Returns: (transfer full): what the dossier says of itself
 */
JalonHead *
jalon_dossier_dup_head (JalonDossier *self)
{
  JalonHead *head;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), NULL);

  head = jalon_schema_begin (&jalon_head_schema);
  head->title = g_strdup (jalon_dossier_get_packed_title (self));
  head->author = jalon_dossier_dup_author (self);
  head->worldview = jalon_dossier_get_worldview (self);
  head->as_of.start = head->as_of.end = jalon_dossier_get_as_of (self);
  head->as_of.precision = head->as_of.start != JALON_DAY_NONE ? JALON_TIME_DAY : JALON_TIME_UNKNOWN;
  return head;
}

/**
 * jalon_dossier_set_head:
 * @head: copied
 *
 * Lets a dossier say this of itself.
 */
void
jalon_dossier_set_head (JalonDossier *self, const JalonHead *head)
{
  g_return_if_fail (JALON_IS_DOSSIER (self));
  g_return_if_fail (head != NULL);

  jalon_dossier_set_title (self, head->title);
  jalon_dossier_set_author (self, head->author);
  jalon_dossier_set_as_of (self, head->as_of.start);
  jalon_dossier_set_worldview (self, head->worldview);
}
