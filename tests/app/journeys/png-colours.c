/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * png-colours FILE: prints width, height, the number of different colours and
 * the share of the commonest, in percent.
 */

#include <cairo.h>
#include <glib.h>

int
main (int argc, char **argv)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (argc == 2 ? argv[1] : "");
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer       count;
  guint          commonest = 0;
  int            width, height;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_printerr ("png-colours: %s\n", cairo_status_to_string (cairo_surface_status (surface)));
      return 1;
    }

  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *line = (const guint32 *) (cairo_image_surface_get_data (surface) +
                                               (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        {
          gpointer colour = GUINT_TO_POINTER (line[x]);

          g_hash_table_insert (counts,
                               colour,
                               GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, colour)) + 1));
        }
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    commonest = MAX (commonest, GPOINTER_TO_UINT (count));
  g_print ("%d %d %u %.0f\n", width, height, g_hash_table_size (counts), 100.0 * commonest / ((double) width * height));
  cairo_surface_destroy (surface);

  return 0;
}
