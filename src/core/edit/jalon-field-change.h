/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a thing has in each of its fields before and after a change, as words.
 */

#pragma once

#include "jalon-difference.h"
#include "jalon-dossier.h"
#include "jalon-field.h"

G_BEGIN_DECLS

/**
 * JalonFieldChange:
 * @member: (owned): what the field is called in files
 * @label: (owned): the same in the language of the interface, within a sentence: "place"
 * @before: (owned) (nullable): what stood there; %NULL for nothing
 * @after: (owned) (nullable): what stands there now; %NULL for nothing
 */
typedef struct
{
  char *member;
  char *label;
  char *before;
  char *after;
} JalonFieldChange;

/**
 * JalonChangeNames:
 * @before: (nullable): where articles and events that are named before the change have their titles; else they are
 *   called by their ids
 * @after: (nullable): so after it
 */
typedef struct
{
  JalonDossier *before;
  JalonDossier *after;
} JalonChangeNames;

void              jalon_field_change_free (JalonFieldChange *self);
JalonFieldChange *jalon_field_change_new (const char *member, const char *label);
GPtrArray        *jalon_field_changes_list (const JalonSchema      *schema,
                                            const char             *before,
                                            const char             *after,
                                            const JalonChangeNames *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonFieldChange, jalon_field_change_free)

G_END_DECLS
