/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of places.
 */

#include "config.h"

#include "jalon-form-place.h"

#include "jalon-place-editor.h"

static void
build_place (JalonFormRow *row)
{
  row->editor = g_object_new (JALON_TYPE_PLACE_EDITOR, "session", row->session, NULL);
  g_signal_connect_swapped (row->editor, "changed", row->changed, row->form);
}

static void
show_place (JalonFormRow *row, gconstpointer record)
{
  jalon_place_editor_set_place (JALON_PLACE_EDITOR (row->editor), *JALON_FIELD_OF (record, row->field, JalonPlace *));
}

static void
apply_place (const JalonFormRow *row, gpointer record)
{
  JalonPlace **place = JALON_FIELD_IN (record, row->field, JalonPlace *);

  jalon_place_free (*place);
  *place = jalon_place_editor_dup_place (JALON_PLACE_EDITOR (row->editor));
}

static char *
dup_fault (const JalonFormRow *row)
{
  return jalon_place_editor_dup_fault (JALON_PLACE_EDITOR (row->editor));
}

static void
show_fault (JalonFormRow *row, const char *fault)
{
  jalon_place_editor_show_fault (JALON_PLACE_EDITOR (row->editor), fault);
}

/* A place that nobody states is one, too. */
static gboolean
is_never_blank (const JalonFormRow *row)
{
  return FALSE;
}

const JalonFormRowType jalon_form_place = {
  .build = build_place,
  .show = show_place,
  .apply = apply_place,
  .is_blank = is_never_blank,
  .dup_fault = dup_fault,
  .show_fault = show_fault,
};
