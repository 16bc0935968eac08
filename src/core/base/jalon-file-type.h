/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of a kind of files: the head of each entry of the tables of
 * formats, of dossiers, pictures and articles alike.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than any kind of files has, with the %NULL that ends them. */
#define JALON_FILE_TYPE_MAX 6

/**
 * JalonFileType:
 * @id: names it on the command line and in settings; stays
 * @name: for people, not yet translated
 * @suffixes: of file names, without the dot, in lower case, %NULL at the end; new files get the first one
 * @mime_types: of such files, %NULL at the end; the first one says most
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *suffixes[JALON_FILE_TYPE_MAX];
  const char *mime_types[JALON_FILE_TYPE_MAX];
} JalonFileType;

const char *jalon_file_type_get_name (const JalonFileType *self);
gboolean    jalon_file_type_has_suffix (const JalonFileType *self, const char *suffix);
gboolean    jalon_file_type_fits (const JalonFileType *self, const char *file_name);

G_END_DECLS
