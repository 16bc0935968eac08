/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Zero bytes in a dossier: where a feature with one is left out it is kept to
 * the byte; where a value that is kept would have one the file is refused.
 */

/* memmem() */
#define _GNU_SOURCE

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"

#include <glib/gstdio.h>
#include <string.h>

/* A text with zero bytes and its length. */
typedef struct
{
  const char *name;
  const char *text;
  gsize       length;
} Case;

#define CASE(name, text)                                                                                               \
  {                                                                                                                    \
    name, text, sizeof (text) - 1                                                                                      \
  }

/* Features that are left out: each parser stops at what is wrong, before the zero byte. */
static const Case left_out[] = {
  CASE ("name-twice", "{\"type\": \"Feature\", \"id\": \"a\", \"id\": \"a\", \"note\": \"x\0y\"}"),
  CASE ("name-twice-deep",
        "{\"type\": \"Feature\", \"properties\": {\"a\": 1, \"a\": 2, \"b\": [\"\0\0\0\"]}, \"c\": \0}"),
  CASE ("escape-in-name", "{\"type\": \"Feature\", \"a\\u0000b\": 1, \"note\": \"\0\"}"),
  CASE ("number-too-large", "{\"type\": \"Feature\", \"n\": 99999999999999999999999, \"note\": \"\0x\"}"),
  CASE ("at-the-end", "{\"type\": \"Feature\", \"id\": 1, \"id\": 2\0}"),
  CASE ("many", "{\"id\": 1, \"id\": 2, \"a\": \"\0\", \"b\": \"\0\0\", \"\0\": {\"\0\": \"\0\"}}"),
};

/* Documents that are refused: what is kept of them is JSON, and a zero byte is nowhere in that. */
static const Case refused[] = {
  CASE ("name-of-document", "{\"type\": \"FeatureCollection\", \"features\": [], \"a\0b\": 1}"),
  CASE ("name-that-ends", "{\"type\": \"FeatureCollection\", \"features\": [], \"\0\": 1}"),
  CASE ("value-of-document", "{\"type\": \"FeatureCollection\", \"features\": [], \"a\": \"x\0y\"}"),
  CASE ("deep-in-document", "{\"type\": \"FeatureCollection\", \"features\": [], \"a\": {\"b\": [1, \"\0\"]}}"),
  CASE ("name-in-jalon",
        "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"a\0b\": 1}, \"features\": []}"),
  CASE ("value-in-jalon",
        "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"a\": \"\0\"}, \"features\": []}"),
  CASE ("in-article",
        "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"articles\": [{\"id\": \"a\", \"x\0\": 1}]}, "
        "\"features\": []}"),
  CASE (
      "in-feature",
      "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {}, \"x\": \"\0\"}]}"),
  CASE ("behind-feature", "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\"}\0]}"),
  CASE ("behind-document", "{\"type\": \"FeatureCollection\", \"features\": []}\0"),
};

/* Kept to the byte: an escape is no zero byte. */
static const Case kept[] = {
  CASE ("escape-in-value", "\"a\": \"x\\u0000y\""),
  CASE ("escape-in-name", "\"a\\u0000b\": 1"),
};

static JalonDossier *
load (const char *text, gsize length, JalonLoadReport **out_report, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return jalon_codec_load_bytes (bytes, "d.jalon", NULL, NULL, NULL, out_report, error);
}

static void
assert_saves (JalonDossier *dossier, GFile *file, const char *title)
{
  g_autoptr (GError) error = NULL;

  jalon_dossier_set_title (dossier, title);
  g_assert_true (jalon_codec_save (dossier, file, JALON_WRITE_NONE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* The file can be read, has two features, and one of them is the text, to the byte. */
static void
assert_has (const char *path, const Case *item)
{
  g_autofree char *text = NULL;
  gsize            length;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_nonnull (memmem (text, length, item->text, item->length));
  dossier = load (text, length, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_features, ==, 2);
  g_assert_cmpuint (report->n_skipped, ==, 1);
}

/* Opened, changed, saved, changed back, saved: neither the file nor its backup is spoilt. */
static void
test_left_out (gconstpointer data)
{
  static const char before[] = "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1}, \"features\": ["
                               "{\"type\": \"Feature\", \"id\": \"e\", \"geometry\": null, \"properties\": "
                               "{\"kind\": \"event\", \"title\": \"t\", \"type\": \"AID\"}}, ";
  const Case       *item = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("jalon-bytes-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "d.jalon", NULL);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) text = g_string_new (before);
  g_autoptr (JalonDossier) dossier = NULL;

  g_string_append_len (text, item->text, item->length);
  g_string_append (text, "]}\n");
  g_file_set_contents (path, text->str, text->len, &error);
  g_assert_no_error (error);
  dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  assert_saves (dossier, file, "Changed");
  assert_has (path, item);
  assert_saves (dossier, file, NULL);
  assert_has (path, item);
  assert_has (backup, item);

  g_unlink (path);
  g_unlink (backup);
  g_rmdir (folder);
}

static void
test_refused (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = load (item->text, item->length, NULL, &error);

  g_assert_null (dossier);
  g_assert_error (error, JALON_ERROR, JALON_ERROR_SYNTAX);
  g_assert_null (strstr (error->message, "(null)"));
}

static void
test_kept (gconstpointer data)
{
  const Case      *item = data;
  g_autofree char *text = g_strdup_printf ("{\"type\": \"FeatureCollection\", %s, \"jalon\": {\"version\": 1, %s}, "
                                           "\"features\": [{\"type\": \"Feature\", \"id\": \"e\", \"properties\": "
                                           "{\"kind\": \"event\", \"title\": \"t\", \"type\": \"AID\"}}]}",
                                           item->text,
                                           item->text);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = load (text, strlen (text), NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  const char *written;
  const char *first;
  gsize       length;

  g_assert_no_error (error);
  bytes = jalon_codec_write_bytes (dossier, &error);
  g_assert_no_error (error);
  written = g_bytes_get_data (bytes, &length);
  first = memmem (written, length, item->text, item->length);
  g_assert_nonnull (first);
  g_assert_nonnull (memmem (first + 1, written + length - first - 1, item->text, item->length));
}

static void
add (const char *group, const Case *item, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/codec-bytes/%s/%s", group, item->name);

  g_test_add_data_func (path, item, test);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    add ("left-out", &left_out[i], test_left_out);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    add ("refused", &refused[i], test_refused);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    add ("kept", &kept[i], test_kept);

  return g_test_run ();
}
