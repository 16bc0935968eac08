/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The articles of a file: mostly one, of feeds and archives of the web several.
 */

#pragma once

#include "jalon-intake-part.h"

G_BEGIN_DECLS

/**
 * JalonUnread:
 *
 * A part of a file that is no article, and why.
 * @name: (owned): a title or an address
 * @reason: (owned): a sentence, translated
 */
typedef struct
{
  char *name;
  char *reason;
} JalonUnread;

/**
 * JalonIntakeList:
 * @articles: (owned) (element-type JalonIntake): in the order of the file
 * @unread: (owned) (element-type JalonUnread)
 */
typedef struct
{
  GPtrArray *articles;
  GArray    *unread;
} JalonIntakeList;

JalonIntakeList *jalon_intake_list_load (GFile *file, const JalonProgress *progress, GError **error);
void             jalon_intake_list_free (JalonIntakeList *self);
void             jalon_intake_part_free (JalonIntakePart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonIntakeList, jalon_intake_list_free)

G_END_DECLS
