/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formats that are only written: what others do with events.
 */

#pragma once

#include "jalon-format.h"

G_BEGIN_DECLS

extern const JalonFormat jalon_format_calendar;
extern const JalonFormat jalon_format_entities;

gboolean
jalon_out_write_table (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error);
gboolean
jalon_out_write_tabs (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error);
gboolean
jalon_out_write_sheet (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error);
void       jalon_out_append_cell (GString *text, const char *cell);
void       jalon_out_append_safe_cell (GString *text, const char *cell);
JalonSniff jalon_out_sniff_none (const char *beginning, gsize length);

G_END_DECLS
