/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one way of words into a drawing. What a file says is made safe here, and
 * nothing is asked of the locale or the environment: Pango takes from them the
 * language that it chooses fonts and forms of letters by, so that the same map
 * came out differently in Dakar and in Paris. Here the script of the words
 * says it.
 */

#include "config.h"

#include "jalon-layout.h"

#include "jalon-safe-text.h"

/* Of words in Latin letters; English and French are shaped alike. */
#define LANGUAGE "en"

/**
 * jalon_layout_create_context:
 *
 * Makes a context whose letters are not fitted to pixels: one layout serves every size and format.
 *
 * Returns: (transfer full)
 */
PangoContext *
jalon_layout_create_context (void)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (LANGUAGE));
  return context;
}

/* Which language to set a script in; %NULL for that of the context. */
static const char *
find_language (PangoScript script)
{
  static const struct
  {
    PangoScript script;
    const char *language;
  } languages[] = {
    { PANGO_SCRIPT_ARABIC, "ar" },    { PANGO_SCRIPT_HEBREW, "he" },   { PANGO_SCRIPT_CYRILLIC, "ru" },
    { PANGO_SCRIPT_GREEK, "el" },     { PANGO_SCRIPT_HAN, "zh-cn" },   { PANGO_SCRIPT_HIRAGANA, "ja" },
    { PANGO_SCRIPT_KATAKANA, "ja" },  { PANGO_SCRIPT_HANGUL, "ko" },   { PANGO_SCRIPT_DEVANAGARI, "hi" },
    { PANGO_SCRIPT_BENGALI, "bn" },   { PANGO_SCRIPT_TAMIL, "ta" },    { PANGO_SCRIPT_THAI, "th" },
    { PANGO_SCRIPT_ETHIOPIC, "am" },  { PANGO_SCRIPT_ARMENIAN, "hy" }, { PANGO_SCRIPT_GEORGIAN, "ka" },
    { PANGO_SCRIPT_TIFINAGH, "zgh" }, { PANGO_SCRIPT_NKO, "nqo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].script == script)
      return languages[i].language;
  return NULL;
}

static void
add_languages (PangoAttrList *attributes, const char *words)
{
  PangoScriptIter *iter = pango_script_iter_new (words, -1);

  do
    {
      const char     *start, *end, *language;
      PangoScript     script;
      PangoAttribute *attribute;

      pango_script_iter_get_range (iter, &start, &end, &script);
      language = find_language (script);
      if (language == NULL)
        continue;
      attribute = pango_attr_language_new (pango_language_from_string (language));
      attribute->start_index = (guint) (start - words);
      attribute->end_index = (guint) (end - words);
      pango_attr_list_insert (attributes, attribute);
    }
  while (pango_script_iter_next (iter));
  pango_script_iter_free (iter);
}

/**
 * jalon_layout_set_words:
 * @layout: its attributes, where it has any, are set
 * @words: from whatever file
 *
 * Sets the words of a layout, safe for every format and in the language of their script.
 */
void
jalon_layout_set_words (PangoLayout *layout, const char *words)
{
  g_autofree char *safe = jalon_text_make_safe (words, -1, JALON_TEXT_DRAWING);
  PangoAttrList   *old = pango_layout_get_attributes (layout);
  PangoAttrList   *attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();

  add_languages (attributes, safe);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, safe, -1);
}

/**
 * jalon_layout_show:
 * @layout: its words were set by jalon_layout_set_words()
 * @x: user units: where the origin of the layout is
 * @y: user units
 *
 * Shows words in the source of @cr. All words of maps, legends, timelines and pages come this way.
 */
void
jalon_layout_show (cairo_t *cr, PangoLayout *layout, double x, double y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/**
 * jalon_layout_trace:
 * @x: user units: where the origin of the layout is
 * @y: user units
 *
 * Adds the outlines of the letters to the path, for what is drawn round words and is no word itself.
 */
void
jalon_layout_trace (cairo_t *cr, PangoLayout *layout, double x, double y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_layout_path (cr, layout);
}

/**
 * jalon_layout_dup_capitals:
 * @words: UTF-8
 *
 * Returns: (transfer full): @words in capitals, by Unicode alone: those of a Turkish locale are others
 */
char *
jalon_layout_dup_capitals (const char *words)
{
  GString *capitals = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x00df) /* sharp s */
        g_string_append (capitals, "SS");
      else
        g_string_append_unichar (capitals, g_unichar_toupper (c));
    }
  return g_string_free (capitals, FALSE);
}
