/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text of unknown origin in XML and HTML.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void jalon_xml_append_text (GString *xml, const char *text);
void jalon_xml_append_element (GString *xml, const char *name, const char *text);

G_END_DECLS
