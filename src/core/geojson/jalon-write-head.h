/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a dossier says of itself, in files and in drafts.
 */

#pragma once

#include "jalon-head.h"
#include "jalon-json-writer.h"

G_BEGIN_DECLS

void  jalon_write_head (JalonWriter *writer, const JalonHead *head);
char *jalon_write_head_alone (const JalonHead *head);

G_END_DECLS
