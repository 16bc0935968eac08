/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Members that this version does not know, kept byte for byte.
 *
 * What belongs to one record, party, place, claim or article (its owner) is one
 * string: a JSON object of objects, by their path from the owner ("" for the
 * owner itself, "properties.time", "quotes[0]"). It has been parsed before it is
 * kept, and a zero byte is nowhere in JSON, so that it can be a C string. What has
 * not been parsed is bytes with a length (a feature that is left out). Private to
 * the codec.
 */

#pragma once

#include "jalon-json-node.h"

G_BEGIN_DECLS

typedef struct
{
  GString *text; /* (owned) (nullable): %NULL as long as nothing is unknown */
} JalonExtra;

void       jalon_extra_collect (JalonExtra *self, const JalonNode *owner, const JalonNode *node);
void       jalon_extra_add_members (JalonExtra *self, const char *path, JalonSlice members);
char      *jalon_extra_finish (JalonExtra *self);
void       jalon_extra_open (GString *text, const char *path);
void       jalon_extra_close (GString *text);
GPtrArray *jalon_extra_list_members (const char *extra, const char *path, guint max);
gboolean   jalon_extra_find (const char *extra, const char *path, JalonSlice *out_object);

G_END_DECLS
