/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an article has said of its people: "Kenyan President William Ruto"
 * lets "Ruto" stand for Kenya further down, "the two leaders" for the states
 * named last.
 */

#pragma once

#include "jalon-toponyms.h"

G_BEGIN_DECLS

typedef struct _JalonMemory JalonMemory;

JalonMemory *jalon_memory_new (void);
void         jalon_memory_free (JalonMemory *self);
gboolean     jalon_memory_learn_person (JalonMemory *self, const char *norm, const GPtrArray *codes);
/* (nullable) (transfer none) (element-type JalonMeaning) */
const GArray *jalon_memory_find_person (JalonMemory *self, const char *norm);
void          jalon_memory_note_party (JalonMemory *self, const char *code, gboolean state);
/* Whether the article names this code and no other reading with it. */
gboolean jalon_memory_knows (JalonMemory *self, const char *code);
/* (nullable) (transfer none) (element-type JalonMeaning) */
const GArray *jalon_memory_find_last_parties (JalonMemory *self, guint n, guint skip);
void          jalon_memory_begin_sentence (JalonMemory *self);
/* (nullable) (transfer none) (element-type JalonMeaning) */
const GArray *jalon_memory_find_last_pair (JalonMemory *self, guint skip);
void          jalon_memory_note_institution (JalonMemory *self, const char *word, const char *code);
const char   *jalon_memory_find_institution (JalonMemory *self, const char *word);
/* (transfer full): the places that the article names, resolved. */
void jalon_memory_take_toponyms (JalonMemory *self, JalonToponyms *toponyms);
/* (nullable): of the whole article. */
const JalonToponyms *jalon_memory_get_toponyms (JalonMemory *self);
/* What was named last, to begin again from there. */
GPtrArray *jalon_memory_copy_recent (JalonMemory *self);
void       jalon_memory_set_recent (JalonMemory *self, const GPtrArray *recent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonMemory, jalon_memory_free)

G_END_DECLS
