/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One lexicon file, read and checked member by member: an error names the
 * file, the path within it and what is expected there.
 */

#pragma once

#include "jalon-codes.h"

#include <gio/gio.h>
#include <jansson.h>

G_BEGIN_DECLS

/**
 * JalonLexiconFile:
 * @name: (owned): for messages
 * @root: (owned)
 */
typedef struct
{
  char   *name;
  json_t *root;
} JalonLexiconFile;

/* Takes what a file says; @data is the caller's. */
typedef gboolean (*JalonLexiconReadFunc) (const JalonLexiconFile *file, gpointer data, GError **error);

/**
 * JalonLexiconPart:
 * @name: of the file in data/lexicon, and in a person's folder
 * @schema: what its member "schema" must be
 * @folder: (nullable): of a person's own lexicons
 * @sum: (nullable): gets the bytes that are read
 * @is_missing: the program has no such file: it is of a language that the person added
 * @own_first: what the person's own says goes before ours
 */
typedef struct
{
  const char *name;
  const char *schema;
  const char *folder;
  GChecksum  *sum;
  gboolean    is_missing;
  gboolean    own_first;
} JalonLexiconPart;

JalonLexiconFile *jalon_lexicon_file_new (const char *name, GBytes *bytes, const char *schema, GError **error);
void              jalon_lexicon_file_free (JalonLexiconFile *self);
GBytes           *jalon_lexicon_file_open_bundled (const char *name, GError **error);
gboolean          jalon_lexicon_file_open_own (const char        *folder,
                                               const char        *name,
                                               const char        *schema,
                                               GChecksum         *sum,
                                               JalonLexiconFile **out_file,
                                               GError           **error);
gboolean
jalon_lexicon_file_read_part (const JalonLexiconPart *part, JalonLexiconReadFunc read, gpointer data, GError **error);

gboolean
jalon_lexicon_file_wrong (const JalonLexiconFile *self, GError **error, const char *path, const char *expected);
gboolean jalon_lexicon_file_check_words (const JalonLexiconFile *self, json_t *value, const char *path, GError **error);
/* (nullable): the strings of an array, interned; NULL with @error unset where the member is absent */
GPtrArray *jalon_lexicon_file_get_strings (const JalonLexiconFile *self,
                                           json_t                 *object,
                                           const char             *path,
                                           const char             *member,
                                           GError                **error);
GPtrArray *jalon_lexicon_file_list_strings (const JalonLexiconFile *self,
                                            json_t                 *object,
                                            const char             *path,
                                            const char             *member,
                                            GError                **error);
GPtrArray *
jalon_lexicon_file_get_principal_parts (const JalonLexiconFile *self, const char *lemma, guint n_parts, GError **error);
const char *jalon_lexicon_file_get_string (json_t *object, const char *member);
gboolean    jalon_lexicon_file_is_true (json_t *object, const char *member);
void        jalon_lexicon_file_get_codes (json_t *object, JalonCodes *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonLexiconFile, jalon_lexicon_file_free)

G_END_DECLS
