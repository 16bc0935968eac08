/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of a dossier: done edits, undone ones, and where it was saved.
 */

#include "config.h"

#include "jalon-edit-private.h"
#include "jalon-edit.h"
#include "jalon-i18n.h"

/* The state that was saved cannot be come back to any more. */
#define NOWHERE G_MAXUINT

struct _JalonHistory
{
  GObject parent_instance;

  JalonDossier *dossier;  /* (owned) */
  GPtrArray    *done;     /* (owned) (element-type JalonEdit): the last was done last */
  GPtrArray    *undone;   /* (owned) (element-type JalonEdit): the last is redone first */
  guint         saved_at; /* how many were done when the dossier was saved */
  gboolean      read_only;
};

G_DEFINE_FINAL_TYPE (JalonHistory, jalon_history, G_TYPE_OBJECT)

typedef enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_IS_SAVED,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
} JalonHistoryProperty;

static GParamSpec *properties[PROP_REDO_LABEL + 1];

static guint stepping_signal;
static guint stepped_signal;

/* What the properties were, to tell of those that changed. */
typedef struct
{
  gboolean    can_undo;
  gboolean    can_redo;
  gboolean    is_saved;
  const char *undo_label;
  const char *redo_label;
} State;

static const char *
get_last_label (const GPtrArray *edits)
{
  return edits->len > 0 ? jalon_edit_get_label (g_ptr_array_index (edits, edits->len - 1)) : NULL;
}

static State
get_state (JalonHistory *self)
{
  return (State){
    .can_undo = jalon_history_get_can_undo (self),
    .can_redo = jalon_history_get_can_redo (self),
    .is_saved = jalon_history_get_is_saved (self),
    .undo_label = get_last_label (self->done),
    .redo_label = get_last_label (self->undone),
  };
}

static void
notify_if (JalonHistory *self, gboolean changed, JalonHistoryProperty property)
{
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
notify_changes (JalonHistory *self, State before)
{
  State now = get_state (self);

  notify_if (self, now.can_undo != before.can_undo, PROP_CAN_UNDO);
  notify_if (self, now.can_redo != before.can_redo, PROP_CAN_REDO);
  notify_if (self, now.is_saved != before.is_saved, PROP_IS_SAVED);
  notify_if (self, g_strcmp0 (now.undo_label, before.undo_label) != 0, PROP_UNDO_LABEL);
  notify_if (self, g_strcmp0 (now.redo_label, before.redo_label) != 0, PROP_REDO_LABEL);
}

static void
jalon_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonHistory *self = JALON_HISTORY (object);

  switch ((JalonHistoryProperty) prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, jalon_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, jalon_history_get_can_redo (self));
      break;
    case PROP_IS_SAVED:
      g_value_set_boolean (value, jalon_history_get_is_saved (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, get_last_label (self->done));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, get_last_label (self->undone));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalon_history_finalize (GObject *object)
{
  JalonHistory *self = JALON_HISTORY (object);

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (jalon_history_parent_class)->finalize (object);
}

static void
jalon_history_class_init (JalonHistoryClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jalon_history_get_property;
  object_class->finalize = jalon_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_IS_SAVED] = g_param_spec_boolean ("is-saved", NULL, NULL, TRUE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* Who reads the dossier in another thread ends that now. */
  stepping_signal = g_signal_new ("stepping",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  g_cclosure_marshal_VOID__VOID,
                                  G_TYPE_NONE,
                                  0);
  /* The edit that was done, undone or redone; borrowed. */
  stepped_signal = g_signal_new ("stepped",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 g_cclosure_marshal_VOID__POINTER,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_POINTER);
}

static void
jalon_history_init (JalonHistory *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
}

/**
 * jalon_history_new:
 * @dossier: the dossier, as it was saved
 *
 * Returns: (transfer full): an empty history
 */
JalonHistory *
jalon_history_new (JalonDossier *dossier)
{
  JalonHistory *self;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);

  self = g_object_new (JALON_TYPE_HISTORY, NULL);
  self->dossier = g_object_ref (dossier);

  return self;
}

/**
 * jalon_history_set_read_only:
 * @read_only: whether the dossier may only be read
 *
 * Refuses all edits from now on, or none. Nothing was done before where it does.
 */
void
jalon_history_set_read_only (JalonHistory *self, gboolean read_only)
{
  g_return_if_fail (JALON_IS_HISTORY (self));

  self->read_only = read_only;
}

/**
 * jalon_history_check_writable:
 *
 * Returns: whether the dossier may be changed; else with %G_IO_ERROR_READ_ONLY
 */
gboolean
jalon_history_check_writable (JalonHistory *self, GError **error)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), FALSE);

  if (self->read_only)
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_READ_ONLY,
                         _ ("This dossier is open for reading only. Save it under another name to change it there."));

  return !self->read_only;
}

/**
 * jalon_history_push:
 * @edit: (transfer full): an edit that was not pushed before; also where it fails
 *
 * Does an edit. What had been undone cannot be redone any more.
 *
 * Returns: %FALSE with the error of the dossier (jalon-dossier.h), which then is unchanged, or %G_IO_ERROR_READ_ONLY
 */
