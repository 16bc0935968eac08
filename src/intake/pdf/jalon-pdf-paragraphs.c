/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paragraph ends where a wider gap follows, other letters, an indented line or an item of a list, or where the first
 * word of the next line would still have found room. Over the end of a column or page only the words tell.
 */

#include "config.h"

#include "jalon-pdf-paragraphs.h"

#include "jalon-wrap.h"

#include <math.h>
#include <string.h>

/* All as shares of what is usual: letters of another size, a gap between paragraphs, letters of a heading. */
#define OTHER_SIZE 0.15
#define WIDE_GAP 1.25
#define HEADING_SIZE 1.12

/* A line that begins further right, in heights of a line. */
#define INDENT 0.7

/* Lines above and below that tell how wide a column is. */
#define NEAR 40

/* Bytes of the text in which the two parts of a broken word are looked for. */
#define MAX_WORDS (256 << 10)

/* Bytes of a heading. */
#define MAX_HEADING 200

/* @height: of most lines, points; @pitch: from one to the next; @words: (owned): much of the text */
typedef struct
{
  const GArray *lines;
  double        height;
  double        pitch;
  GString      *words;
} Layout;

static const JalonPdfLine *
get_line (const Layout *self, guint index)
{
  return &g_array_index (self->lines, JalonPdfLine, index);
}

static double
get_height (const JalonPdfLine *line)
{
  return line->bottom - line->top;
}

static int
compare_doubles (gconstpointer one, gconstpointer other)
{
  double a = *(const double *) one;
  double b = *(const double *) other;

  return (a > b) - (a < b);
}

/**
 * jalon_pdf_get_median:
 * @values: (element-type double): sorted by this
 *
 * Returns: the middle one, or @fallback where there are none
 */
double
jalon_pdf_get_median (GArray *values, double fallback)
{
  g_array_sort (values, compare_doubles);
  return values->len > 0 ? g_array_index (values, double, values->len / 2) : fallback;
}

/* Whether a line stands under another one of the same column. */
static gboolean
is_below (const JalonPdfLine *above, const JalonPdfLine *below)
{
  return above->page == below->page && below->top > above->top + get_height (above) / 3 && below->left < above->right &&
         below->right > above->left;
}

static void
measure (Layout *self)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->lines->len; i++)
    {
      const JalonPdfLine *line = get_line (self, i);
      double              height = get_height (line);
      double              pitch = i > 0 && is_below (line - 1, line) ? line->top - line[-1].top : 0;

      g_array_append_val (heights, height);
      if (pitch > 0 && pitch < 3 * height)
        g_array_append_val (pitches, pitch);
      if (self->words->len < MAX_WORDS)
        g_string_append_printf (self->words, "%s\n", line->text);
    }
  self->height = MAX (jalon_pdf_get_median (heights, 10), 1);
  self->pitch = jalon_pdf_get_median (pitches, self->height * 1.2);
}

static gboolean
has_same_size (const JalonPdfLine *one, const JalonPdfLine *other)
{
  double larger = MAX (get_height (one), get_height (other));

  return fabs (get_height (one) - get_height (other)) <= larger * OTHER_SIZE;
}

static gboolean
is_in_column (const Layout *self, const JalonPdfLine *one, const JalonPdfLine *other)
{
  return one->page == other->page && fabs (one->left - other->left) < 4 * self->height && has_same_size (one, other);
}

/* Where the lines of its column end. */
static double
get_right_edge (const Layout *self, guint index)
{
  const JalonPdfLine *line = get_line (self, index);
  guint               first = index > NEAR ? index - NEAR : 0;
  guint               last = MIN (index + NEAR, self->lines->len);
  double              edge = line->right;

  for (guint i = first; i < last; i++)
    if (is_in_column (self, line, get_line (self, i)))
      edge = MAX (edge, get_line (self, i)->right);
  return edge;
}

