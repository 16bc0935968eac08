/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an element of a page is, by its name, its class and how it is shown.
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Parts of a page, from what counts most to what counts least. */
typedef enum
{
  JALON_PART_TEXT,
  JALON_PART_CAPTION,
  JALON_PART_TEASER, /* what leads elsewhere */
  JALON_PART_ADVERT,
  JALON_PART_NONE, /* menus, forms, comments, and what is not shown */
} JalonPart;

JalonPart jalon_page_part_of (xmlNode *node, gboolean by_name);
void      jalon_page_set_attribute (xmlNode *node, const char *name, const char *value);
gboolean  jalon_page_is_element (const xmlNode *node, const char *const *names);
gboolean  jalon_page_has_word (const xmlNode *node, const char *attribute, const char *const *words);
gboolean  jalon_page_is_gallery (const xmlNode *node);
gboolean  jalon_page_is_within (const xmlNode *node, const xmlNode *root);
xmlNode  *jalon_page_next (xmlNode *node, xmlNode *root);
xmlNode  *jalon_page_next_behind (xmlNode *node, xmlNode *root);
char     *jalon_page_dup_attribute (const xmlNode *node, const char *name);
char     *jalon_page_dup_text (const xmlNode *node);

G_END_DECLS
