/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options of a filter, the same for each command that has one.
 */

#include "config.h"

#include "jalon-cli-filter.h"

#include "jalon-aggregate-spec.h"
#include "jalon-cli-print.h"
#include "jalon-i18n.h"
#include "jalon-schema.h"
#include "jalon-view.h"

/* The option of the field whose words are in a JalonEventColumn. */
static void
add_words_option (GArray *entries, guint column, char ***out_words)
{
  const JalonField  *field = jalon_schema_find_column (&jalon_event_schema, column);
  const GOptionEntry entry = {
    field->name, 0, 0, G_OPTION_ARG_STRING_ARRAY, out_words, field->option_help, field->option_value,
  };

  g_array_append_val (entries, entry);
}

/* The option of the field whose number is in a JalonEventBounds. */
static void
add_bounds_option (GArray *entries, guint bounds, char **out_text)
{
  const JalonField  *field = jalon_schema_find_bounds (&jalon_event_schema, bounds);
  const GOptionEntry entry = {
    field->name, 0, 0, G_OPTION_ARG_STRING, out_text, field->option_help, field->option_value,
  };

  g_array_append_val (entries, entry);
}

/**
 * jalon_cli_add_filter_options:
 * @entries: (element-type GOptionEntry): of the command, to which they are added
 * @arguments: (out): gets what is given
 */
void
jalon_cli_add_filter_options (GArray *entries, JalonSnapshotArguments *arguments)
{
  const GOptionEntry first[] = {
    { "view",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->view,
      N_ ("Filter, part of the world and borders of this saved view; other options take the place of each"),
      N_ ("ID|TITLE") },
    { "country",
      0,
      0,
      G_OPTION_ARG_STRING_ARRAY,
      &arguments->countries,
      N_ ("Only events of this country, in this role; may be given again"),
      N_ ("CODE[:any|actor|recipient|where|host|closing|banned]") },
    { "all-countries",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments->all_countries,
      N_ ("All countries given must match, not just one"),
      NULL },
  };
  const GOptionEntry later[] = {
    { "article",
      0,
      0,
      G_OPTION_ARG_STRING_ARRAY,
      &arguments->articles,
      N_ ("Only what this article reports; may be given again"),
      N_ ("ID") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &arguments->since, N_ ("Only from this day, month or year on"), N_ ("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &arguments->until, N_ ("Only up to this day, month or year"), N_ ("DATE") },
    { "text",
      0,
      0,
      G_OPTION_ARG_STRING,
      &arguments->text,
      N_ ("Only events that have all these words, or whose articles have; \"several words\", -without"),
      N_ ("WORDS") },
  };

  g_array_append_vals (entries, first, G_N_ELEMENTS (first));
  for (guint i = 1; i < JALON_N_EVENT_COLUMNS; i++)
    add_words_option (entries, i, &arguments->words[i]);
  for (guint i = 1; i < JALON_N_EVENT_BOUNDS; i++)
    add_bounds_option (entries, i, &arguments->bounds[i]);
  g_array_append_vals (entries, later, G_N_ELEMENTS (later));
}

/**
 * jalon_cli_create_query:
 * @arguments: of the command
 * @view: (nullable): whose filter it is, where the arguments ask for nothing else
 *
 * Returns: (transfer full): what the command line asks for; %NULL with %JALON_ERROR_USAGE
 */
JalonQuery *
jalon_cli_create_query (const JalonSnapshotArguments *arguments,
                        const JalonViewRecord        *view,
                        JalonWorld                   *world,
                        JalonDossier                 *dossier,
                        GError                      **error)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JalonQuery) query = view != NULL ? jalon_view_dup_query (view, dossier, left_out) : jalon_query_new ();

  if (view != NULL)
    {
      JalonAggregateSpec spec;

      jalon_view_get_hidden_layers (view, left_out);
      jalon_aggregate_spec_read (view, &spec, left_out);
    }
  for (guint i = 0; i < left_out->len; i++)
    jalon_cli_complain (_ ("jalon-cli: --view: “%s” is left out of the filter: it is neither a word that is known here "
                           "nor an article of the dossier"),
                        (const char *) g_ptr_array_index (left_out, i));
  return jalon_snapshot_arguments_fill_query (arguments, world, query, error) ? g_steal_pointer (&query) : NULL;
}
