/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text of unknown origin, made fit for where it goes: a terminal, a drawing,
 * the name of a file, a JSON document. Whatever comes from a file goes through here.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonTextTarget:
 * @JALON_TEXT_TERMINAL: one line of a terminal: nothing in it moves the cursor, begins a line, sends a command or turns
 *   the direction
 * @JALON_TEXT_DRAWING: words that Pango sets, or that stand in the markup or the metadata of a document: all that is
 *   left is allowed in XML 1.0. Tabs and newlines stay, and so do the marks of direction that right-to-left writers set
 * @JALON_TEXT_FILE_NAME: the name of a file, without its ending
 * @JALON_TEXT_JSON: a whole JSON document: what JSON allows bare but a terminal obeys is escaped (\\u202e), which means
 *   the same to every reader
 */
typedef enum
{
  JALON_TEXT_TERMINAL,
  JALON_TEXT_DRAWING,
  JALON_TEXT_FILE_NAME,
  JALON_TEXT_JSON,
} JalonTextTarget;

/* The longest name of a file that is made safe, in bytes: leaves an ending room below 200. */
#define JALON_TEXT_MAX_FILE_NAME 190

char    *jalon_text_make_safe (const char *text, gssize length, JalonTextTarget target);
gboolean jalon_text_is_safe (const char *text, gssize length, JalonTextTarget target);

G_END_DECLS
