/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry that offers what the words in it may mean, to be picked by keys or
 * pointer. A subclass says what there is to offer.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_COMPLETION_ENTRY (jalon_completion_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (JalonCompletionEntry, jalon_completion_entry, JALON, COMPLETION_ENTRY, JalonSessionWidget)

/**
 * JalonCompletionEntryClass:
 * @offer: calls jalon_completion_entry_add_match() for what @words may mean, the best first
 * @suggest: (nullable): calls it for what is likely before anything is written, when the person asks by Down or a click
 * @picked: one of them was picked, before others are told
 */
struct _JalonCompletionEntryClass
{
  JalonSessionWidgetClass parent_class;

  void (*offer) (JalonCompletionEntry *self, const char *words);
  void (*suggest) (JalonCompletionEntry *self);
  void (*picked) (JalonCompletionEntry *self, gconstpointer match);
};

/* Signals "picked" (match, as it was added) and "changed". */

void     jalon_completion_entry_set_hint (JalonCompletionEntry *self, const char *hint, const char *icon_name);
void     jalon_completion_entry_add_match (JalonCompletionEntry *self,
                                           const char           *label,
                                           const char           *detail,
                                           gconstpointer         match);
gboolean jalon_completion_entry_is_full (JalonCompletionEntry *self);
char    *jalon_completion_entry_dup_text (JalonCompletionEntry *self, const char *before);
void     jalon_completion_entry_set_text (JalonCompletionEntry *self, const char *text);

G_END_DECLS
