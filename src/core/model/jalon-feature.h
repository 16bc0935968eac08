/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A feature of a dossier that is kept as an object of its own, as a site or a
 * closure: an immutable record, and the verdict that the dossier gives it.
 */

#pragma once

#include "jalon-record.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define JALON_TYPE_FEATURE (jalon_feature_get_type ())
G_DECLARE_FINAL_TYPE (JalonFeature, jalon_feature, JALON, FEATURE, GObject)

JalonFeature *jalon_feature_new (JalonKindId kind, gpointer record);
JalonKindId   jalon_feature_get_kind (JalonFeature *self);
gconstpointer jalon_feature_get_record (JalonFeature *self);
JalonVerdict  jalon_feature_get_verdict (JalonFeature *self);
gboolean      jalon_feature_set_verdict (JalonFeature *self, JalonVerdict verdict);

G_END_DECLS
