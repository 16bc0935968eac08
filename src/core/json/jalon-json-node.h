/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A parsed JSON value that knows where it stands: for messages that name the
 * path, and for the exact text of members that this version does not know.
 *
 * Errors stick: the first one is kept in the reader, getters then return their
 * defaults, and whoever began the reading looks at the error once, at the end.
 * Private to the codec.
 */

#pragma once

#include "jalon-error.h"
#include "jalon-json-scan.h"
#include "jalon-json-tree.h"
#include "jalon-types.h"

G_BEGIN_DECLS

/* More members than any object of the format has. */
#define JALON_NODE_MAX_TAKEN 40

/**
 * JalonReader:
 *
 * @name: the file, as messages name it
 * @arena: takes what is parsed; reset by whoever reads a next part
 * @source: all of its text, for lines and columns
 * @text: the part at hand, in memory
 * @offset: of @text in @source, bytes
 * @error: (owned) (nullable): the first thing that is wrong
 * @articles: (nullable): set of the article ids that claims may name
 * @is_plain: GeoJSON from elsewhere, without the member "jalon"
 */
typedef struct
{
  const char       *name;
  JalonJsonArena   *arena;
  const JalonInput *source;
  JalonSlice        text;
  guint64           offset;
  GError           *error;
  GHashTable       *articles;
  gboolean          is_plain;
} JalonReader;

typedef struct _JalonNode JalonNode;

/**
 * JalonNode:
 *
 * @parent: (nullable): what it is in
 * @key: (nullable): the member's name, %NULL for an item of an array
 * @index: the item's number where @key is %NULL
 * @json: borrowed from the parsed tree
 * @text: where @json was read; only where a tree was parsed, else found through @parent
 * @taken: the members that this version knows, as they were asked for, each once
 * @n_found: how many of them there are
 * @next: (nullable): the member behind the one found last: mostly the one that is asked for next
 */
struct _JalonNode
{
  JalonReader     *reader;
  const JalonNode *parent;
  const char      *key;
  gsize            index;
  const JalonJson *json;
  JalonSlice       text;
  const char      *taken[JALON_NODE_MAX_TAKEN];
  guint            n_taken;
  guint            n_found;
  const JalonJson *next;
};

void jalon_node_init_root (JalonNode *self, JalonReader *reader, const char *path);
void jalon_node_init_member (JalonNode *self, const JalonNode *parent, const char *key, const JalonJson *json);
void
jalon_node_init_item (JalonNode *self, const JalonNode *parent, gsize index, const JalonJson *json, JalonSlice text);
char *jalon_node_dup_path (const JalonNode *self);
void  jalon_node_fail (const JalonNode *self, JalonError code, const char *format, ...) G_GNUC_PRINTF (3, 4);
void  jalon_node_fail_member (const JalonNode *self, const char *key, JalonError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

gboolean         jalon_node_has (JalonNode *self, const char *key);
const JalonJson *jalon_node_take (JalonNode *self, const char *key);
gboolean         jalon_node_open (JalonNode *self, const char *key, json_type type, JalonNode *out_child);
gsize            jalon_node_get_n_items (const JalonNode *self);
gboolean         jalon_node_open_item (const JalonNode *self, gsize index, json_type type, JalonNode *out_child);

const char *jalon_node_get_string (JalonNode *self, const char *key);
const char *jalon_node_require_string (JalonNode *self, const char *key);
gint64      jalon_node_get_integer (JalonNode *self, const char *key, gint64 min, gint64 max, gint64 fallback);
double      jalon_node_get_number (JalonNode *self, const char *key, double min, double max, double fallback);
gboolean    jalon_node_get_boolean (JalonNode *self, const char *key, gboolean fallback);
guint       jalon_node_get_word (JalonNode *self, const char *key, JalonVocabulary vocabulary, guint fallback);
char      **jalon_node_dup_strv (JalonNode *self, const char *key);
char       *jalon_node_dup_text (JalonNode *self, const char *key);

JalonSlice jalon_node_find_text (const JalonNode *self);

G_END_DECLS
