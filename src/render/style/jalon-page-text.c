/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paragraphs on a page: wrapped, cut with an ellipsis, in the direction of
 * their own script.
 */

#include "config.h"

#include "jalon-page-text.h"

#include "jalon-layout.h"

#include <string.h>

/* Between the numbers of a span; and what lets no line end after it. */
#define EN_DASH "\u2013"
#define WORD_JOINER "\u2060"
#define NO_BREAK_SPACE "\u00a0"

const JalonPageStyle jalon_page_title = { 21.0, PANGO_WEIGHT_BOLD, JALON_INK_TEXT, 4, FALSE, 0.0 };
const JalonPageStyle jalon_page_second_title = { 14.5, PANGO_WEIGHT_SEMIBOLD, JALON_INK_TEXT, 3, FALSE, 0.0 };
const JalonPageStyle jalon_page_standfirst = { 13.0, PANGO_WEIGHT_NORMAL, JALON_INK_TEXT, 6, FALSE, 0.0 };
const JalonPageStyle jalon_page_story = { 13.0, PANGO_WEIGHT_NORMAL, JALON_INK_TEXT, 24, FALSE, 0.0 };
const JalonPageStyle jalon_page_subtitle = { 11.5, PANGO_WEIGHT_MEDIUM, JALON_INK_TEXT, 2, FALSE, 0.0 };
const JalonPageStyle jalon_page_heading = { 9.5, PANGO_WEIGHT_SEMIBOLD, JALON_INK_FAINT, 1, TRUE, 0.0 };
const JalonPageStyle jalon_page_body = { 11.0, PANGO_WEIGHT_NORMAL, JALON_INK_TEXT, 5, FALSE, 0.0 };
const JalonPageStyle jalon_page_small = { 9.0, PANGO_WEIGHT_NORMAL, JALON_INK_LABEL_MINOR, 3, FALSE, 0.0 };

/* What is in brackets and no longer than this is read at once, bytes. */
#define SHORT_BRACKET 12

/* The end of the short bracket that begins here; NULL where none does. */
static const char *
find_bracket_end (const char *p)
{
  const char *end = *p == '(' ? strchr (p, ')') : NULL;

  return end != NULL && end - p <= SHORT_BRACKET ? end : NULL;
}

/* Keeps the numbers of a span on one line, and what stands in short brackets: "2024–25", "(CC BY 4.0)". */
static char *
dup_unbroken (const char *text)
{
  GString    *unbroken = g_string_new (NULL);
  const char *bracket_end = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (bracket_end == NULL || p > bracket_end)
        bracket_end = find_bracket_end (p);
      if (bracket_end != NULL && *p == ' ')
        g_string_append (unbroken, NO_BREAK_SPACE);
      else
        g_string_append_unichar (unbroken, g_utf8_get_char (p));
      if (p > text && g_ascii_isdigit (p[-1]) && g_str_has_prefix (p, EN_DASH) && g_ascii_isdigit (p[strlen (EN_DASH)]))
        g_string_append (unbroken, WORD_JOINER);
    }
  return g_string_free (unbroken, FALSE);
}

static PangoLayout *
create_layout (const JalonSceneOptions *options, const JalonPageStyle *style, const char *text, double width)
{
  PangoContext         *context = jalon_layout_create_context ();
  PangoLayout          *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList        *attributes = pango_attr_list_new ();
  g_autofree char      *words = style->heading ? jalon_layout_dup_capitals (text) : dup_unbroken (text);

  g_object_unref (context);
  pango_font_description_set_family (font, options->font != NULL ? options->font : "Sans");
  pango_font_description_set_weight (font, style->weight);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  if (style->heading)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (style->size * 0.09 * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  jalon_layout_set_words (layout, words);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.05F);
  pango_layout_set_indent (layout, (int) (-style->hanging * PANGO_SCALE));
  if (style->lines > 0)
    {
      pango_layout_set_height (layout, -style->lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/**
 * jalon_page_text_bind:
 * @text: plain text
 *
 * Returns: (transfer full): the same on one line, however narrow the page: its spaces do not break
 */
char *
jalon_page_text_bind (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv (NO_BREAK_SPACE, words);
}

/**
 * jalon_page_text:
 * @pen: draws it, or only measures
 * @text: (nullable): plain text; %NULL takes no room
 * @x: left of the box, user units
 * @y: top of the box
 * @width: of the box
 *
 * Sets a paragraph in a box; one in Arabic begins at the right.
 *
 * Returns: its height
 */
double
jalon_page_text (const JalonPagePen   *pen,
                 const JalonPageStyle *style,
                 const char           *text,
                 double                x,
                 double                y,
                 double                width)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle extents;

  if (text == NULL || *text == '\0')
    return 0.0;
  layout = create_layout (pen->options, style, text, width);
  pango_layout_get_extents (layout, NULL, &extents);
  if (pen->cr != NULL)
    {
      jalon_palette_set_source (pen->cr, style->ink, pen->options->dark, 1.0);
      jalon_layout_show (pen->cr, layout, x, y);
    }
  return (double) extents.height / PANGO_SCALE;
}
