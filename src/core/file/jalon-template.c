/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes templates.
 */

#include "config.h"

#include "jalon-template.h"

#include "jalon-codec.h"
#include "jalon-i18n.h"
#include "jalon-safe-text.h"

#include <errno.h>

#define SUFFIX ".jalon"

/**
 * jalon_template_dup_folder:
 *
 * Returns: (transfer full): where templates are
 */
char *
jalon_template_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "jalon", "templates", NULL);
}

/**
 * jalon_template_extract:
 *
 * Returns: (transfer full): a dossier in no file with what @dossier says of itself, but for its day, and with its views
 *   and saved filters, which ask for no articles
 */
JalonDossier *
jalon_template_extract (JalonDossier *dossier)
{
  JalonDossier *template = jalon_dossier_new ();
  GListModel *views = jalon_dossier_get_features (dossier, JALON_KIND_VIEW);
  g_autoptr (JalonHead) head = jalon_dossier_dup_head (dossier);

  jalon_head_set_as_of (head, JALON_DAY_NONE);
  jalon_dossier_set_head (template, head);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (JalonFeature) view = g_list_model_get_item (views, i);
      JalonViewRecord *record = jalon_schema_copy (&jalon_view_schema, jalon_feature_get_record (view));

      g_clear_pointer (&record->articles, g_strfreev);
      jalon_dossier_add_feature (template, JALON_KIND_VIEW, record, NULL);
    }
  return template;
}

/**
 * jalon_template_save:
 * @dossier: whose properties, views and saved filters are kept
 * @name: of the template
 * @folder: (nullable): where templates are; %NULL is jalon_template_dup_folder()
 *
 * Keeps a template. One of that name is never replaced.
 *
 * Returns: %FALSE with %G_IO_ERROR_EXISTS where there is one of that name, or an error of writing
 */
gboolean
jalon_template_save (JalonDossier *dossier, const char *name, const char *folder, GError **error)
{
  g_autoptr (JalonDossier) template = jalon_template_extract (dossier);
  g_autofree char *root = folder != NULL ? g_strdup (folder) : jalon_template_dup_folder ();
  g_autofree char *safe = jalon_text_make_safe (name, -1, JALON_TEXT_FILE_NAME);
  g_autofree char *filename = g_strconcat (safe, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (root, filename, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_mkdir_with_parents (root, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", root, g_strerror (code));
      return FALSE;
    }
  if (g_file_query_exists (file, NULL))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_EXISTS,
                   _ ("There is a template “%s” already. Choose another name, or remove that one from %s."),
                   safe,
                   root);
      return FALSE;
    }
  return jalon_codec_save (template, file, 0, NULL, NULL, NULL, error);
}

/**
 * jalon_template_is_there_any:
 * @folder: (nullable): where templates are; %NULL is jalon_template_dup_folder()
 *
 * Returns: whether there is a template
 */
gboolean
jalon_template_is_there_any (const char *folder)
{
  g_autofree char *root = folder != NULL ? g_strdup (folder) : jalon_template_dup_folder ();
  GDir            *dir = g_dir_open (root, 0, NULL);
  const char      *name;
  gboolean         found = FALSE;

  while (dir != NULL && !found && (name = g_dir_read_name (dir)) != NULL)
    found = g_str_has_suffix (name, SUFFIX);
  g_clear_pointer (&dir, g_dir_close);
  return found;
}
