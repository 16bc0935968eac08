/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli seal and verify: the package.
 */

#include "config.h"

#include "jalon-cli-seal.h"

#include "jalon-bag-custody.h"
#include "jalon-bag.h"
#include "jalon-cli-on-dossier.h"
#include "jalon-cli-print.h"
#include "jalon-dossier.h"
#include "jalon-i18n.h"
#include "jalon-originals.h"
#include "jalon-stamp.h"

/* How many originals are not kept any more; each is told. @kept: names of those that are */
static guint
count_missing (JalonDossier *dossier, const char *path, char **kept)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);
  guint       n_missing = 0;

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      g_autoptr (JalonOriginal) original = jalon_original_new (jalon_article_get_data (article));

      if (original == NULL || g_strv_contains ((const char *const *) kept, original->sum))
        continue;
      /* Translators: a dossier, and the id of an article. */
      jalon_cli_complain (_ ("%s: the original of the article “%s” is missing; the package is without it"),
                          path,
                          jalon_article_get_id (article));
      n_missing++;
    }
  return n_missing;
}

static JalonExit
seal (const char *path, const char *output)
{
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = jalon_cli_load (path, &report, &error);
  g_autofree char *package = output != NULL ? g_strdup (output) : g_strconcat (path, ".zip", NULL);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (package);
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (path);
  g_autofree char *local = g_file_get_path (source);
  g_autofree char *custody = NULL;
  g_auto (GStrv) kept = NULL;
  guint n_missing;

  if (dossier == NULL)
    return jalon_cli_fail (error);
  kept = jalon_originals_list (local, &error);
  if (kept == NULL)
    return jalon_cli_fail (error);
  n_missing = count_missing (dossier, path, kept);
  custody = jalon_bag_dup_custody (dossier);
  if (!jalon_bag_seal (&(JalonBagJob){ .dossier = local, .custody = custody }, file, NULL, &error))
    return jalon_cli_fail (error);
  /* Translators: the file of a package. */
  jalon_cli_print (_ ("%s: sealed; “jalon-cli verify” checks it, and “sha256sum -c manifest-sha256.txt” once unpacked"),
                   package);
  return n_missing > 0 ? JALON_EXIT_DATA : JALON_EXIT_OK;
}

/**
 * jalon_cli_seal:
 *
 * Returns: %JALON_EXIT_DATA where an original is missing or was changed, too
 */
JalonExit
jalon_cli_seal (int argc, char **argv)
{
  const JalonCliOnDossier command = {
    .command = "seal",
    .summary = _ ("Packs a dossier and the originals that are kept beside it (NAME.jalon.files) with their checksums "
                  "and a table of where each article is from: a BagIt bag (RFC 8493) in a ZIP."),
    .output_help = N_ ("Write the package to this new file; else it is called as the dossier, with .zip"),
    .run = seal,
  };

  return jalon_cli_run_on_dossier (&command, argc, argv);
}

/* Checks what stands in the package. Returns: whether nothing was changed; %FALSE with an error where it is none */
static gboolean
verify_files (GFile *file, GError **error)
{
  guint n_files = 0;
  g_autoptr (GPtrArray) problems = jalon_bag_verify (file, &n_files, NULL, error);

  if (problems == NULL)
    return FALSE;
  for (guint i = 0; i < problems->len; i++)
    jalon_cli_print ("%s", (const char *) g_ptr_array_index (problems, i));
  jalon_cli_print (_ ("Files: %u, problems: %u"), n_files, problems->len);
  return problems->len == 0;
}

/* The same of a time stamp. */
static gboolean
verify_stamp (GFile *file, const char *stamp, const char *authority, GError **error)
{
  g_autoptr (GFile) stamp_file = g_file_new_for_commandline_arg (stamp);
  g_autoptr (GFile) authority_file = g_file_new_for_commandline_arg (authority);
  const JalonStampFiles files = { file, stamp_file, authority_file };
  JalonStampAnswer      answer;

  if (!jalon_stamp_check (&files, &answer, NULL, error))
    return FALSE;
  jalon_cli_print ("%s: %s", stamp, answer.words);
  g_free (answer.words);
  return answer.is_valid;
}

/**
 * jalon_cli_verify:
 *
 * Returns: %JALON_EXIT_DATA where anything in the package was changed, added or taken away, or its time stamp proves
 *   nothing
 */
JalonExit
jalon_cli_verify (int argc, char **argv)
{
  g_autofree char   *stamp = NULL;
  g_autofree char   *authority = NULL;
  const GOptionEntry entries[] = {
    { "timestamp",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &stamp,
      N_ ("Check a time stamp on the package or on a manifest of it, as an authority answered (RFC 3161)"),
      N_ ("FILE.tsr") },
    { "authority",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &authority,
      N_ ("The certificate of that authority, or of who vouches for it, which you trust"),
      N_ ("CERT.pem") },
    { NULL },
  };
  const JalonCliUsage usage = { .command = "verify",
                                .operands = _ ("PACKAGE"),
                                .summary =
                                    _ ("Checks that nothing in a sealed package was changed, added or taken away."),
                                .entries = entries };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_right;

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc != 2)
    return jalon_cli_bad_usage ("verify", "%s", _ ("Which package? Name one file"));
  if ((stamp == NULL) != (authority == NULL))
    return jalon_cli_bad_usage ("verify", "%s", _ ("A time stamp is checked by --timestamp and --authority together"));
  file = g_file_new_for_commandline_arg (argv[1]);
  is_right = verify_files (file, &error);
  if (error == NULL && stamp != NULL)
    is_right = verify_stamp (file, stamp, authority, &error) && is_right;
  if (error != NULL)
    return jalon_cli_fail (error);
  return is_right ? JALON_EXIT_OK : JALON_EXIT_DATA;
}
