/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events in the order of time with a heading before each month, for a list
 * widget that has no sections of its own.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define JALON_TYPE_SECTION (jalon_section_get_type ())
G_DECLARE_FINAL_TYPE (JalonSection, jalon_section, JALON, SECTION, GObject)

#define JALON_TYPE_SECTION_MODEL (jalon_section_model_get_type ())
G_DECLARE_FINAL_TYPE (JalonSectionModel, jalon_section_model, JALON, SECTION_MODEL, GObject)

JalonSection *jalon_section_new (const char *title);
const char   *jalon_section_get_title (JalonSection *self);

void  jalon_section_model_set_events (JalonSectionModel *self, GListModel *events);
guint jalon_section_model_get_position (JalonSectionModel *self, guint event_position);

G_END_DECLS
