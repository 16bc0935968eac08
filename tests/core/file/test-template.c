/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Templates: what of a dossier is in one, and that none is replaced.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-template.h"

#include <glib/gstdio.h>
#include <string.h>

static const char text[] =
    "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"title\": \"Sahel\", \"author\": \"Someone\","
    "\"as_of\": \"2025-04-07\", \"worldview\": \"de-facto\", \"articles\": [{\"id\": \"a\", \"title\": \"A\"}]},"
    "\"features\": [{\"type\": \"Feature\", \"id\": \"e\", \"geometry\": null, \"properties\": {\"kind\": \"event\","
    "\"type\": \"AID\", \"title\": \"E\"}}, {\"type\": \"Feature\", \"id\": \"v\", \"geometry\": null,"
    "\"properties\": {\"kind\": \"view\", \"title\": \"V\", \"countries\": [\"MLI\"], \"articles\": [\"a\"]}}]}";

/* Properties and views without the events, the articles, and the day. */
static void
assert_is_template (JalonDossier *template)
{
  const JalonHead       *head = jalon_dossier_get_head (template);
  const JalonViewRecord *view;

  g_assert_cmpstr (head->title, ==, "Sahel");
  g_assert_cmpstr (head->author, ==, "Someone");
  g_assert_cmpuint (head->worldview, ==, JALON_WORLDVIEW_DE_FACTO);
  g_assert_cmpint (head->as_of.start, ==, JALON_DAY_NONE);
  g_assert_cmpuint (jalon_codec_count_features (template), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_dossier_get_articles (template)), ==, 0);
  view = jalon_feature_get_record (jalon_dossier_find_feature (template, JALON_KIND_VIEW, "v"));
  g_assert_cmpstr (view->countries[0], ==, "MLI");
  g_assert_null (view->articles);
}

static void
test_template (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonLoadReport) second = NULL;
  g_autoptr (JalonDossier) dossier = jalon_codec_load_bytes (bytes, "test", NULL, NULL, NULL, &report, NULL);
  g_autoptr (JalonDossier) template = jalon_template_extract (dossier);
  g_autoptr (JalonDossier) loaded = NULL;
  g_autofree char *folder = g_dir_make_tmp ("jalon-template-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "My way.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  assert_is_template (template);
  g_assert_false (jalon_template_is_there_any (folder));
  g_assert_true (jalon_template_save (dossier, "My way", folder, &error));
  g_assert_no_error (error);
  g_assert_true (jalon_template_is_there_any (folder));
  loaded = jalon_codec_load (file, NULL, NULL, NULL, &second, &error);
  g_assert_no_error (error);
  assert_is_template (loaded);
  g_assert_false (jalon_template_save (dossier, "My way", folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/template", test_template);

  return g_test_run ();
}
