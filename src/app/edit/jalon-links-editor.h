/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is linked to an event, or the events that something is linked to: one
 * line each, and an entry that adds more.
 */

#pragma once

#include "jalon-kind.h"
#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_LINKS_EDITOR (jalon_links_editor_get_type ())
G_DECLARE_FINAL_TYPE (JalonLinksEditor, jalon_links_editor, JALON, LINKS_EDITOR, JalonSessionWidget)

/* Signal "changed": the person changed something. */

void   jalon_links_editor_set_kinds (JalonLinksEditor *self, guint kinds, const char *hint);
void   jalon_links_editor_set_ids (JalonLinksEditor *self, const char *const *ids);
void   jalon_links_editor_set_near (JalonLinksEditor *self, const JalonKind *kind, gconstpointer record);
char **jalon_links_editor_dup_ids (JalonLinksEditor *self);

G_END_DECLS
