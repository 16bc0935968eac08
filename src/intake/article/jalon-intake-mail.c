/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a mail the plain text is read where it has one, else its page; of a saved
 * page the page, whose date is not that of the saving.
 */

#include "config.h"

#include "jalon-intake-mail.h"

#include "jalon-error.h"
#include "jalon-headers.h"
#include "jalon-i18n.h"
#include "jalon-intake-decode.h"
#include "jalon-intake-html.h"
#include "jalon-intake-meta.h"
#include "jalon-intake-plain.h"
#include "jalon-mime.h"

#include <string.h>

/* Attached files that are named. */
#define MAX_ATTACHED 100

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

/* (transfer full): what an attached part is called, or else what it is */
static char *
dup_attached_name (const JalonMime *part, const char *disposition)
{
  const char      *type = jalon_mime_get_header (part, "content-type");
  g_autofree char *file = jalon_headers_dup_parameter (disposition, "filename");
  g_autofree char *name = file == NULL && type != NULL ? jalon_headers_dup_parameter (type, "name") : NULL;
  g_autofree char *words = jalon_mime_dup_words (file != NULL ? file : name);

  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : g_strdup (part->type);
}

/* Notes what is attached to a mail: it may be the very document that the mail speaks of. */
static void
note_attached (JalonIntake *self, const JalonMime *part)
{
  const char *disposition = jalon_mime_get_header (part, "content-disposition");

  if (disposition != NULL && g_ascii_strncasecmp (disposition, "attachment", strlen ("attachment")) == 0)
    {
      if (self->attached == NULL)
        self->attached = g_ptr_array_new_with_free_func (g_free);
      if (self->attached->len < MAX_ATTACHED)
        g_ptr_array_add (self->attached, dup_attached_name (part, disposition));
      return;
    }
  for (guint i = 0; part->parts != NULL && i < part->parts->len; i++)
    note_attached (self, g_ptr_array_index (part->parts, i));
}

/**
 * jalon_intake_read_mail:
 * @bytes: a mail, or a page saved as one (MHTML, RFC 2557)
 *
 * Sets the text, its blocks, what the mail says of itself and what is attached to it. Fails with
 * %JALON_ERROR_NOT_A_TEXT where there is none.
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
  if (!is_saved_page (mail))
    note_attached (self, mail);
  if (plain != NULL)
    jalon_intake_read_plain (self, text);
  else
    jalon_intake_read_html (self, text);
  return TRUE;
}
