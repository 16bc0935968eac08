/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits a dossier with a draft, as a program whose disk fails would, and ends without saving.
 *
 *   draft-driver FILE DRAFTS N [PAUSE]   gives N events the title "edited", one after the other, PAUSE
 *                                        milliseconds of rest after the last; prints what it is told
 *   draft-driver FILE DRAFTS             prints how many events of that title a draft gives back
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-draft.h"
#include "jalon-recovery.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#define TITLE "edited"

static int
fail (const GError *error)
{
  g_printerr ("%s\n", error->message);
  return 1;
}

static void
failed_cb (JalonDraft *draft, const GError *error)
{
  printf ("failed: %s\n", error->message);
}

static void
edit (JalonDossier *dossier, JalonHistory *history, guint position)
{
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), position);

  g_free (record->title);
  record->title = g_strdup (TITLE);
  jalon_history_push (history, jalon_edit_new_replace (JALON_KIND_EVENT, record), NULL);
}

static void
rest (guint milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * G_GINT64_CONSTANT (1000);

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static int
edit_all (JalonDossier *dossier, const char *drafts, guint n_edits, guint pause)
{
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonDraft) draft = jalon_draft_new (dossier, history, drafts);
  g_autoptr (GError) error = NULL;

  g_signal_connect (draft, "failed", G_CALLBACK (failed_cb), NULL);
  for (guint i = 0; i < n_edits; i++)
    edit (dossier, history, i);
  rest (pause);
  if (pause == 0 && !jalon_draft_flush (draft, &error))
    printf ("flush: %s\n", error->message);
  printf ("edits: %u\n", n_edits);
  return 0;
}

static guint
count_edited (JalonDossier *dossier)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  guint            n = 0;

  for (guint i = 0; i < jalon_event_store_get_n_events (events); i++)
    {
      g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (events, i);

      n += g_strcmp0 (record->title, TITLE) == 0;
    }
  return n;
}

static int
restore (const char *folder)
{
  g_autoptr (GPtrArray) drafts = jalon_lost_draft_list (folder);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < drafts->len; i++)
    {
      g_autoptr (JalonRestored) restored = jalon_lost_draft_restore (g_ptr_array_index (drafts, i), NULL, &error);
      g_autoptr (JalonHistory) history = restored != NULL ? jalon_history_new (restored->dossier) : NULL;

      if (restored == NULL)
        return fail (error);
      if (restored->edit != NULL)
        jalon_history_push (history, g_steal_pointer (&restored->edit), NULL);
      n += count_edited (restored->dossier);
    }
  printf ("drafts: %u\nrestored: %u\n", drafts->len, n);
  return 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) file = argc > 2 ? g_file_new_for_path (argv[1]) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  setlocale (LC_ALL, "");
  if (file == NULL)
    return 2;
  if (argc == 3)
    return restore (argv[2]);
  dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);
  if (dossier == NULL)
    return fail (error);
  return edit_all (dossier, argv[2], atoi (argv[3]), argc > 4 ? atoi (argv[4]) : 0);
}
