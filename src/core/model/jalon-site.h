/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A site of a dossier: an immutable record, and the verdict that the dossier gives it.
 */

#pragma once

#include "jalon-record.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define JALON_TYPE_SITE (jalon_site_get_type ())
G_DECLARE_FINAL_TYPE (JalonSite, jalon_site, JALON, SITE, GObject)

JalonSite             *jalon_site_new (JalonSiteRecord *record);
const JalonSiteRecord *jalon_site_get_record (JalonSite *self);
JalonVerdict           jalon_site_get_verdict (JalonSite *self);
gboolean               jalon_site_set_verdict (JalonSite *self, JalonVerdict verdict);

G_END_DECLS
