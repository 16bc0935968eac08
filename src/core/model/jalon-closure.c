/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A closure of a dossier.
 */

#include "config.h"

#include "jalon-closure.h"

struct _JalonClosure
{
  GObject parent_instance;

  JalonClosureRecord *record; /* (owned) */
  JalonVerdict        verdict;
};

G_DEFINE_FINAL_TYPE (JalonClosure, jalon_closure, G_TYPE_OBJECT)

static void
jalon_closure_finalize (GObject *object)
{
  JalonClosure *self = JALON_CLOSURE (object);

  jalon_closure_record_free (self->record);

  G_OBJECT_CLASS (jalon_closure_parent_class)->finalize (object);
}

static void
jalon_closure_class_init (JalonClosureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_closure_finalize;
}

static void
jalon_closure_init (JalonClosure *self)
{
}

/* @record: (transfer full) */
JalonClosure *
jalon_closure_new (JalonClosureRecord *record)
{
  JalonClosure *self = g_object_new (JALON_TYPE_CLOSURE, NULL);

  self->record = record;

  return self;
}

/* Returns whether the verdict changed. */
gboolean
jalon_closure_set_verdict (JalonClosure *self, JalonVerdict verdict)
{
  gboolean changed = self->verdict != verdict;

  self->verdict = verdict;

  return changed;
}

/**
 * jalon_closure_get_record:
 *
 * Returns: (transfer none): what is known of the closure
 */
const JalonClosureRecord *
jalon_closure_get_record (JalonClosure *self)
{
  g_return_val_if_fail (JALON_IS_CLOSURE (self), NULL);

  return self->record;
}

/**
 * jalon_closure_get_verdict:
 *
 * Returns: the verdict set by hand, else the one that follows from the claims
 */
JalonVerdict
jalon_closure_get_verdict (JalonClosure *self)
{
  g_return_val_if_fail (JALON_IS_CLOSURE (self), JALON_VERDICT_NONE);

  return self->verdict;
}
