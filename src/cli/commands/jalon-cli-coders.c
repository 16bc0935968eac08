/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli coders: the person's own coders, or an example of one.
 */

#include "config.h"

#include "jalon-cli-coders.h"

#include "jalon-cli-print.h"
#include "jalon-i18n.h"
#include "jalon-plugin-run.h"

#include <string.h>

#define EXAMPLE "/io/github/jalon/Jalon/coders/keywords"

/* Name, checksum and path of each; of one that cannot be read why. */
static JalonExit
print_coders (void)
{
  g_autoptr (GPtrArray) plugins = jalon_plugin_list ();
  g_autofree char *folder = jalon_plugin_dup_folder ();
  JalonExit        result = JALON_EXIT_OK;

  if (plugins->len == 0)
    jalon_cli_print (_ ("There is no coder of your own. Coders are programs in the folder %s"), folder);
  for (guint i = 0; i < plugins->len; i++)
    {
      const JalonPlugin *plugin = g_ptr_array_index (plugins, i);
      g_autoptr (GError) error = NULL;
      g_autofree char *sha256 = jalon_plugin_dup_sha256 (plugin, NULL, &error);

      if (sha256 == NULL)
        result = jalon_cli_fail (error);
      else
        jalon_cli_print ("%s  %s  %s", plugin->name, sha256, plugin->path);
    }
  return result;
}

static void
print_example (void)
{
  g_autoptr (GBytes) script = g_resources_lookup_data (EXAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (script, NULL), g_bytes_get_size (script));
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    jalon_cli_print ("%s", lines[i]);
}

/**
 * jalon_cli_coders:
 * @argv: "coders" and what is behind it
 *
 * Prints which programs of the person's own read articles, or an example of one.
 *
 * Returns: %JALON_EXIT_USAGE for what is asked wrongly
 */
JalonExit
jalon_cli_coders (int argc, char **argv)
{
  gboolean         example = FALSE;
  g_autofree char *language = NULL;
  GOptionEntry     entries[] = {
        { "example", 0, 0, G_OPTION_ARG_NONE, &example, N_ ("Print a small coder in Python, to begin with"), NULL },
        { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Language of the words: en or fr"), N_ ("LANGUAGE") },
        { NULL },
  };
  g_autofree char *folder = jalon_plugin_dup_folder ();
  g_autofree char *description = g_strdup_printf (
      /* Translators: %s is a folder. What stands in “” are members of JSON. */
      _ ("A coder is a program in the folder %s. It reads articles from standard input, one JSON object a line with "
         "“id”, “text”, “lang” and “article_date”, and writes for each a line with the same “id” and its “events”, in "
         "the form of “jalon-cli extract --batch”. Each event has quotes that stand in the article word for word; it "
         "is proposed, and a person decides."),
      folder);
  const JalonCliUsage usage = { .command = "coders",
                                .summary = _ ("Lists your own coders, programs that “extract --coder” can use instead "
                                              "of Jalon’s: name, SHA-256, file."),
                                .description = description,
                                .entries = entries };

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc > 1)
    return jalon_cli_bad_usage ("coders", _ ("“%s”: coders takes no file"), argv[1]);
  if (language != NULL && !jalon_cli_is_language (language))
    return jalon_cli_bad_usage ("coders", _ ("--lang: “%s” is no language of Jalon (expected en, fr or ar)"), language);
  if (!example)
    return print_coders ();
  print_example ();
  return JALON_EXIT_OK;
}
