/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all edits have in common. Each kind embeds JalonEdit as its first member.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

/**
 * JalonEditClass:
 *
 * What a kind of edit does.
 * @size: bytes of its struct
 * @prepare: (nullable): notes what undoing takes; called once, before it is first done
 * @apply: does it, for the first time or again; where it fails, nothing is changed
 * @revert: undoes it; nothing else may have changed since it was done
 * @list_touched: tells of each article and feature that it changes, once it was prepared
 * @dup_title: (nullable): (transfer full) (nullable): the title of what it adds, takes away or puts in place of another
 * @clear: (nullable): frees what its struct owns
 */
typedef struct
{
  gsize size;
  gboolean (*prepare) (JalonEdit *self, JalonDossier *dossier, GError **error);
  gboolean (*apply) (JalonEdit *self, JalonDossier *dossier, GError **error);
  gboolean (*revert) (JalonEdit *self, JalonDossier *dossier, GError **error);
  void (*list_touched) (const JalonEdit *self, JalonTouchFunc func, gpointer data);
  char *(*dup_title) (const JalonEdit *self, const char *language);
  void (*clear) (JalonEdit *self);
} JalonEditClass;

/**
 * JalonEdit:
 * @label: (owned): translated
 * @done_at: when it was first done; microseconds since 1970, in UTC
 */
struct _JalonEdit
{
  const JalonEditClass *klass;
  char                 *label;
  gint64                done_at;
  gboolean              is_prepared;
};

gpointer jalon_edit_alloc (const JalonEditClass *klass, const char *label);
void     jalon_edit_set_label (JalonEdit *self, const char *label);
gboolean jalon_edit_apply (JalonEdit *self, JalonDossier *dossier, GError **error);
gboolean jalon_edit_revert (JalonEdit *self, JalonDossier *dossier, GError **error);

/* Finds out what is to be done once it is to be done. Returns: (transfer full) (nullable)
 * (element-type JalonEdit): the edits; %NULL with an error where it cannot be done. */
typedef GPtrArray *(*JalonEditCompose) (JalonDossier *dossier, char **arguments, GError **error);

JalonEdit *jalon_edit_new_composed (const char *label, JalonEditCompose compose, const char *const arguments[]);

/* Into a place of its own among those of its kind; @position is where, or their number where that is less.
 * What has the id already is replaced where it stands. */
JalonEdit *jalon_edit_new_put (JalonKindId kind, guint position, gconstpointer record);
JalonEdit *jalon_edit_new_put_article (guint position, JalonArticle *article);

/* @records: (element-type JalonEventRecord): copied; none of them is there yet */
JalonEdit *jalon_edit_new_put_events (guint position, const GPtrArray *records);

/* Gives the dossier title, author, date and borders of another. */
JalonEdit *jalon_edit_new_set_head (JalonDossier *from);

G_END_DECLS
