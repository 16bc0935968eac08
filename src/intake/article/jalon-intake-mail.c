/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a mail the plain text is read where it has one, else its page; of a saved
 * page the page, whose date is not that of the saving.
 */

#include "config.h"

#include "jalon-intake-mail.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-intake-decode.h"
#include "jalon-intake-html.h"
#include "jalon-intake-meta.h"
#include "jalon-intake-plain.h"
#include "jalon-mime.h"

#include <string.h>

/* (transfer full): a part in UTF-8, by what it says of itself where that is true */
static char *
dup_text (const JalonMime *part)
{
  char *text = NULL;

  if (part->charset != NULL && g_ascii_strcasecmp (part->charset, "utf-8") != 0)
    text = g_convert (part->content, (gssize) part->length, "UTF-8", part->charset, NULL, NULL, NULL);
  return text != NULL ? text : jalon_intake_decode (part->content, part->length);
}

static gboolean
is_saved_page (const JalonMime *mail)
{
  return jalon_mime_get_header (mail, "snapshot-content-location") != NULL ||
         (g_str_has_prefix (mail->type, "multipart/related") && jalon_mime_get_header (mail, "received") == NULL &&
          jalon_mime_get_header (mail, "to") == NULL);
}

/* "Name <address>" without its address. */
static void
set_author (JalonIntake *self, const JalonMime *mail)
{
  g_autofree char *from = jalon_mime_dup_words (jalon_mime_get_header (mail, "from"));

  if (from == NULL || strcspn (from, "<") == 0)
    return;
  from[strcspn (from, "<")] = '\0';
  g_strdelimit (from, "\"", ' ');
  jalon_intake_set (&self->author, from);
}

static void
set_headers (JalonIntake *self, const JalonMime *mail)
{
  g_autofree char *subject = jalon_mime_dup_words (jalon_mime_get_header (mail, "subject"));
  g_autofree char *address = jalon_mime_dup_words (jalon_mime_get_header (mail, "snapshot-content-location"));
  g_autofree char *date = jalon_mime_dup_words (jalon_mime_get_header (mail, "date"));

  if (is_saved_page (mail))
    jalon_intake_set (&self->url, address);
  else
    {
      jalon_intake_set (&self->title, subject);
      jalon_intake_set_date (self, date);
      set_author (self, mail);
    }
}

/**
 * jalon_intake_read_mail:
 * @bytes: a mail, or a page saved as one (MHTML, RFC 2557)
 *
 * Sets the text, its blocks and what the mail says of itself. Fails with %JALON_ERROR_NOT_A_TEXT where there is none.
 */
gboolean
jalon_intake_read_mail (JalonIntake *self, const JalonBytes *bytes, GError **error)
{
  g_autoptr (JalonMime) mail = jalon_mime_new (bytes->data, bytes->length);
  const JalonMime *plain = is_saved_page (mail) ? NULL : jalon_mime_find (mail, "text/plain");
  const JalonMime *page = plain == NULL ? jalon_mime_find (mail, "text/html") : NULL;
  g_autofree char *text = NULL;

  if (plain == NULL && page == NULL)
    plain = jalon_mime_find (mail, "text/plain");
  if (plain == NULL && page == NULL)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_NOT_A_TEXT,
                   _ ("%s: the mail has no text; open what is attached to it"),
                   bytes->name);
      return FALSE;
    }
  text = dup_text (plain != NULL ? plain : page);
  set_headers (self, mail);
  if (plain != NULL)
    jalon_intake_read_plain (self, text);
  else
    jalon_intake_read_html (self, text);
  return TRUE;
}
