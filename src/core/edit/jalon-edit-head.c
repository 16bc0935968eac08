/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edit of what a dossier says of itself, all at once.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-i18n.h"

/**
 * HeadEdit:
 * @before: (owned) (nullable): once prepared
 * @after: (owned)
 */
typedef struct
{
  JalonEdit  parent;
  JalonHead *before;
  JalonHead *after;
} HeadEdit;

static gboolean
prepare_head (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  ((HeadEdit *) edit)->before = jalon_dossier_dup_head (dossier);

  return TRUE;
}

static gboolean
apply_head (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  jalon_dossier_set_head (dossier, ((HeadEdit *) edit)->after);

  return TRUE;
}

static gboolean
revert_head (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  jalon_dossier_set_head (dossier, ((HeadEdit *) edit)->before);

  return TRUE;
}

static void
list_touched_by_head (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  func (JALON_TOUCH_HEAD, NULL, data);
}

static void
clear_head (JalonEdit *edit)
{
  jalon_head_free (((HeadEdit *) edit)->before);
  jalon_head_free (((HeadEdit *) edit)->after);
}

static const JalonEditClass head_class = {
  .size = sizeof (HeadEdit),
  .prepare = prepare_head,
  .apply = apply_head,
  .revert = revert_head,
  .list_touched = list_touched_by_head,
  .clear = clear_head,
};

/* Takes @head. */
static JalonEdit *
head_edit_new (JalonHead *head, const char *label)
{
  HeadEdit *self = jalon_edit_alloc (&head_class, label);

  self->after = head;
  return &self->parent;
}

JalonEdit *
jalon_edit_new_set_head (JalonDossier *from)
{
  return head_edit_new (jalon_dossier_dup_head (from), C_ ("edit", "Change Borders"));
}

/**
 * jalon_edit_new_change_head:
 * @head: what the dossier is to say of itself; copied
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_change_head (const JalonHead *head)
{
  return head_edit_new (jalon_schema_copy (&jalon_head_schema, head), C_ ("edit", "Change Properties"));
}
