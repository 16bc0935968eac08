/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edit that moves a feature to another place among those of its kind: the
 * views of a dossier tell a story in their order.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"

/**
 * MoveEdit:
 * @id: (owned)
 * @from: where it stood, once prepared
 * @to: where it is to stand; once prepared, at most the last place
 */
typedef struct
{
  JalonEdit        parent;
  const JalonKind *kind;
  char            *id;
  guint            from;
  guint            to;
} MoveEdit;

static gboolean
prepare_move (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  MoveEdit *self = (MoveEdit *) edit;

  if (!self->kind->find (self->kind, dossier, self->id, &self->from))
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("nothing here has the id “%s”"), self->id);
      return FALSE;
    }
  self->to = MIN (self->to, self->kind->count (self->kind, dossier) - 1);
  return TRUE;
}

static gboolean
move (const MoveEdit *self, JalonDossier *dossier, guint from, guint to, GError **error)
{
  gpointer record = self->kind->dup (self->kind, dossier, from);
  gboolean is_moved = self->kind->remove (self->kind, dossier, self->id, error) &&
                      self->kind->insert (self->kind, dossier, to, record, error);

  jalon_schema_free (self->kind->schema, record);
  return is_moved;
}

static gboolean
apply_move (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  MoveEdit *self = (MoveEdit *) edit;

  return move (self, dossier, self->from, self->to, error);
}

static gboolean
revert_move (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  MoveEdit *self = (MoveEdit *) edit;

  return move (self, dossier, self->to, self->from, error);
}

static void
list_touched_by_move (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  func (JALON_TOUCH_PLACE_OF_FEATURE, ((const MoveEdit *) edit)->id, data);
}

static void
clear_move (JalonEdit *edit)
{
  g_free (((MoveEdit *) edit)->id);
}

static const JalonEditClass move_class = {
  .size = sizeof (MoveEdit),
  .prepare = prepare_move,
  .apply = apply_move,
  .revert = revert_move,
  .list_touched = list_touched_by_move,
  .clear = clear_move,
};

/**
 * jalon_edit_new_move_view:
 * @id: of a view
 * @position: where it is to stand among the views, from 0 on; the last place where there are fewer
 *
 * Fails with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such view.
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_move_view (const char *id, guint position)
{
  MoveEdit *self = jalon_edit_alloc (&move_class, C_ ("edit", "Move View"));

  self->kind = &jalon_kinds[JALON_KIND_VIEW];
  self->id = g_strdup (id);
  self->to = position;
  return &self->parent;
}
