/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers the ids of an SVG in the order in which they come, as it is written.
 */

#include "config.h"

#include "jalon-svg-ids.h"

#include <string.h>

/**
 * jalon_svg_ids_init:
 *
 * For one document.
 */
void
jalon_svg_ids_init (JalonSvgIds *self)
{
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pending = g_string_new (NULL);
}

/**
 * jalon_svg_ids_begin_another:
 *
 * Goes on with another document, whose ids shall not be those of the ones before: all may stand in one page.
 */
void
jalon_svg_ids_begin_another (JalonSvgIds *self)
{
  g_hash_table_remove_all (self->numbers);
}

/**
 * jalon_svg_ids_clear:
 *
 * Frees what @self owns; nothing where it was never initialised but zero.
 */
void
jalon_svg_ids_clear (JalonSvgIds *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  if (self->pending != NULL)
    g_string_free (g_steal_pointer (&self->pending), TRUE);
}

/* The number of @name, "surface213", whose kind is its first @n_letters bytes. */
static guint
number (JalonSvgIds *self, const char *name, gsize n_letters)
{
  g_autofree char *kind = NULL;
  gpointer         known;
  guint            count;

  if (g_hash_table_lookup_extended (self->numbers, name, NULL, &known))
    return GPOINTER_TO_UINT (known);
  kind = g_strndup (name, n_letters);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, kind));
  g_hash_table_insert (self->numbers, g_strdup (name), GUINT_TO_POINTER (count));
  g_hash_table_insert (self->counts, g_steal_pointer (&kind), GUINT_TO_POINTER (count + 1));
  return count;
}

/* Writes the id that begins at @at, letters and a number; what follows them stays. Returns where it goes on. */
static const char *
put_id (JalonSvgIds *self, const char *at, const char *end, GString *out)
{
  const char      *digits = at;
  const char      *rest;
  g_autofree char *name = NULL;

  while (digits < end && (g_ascii_isalpha (*digits) || *digits == '-'))
    digits++;
  for (rest = digits; rest < end && g_ascii_isdigit (*rest);)
    rest++;
  if (digits == at || rest == digits)
    return at;
  name = g_strndup (at, (gsize) (rest - at));
  g_string_append_len (out, at, digits - at);
  g_string_append_printf (out, "%u", number (self, name, (gsize) (digits - at)));
  return rest;
}

/* Whether an id or a reference to one begins behind @at. */
static gboolean
opens_id (const char *start, const char *at)
{
  if (*at == '#')
    return at > start && (at[-1] == '"' || at[-1] == '(');
  return *at == '"' && at - start >= 4 && strncmp (at - 4, " id=", 4) == 0;
}

/* Whole lines: no id goes over the end of one. */
static void
put_lines (JalonSvgIds *self, const char *text, gsize length, GString *out)
{
  const char *end = text + length;
  const char *at = text;

  while (at < end)
    {
      const char *next = at;

      while (next < end && !opens_id (text, next))
        next++;
      next = MIN (next + 1, end);
      g_string_append_len (out, at, next - at);
      at = next < end ? put_id (self, next, end, out) : end;
    }
}

/**
 * jalon_svg_ids_take:
 * @text: a part of the document, cut anywhere
 * @length: bytes
 * @out: what is known to be whole is appended
 *
 * Renumbers the ids in a part of the document.
 */
void
jalon_svg_ids_take (JalonSvgIds *self, const char *text, gsize length, GString *out)
{
  const char *last;

  g_string_append_len (self->pending, text, (gssize) length);
  last = g_strrstr_len (self->pending->str, (gssize) self->pending->len, "\n");
  if (last == NULL)
    return;
  put_lines (self, self->pending->str, (gsize) (last + 1 - self->pending->str), out);
  g_string_erase (self->pending, 0, last + 1 - self->pending->str);
}

/**
 * jalon_svg_ids_finish:
 *
 * Appends what is left.
 */
void
jalon_svg_ids_finish (JalonSvgIds *self, GString *out)
{
  put_lines (self, self->pending->str, self->pending->len, out);
  g_string_truncate (self->pending, 0);
}
