/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts a coded article and its proposals into a dossier, and says what came of it.
 */

#include "config.h"

#include "jalon-cli-extract.h"

#include "jalon-coder-reasons.h"
#include "jalon-coder-same.h"
#include "jalon-cli-print.h"
#include "jalon-event-titles.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

/**
 * jalon_cli_add_coding:
 * @coding: coded
 * @added: counts are added to it
 *
 * Adds the article and what it proposes, to be reviewed.
 *
 * Returns: %FALSE with JALON_ERROR where the dossier takes it not
 */
gboolean
jalon_cli_add_coding (JalonDossier *dossier,
                      JalonCoding  *coding,
                      JalonLexicon *lexicon,
                      JalonAdded   *added,
                      GError      **error)
{
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (GError) local_error = NULL;
  JalonCodingCount count;
  JalonEdit       *edit = jalon_coding_new_edit (coding, dossier, lexicon, &count, &local_error);

  if (edit != NULL && jalon_history_push (history, edit, &local_error))
    added->is_changed = TRUE;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  added->n_events += count.n_new;
  added->n_known += count.n_known;
  added->n_closures += count.n_closures;
  added->n_sites += count.n_sites;
  added->n_denials += count.n_denials;
  return TRUE;
}

/* Returns: (transfer full): “Algeria closes its airspace” (ev-close-dza) */
static char *
dup_name (JalonDossier *dossier, const char *event_id)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  g_autofree char *title = NULL;
  guint            position;

  if (jalon_event_store_find (events, event_id, &position))
    title = jalon_event_store_dup_title (events, position, NULL);

  /* Translators: the title of an event and its id in the file. */
  return g_strdup_printf (C_ ("event", "“%s” (%s)"), title != NULL ? title : "", event_id);
}

static char *
join_reasons (const GPtrArray *reasons)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < reasons->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (reasons, i));
  all = g_strv_builder_end (builder);
  return g_strjoinv ("; ", all);
}

/* What the event denies, or the events that it may tell again. */
static void
print_same_of_event (JalonDossier *dossier, const JalonEventRecord *record, JalonWorld *world)
{
  g_autofree char *name = dup_name (dossier, record->id);
  g_autofree char *denied = jalon_coder_dup_denied (record);
  g_autoptr (GPtrArray) list = denied == NULL
                                   ? jalon_coder_list_same (dossier, world, jalon_text_get_ui_language (), record)
                                   : g_ptr_array_new ();

  if (denied == NULL && list->len == 0)
    return;
  jalon_cli_print_heading (name);
  if (denied != NULL)
    {
      g_autofree char *other = dup_name (dossier, denied);

      /* Translators: an event of the dossier. */
      jalon_cli_print (_ ("   denies %s"), other);
    }
  for (guint i = 0; i < list->len; i++)
    {
      const JalonSame *same = g_ptr_array_index (list, i);
      g_autofree char *other = dup_name (dossier, same->event_id);
      g_autofree char *reasons = join_reasons (same->reasons);

      /* Translators: an event of the dossier. */
      jalon_cli_print (_ ("   same event as %s?"), other);
      jalon_cli_print ("      %s", reasons);
    }
}

/**
 * jalon_cli_print_same:
 * @first: the row of the first event that was added; all after it were, too
 *
 * Prints for each new event which of the dossier it may tell again, and why.
 */
void
jalon_cli_print_same (JalonDossier *dossier, guint first, JalonWorld *world)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);

  for (guint i = first; i < jalon_event_store_get_n_events (events); i++)
    {
      g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (events, i);

      print_same_of_event (dossier, record, world);
    }
}

/**
 * jalon_cli_print_added:
 * @path: of the dossier
 * @added: what it has more now, and what it had before
 *
 * Says it in one line on standard error.
 */
void
jalon_cli_print_added (const char *path, const JalonAdded *added)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line,
                          g_dngettext (GETTEXT_PACKAGE,
                                       "%s: %u event to review added",
                                       "%s: %u events to review added",
                                       added->n_events),
                          path,
                          added->n_events);
  if (added->n_closures > 0)
    {
      g_string_append (line, ", ");
      g_string_append_printf (line,
                              g_dngettext (GETTEXT_PACKAGE, "%u closure", "%u closures", added->n_closures),
                              added->n_closures);
    }
  if (added->n_sites > 0)
    {
      g_string_append (line, ", ");
      g_string_append_printf (line,
                              g_dngettext (GETTEXT_PACKAGE, "%u site", "%u sites", added->n_sites),
                              added->n_sites);
    }
  if (added->n_denials > 0)
    {
      g_string_append (line, ", ");
      g_string_append_printf (line,
                              g_dngettext (GETTEXT_PACKAGE, "%u denial", "%u denials", added->n_denials),
                              added->n_denials);
    }
  if (added->n_known > 0)
    {
      g_string_append (line, ", ");
      g_string_append_printf (line,
                              g_dngettext (GETTEXT_PACKAGE,
                                           "%u was there already",
                                           "%u were there already",
                                           added->n_known),
                              added->n_known);
    }
  jalon_cli_complain ("%s", line->str);
}
