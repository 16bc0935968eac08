/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a dossier says of itself.
 */

#pragma once

#include "jalon-field.h"
#include "jalon-time.h"

G_BEGIN_DECLS

/**
 * JalonHead:
 * @title: (owned) (nullable): packed text (jalon-text.h)
 * @subtitle: (owned) (nullable): packed text: a second, longer title
 * @standfirst: (owned) (nullable): packed text: a sentence or two that lead into its map
 * @description: (owned) (nullable): packed text: what it is about and how it was made, for whoever works on it
 * @author: (owned) (nullable): who made it
 * @as_of: the day up to which it is informed; unknown where it does not say
 * @worldview: a JalonWorldview: whose borders its map shows
 */
typedef struct
{
  char     *title;
  char     *subtitle;
  char     *standfirst;
  char     *description;
  char     *author;
  JalonTime as_of;
  guint     worldview;
} JalonHead;

extern const JalonSchema jalon_head_schema;

void jalon_head_set_as_of (JalonHead *head, gint32 day);
void jalon_head_free (JalonHead *head);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonHead, jalon_head_free)

G_END_DECLS