/* Whether the first word of the next line would not have found room in a line. */
static gboolean
is_full (const Layout *self, guint index)
{
  const JalonPdfLine *line = get_line (self, index);
  const char         *next = get_line (self, index + 1)->text;
  double              letter = (line->right - line->left) / MAX (1, g_utf8_strlen (line->text, -1));
  double              word = letter * (g_utf8_strlen (next, (gssize) jalon_wrap_measure_first_word (next)) + 1);

  return line->right + word > get_right_edge (self, index);
}

/* Whether a line below another one goes on with its paragraph. */
static gboolean
goes_on_below (const Layout *self, guint index)
{
  const JalonPdfLine *line = get_line (self, index);
  const JalonPdfLine *next = line + 1;
  double              usual = self->pitch * MAX (1, get_height (line) / self->height);

  if (next->top - line->top > usual * WIDE_GAP)
    return FALSE;
  if (jalon_wrap_goes_on (line->text, next->text))
    return TRUE;
  if (next->left - line->left > self->height * INDENT && jalon_wrap_ends_sentence (line->text))
    return FALSE;
  return is_full (self, index);
}

/* The same at the end of a column or of a page. */
static gboolean
goes_on_elsewhere (const Layout *self, guint index)
{
  const JalonPdfLine *line = get_line (self, index);

  if (jalon_wrap_ends_sentence (line->text))
    return FALSE;
  return jalon_wrap_goes_on (line->text, line[1].text) || is_full (self, index);
}

/* A bullet is no letter. */
static gboolean
is_item (const char *line)
{
  static const char bullets[] = "•◦‣▪●○■□";

  return jalon_wrap_begins_apart (line) || g_utf8_strchr (bullets, -1, g_utf8_get_char (line)) != NULL;
}

static gboolean
goes_on (const Layout *self, guint index)
{
  const JalonPdfLine *line = get_line (self, index);
  const JalonPdfLine *next = line + 1;

  if (index + 1 == self->lines->len || !has_same_size (line, next) || is_item (next->text))
    return FALSE;
  if (line->page == next->page && fabs (line->top - next->top) < self->height / 3)
    return TRUE;
  return is_below (line, next) ? goes_on_below (self, index) : goes_on_elsewhere (self, index);
}

/* (transfer full): without marks that are only there for the end of the line */
static char *
dup_text (const JalonPdfLine *line)
{
  static const char *const hyphens[] = { "\u00ad", "\u2010" };
  char                    *text = g_strdup (line->text);

  for (guint i = 0; i < G_N_ELEMENTS (hyphens); i++)
    if (g_str_has_suffix (text, hyphens[i]))
      strcpy (text + strlen (text) - strlen (hyphens[i]), "-");
  return text;
}

/* Pages up to that of a line begin here. */
static void
begin_pages (GArray *starts, const JalonPdfLine *line, const JalonLines *lines)
{
  gsize at = lines->text->len + lines->line->len;

  while (starts->len <= line->page)
    g_array_append_val (starts, at);
}

/**
 * jalon_pdf_join:
 * @document: without the heads of its pages
 * @lines: gets a line for each paragraph
 *
 * Joins what stands in several lines, and words that were broken.
 *
 * Returns: (transfer full) (element-type gsize): by page the byte of the text where it begins
 */
GArray *
jalon_pdf_join (const JalonPdfDocument *document, JalonLines *lines)
{
  Layout  self = { .lines = document->lines, .words = g_string_new (NULL) };
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize   end;

  measure (&self);
  for (guint i = 0; i < self.lines->len; i++)
    {
      const JalonPdfLine *line = get_line (&self, i);
      g_autofree char    *text = dup_text (line);

      begin_pages (starts, line, lines);
      jalon_lines_add (lines, text);
      if (goes_on (&self, i))
        jalon_wrap_append (lines->line, self.words->str, text, line[1].text);
      else
        jalon_lines_end (lines, get_height (line) > self.height * HEADING_SIZE && lines->line->len < MAX_HEADING);
    }
  end = lines->text->len + lines->line->len;
  while (starts->len < document->pages->len)
    g_array_append_val (starts, end);
  g_string_free (self.words, TRUE);
  return starts;
}
