/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dialog that asks for a title.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JalonTitleFunc:
 * @parent: the window that asked
 * @title: not empty
 */
typedef void (*JalonTitleFunc) (GtkWindow *parent, const char *title, gpointer data);

/**
 * JalonTitleQuestion:
 * @heading: what it is about, translated
 * @body: (nullable): what it says, translated
 * @accept: of the button, translated, with a mnemonic
 * @title: what stands there at first
 * @func: gets the title, if it is given
 * @data: for @func
 * @free: (nullable): frees @data
 */
typedef struct
{
  const char    *heading;
  const char    *body;
  const char    *accept;
  const char    *title;
  JalonTitleFunc func;
  gpointer       data;
  GDestroyNotify free;
} JalonTitleQuestion;

void jalon_title_dialog_present (GtkWindow *parent, const JalonTitleQuestion *question);

G_END_DECLS
