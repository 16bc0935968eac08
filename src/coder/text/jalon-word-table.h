/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and a number of each. A text asks dozens of such tables for each of its
 * words, so the hash of a word is counted once, when it is cut.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JalonWordTable JalonWordTable;

JalonWordTable *jalon_word_table_new (void);
void            jalon_word_table_free (JalonWordTable *self);
void            jalon_word_table_insert (JalonWordTable *self, const char *word, guint value);
guint           jalon_word_table_lookup (const JalonWordTable *self, const char *word, guint hash);
guint           jalon_word_table_get_size (const JalonWordTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonWordTable, jalon_word_table_free)

G_END_DECLS
