/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of picture formats.
 */

#include "config.h"

#include "jalon-picture-format.h"

#include "jalon-i18n.h"
#include "jalon-snapshot-private.h"

static const JalonPictureFormat formats[] = {
  { { "png", N_ ("PNG image"), { "png" }, { "image/png" } }, TRUE, jalon_snapshot_write_png },
  { { "svg", N_ ("SVG drawing"), { "svg" }, { "image/svg+xml" } }, FALSE, jalon_snapshot_write_svg },
  { { "pdf", N_ ("PDF document"), { "pdf" }, { "application/pdf" } }, FALSE, jalon_snapshot_write_pdf },
};

/**
 * jalon_picture_format_get:
 * @index: from 0 on
 *
 * Returns: (nullable): a format; %NULL behind the last one
 */
const JalonPictureFormat *
jalon_picture_format_get (guint index)
{
  return index < G_N_ELEMENTS (formats) ? &formats[index] : NULL;
}

/**
 * jalon_picture_format_find:
 * @suffix: (nullable): of a file name, without the dot, in any case
 *
 * Returns: (nullable): the format
 */
const JalonPictureFormat *
jalon_picture_format_find (const char *suffix)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (jalon_file_type_has_suffix (&formats[i].type, suffix))
      return &formats[i];
  return NULL;
}

/**
 * jalon_picture_format_dup_suffixes:
 * @with_rasters: also those of formats that have pixels
 *
 * Returns: (transfer full): the suffixes with their dots, for a message: ".png, .svg or .pdf"
 */
char *
jalon_picture_format_dup_suffixes (gboolean with_rasters)
{
  GString    *list = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i].is_raster && !with_rasters)
        continue;
      if (last != NULL)
        g_string_append_printf (list, "%s.%s", list->len > 0 ? C_ ("list", ", ") : "", last);
      last = formats[i].type.suffixes[0];
    }
  g_string_append_printf (list, "%s.%s", list->len > 0 ? C_ ("list", " or ") : "", last);
  return g_string_free (list, FALSE);
}
