/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the module that checks time stamps on first use, and says in words what it found. A stamp may be of a manifest
 * of the package, in which are the sums of all that is in it, or of the package as a file.
 */

#include "config.h"

#include "jalon-stamp.h"

#include "jalon-bag.h"
#include "jalon-error.h"
#include "jalon-file-read.h"
#include "jalon-i18n.h"
#include "jalon-module.h"
#include "jalon-stamp-module.h"
#include "jalon-text.h"

/* What is wrong with a stamp that is none of this package. */
static const char *const sentences[] = {
  [JALON_STAMP_DAMAGED] =
      N_ ("The time stamp is damaged, or is none (RFC 3161, a file .tsr); ask the authority again."),
  [JALON_STAMP_REFUSED] = N_ ("The authority did not stamp: its answer is a refusal. Ask it again."),
  [JALON_STAMP_OF_ANOTHER] = N_ ("The time stamp is of something else: neither a manifest of this package nor the "
                                 "package itself has the checksum that was stamped."),
  [JALON_STAMP_BAD_SUM] = N_ ("The time stamp is by a checksum that proves nothing any more; ask for one by SHA-256."),
  [JALON_STAMP_BAD_PEM] = N_ ("The certificate is none, or is not in PEM; get it from the authority."),
  [JALON_STAMP_NOT_ITS] = N_ ("The time stamp is not by the authority of this certificate, or that may not stamp; "
                              "nothing is proved until you have the right one."),
  [JALON_STAMP_BAD_SIGNATURE] = N_ ("The time stamp was changed after the authority signed it; it proves nothing."),
};

static JalonStampModuleCheck
get_check (void)
{
  static JalonStampModuleCheck check = NULL;
  static gsize                 is_tried = 0;

  if (g_once_init_enter (&is_tried))
    {
      check = (JalonStampModuleCheck) jalon_module_find ("jalon-stamp.so", JALON_STAMP_MODULE_SYMBOL);
      g_once_init_leave (&is_tried, 1);
    }
  return check;
}

/* (transfer full) (nullable) */
static GBytes *
read_bytes (GFile *file, GCancellable *cancellable, GError **error)
{
  gsize length = 0;
  char *data = jalon_file_read (file, JALON_STAMP_MAX_BYTES, cancellable, &length, error);

  return data != NULL ? g_bytes_new_take (data, length) : NULL;
}

/* (transfer full): "“manifest-sha256.txt” of this package is as it was on 3 May 2024 at 12:00:05 UTC, says CN=..." */
static char *
dup_proved (const JalonStampFound *found, const char *stamped)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (found->made);
  g_autofree char *when = g_date_time_format (time, "%Y-%m-%d %H:%M:%S");

  /* Translators: a file of a package or the package, a date and time, and the name of an authority. */
  return g_strdup_printf (_ ("“%s” was there as it is now on %s UTC: so says the time stamp of %s."),
                          stamped,
                          when,
                          found->who != NULL ? found->who : _ ("an authority without a name"));
}

static void
tell (JalonStampAnswer *answer, JalonStampOutcome outcome, const JalonStampFound *found, const char *stamped)
{
  g_autofree char *proved = NULL;

  answer->is_valid = outcome == JALON_STAMP_VALID;
  if (outcome < G_N_ELEMENTS (sentences) && sentences[outcome] != NULL)
    {
      answer->words = g_strdup (_ (sentences[outcome]));
      return;
    }
  proved = dup_proved (found, stamped);
  if (outcome == JALON_STAMP_VALID)
    answer->words = g_steal_pointer (&proved);
  else
    answer->words = g_strconcat (proved,
                                 " ",
                                 outcome == JALON_STAMP_EXPIRED
                                     ? _ ("But the certificate has expired since, so that the stamp alone is no proof "
                                          "any more; ask the authority what it keeps of it.")
                                     : _ ("But the certificate was not valid then: it had expired, or was not valid "
                                          "yet."),
                                 NULL);
}

/* @files: (element-type JalonBagFile) */
static GPtrArray *
list_bytes (const GPtrArray *files)
{
  GPtrArray *bytes = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (bytes, ((const JalonBagFile *) g_ptr_array_index (files, i))->bytes);
  return bytes;
}

/**
 * jalon_stamp_check:
 * @out_answer: (out): cleared by freeing its words, where this succeeds
 * @cancellable: (nullable)
 *
 * Checks a time stamp against a package and a certificate. A stamp that proves nothing is an answer, no failure. Fails
 * with %JALON_ERROR_NOT_A_TEXT where Jalon was installed without what checks stamps, with %JALON_ERROR_SYNTAX where the
 * package is none, or as reading does. In any thread.
 */
gboolean
jalon_stamp_check (const JalonStampFiles *files,
                   JalonStampAnswer      *out_answer,
                   GCancellable          *cancellable,
                   GError               **error)
{
  JalonStampModuleCheck check = get_check ();
  g_autoptr (GBytes) stamp = NULL;
  g_autoptr (GBytes) authority = NULL;
  g_autoptr (GPtrArray) manifests = NULL;
  g_autoptr (GPtrArray) bytes = NULL;
  JalonStampFound   found = { 0 };
  JalonStampOutcome outcome;

  if (check == NULL)
    {
      g_set_error_literal (error,
                           JALON_ERROR,
                           JALON_ERROR_NOT_A_TEXT,
                           _ ("the part of Jalon that checks time stamps (jalon-stamp.so, with OpenSSL) is not "
                              "installed; install it, or use “openssl ts -verify”"));
      return FALSE;
    }
  stamp = read_bytes (files->stamp, cancellable, error);
  authority = stamp != NULL ? read_bytes (files->authority, cancellable, error) : NULL;
  manifests = authority != NULL ? jalon_bag_list_manifests (files->package, cancellable, error) : NULL;
  if (manifests == NULL)
    return FALSE;
  bytes = list_bytes (manifests);
  outcome = check (&(JalonStampJob){ stamp, authority, bytes }, &found);
  tell (out_answer, outcome, &found, ((const JalonBagFile *) g_ptr_array_index (manifests, found.index))->name);
  g_free (found.who);
  return TRUE;
}
