/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a thing is no word and no number, for formats that hold only texts:
 * lists as a dossier file has them, and the articles that its claims name.
 */

#pragma once

#include "jalon-facts.h"

G_BEGIN_DECLS

char *jalon_facts_dup_list (const JalonFacts *self, const char *name);
char *jalon_facts_dup_in_full (const JalonFacts *self, const JalonField *field);
char *jalon_facts_dup_articles (const JalonFacts *self);
char *jalon_facts_dup_other (const JalonFacts *self);

G_END_DECLS
