/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Their lines stay as they stand: what is quoted is found in them, and no line of them is running text.
 */

#include "config.h"

#include "jalon-intake-notam.h"

#include "jalon-intake-meta.h"
#include "jalon-notam.h"

/**
 * jalon_intake_read_notam:
 * @text: UTF-8
 *
 * Sets the text, the notices in it, and a title.
 */
void
jalon_intake_read_notam (JalonIntake *self, const char *text)
{
  GString    *lines = g_string_new (text);
  JalonNotam *first;

  g_string_replace (lines, "\r\n", "\n", 0);
  self->text = g_string_free (lines, FALSE);
  self->notams = jalon_notam_list (self->text);
  jalon_intake_set (&self->language, "en");
  if (self->notams->len == 0)
    return;
  first = g_ptr_array_index (self->notams, 0);
  if (first->number != NULL)
    {
      g_autofree char *title = g_strconcat ("NOTAM ", first->number, NULL);

      jalon_intake_set (&self->title, title);
    }
}
