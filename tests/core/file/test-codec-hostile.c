/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hostile files too large or too many to keep as data: deep nesting, very long
 * strings, a file cut off after every byte, and every byte of it changed.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"

#include <string.h>

#define HEAD "{\"type\": \"FeatureCollection\", \"features\": ["
#define FEATURE                                                                                                        \
  "{\"type\": \"Feature\", \"id\": \"%s\", \"geometry\": null, \"properties\": {\"title\": \"T\", \"type\": \"AID\", " \
  "\"x\": "
#define TAIL "]}"

static JalonDossier *
load (const char *text, gsize length, JalonLoadReport **out_report, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);

  return jalon_codec_load_bytes (bytes, "hostile.jalon", NULL, NULL, NULL, out_report, error);
}

/* A feature with @x between two good ones: it is left out, they are read. */
static void
assert_skips (const char *x, const char *reason)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  g_string_append_printf (text, FEATURE "1}},", "before");
  g_string_append_printf (text, FEATURE, "hostile");
  g_string_append (text, x);
  g_string_append (text, "}},");
  g_string_append_printf (text, FEATURE "1}}" TAIL, "after");

  dossier = load (text->str, text->len, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_features, ==, 3);
  g_assert_cmpuint (report->n_skipped, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (report->problems, 0), "hostile.jalon: features[1]"));
  g_assert_nonnull (strstr (g_ptr_array_index (report->problems, 0), reason));
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)), ==, 2);
}

static void
test_deep_feature (void)
{
  const gsize      depth = 100000;
  g_autofree char *x = g_malloc (2 * depth + 1);

  memset (x, '[', depth);
  memset (x + depth, ']', depth);
  x[2 * depth] = '\0';
  assert_skips (x, "nested too deeply");
}

static void
test_deep_document (void)
{
  const gsize      depth = 100000;
  g_autofree char *text = g_malloc (depth + 1);
  g_autoptr (GError) error = NULL;

  memset (text, '{', depth);
  g_assert_null (load (text, depth, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_SYNTAX);

  memset (text, '[', depth);
  g_clear_error (&error);
  g_assert_null (load (text, depth, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER);
}

static void
test_long_string (void)
{
  const gsize      length = 100 << 20;
  g_autofree char *x = g_malloc (length + 1);

  memset (x, 'a', length);
  x[0] = x[length - 1] = '"';
  x[length] = '\0';
  assert_skips (x, "larger than 16 MiB");
}

static void
test_long_article (void)
{
  g_autofree char *words = g_strnfill (20 * 1000 * 1000 + 1, 'a');
  g_autofree char *text = g_strdup_printf ("{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, "
                                           "\"articles\": [{\"id\": \"a\", \"text\": \"%s\"}]}, \"features\": []}",
                                           words);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (text, strlen (text), NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "jalon.articles[0].text"));
}

static void
test_many_problems (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, i == 0 ? "0" : ",0");
  g_string_append (text, TAIL);

  dossier = load (text->str, text->len, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_skipped, ==, 5000);
  g_assert_cmpuint (report->problems->len, ==, 100);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (report->problems, 99), "hostile.jalon: features[99]: "));
}

static char *
read_sample (gsize *out_length)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", "codec", "valid", "every-member.jalon", NULL);
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, out_length, &error);
  g_assert_no_error (error);
  return text;
}

/* No part of a dossier is a dossier: each is refused, none with a crash. */
static void
test_cut_off (void)
{
  gsize            length;
  g_autofree char *text = read_sample (&length);

  while (g_ascii_isspace (text[length - 1]))
    length--;
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *part = g_memdup2 (text, MAX (i, 1)); /* so that a read beyond it is seen */
      g_autoptr (GError) error = NULL;

      g_assert_null (load (part, i, NULL, &error));
      g_assert_true (error->domain == JALON_ERROR);
    }
}

/* Each byte in turn becomes one that matters to JSON: read or refused, and what is read can be written. */
static void
test_changed_bytes (void)
{
  static const char bytes[] = "{}[]\",:\\0-e\xff";
  gsize             length;
  g_autofree char  *text = read_sample (&length);

  for (gsize i = 0; i < length; i++)
    {
      char kept = text[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonDossier) dossier = NULL;
      g_autoptr (GBytes) written = NULL;

      text[i] = bytes[i % (sizeof bytes - 1)];
      dossier = load (text, length, NULL, &error);
      g_assert_true ((dossier == NULL) == (error != NULL));
      if (dossier != NULL)
        written = jalon_codec_write_bytes (dossier, NULL);
      if (written != NULL)
        {
          g_autoptr (JalonDossier) again =
              load (g_bytes_get_data (written, NULL), g_bytes_get_size (written), NULL, &error);

          g_assert_no_error (error);
        }
      text[i] = kept;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codec-hostile/deep-feature", test_deep_feature);
  g_test_add_func ("/codec-hostile/deep-document", test_deep_document);
  g_test_add_func ("/codec-hostile/long-string", test_long_string);
  g_test_add_func ("/codec-hostile/long-article", test_long_article);
  g_test_add_func ("/codec-hostile/many-problems", test_many_problems);
  g_test_add_func ("/codec-hostile/cut-off", test_cut_off);
  g_test_add_func ("/codec-hostile/changed-bytes", test_changed_bytes);

  return g_test_run ();
}
