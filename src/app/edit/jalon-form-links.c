/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the events that something is linked to.
 */

#include "config.h"

#include "jalon-form-links.h"

#include "jalon-links-editor.h"

#include <glib/gi18n.h>

static JalonLinksEditor *
get_editor (const JalonFormRow *row)
{
  return JALON_LINKS_EDITOR (row->editor);
}

static void
build_links (JalonFormRow *row)
{
  row->editor = g_object_new (JALON_TYPE_LINKS_EDITOR, "session", row->session, NULL);
  jalon_links_editor_set_kinds (get_editor (row), 1u << JALON_KIND_EVENT, _ ("Link to an event"));
  g_signal_connect_object (row->editor, "changed", row->changed, row->form, G_CONNECT_SWAPPED);
}

/* (nullable): the kind whose records are of a schema. */
static const JalonKind *
find_kind (const JalonSchema *schema)
{
  for (guint i = 0; i < JALON_N_STORED_KINDS; i++)
    if (jalon_kinds[i].schema == schema)
      return &jalon_kinds[i];
  return NULL;
}

static void
show_links (JalonFormRow *row, gconstpointer record)
{
  const JalonKind *kind = find_kind (row->schema);

  jalon_links_editor_set_ids (get_editor (row), *JALON_FIELD_OF (record, row->field, const char *const *));
  if (kind != NULL)
    jalon_links_editor_set_near (get_editor (row), kind, record);
}

static void
apply_links (const JalonFormRow *row, gpointer record)
{
  char ***ids = JALON_FIELD_IN (record, row->field, char **);

  g_strfreev (*ids);
  *ids = jalon_links_editor_dup_ids (get_editor (row));
}

static gboolean
is_links_blank (const JalonFormRow *row)
{
  g_auto (GStrv) ids = jalon_links_editor_dup_ids (get_editor (row));

  return ids[0] == NULL;
}

const JalonFormRowType jalon_form_links = {
  .build = build_links,
  .show = show_links,
  .apply = apply_links,
  .is_blank = is_links_blank,
};
