/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file that an article was read from, as the article remembers it.
 */

#pragma once

#include "jalon-article.h"

G_BEGIN_DECLS

/**
 * JalonOriginalState:
 * @JALON_ORIGINAL_UNCHECKED: nobody has looked
 * @JALON_ORIGINAL_KEPT: it is kept beside the dossier, and is the one that was read
 * @JALON_ORIGINAL_MISSING: it is not kept there
 * @JALON_ORIGINAL_ALTERED: what is kept there is not what was read
 */
typedef enum
{
  JALON_ORIGINAL_UNCHECKED,
  JALON_ORIGINAL_KEPT,
  JALON_ORIGINAL_MISSING,
  JALON_ORIGINAL_ALTERED,
} JalonOriginalState;

/**
 * JalonOriginal:
 * @sum: (owned): SHA-256 in lower-case hex, by which the file is kept
 * @name: (owned) (nullable): what the file was called
 * @reader: (owned) (nullable): id of the format that it was read as
 * @version: (owned) (nullable): of the program that read it
 * @kept: (owned) (nullable): when it was kept, ISO 8601
 * @from: (owned) (nullable): where it is from, an address
 * @path: (owned) (nullable): where it is kept, once that was looked at
 * @size: bytes, of a file that is there
 */
typedef struct
{
  char              *sum;
  char              *name;
  char              *reader;
  char              *version;
  char              *kept;
  char              *from;
  char              *path;
  guint64            size;
  JalonOriginalState state;
} JalonOriginal;

JalonOriginal *jalon_original_new (const JalonArticleData *article);
void           jalon_original_free (JalonOriginal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonOriginal, jalon_original_free)

G_END_DECLS
