/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a list view: what it is about, what there is to say of it, and a choice.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_CHOICE_ROW (jalon_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (JalonChoiceRow, jalon_choice_row, JALON, CHOICE_ROW, GtkBox)

/*
 * Signal "chosen" (guint): a person chose another one of the names, by the position given.
 */

JalonChoiceRow *jalon_choice_row_bind (GtkListItem *list_item, const char *title, const char *caption);
void            jalon_choice_row_add_choice (JalonChoiceRow *self, const char *const *names, guint chosen);
void            jalon_choice_row_set_chosen (JalonChoiceRow *self, guint chosen);
gpointer        jalon_choice_row_get_item (JalonChoiceRow *self);

G_END_DECLS
