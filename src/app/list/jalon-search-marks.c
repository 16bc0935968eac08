/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that were searched for stand out in what is found.
 */

#include "config.h"

#include "jalon-search-marks.h"

#include "jalon-search.h"

static void
add_mark (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * jalon_search_add_marks:
 * @attributes: of a label
 * @text: what the label says
 * @terms: (element-type JalonSearchTerm): what was searched for
 *
 * Makes the words that were searched for bold and underlined, wherever they stand.
 */
void
jalon_search_add_marks (PangoAttrList *attributes, const char *text, const GPtrArray *terms)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const JalonSearchTerm *term = g_ptr_array_index (terms, i);
      gsize                  start;
      gsize                  end;

      for (gsize from = 0; !term->excludes && jalon_search_find (text, term, from, &start, &end); from = end)
        {
          add_mark (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
          add_mark (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
        }
    }
}
