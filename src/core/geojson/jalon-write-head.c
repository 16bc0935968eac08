/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a dossier says of itself, in files and in drafts.
 */

#include "config.h"

#include "jalon-write-head.h"

#include "jalon-write-fields.h"

/**
 * jalon_write_head:
 *
 * Writes the members of @head into the object that is open.
 */
void
jalon_write_head (JalonWriter *writer, const JalonHead *head)
{
  const JalonFieldWriter to = { .prefix = "" };

  jalon_write_fields (writer, &jalon_head_schema, head, &to);
}

/**
 * jalon_write_head_alone:
 *
 * Returns: (transfer full): an object with the members of @head
 */
char *
jalon_write_head_alone (const JalonHead *head)
{
  JalonWriter writer;

  jalon_writer_init (&writer, NULL);
  jalon_writer_open (&writer, NULL, '{');
  jalon_write_head (&writer, head);
  jalon_writer_close (&writer, '}');
  return g_string_free (writer.out, FALSE);
}
