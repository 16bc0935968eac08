/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records, field by field, as their schemas say.
 */

#pragma once

#include "jalon-read.h"
#include "jalon-schema.h"

G_BEGIN_DECLS

/**
 * JalonFieldReader:
 * @node: whose members are read
 * @owner: of what has no place of its own for members that nobody knows: they are kept by their path from it
 * @extra: of @owner
 * @nodes: (nullable): where @node is the properties of a feature
 * @without: a set of fields that stay unread, 1 << number
 * @failed: (out): the first field that something is wrong with, 1 << number; 0 where there is none
 */
typedef struct
{
  JalonNode         *node;
  const JalonNode   *owner;
  JalonExtra        *extra;
  JalonFeatureNodes *nodes;
  guint64            without;
  guint64            failed;
} JalonFieldReader;

void     jalon_read_fields (const JalonSchema *schema, JalonFieldReader *from, gpointer record);
gpointer jalon_read_record (const JalonSchema *schema, JalonNode *node);

G_END_DECLS
