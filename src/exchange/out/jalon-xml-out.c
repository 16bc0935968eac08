/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Control characters, U+FFFE and U+FFFF have no place in XML 1.0 (section 2.2), not even marked.
 */

#include "config.h"

#include "jalon-xml-out.h"

#include <string.h>

/**
 * jalon_xml_append_text:
 * @text: UTF-8
 *
 * Appends text as it stands, with all marked that would be read otherwise.
 */
void
jalon_xml_append_text (GString *xml, const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (*text == '&')
        g_string_append (xml, "&amp;");
      else if (*text == '<')
        g_string_append (xml, "&lt;");
      else if (*text == '>')
        g_string_append (xml, "&gt;");
      else if (*text == '"')
        g_string_append (xml, "&quot;");
      else if (*text == '\r')
        g_string_append (xml, "&#13;");
      else if (strncmp (text, "\xef\xbf\xbe", 3) == 0 || strncmp (text, "\xef\xbf\xbf", 3) == 0)
        text += 2;
      else if ((guchar) *text >= ' ' || *text == '\n' || *text == '\t')
        g_string_append_c (xml, *text);
    }
}

/**
 * jalon_xml_append_element:
 * @name: of the element
 * @text: UTF-8
 *
 * Appends an element with nothing in it but text.
 */
void
jalon_xml_append_element (GString *xml, const char *name, const char *text)
{
  g_string_append_printf (xml, "<%s>", name);
  jalon_xml_append_text (xml, text);
  g_string_append_printf (xml, "</%s>", name);
}
