/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of a document as it looks, with some of its words marked.
 */

#pragma once

#include "jalon-original-page.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_PAGE_PICTURE (jalon_page_picture_get_type ())
G_DECLARE_FINAL_TYPE (JalonPagePicture, jalon_page_picture, JALON, PAGE_PICTURE, GtkWidget)

JalonPagePicture *jalon_page_picture_new (void);
void              jalon_page_picture_show (JalonPagePicture *self, JalonOriginalPage *page);
void              jalon_page_picture_set_zoom (JalonPagePicture *self, double zoom);
double            jalon_page_picture_get_zoom (JalonPagePicture *self);
gboolean          jalon_page_picture_get_marked (JalonPagePicture *self, double *out_top, double *out_bottom);

G_END_DECLS
