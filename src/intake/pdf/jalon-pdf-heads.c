/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A running head or foot stands in the margin of several pages, at the same height and in the same words but for
 * numbers; the number of a page stands there alone.
 */

#include "config.h"

#include "jalon-pdf-heads.h"

#include <math.h>
#include <string.h>

/* The margins above and below, as a share of the page. */
#define MARGIN 0.12

/* Lines that stand at the same height differ by less. Points. */
#define SAME_HEIGHT 4.0

/* From so many pages on a head must be on three of them, else on two. */
#define MANY_PAGES 6

static gboolean
is_in_margin (const JalonPdfDocument *document, const JalonPdfLine *line)
{
  double height = g_array_index (document->pages, JalonPdfPage, line->page).height;

  return line->bottom < height * MARGIN || line->top > height * (1 - MARGIN);
}

/* "12", "- xii -", "12/30", "Page 12 of 30", "p. 12": no more words than a number has. */
static gboolean
is_number_of_page (const char *text)
{
  static const char *const words[] = { "page", "pages", "p", "of", "sur", "de", NULL };
  g_autofree char         *folded = g_utf8_strdown (text, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " .,-/|()[]", -1);
  guint n_numbers = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean is_number =
          *parts[i] != '\0' && strlen (parts[i]) <= 5 &&
          (parts[i][strspn (parts[i], "0123456789")] == '\0' || parts[i][strspn (parts[i], "ivxlc")] == '\0');

      n_numbers += is_number;
      if (!is_number && *parts[i] != '\0' && !g_strv_contains (words, parts[i]) && strcmp (parts[i], "–") != 0 &&
          strcmp (parts[i], "—") != 0)
        return FALSE;
    }
  return n_numbers == 1 || n_numbers == 2;
}

/* (transfer full): the words of a line without its numbers, and about where it stands, by one of two grids */
static char *
dup_key (const JalonPdfLine *line, guint grid)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%u %.0f ", grid, floor (line->top / SAME_HEIGHT + grid * 0.5));
  for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_ascii_isdigit (*p))
      g_string_append_len (key, p, g_utf8_next_char (p) - p);
    else if (key->str[key->len - 1] != '#')
      g_string_append_c (key, '#');
  return g_string_free (key, FALSE);
}

/* By both grids, half a step apart, so that no two lines are parted by a step. */
static void
count (GHashTable *counts, const JalonPdfLine *line)
{
  for (guint grid = 0; grid < 2; grid++)
    {
      char *key = dup_key (line, grid);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_replace (counts, key, GUINT_TO_POINTER (n + 1));
    }
}

static guint
get_count (GHashTable *counts, const JalonPdfLine *line)
{
  g_autofree char *key = dup_key (line, 0);
  g_autofree char *other = dup_key (line, 1);

  return MAX (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)),
              GPOINTER_TO_UINT (g_hash_table_lookup (counts, other)));
}

/**
 * jalon_pdf_remove_heads:
 * @document: as read
 *
 * Removes the lines that are a running head or foot, or the number of a page.
 */
void
jalon_pdf_remove_heads (JalonPdfDocument *document)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint wanted = document->pages->len >= MANY_PAGES ? 3 : 2;
  guint n_kept = 0;

  for (guint i = 0; i < document->lines->len; i++)
    {
      const JalonPdfLine *line = &g_array_index (document->lines, JalonPdfLine, i);

      if (is_in_margin (document, line))
        count (counts, line);
    }
  for (guint i = 0; i < document->lines->len; i++)
    {
      JalonPdfLine *line = &g_array_index (document->lines, JalonPdfLine, i);
      JalonPdfLine *place = &g_array_index (document->lines, JalonPdfLine, n_kept);
      gboolean      is_head =
          is_in_margin (document, line) && (is_number_of_page (line->text) || get_count (counts, line) >= wanted);

      if (is_head)
        g_clear_pointer (&line->text, g_free);
      else if (place != line)
        {
          *place = *line;
          line->text = NULL;
        }
      n_kept += !is_head;
    }
  g_array_set_size (document->lines, n_kept);
}
