/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A feature of a dossier.
 */

#include "config.h"

#include "jalon-feature.h"

#include "jalon-schema.h"

struct _JalonFeature
{
  GObject parent_instance;

  JalonKindId  kind;
  gpointer     record; /* (owned) */
  JalonVerdict verdict;
};

G_DEFINE_FINAL_TYPE (JalonFeature, jalon_feature, G_TYPE_OBJECT)

static void
jalon_feature_finalize (GObject *object)
{
  JalonFeature *self = JALON_FEATURE (object);

  jalon_schema_free (jalon_kind_schemas[self->kind], self->record);

  G_OBJECT_CLASS (jalon_feature_parent_class)->finalize (object);
}

static void
jalon_feature_class_init (JalonFeatureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_feature_finalize;
}

static void
jalon_feature_init (JalonFeature *self)
{
}

/**
 * jalon_feature_new:
 * @record: (transfer full): of that kind
 *
 * Returns: (transfer full): a feature without a verdict
 */
JalonFeature *
jalon_feature_new (JalonKindId kind, gpointer record)
{
  JalonFeature *self = g_object_new (JALON_TYPE_FEATURE, NULL);

  self->kind = kind;
  self->record = record;

  return self;
}

/**
 * jalon_feature_get_kind:
 *
 * Returns: what it is
 */
JalonKindId
jalon_feature_get_kind (JalonFeature *self)
{
  g_return_val_if_fail (JALON_IS_FEATURE (self), JALON_KIND_EVENT);

  return self->kind;
}

/**
 * jalon_feature_get_record:
 *
 * Returns: (transfer none): what is known of it: a #JalonRecord, and more as its kind has it
 */
gconstpointer
jalon_feature_get_record (JalonFeature *self)
{
  g_return_val_if_fail (JALON_IS_FEATURE (self), NULL);

  return self->record;
}

/**
 * jalon_feature_get_verdict:
 *
 * Returns: the verdict set by hand, else the one that follows from the claims
 */
JalonVerdict
jalon_feature_get_verdict (JalonFeature *self)
{
  g_return_val_if_fail (JALON_IS_FEATURE (self), JALON_VERDICT_NONE);

  return self->verdict;
}

/**
 * jalon_feature_set_verdict:
 *
 * Notes the verdict that the dossier gives it.
 *
 * Returns: whether it is another one than before
 */
gboolean
jalon_feature_set_verdict (JalonFeature *self, JalonVerdict verdict)
{
  gboolean changed = self->verdict != verdict;

  self->verdict = verdict;

  return changed;
}
