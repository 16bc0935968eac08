/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mailbox (RFC 4155): before each mail stands a line "From somebody when". What begins so within a mail has a ">"
 * before it.
 */

#include "config.h"

#include "jalon-intake-mailbox.h"

#include "jalon-headers.h"
#include "jalon-i18n.h"
#include "jalon-intake-part.h"
#include "jalon-mime.h"

#include <string.h>

#define SEPARATOR "From "

static gboolean
begins_with (const JalonRest *line, const char *words)
{
  return (gsize) (line->end - line->at) >= strlen (words) && memcmp (line->at, words, strlen (words)) == 0;
}

static gboolean
is_blank (const JalonRest *line)
{
  for (const char *at = line->at; at < line->end; at++)
    if (!g_ascii_isspace (*at))
      return FALSE;
  return TRUE;
}

/* Whether a line that stands at the beginning, or behind a blank one, is between two mails: headers follow. */
static gboolean
is_separator (const JalonRest *line, JalonRest rest)
{
  JalonRest next;

  return begins_with (line, SEPARATOR) && jalon_rest_take_line (&rest, &next) && jalon_headers_measure_name (&next) > 0;
}

/**
 * jalon_mailbox_sniff:
 *
 * Returns: whether bytes begin as a mailbox does
 */
gboolean
jalon_mailbox_sniff (const char *data, gsize length)
{
  JalonRest rest = { data, data + length };
  JalonRest line;

  return jalon_rest_take_line (&rest, &line) && is_separator (&line, rest) &&
         jalon_mime_sniff (rest.at, rest.end - rest.at);
}

static void
add_line (GString *mail, JalonRest line)
{
  const char *at = line.at;

  while (at < line.end && *at == '>')
    at++;
  if (at > line.at && begins_with (&(JalonRest){ at, line.end }, SEPARATOR))
    line.at++;
  g_string_append_len (mail, line.at, line.end - line.at);
}

/* A mail is named by what it is about. */
static void
add_mail (GPtrArray *parts, GString *mail)
{
  JalonRest rest = { mail->str, mail->str + mail->len };
  g_autoptr (GHashTable) headers = jalon_headers_read (&rest);
  g_autofree char *subject = jalon_mime_dup_words (g_hash_table_lookup (headers, "subject"));
  JalonIntakePart *part =
      jalon_intake_part_new (subject != NULL && *subject != '\0' ? subject : _ ("a mail without a subject"));

  part->length = mail->len;
  part->data = g_strndup (mail->str, mail->len);
  g_string_truncate (mail, 0);
  g_ptr_array_add (parts, part);
}

/**
 * jalon_intake_list_mailbox:
 * @parts: (element-type JalonIntakePart): gets the mails
 * @bytes: a mailbox
 *
 * Fails with %G_IO_ERROR_CANCELLED.
 */
gboolean
jalon_intake_list_mailbox (GPtrArray *parts, const JalonBytes *bytes, GError **error)
{
  JalonRest rest = { bytes->data, bytes->data + bytes->length };
  g_autoptr (GString) mail = g_string_new (NULL);
  gboolean  is_behind_blank = TRUE;
  JalonRest line;

  while (parts->len < JALON_INTAKE_MAX_PARTS && jalon_rest_take_line (&rest, &line))
    {
      if (is_behind_blank && is_separator (&line, rest))
        {
          if (mail->len > 0)
            add_mail (parts, mail);
          if (g_cancellable_set_error_if_cancelled (bytes->cancellable, error))
            return FALSE;
        }
      else
        add_line (mail, line);
      is_behind_blank = is_blank (&line);
    }
  if (parts->len < JALON_INTAKE_MAX_PARTS && mail->len > 0)
    add_mail (parts, mail);
  if (rest.at < rest.end)
    {
      JalonIntakePart *part = jalon_intake_part_new (_ ("the rest of the mailbox"));

      part->reason = g_strdup_printf (_ ("a file gives %d articles at most"), JALON_INTAKE_MAX_PARTS);
      g_ptr_array_add (parts, part);
    }
  return TRUE;
}
