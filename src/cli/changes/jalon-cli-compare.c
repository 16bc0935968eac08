/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli compare: what is new, changed or gone from one dossier to another, with each field before and after.
 */

#include "config.h"

#include "jalon-cli-compare.h"

#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-compare.h"
#include "jalon-difference-fields.h"
#include "jalon-i18n.h"

#include <jansson.h>

typedef struct
{
  char            *language;
  gboolean         as_json;
  gboolean         brief;
  JalonChangeNames dossiers; /* (owned) (nullable) */
} Compare;

static const char *const change_words[] = {
  [JALON_CHANGE_NEW] = "new",
  [JALON_CHANGE_CHANGED] = "changed",
  [JALON_CHANGE_GONE] = "gone",
};

static void
print_heading (JalonChange change, guint n)
{
  g_autofree char *heading = NULL;

  if (change == JALON_CHANGE_NEW)
    heading = g_strdup_printf (ngettext ("New: %'u", "New: %'u", n), n);
  else if (change == JALON_CHANGE_CHANGED)
    heading = g_strdup_printf (ngettext ("Changed: %'u", "Changed: %'u", n), n);
  else
    heading = g_strdup_printf (ngettext ("Gone: %'u", "Gone: %'u", n), n);
  jalon_cli_print_heading (heading);
}

static void
print_fields (const Compare *self, JalonDifference *difference)
{
  g_autoptr (GPtrArray) fields = jalon_difference_list_fields (difference, &self->dossiers);

  for (guint i = 0; i < fields->len; i++)
    {
      const JalonFieldChange *field = g_ptr_array_index (fields, i);

      jalon_cli_print ("    %s", field->label);
      if (field->before != NULL)
        jalon_cli_print ("      - %s", field->before);
      if (field->after != NULL)
        jalon_cli_print ("      + %s", field->after);
    }
}

static void
print_difference (const Compare *self, JalonChange change, JalonDifference *difference)
{
  g_autofree char *title = jalon_difference_dup_shown_title (difference);
  g_autofree char *fields = jalon_difference_dup_fields (difference);
  const char      *noun = jalon_compared_get_noun (jalon_difference_get_compared (difference));

  jalon_cli_print ("  %s%s%s: %s", noun, *fields != '\0' ? ", " : "", fields, title);
  if (change == JALON_CHANGE_CHANGED && !self->brief)
    print_fields (self, difference);
}

static void
print (const Compare *self, JalonDifferences *differences)
{
  if (jalon_differences_is_empty (differences))
    jalon_cli_print ("%s", _ ("No Differences"));
  for (guint change = 0; change < JALON_N_CHANGES; change++)
    {
      GListModel *list = jalon_differences_get_list (differences, change);
      guint       n = g_list_model_get_n_items (list);

      if (n > 0)
        print_heading (change, n);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (JalonDifference) difference = g_list_model_get_item (list, i);

          print_difference (self, change, difference);
        }
    }
}

static json_t *
create_nullable (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

static json_t *
create_fields (const Compare *self, JalonDifference *difference)
{
  g_autoptr (GPtrArray) fields = jalon_difference_list_fields (difference, &self->dossiers);
  json_t *array = json_array ();

  for (guint i = 0; i < fields->len; i++)
    {
      const JalonFieldChange *field = g_ptr_array_index (fields, i);
      json_t                 *object = json_object ();

      json_object_set_new (object, "field", json_string (field->member));
      json_object_set_new (object, "before", create_nullable (field->before));
      json_object_set_new (object, "after", create_nullable (field->after));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
create_difference (const Compare *self, JalonChange change, JalonDifference *difference)
{
  json_t *object = json_object ();

  json_object_set_new (object,
                       "kind",
                       json_string (jalon_compared_get_word (jalon_difference_get_compared (difference))));
  json_object_set_new (object, "id", json_string (jalon_difference_get_id (difference)));
  json_object_set_new (object, "title", json_string (jalon_difference_get_title (difference)));
  if (change == JALON_CHANGE_CHANGED)
    json_object_set_new (object, "fields", create_fields (self, difference));
  return object;
}

static void
print_json (const Compare *self, JalonDifferences *differences)
{
  json_t *document = json_object ();
  char   *text;

  for (guint change = 0; change < JALON_N_CHANGES; change++)
    {
      GListModel *list = jalon_differences_get_list (differences, change);
      json_t     *array = json_array ();

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (JalonDifference) difference = g_list_model_get_item (list, i);

          json_array_append_new (array, create_difference (self, change, difference));
        }
      json_object_set_new (document, change_words[change], array);
    }
  text = json_dumps (document, JSON_INDENT (2));
  jalon_cli_print_json (text);
  free (text);
  json_decref (document);
}

static JalonDossier *
load (const char *path, GError **error)
{
  g_autoptr (JalonLoadReport) report = NULL;
  JalonDossier *dossier = jalon_cli_load (path, &report, error);

  if (dossier != NULL)
    jalon_cli_warn_of_skipped (path, report);
  return dossier;
}

static gboolean
compare (Compare *self, char **paths, GError **error)
{
  g_autoptr (JalonDifferences) differences = NULL;

  self->dossiers.before = load (paths[0], error);
  self->dossiers.after = self->dossiers.before != NULL ? load (paths[1], error) : NULL;
  if (self->dossiers.after == NULL)
    return FALSE;
  differences =
      jalon_compare (self->dossiers.before, self->dossiers.after, jalon_cli_get_progress ()->cancellable, error);
  if (differences == NULL)
    return FALSE;
  if (self->as_json)
    print_json (self, differences);
  else
    print (self, differences);
  return TRUE;
}

static gboolean
parse (Compare *self, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->as_json, N_ ("Print JSON for other programs"), NULL },
    { "brief", 0, 0, G_OPTION_ARG_NONE, &self->brief, N_ ("Only say which fields differ, not what they hold"), NULL },
    { "lang",
      0,
      0,
      G_OPTION_ARG_STRING,
      &self->language,
      N_ ("Language of words and names: en, fr, or ar for names"),
      N_ ("LANGUAGE") },
    { NULL },
  };

  return jalon_cli_parse_options (
      &(JalonCliUsage){
          .command = "compare",
          /* Translators: what follows the name of a command in its help: two dossiers. */
          .operands = _ ("BEFORE AFTER"),
          .summary = _ ("Says what is new, changed or gone from one dossier to another, matched by their ids."),
          .description = _ ("Of what changed, each field is said before (-) and after (+). The order of views counts: "
                            "they tell a story in it."),
          .entries = entries },
      argc,
      argv);
}

/**
 * jalon_cli_compare:
 *
 * Returns: %JALON_EXIT_DATA where a file cannot be read
 */
JalonExit
jalon_cli_compare (int argc, char **argv)
{
  Compare   self = { NULL };
  JalonExit code = JALON_EXIT_OK;
  g_autoptr (GError) error = NULL;

  if (!parse (&self, &argc, &argv))
    code = JALON_EXIT_USAGE;
  else if (argc != 3)
    code = jalon_cli_bad_usage ("compare", "%s", _ ("Which dossiers? Name two"));
  else if (self.language != NULL && !jalon_cli_is_language (self.language))
    code = jalon_cli_bad_usage ("compare",
                                _ ("--lang: “%s” is no language of Jalon (expected en, fr or ar)"),
                                self.language);
  else if (!compare (&self, argv + 1, &error))
    code = jalon_cli_fail (error);
  g_clear_object (&self.dossiers.before);
  g_clear_object (&self.dossiers.after);
  g_free (self.language);
  return code;
}
