/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts a coded article and its proposals into a dossier, and says what came of it.
 */

#include "config.h"

#include "jalon-cli-extract.h"

#include "jalon-i18n.h"

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

/* One line on standard error: what the dossier @path has more now, and what it had before. */
void
jalon_cli_print_added (const char       *path,
                       const JalonAdded *added)
{
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "%s: %u event to review added", "%s: %u events to review added", added->n_events), path, added->n_events);
  if (added->n_closures > 0)
    {
      g_printerr (", ");
      g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u closure", "%u closures", added->n_closures), added->n_closures);
    }
  if (added->n_sites > 0)
    {
      g_printerr (", ");
      g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u site", "%u sites", added->n_sites), added->n_sites);
    }
  if (added->n_denials > 0)
    {
      g_printerr (", ");
      g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u denial", "%u denials", added->n_denials), added->n_denials);
    }
  if (added->n_known > 0)
    {
      g_printerr (", ");
      g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u was there already", "%u were there already", added->n_known), added->n_known);
    }
  g_printerr ("\n");
}
