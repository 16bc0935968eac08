/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-html.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-xml-out.h"

#include <cairo-svg.h>
#include <string.h>

static cairo_status_t
take_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_string_append_len (data, (const char *) bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * jalon_html_create_svg:
 * @svg: gets what is drawn, the last of it when the surface is destroyed
 * @width: pixels
 * @height: pixels
 *
 * Returns: (transfer full): a surface to draw a map on
 */
cairo_surface_t *
jalon_html_create_svg (GString *svg, double width, double height)
{
  return cairo_svg_surface_create_for_stream (take_bytes, svg, width, height);
}

/**
 * jalon_html_append_paragraph:
 * @class: of the style of the page
 * @words: (nullable): without words there is no paragraph
 *
 * Appends a paragraph in the direction of its words.
 */
void
jalon_html_append_paragraph (GString *text, const char *class, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  g_string_append_printf (text, "<p class=\"%s\" dir=\"auto\">", class);
  jalon_xml_append_text (text, words);
  g_string_append (text, "</p>\n");
}

/**
 * jalon_html_append_map:
 * @label: what it is, for those who do not see it, translated
 * @svg: a document, whose declaration is left out
 *
 * Appends a map. Fails with %JALON_ERROR_RENDER where there is none in @svg.
 */
gboolean
jalon_html_append_map (GString *text, const char *label, const char *svg, GError **error)
{
  const char *start = strstr (svg, "<svg");

  if (start == NULL)
    {
      g_set_error_literal (error, JALON_ERROR, JALON_ERROR_RENDER, _ ("the map could not be drawn"));
      return FALSE;
    }
  g_string_append (text, "<figure role=\"img\" aria-label=\"");
  jalon_xml_append_text (text, label);
  g_string_append (text, "\">\n");
  g_string_append (text, start);
  g_string_append (text, "</figure>\n");
  return TRUE;
}
