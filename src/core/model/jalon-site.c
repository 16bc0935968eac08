/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A site of a dossier.
 */

#include "config.h"

#include "jalon-site.h"

struct _JalonSite
{
  GObject parent_instance;

  JalonSiteRecord *record; /* (owned) */
  JalonVerdict     verdict;
};

G_DEFINE_FINAL_TYPE (JalonSite, jalon_site, G_TYPE_OBJECT)

static void
jalon_site_finalize (GObject *object)
{
  JalonSite *self = JALON_SITE (object);

  jalon_site_record_free (self->record);

  G_OBJECT_CLASS (jalon_site_parent_class)->finalize (object);
}

static void
jalon_site_class_init (JalonSiteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_site_finalize;
}

static void
jalon_site_init (JalonSite *self)
{
}

/* @record: (transfer full) */
JalonSite *
jalon_site_new (JalonSiteRecord *record)
{
  JalonSite *self = g_object_new (JALON_TYPE_SITE, NULL);

  self->record = record;

  return self;
}

/* Returns whether the verdict changed. */
gboolean
jalon_site_set_verdict (JalonSite *self, JalonVerdict verdict)
{
  gboolean changed = self->verdict != verdict;

  self->verdict = verdict;

  return changed;
}

/**
 * jalon_site_get_record:
 *
 * Returns: (transfer none): what is known of the site
 */
const JalonSiteRecord *
jalon_site_get_record (JalonSite *self)
{
  g_return_val_if_fail (JALON_IS_SITE (self), NULL);

  return self->record;
}

/**
 * jalon_site_get_verdict:
 *
 * Returns: the verdict set by hand, else the one that follows from the claims
 */
JalonVerdict
jalon_site_get_verdict (JalonSite *self)
{
  g_return_val_if_fail (JALON_IS_SITE (self), JALON_VERDICT_NONE);

  return self->verdict;
}
