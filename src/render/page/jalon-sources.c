/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sources of a page: in columns, long names on two lines or three, never
 * cut off from their date; where there are too many the last line says so.
 */

#include "config.h"

#include "jalon-furniture.h"

#include "jalon-i18n.h"

#include <string.h>

/* User units. */
#define COLUMN_GAP 14.0
#define SOURCE_GAP 1.5
#define HEADING_GAP 3.0
#define HANGING 7.0

/* A longer end of a source is no date, and may be broken; bytes. */
#define LONGEST_TAIL 28

/* What stands in the columns. */
typedef struct
{
  JalonPagePen   measuring;
  JalonPageStyle style;
  GPtrArray     *lines;   /* (owned) (element-type utf8) */
  GArray        *heights; /* (owned) (element-type double) */
  double         column;  /* from one to the next, user units */
  guint          n_columns;
} Columns;

/* Date and reliability stay together, wherever the line is broken. (transfer full) */
static char *
bind_tail (const char *source)
{
  const char      *tail = strrchr (source, ',');
  g_autofree char *bound = NULL;

  if (tail == NULL || strlen (tail) > LONGEST_TAIL)
    tail = strrchr (source, ' ');
  else
    /* After the comma it may be broken. */
    tail = strchr (tail, ' ') != NULL ? strchr (tail, ' ') + 1 : NULL;
  if (tail == NULL)
    return g_strdup (source);

  bound = jalon_page_text_bind (tail);
  return g_strdup_printf ("%.*s%s", (int) (tail - source), source, bound);
}

/* Letters are explained where there is one: "Le Collimateur (C)". */
static const char *
get_heading (const GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const char *source = g_ptr_array_index (sources, i);
      const gsize length = strlen (source);

      if (length > 4 && source[length - 4] == ' ' && source[length - 3] == '(' && source[length - 2] >= 'A' &&
          source[length - 2] <= 'F' && source[length - 1] == ')')
        /* Translators: heading on a printed map; letters A to F after each source say how reliable it is (NATO
           Admiralty). */
        return _ ("Sources (reliability A–F)");
    }
  return _ ("Sources");
}

static double
measure (const Columns *self, const char *text)
{
  return jalon_page_text (&self->measuring, &self->style, text, 0.0, 0.0, self->column - COLUMN_GAP);
}

/* Takes @line. */
static void
add (Columns *self, char *line)
{
  double height = measure (self, line);

  g_ptr_array_add (self->lines, line);
  g_array_append_val (self->heights, height);
}

static void
remove_last (Columns *self)
{
  g_ptr_array_set_size (self->lines, (int) self->lines->len - 1);
  g_array_set_size (self->heights, self->heights->len - 1);
}

/* Goes through the columns in reading order, with a pen that draws or only measures; returns how many lines they take
 * at this height. */
static guint
fill (const Columns *self, const JalonPagePen *pen, double x, double y, double height)
{
  guint  column = 0;
  double below = 0.0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      double own = g_array_index (self->heights, double, i);

      if (below > 0.0 && below + own > height)
        {
          column++;
          below = 0.0;
        }
      if (column == self->n_columns || own > height)
        return i;
      if (pen->cr != NULL)
        jalon_page_text (pen,
                         &self->style,
                         g_ptr_array_index (self->lines, i),
                         x + column * self->column,
                         y + below,
                         self->column - COLUMN_GAP);
      below += own + SOURCE_GAP;
    }

  return self->lines->len;
}

/* Gathers what fits at this height: all sources, or some and how many more. Returns how many sources. */
static guint
gather (Columns *self, const GPtrArray *sources, double height)
{
  double line = measure (self, "Xg");
  guint  most = (guint) (MAX (height, 0.0) / line) * self->n_columns;
  guint  n_shown = MIN (sources->len, most);

  for (guint i = 0; i < n_shown; i++)
    add (self, bind_tail (g_ptr_array_index (sources, i)));
  if (n_shown == sources->len && fill (self, &self->measuring, 0.0, 0.0, height) == n_shown)
    return n_shown;

  for (;;)
    {
      guint n_more = sources->len - n_shown;

      add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more));
      if (n_shown == 0 || (n_more > 0 && fill (self, &self->measuring, 0.0, 0.0, height) == self->lines->len))
        return n_shown;
      remove_last (self);
      remove_last (self);
      n_shown--;
    }
}

/* The least height at which the columns still take everything: they end together. */
static double
balance (const Columns *self, double height)
{
  double least = 0.0;

  for (guint i = 0; i < self->lines->len; i++)
    least += (g_array_index (self->heights, double, i) + SOURCE_GAP) / self->n_columns;
  while (least < height && fill (self, &self->measuring, 0.0, 0.0, least) < self->lines->len)
    least += 1.0;

  return MIN (least, height);
}

double
jalon_furniture_draw_sources (const JalonPagePen         *pen,
                              const JalonSnapshotOptions *snapshot,
                              const cairo_rectangle_t    *box,
                              guint                       n_columns)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  const JalonPagePen measuring = { .options = pen->options };
  Columns            self = { .measuring = measuring,
                              .style = jalon_page_small,
                              .lines = lines,
                              .heights = heights,
                              .column = (box->width + COLUMN_GAP) / n_columns,
                              .n_columns = n_columns };
  const char        *heading;
  double             top, used;

  if (snapshot->sources == NULL || snapshot->sources->len == 0)
    return 0.0;
  self.style.hanging = HANGING;
  heading = get_heading (snapshot->sources);
  top = jalon_page_text (&measuring, &jalon_page_heading, heading, box->x, box->y, box->width) + HEADING_GAP;
  /* No more than their number is nothing to print. */
  if (gather (&self, snapshot->sources, box->height - top) == 0)
    return 0.0;

  used = balance (&self, box->height - top);
  jalon_page_text (pen, &jalon_page_heading, heading, box->x, box->y, box->width);
  fill (&self, pen, box->x, box->y + top, used);

  return top + used;
}
