/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event made by hand from the words of an article.
 */

#pragma once

#include "jalon-dossier.h"

G_BEGIN_DECLS

JalonEventRecord *jalon_new_event_record (JalonDossier *dossier, const char *article_id, gsize start, gsize end);

G_END_DECLS
