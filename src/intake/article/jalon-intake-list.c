/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What cannot be read of several is named and left out; where nothing can be, the file is refused.
 */

#include "config.h"

#include "jalon-intake-list.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

static void
unread_clear (gpointer data)
{
  JalonUnread *unread = data;

  g_free (unread->name);
  g_free (unread->reason);
}

static JalonIntakeList *
list_new (void)
{
  JalonIntakeList *self = g_new0 (JalonIntakeList, 1);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_intake_free);
  self->unread = g_array_new (FALSE, FALSE, sizeof (JalonUnread));
  g_array_set_clear_func (self->unread, unread_clear);
  return self;
}

/**
 * jalon_intake_list_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_intake_list_free (JalonIntakeList *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->articles);
  g_array_unref (self->unread);
  g_free (self);
}

/**
 * jalon_intake_part_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_intake_part_free (JalonIntakePart *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  jalon_intake_free (self->intake);
  g_free (self->data);
  g_free (self->url);
  g_free (self->retrieved);
  g_free (self->reason);
  g_free (self);
}

static gboolean
has_running_text (const JalonIntake *intake)
{
  for (guint i = 0; i < intake->blocks->len; i++)
    if (g_array_index (intake->blocks, JalonBlock, i).kind == JALON_BLOCK_BODY)
      return TRUE;
  return FALSE;
}

/* Says why without the name, which stands beside it. */
static void
leave_out (JalonIntakeList *self, const char *name, const char *reason)
{
  g_autofree char *prefix = g_strconcat (name, ": ", NULL);
  JalonUnread      unread = { g_strdup (name), NULL };

  unread.reason = g_strdup (g_str_has_prefix (reason, prefix) ? reason + strlen (prefix) : reason);
  g_array_append_val (self->unread, unread);
}

/* Says that what is attached to a mail is not read. */
static void
leave_out_attached (JalonIntakeList *self, const JalonIntake *intake)
{
  for (guint i = 0; intake->attached != NULL && i < intake->attached->len; i++)
    leave_out (self,
               g_ptr_array_index (intake->attached, i),
               _ ("it is attached to the mail; save it, and add it as an article"));
}

/* @part: (transfer full): its article is taken, or read from its bytes */
static void
take_part (JalonIntakeList *self, JalonIntakePart *part)
{
  g_autoptr (GError) error = NULL;
  JalonIntake *intake = g_steal_pointer (&part->intake);

  if (intake == NULL && part->reason == NULL)
    intake = jalon_intake_new (part->data, part->length, part->name, &error);
  if (intake != NULL && has_running_text (intake))
    {
      if (intake->url == NULL)
        intake->url = g_strdup (part->url);
      if (intake->retrieved == NULL)
        intake->retrieved = g_strdup (part->retrieved);
      g_ptr_array_add (self->articles, intake);
      leave_out_attached (self, intake);
    }
  else
    {
      leave_out (self,
                 part->name,
                 part->reason != NULL ? part->reason
                 : error != NULL      ? error->message
                                      : _ ("there is no running text"));
      jalon_intake_free (intake);
    }
  jalon_intake_part_free (part);
}

static JalonIntakeList *
read_parts (const JalonDocumentFormat *format, const JalonBytes *bytes, GError **error)
{
  g_autoptr (JalonIntakeList) self = list_new ();
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_intake_part_free);

  if (!format->list (parts, bytes, error))
    return NULL;
  for (guint i = 0; i < parts->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (bytes->cancellable, error))
        return NULL;
      take_part (self, g_steal_pointer (&parts->pdata[i]));
    }
  if (self->articles->len > 0)
    return g_steal_pointer (&self);
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_NOT_A_TEXT,
               _ ("%s: there is no article in it, only addresses, titles or pictures; open the pages themselves"),
               bytes->name);
  return NULL;
}

/**
 * jalon_intake_list_load:
 * @progress: (nullable): told how far it is, where that takes long
 *
 * Reads a file. One that is compressed is unpacked first. Callable from any thread.
 *
 * Returns: (transfer full): one article or more, or %NULL with an error that names the file: %JALON_ERROR_NOT_A_TEXT
 *   where it is none, %JALON_ERROR_TOO_LARGE over the limit, or as reading and its reader fail
 */
JalonIntakeList *
jalon_intake_list_load (GFile *file, const JalonProgress *progress, GError **error)
{
  GCancellable              *cancellable = progress != NULL ? progress->cancellable : NULL;
  g_autofree char           *name = NULL;
  gsize                      length = 0;
  g_autofree char           *data = jalon_intake_read_file (file, cancellable, &length, &name, error);
  const JalonBytes           bytes = { data, length, name, cancellable, progress };
  const JalonDocumentFormat *format = data != NULL ? jalon_document_format_sniff (data, length) : NULL;
  JalonIntakeList           *self;
  JalonIntake               *intake;

  if (data == NULL)
    return NULL;
  if (format != NULL && format->list != NULL)
    return read_parts (format, &bytes, error);
  intake = jalon_intake_read_article (&bytes, error);
  if (intake == NULL)
    return NULL;
  self = list_new ();
  g_ptr_array_add (self->articles, intake);
  leave_out_attached (self, intake);
  return self;
}
