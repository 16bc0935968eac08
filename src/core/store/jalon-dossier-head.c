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
  g_return_val_if_fail (JALON_IS_DOSSIER (self), NULL);

  return jalon_schema_copy (&jalon_head_schema, self->head);
}

/**
 * jalon_dossier_get_head:
 *
 * Returns: (transfer none): what the dossier says of itself, valid until that changes
 */
const JalonHead *
jalon_dossier_get_head (JalonDossier *self)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self), NULL);

  return self->head;
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
  guint worldview;

  g_return_if_fail (JALON_IS_DOSSIER (self));
  g_return_if_fail (head != NULL);

  worldview = self->head->worldview;
  jalon_head_free (self->head);
  self->head = jalon_schema_copy (&jalon_head_schema, head);
  if (self->head->worldview != worldview)
    g_object_notify (G_OBJECT (self), "worldview");
}
