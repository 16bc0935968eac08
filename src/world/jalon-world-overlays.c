/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decodes what lies over the countries: lines of claims, lakes and rivers.
 */

#include "config.h"

#include "jalon-world-private.h"

#include "jalon-i18n.h"

static void
decode_lines (JalonWorldReader *reader, JalonWorldLines *lines, guint bits, guint8 kind)
{
  guint  n_paths = jalon_world_reader_read_count (reader, 3);
  guint  n_coarse = jalon_world_reader_read_unsigned (reader);
  guint  n_left = jalon_world_reader_read_count (reader, 2);
  gint32 at[2] = { 0, 0 };

  lines->paths = g_new0 (JalonWorldPath, n_paths);
  lines->points = g_new (JalonUnitPoint, n_left);
  lines->n_paths = n_paths;
  lines->n_coarse = MIN (n_coarse, n_paths);
  for (guint i = 0, used = 0; i < n_paths && reader->what == NULL; i++)
    {
      JalonWorldPath *path = &lines->paths[i];
      JalonUnitPoint *points = lines->points + used;
      guint           n = jalon_world_reader_read_unsigned (reader);

      if (n < 2 || n > n_left)
        {
          jalon_world_reader_fail (reader, _ ("a line has no points"));
          break;
        }
      jalon_world_reader_read_points (reader, bits, at, points, n, &path->box);
      path->points = points;
      path->n_points = n;
      path->kind = kind;
      used += n;
      n_left -= n;
    }
}

/* Decodes the overlays; %JALON_ERROR_WORLD where they are damaged. */
JalonWorldOverlays *
jalon_world_overlays_new (JalonWorld *world, GError **error)
{
  JalonWorldReader    reader;
  JalonWorldOverlays *self = g_new0 (JalonWorldOverlays, 1);
  guint               bits;

  jalon_world_reader_init (&reader,
                           world->files[JALON_WORLD_FILE_OVERLAYS],
                           jalon_world_file_get_name (JALON_WORLD_FILE_OVERLAYS));
  bits = jalon_world_reader_read_index (&reader, JALON_WORLD_MAX_BITS + 1);
  decode_lines (&reader, &self->claims, bits, JALON_LINE_DISPUTED);
  decode_lines (&reader, &self->lakes, bits, JALON_LINE_COAST);
  decode_lines (&reader, &self->rivers, bits, JALON_LINE_COAST);
  if (!jalon_world_reader_finish (&reader, error))
    g_clear_pointer (&self, jalon_world_overlays_free);

  return self;
}

static void
clear_lines (JalonWorldLines *lines)
{
  g_free (lines->paths);
  g_free (lines->points);
}

void
jalon_world_overlays_free (JalonWorldOverlays *self)
{
  clear_lines (&self->claims);
  clear_lines (&self->lakes);
  clear_lines (&self->rivers);
  g_free (self);
}
