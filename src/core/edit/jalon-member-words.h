/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in a member of a file, as words for a person.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-field.h"
#include "jalon-json-scan.h"

G_BEGIN_DECLS

/* The longest words that are made of one member, bytes; what is longer ends with an ellipsis. */
#define JALON_MEMBER_WORDS_MAX 2000

char *jalon_member_dup_words (const JalonField *field, JalonSlice value, JalonDossier *dossier);
char *jalon_member_dup_label (const JalonField *field, const char *member);

G_END_DECLS