gboolean
jalon_history_push (JalonHistory *self, JalonEdit *edit, GError **error)
{
  g_autoptr (JalonEdit) owned = edit;
  g_autoptr (GPtrArray) undone = NULL;
  State before;

  g_return_val_if_fail (JALON_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (!jalon_history_check_writable (self, error))
    return FALSE;
  g_signal_emit (self, stepping_signal, 0);
  if (!jalon_edit_apply (edit, self->dossier, error))
    return FALSE;

  edit->done_at = g_get_real_time ();
  before = get_state (self);
  if (self->saved_at != NOWHERE && self->saved_at > self->done->len)
    self->saved_at = NOWHERE;
  /* the labels of what cannot be redone any more are compared before they go */
  undone = g_steal_pointer (&self->undone);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);
  g_ptr_array_add (self->done, g_steal_pointer (&owned));
  g_signal_emit (self, stepped_signal, 0, edit);
  notify_changes (self, before);

  return TRUE;
}

static gboolean
step (JalonHistory *self,
      GPtrArray    *from,
      GPtrArray    *to,
      gboolean (*change) (JalonEdit *edit, JalonDossier *dossier, GError **error))
{
  State before = get_state (self);
  g_autoptr (GError) error = NULL;
  JalonEdit *edit;

  if (from->len == 0)
    return FALSE;
  g_signal_emit (self, stepping_signal, 0);
  if (!change (g_ptr_array_index (from, from->len - 1), self->dossier, &error))
    {
      g_critical ("The dossier was changed past its history: %s", error->message);
      return FALSE;
    }

  edit = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, edit);
  g_signal_emit (self, stepped_signal, 0, edit);
  notify_changes (self, before);

  return TRUE;
}

/**
 * jalon_history_undo:
 *
 * Undoes the last edit.
 *
 * Returns: whether there was one
 */
gboolean
jalon_history_undo (JalonHistory *self)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), FALSE);

  return step (self, self->done, self->undone, jalon_edit_revert);
}

/**
 * jalon_history_redo:
 *
 * Does the last undone edit again.
 *
 * Returns: whether there was one
 */
gboolean
jalon_history_redo (JalonHistory *self)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), FALSE);

  return step (self, self->undone, self->done, jalon_edit_apply);
}

/**
 * jalon_history_get_can_undo:
 *
 * Returns: whether there is an edit to undo
 */
gboolean
jalon_history_get_can_undo (JalonHistory *self)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), FALSE);

  return self->done->len > 0;
}

/**
 * jalon_history_get_can_redo:
 *
 * Returns: whether there is an edit to do again
 */
gboolean
jalon_history_get_can_redo (JalonHistory *self)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), FALSE);

  return self->undone->len > 0;
}

/**
 * jalon_history_get_n_steps:
 *
 * Returns: how many edits there are, done and undone
 */
guint
jalon_history_get_n_steps (JalonHistory *self)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), 0);

  return self->done->len + self->undone->len;
}

/**
 * jalon_history_get_n_done:
 *
 * Returns: how many of them are done now, the first ones
 */
guint
jalon_history_get_n_done (JalonHistory *self)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), 0);

  return self->done->len;
}

/**
 * jalon_history_get_step:
 * @index: from 0, the first that was done, below jalon_history_get_n_steps()
 *
 * Returns: (transfer none): an edit; it goes with the next one that is pushed, where it is undone
 */
const JalonEdit *
jalon_history_get_step (JalonHistory *self, guint index)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), NULL);
  g_return_val_if_fail (index < jalon_history_get_n_steps (self), NULL);

  if (index < self->done->len)
    return g_ptr_array_index (self->done, index);
  /* What was undone last is done again first. */
  return g_ptr_array_index (self->undone, jalon_history_get_n_steps (self) - 1 - index);
}

/**
 * jalon_history_go_to:
 * @n_done: how many edits are to be done, at most jalon_history_get_n_steps()
 *
 * Undoes or does again as many as it takes.
 *
 * Returns: whether that could be done; else it stays where it came to
 */
gboolean
jalon_history_go_to (JalonHistory *self, guint n_done)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (n_done <= jalon_history_get_n_steps (self), FALSE);

  while (self->done->len > n_done)
    if (!jalon_history_undo (self))
      return FALSE;
  while (self->done->len < n_done)
    if (!jalon_history_redo (self))
      return FALSE;

  return TRUE;
}

/**
 * jalon_history_mark_saved:
 *
 * Notes that the dossier as it is now was saved.
 */
void
jalon_history_mark_saved (JalonHistory *self)
{
  State before;

  g_return_if_fail (JALON_IS_HISTORY (self));

  before = get_state (self);
  self->saved_at = self->done->len;
  notify_changes (self, before);
}

/**
 * jalon_history_mark_unsaved:
 *
 * Notes that the dossier as it was and is stands in no file: a copy, or what was restored.
 */
void
jalon_history_mark_unsaved (JalonHistory *self)
{
  State before;

  g_return_if_fail (JALON_IS_HISTORY (self));

  before = get_state (self);
  self->saved_at = NOWHERE;
  notify_changes (self, before);
}

/**
 * jalon_history_get_is_saved:
 *
 * Returns: whether the dossier is as it was saved last, also where edits were undone again
 */
gboolean
jalon_history_get_is_saved (JalonHistory *self)
{
  g_return_val_if_fail (JALON_IS_HISTORY (self), TRUE);

  return self->saved_at == self->done->len;
}
