/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warnings made safe for a terminal. GLib itself escapes controls, but lets
 * lines and what turns the direction through.
 */

#include "config.h"

#include "jalon-safe-log.h"

#include "jalon-safe-text.h"

static GLogWriterOutput
write_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  g_autofree GLogField *safe = g_memdup2 (fields, n_fields * sizeof *fields);
  g_autofree char      *message = NULL;

  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && message == NULL)
      {
        message = jalon_text_make_safe (fields[i].value, fields[i].length, JALON_TEXT_TERMINAL);
        safe[i].value = message;
        safe[i].length = -1;
      }
  return g_log_writer_default (level, safe, n_fields, data);
}

/**
 * jalon_safe_log_begin:
 *
 * Makes all that is logged safe for a terminal, and leaves standard output to results. To be called once, first.
 */
void
jalon_safe_log_begin (void)
{
  g_log_set_writer_func (write_cb, NULL, NULL);
  g_log_writer_default_set_use_stderr (TRUE);
}
