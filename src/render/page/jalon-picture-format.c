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
  { "png", "PNG", N_ ("PNG image"), "image/png", TRUE, jalon_snapshot_write_png },
  { "svg", "SVG", N_ ("SVG drawing"), "image/svg+xml", FALSE, jalon_snapshot_write_svg },
  { "pdf", "PDF", N_ ("PDF document"), "application/pdf", FALSE, jalon_snapshot_write_pdf },
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
  for (guint i = 0; suffix != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (formats[i].suffix, suffix) == 0)
      return &formats[i];
  return NULL;
}

/**
 * jalon_picture_format_get_label:
 *
 * Returns: what a person chooses, translated
 */
const char *
jalon_picture_format_get_label (const JalonPictureFormat *self)
{
  return _ (self->label);
}

/**
 * jalon_picture_format_dup_suffixes:
 *
 * Returns: (transfer full): all suffixes with their dots, for a message: ".png, .svg or .pdf"
 */
char *
jalon_picture_format_dup_suffixes (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (i > 0)
        g_string_append (list, i + 1 < G_N_ELEMENTS (formats) ? C_ ("list", ", ") : C_ ("list", " or "));
      g_string_append_printf (list, ".%s", formats[i].suffix);
    }
  return g_string_free (list, FALSE);
}
