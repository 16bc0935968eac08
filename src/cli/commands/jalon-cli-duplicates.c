/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli duplicates: prints each pair with the reasons.
 */

#include "config.h"

#include "jalon-cli-duplicates.h"

#include "jalon-cli-print.h"
#include "jalon-duplicates.h"
#include "jalon-event-titles.h"
#include "jalon-i18n.h"
#include "jalon-text.h"

static void
print_event (JalonDossier *dossier, guint row)
{
  g_autoptr (JalonEventRecord) record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), row);
  g_autofree char *title =
      jalon_event_store_dup_title (jalon_dossier_get_events (dossier), row, jalon_text_get_ui_language ());
  g_autofree char *time = jalon_time_dup_label (&record->time);

  jalon_cli_print ("  %s: %s (%s)", record->id, title, time);
}

static void
print_pair (JalonDossier *dossier, const JalonDuplicate *duplicate)
{
  g_autoptr (GString) reasons = g_string_new (NULL);
  guint row;

  for (guint i = 0; i < duplicate->same->reasons->len; i++)
    {
      const char *reason = g_ptr_array_index (duplicate->same->reasons, i);

      if (reason != NULL)
        g_string_append_printf (reasons, "%s%s", reasons->len > 0 ? "; " : "", reason);
    }
  jalon_cli_print ("%s", reasons->str);
  print_event (dossier, duplicate->first);
  if (jalon_event_store_find (jalon_dossier_get_events (dossier), duplicate->same->event_id, &row))
    print_event (dossier, row);
}

static JalonExit
list (const char *path)
{
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = jalon_cli_load (path, &report, &error);
  g_autoptr (JalonWorld) world = dossier != NULL ? jalon_world_new (&error) : NULL;
  g_autoptr (GPtrArray) found = NULL;
  JalonDuplicateCost cost;

  if (world == NULL)
    return jalon_cli_fail (error);
  found =
      jalon_duplicates_list (dossier, world, jalon_text_get_ui_language (), &(JalonProgress){ NULL }, &cost, &error);
  for (guint i = 0; i < found->len; i++)
    print_pair (dossier, g_ptr_array_index (found, i));
  jalon_cli_print (ngettext ("%u pair may be one event", "%u pairs may be one event each", found->len), found->len);
  return JALON_EXIT_OK;
}

/**
 * jalon_cli_duplicates:
 *
 * Returns: %JALON_EXIT_OK, whether there are any or not
 */
JalonExit
jalon_cli_duplicates (int argc, char **argv)
{
  const GOptionEntry  entries[] = { { NULL } };
  const JalonCliUsage usage = { .command = "duplicates",
                                .operands = _ ("DOSSIER"),
                                .summary =
                                    _ ("Lists events that may be one, told by several sources: of like types, at "
                                       "most a day apart, near each other, with a party in common. Each pair with "
                                       "the reasons, the surest first; nothing is changed."),
                                .entries = entries };

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc != 2)
    return jalon_cli_bad_usage ("duplicates", "%s", _ ("Which dossier? Name one file"));
  return list (argv[1]);
}
