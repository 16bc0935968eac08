/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deleting a feature with what names it.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-i18n.h"

static void
remove_word (char **words, const char *word)
{
  char **kept = words;

  for (char **from = words; from != NULL && *from != NULL; from++)
    if (g_str_equal (*from, word))
      g_free (*from);
    else
      *kept++ = *from;
  if (kept != NULL)
    *kept = NULL;
}

/* Those features of @kind that go with the event no longer name it. */
static void
add_unlinking (GPtrArray *edits, JalonDossier *dossier, const JalonKind *kind, const char *event_id)
{
  g_autoptr (GPtrArray) linked = jalon_dossier_list_linked (dossier, kind->id, event_id);

  for (guint i = 0; i < linked->len; i++)
    {
      JalonRecord *record = jalon_schema_copy (kind->schema, jalon_feature_get_record (g_ptr_array_index (linked, i)));

      remove_word (record->events, event_id);
      g_ptr_array_add (edits, jalon_edit_new_replace (kind->id, record));
      jalon_schema_free (kind->schema, record);
    }
}

/* What names the feature is found out just before it goes, so that several may go in one step. */
static GPtrArray *
compose_delete (JalonDossier *dossier, char **arguments, GError **error)
{
  const char      *id = arguments[0];
  GPtrArray       *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
  guint            position;
  const JalonKind *kind = jalon_kind_find (dossier, id, &position);

  JALON_KIND_FOREACH_SHOWN (other)
    add_unlinking (edits, dossier, &jalon_kinds[other], id);
  /* Where it is gone meanwhile, removing it says so. */
  g_ptr_array_add (edits, jalon_edit_new_remove (kind != NULL ? kind->id : JALON_KIND_EVENT, id));

  return edits;
}

/**
 * jalon_edit_new_delete:
 * @dossier: as it is now
 * @id: of a feature of any kind
 *
 * Removes a feature; what was linked to it stays, and no longer names it.
 *
 * Returns: (transfer full) (nullable): an edit; %NULL where the dossier has no such feature
 */
JalonEdit *
jalon_edit_new_delete (JalonDossier *dossier, const char *id)
{
  const char *const arguments[] = { id, NULL };
  const JalonKind  *kind;
  const char       *label;
  gpointer          record;
  guint             position;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  kind = jalon_kind_find (dossier, id, &position);
  if (kind == NULL)
    return NULL;

  record = kind->dup (kind, dossier, position);
  label = jalon_kind_refine (kind, record)->labels.remove;
  jalon_schema_free (kind->schema, record);

  return jalon_edit_new_composed (g_dpgettext2 (GETTEXT_PACKAGE, "edit", label), compose_delete, arguments);
}
