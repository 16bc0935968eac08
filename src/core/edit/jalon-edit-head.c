/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edit of what a dossier says of itself, all at once.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-i18n.h"

/* What a dossier says of itself. @title, @author: (owned) (nullable) */
typedef struct
{
  char          *title;
  char          *author;
  gint32         as_of;
  JalonWorldview worldview;
} Head;

typedef struct
{
  JalonEdit parent;
  Head      before;
  Head      after;
} HeadEdit;

static void
read_head (Head *self, JalonDossier *dossier)
{
  self->title = g_strdup (jalon_dossier_get_packed_title (dossier));
  self->author = jalon_dossier_dup_author (dossier);
  self->as_of = jalon_dossier_get_as_of (dossier);
  self->worldview = jalon_dossier_get_worldview (dossier);
}

static void
set_head (const Head *self, JalonDossier *dossier)
{
  jalon_dossier_set_title (dossier, self->title);
  jalon_dossier_set_author (dossier, self->author);
  jalon_dossier_set_as_of (dossier, self->as_of);
  jalon_dossier_set_worldview (dossier, self->worldview);
}

static void
head_clear (Head *self)
{
  g_free (self->title);
  g_free (self->author);
}

static gboolean
prepare_head (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  read_head (&((HeadEdit *) edit)->before, dossier);

  return TRUE;
}

static gboolean
apply_head (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  set_head (&((HeadEdit *) edit)->after, dossier);

  return TRUE;
}

static gboolean
revert_head (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  set_head (&((HeadEdit *) edit)->before, dossier);

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
  head_clear (&((HeadEdit *) edit)->before);
  head_clear (&((HeadEdit *) edit)->after);
}

static const JalonEditClass head_class = {
  .size = sizeof (HeadEdit),
  .prepare = prepare_head,
  .apply = apply_head,
  .revert = revert_head,
  .list_touched = list_touched_by_head,
  .clear = clear_head,
};

JalonEdit *
jalon_edit_new_set_head (JalonDossier *from)
{
  HeadEdit *self = jalon_edit_alloc (&head_class, C_ ("edit", "Change borders"));

  read_head (&self->after, from);

  return &self->parent;
}
