/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one way of words into widgets. Whatever a file, an article or an error
 * says is shown as it is: nothing in it is markup or a mnemonic, controls and
 * what turns the direction are shown as their number.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *jalon_plain_create_label (const char *text);
void       jalon_plain_set_label (GtkLabel *label, const char *text);
void       jalon_plain_show_label (GtkLabel *label, const char *text);
GtkWidget *jalon_plain_create_button (const char *text);
void       jalon_plain_set_button (GtkButton *button, const char *text);
GtkWidget *jalon_plain_create_check (const char *text);

void  jalon_plain_set_entry (GtkEditable *entry, const char *text);
char *jalon_plain_dup_entry (GtkEditable *entry, const char *before);
void  jalon_plain_set_placeholder (GtkEntry *entry, const char *text);
void  jalon_plain_set_buffer (GtkTextBuffer *buffer, const char *text);

void jalon_plain_set_tooltip (GtkWidget *widget, const char *text);
void jalon_plain_answer_tooltip (GtkTooltip *tooltip, const char *text);
void jalon_plain_name_by_labels (void);
void jalon_plain_set_name (GtkAccessible *accessible, const char *text);
void jalon_plain_set_description (GtkAccessible *accessible, const char *text);
void jalon_plain_set_value (GtkAccessible *accessible, const char *text);

AdwToast         *jalon_plain_create_toast (const char *text);
AdwMessageDialog *jalon_plain_create_dialog (GtkWindow *parent, const char *heading, const char *body);
void              jalon_plain_offer (AdwMessageDialog *dialog, const char *response, const char *label);
void              jalon_plain_offer_to_discard (AdwMessageDialog *dialog, const char *keep);
void              jalon_plain_set_heading (AdwMessageDialog *dialog, const char *format, ...) G_GNUC_PRINTF (2, 3);
void              jalon_plain_set_row_title (AdwPreferencesRow *row, const char *text);
void              jalon_plain_set_row_subtitle (AdwPreferencesRow *row, const char *text);
void              jalon_plain_set_window_title (GtkWindow *window, AdwWindowTitle *header, const char *text);
void              jalon_plain_set_window_subtitle (AdwWindowTitle *header, const char *text);
GMenuItem        *jalon_plain_create_menu_item (const char *text);

G_END_DECLS
