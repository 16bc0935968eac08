/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A title may be a sentence of a source, or name the place that nobody is to
 * know; dates and numbers keep how a source said them.
 */

#include "config.h"

#include "jalon-collect-titles.h"

#include "jalon-text.h"

#include <string.h>

/* A title that is shorter says nothing of a source that its facts do not, bytes. */
#define LEAST_QUOTED 24

/* @claims: (element-type JalonClaim) */
typedef struct
{
  const GPtrArray *claims;
  gboolean         is_quoted;
} Quoted;

/* Titles that were cut end with an ellipsis. */
static void
find_quoted_cb (const char *language, const char *text, gpointer data)
{
  Quoted          *self = data;
  g_autofree char *title = g_strdup (text);

  if (g_str_has_suffix (title, "…"))
    title[strlen (title) - strlen ("…")] = '\0';
  g_strchomp (title);
  for (guint i = 0; strlen (title) >= LEAST_QUOTED && i < self->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (self->claims, i);

      for (guint j = 0; j < claim->quotes->len; j++)
        if (strstr (((const JalonQuote *) g_ptr_array_index (claim->quotes, j))->exact, title) != NULL)
          self->is_quoted = TRUE;
    }
}

/**
 * jalon_collect_is_quoted:
 * @record: with its claims
 *
 * Returns: whether its title, in any language, is a part of a quote of its sources
 */
gboolean
jalon_collect_is_quoted (const JalonRecord *record)
{
  Quoted self = { record->claims, FALSE };

  if (record->title != NULL)
    jalon_text_foreach (record->title, find_quoted_cb, &self);
  return self.is_quoted;
}

/**
 * jalon_collect_names:
 * @text: (nullable): packed text
 * @names: (element-type utf8): folded (jalon_text_fold())
 *
 * Returns: whether the text has one of the names, without case and accents
 */
gboolean
jalon_collect_names (const char *text, const GPtrArray *names)
{
  g_autofree char *folded = text != NULL ? jalon_text_fold (text) : NULL;

  for (guint i = 0; folded != NULL && i < names->len; i++)
    if (strstr (folded, g_ptr_array_index (names, i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * jalon_collect_retitle:
 * @kind: of @record
 * @record: (inout): what is said of it but its title is as it is to be shared
 *
 * Calls it by its facts.
 */
void
jalon_collect_retitle (const JalonKind *kind, JalonRecord *record)
{
  g_free (record->title);
  record->title = kind->dup_facts_title != NULL ? kind->dup_facts_title (record) : NULL;
}

/**
 * jalon_collect_drop_words:
 * @schema: of @record
 * @record: (inout)
 *
 * Takes away how the sources said its dates and numbers.
 */
void
jalon_collect_drop_words (const JalonSchema *schema, gpointer record)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonField *field = &schema->fields[i];

      if (field->type == JALON_FIELD_TIME)
        g_clear_pointer (&JALON_FIELD_IN (record, field, JalonTime)->words, g_free);
      else if (field->type == JALON_FIELD_COUNT)
        g_clear_pointer (&JALON_FIELD_IN (record, field, JalonCount)->words, g_free);
    }
}
