/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a quote stands on the page of what was read, be that a document or a picture; nothing of another file is shown.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-ocr.h"
#include "jalon-original-page.h"
#include "jalon-originals.h"
#include "pdf-fixture.h"
#include "remove-all.h"

#include <glib/gstdio.h>
#include <string.h>

/* Dots a point. */
#define SCALE 2.0

static const PdfLine report[] = {
  { 1, 60, 140, 11, "Algeria closed its airspace to Malian flights on Monday, the govern-" },
  { 1, 60, 154, 11, "ment said in Algiers." },
  { 2, 60, 400, 11, "Niger and Burkina Faso recalled their ambassadors for talks." },
};

typedef struct
{
  char         *folder;
  char         *dossier;
  char         *kept;
  JalonArticle *article;
} Fixture;

/* @bytes: (transfer full): of the file that is kept; @reader: what read it; @pages: where they begin */
static void
set_up (Fixture *self, GString *bytes, const char *reader, const char *pages)
{
  JalonArticleData *data = jalon_article_data_new ("a");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_auto (JalonKept) found = { NULL };

  self->folder = g_dir_make_tmp ("jalon-page-XXXXXX", NULL);
  self->dossier = g_build_filename (self->folder, "d.jalon", NULL);
  path = g_build_filename (self->folder, "original", NULL);
  g_assert_true (g_file_set_contents (path, bytes->str, (gssize) bytes->len, &error));
  file = g_file_new_for_path (path);
  jalon_originals_keep (self->dossier, file, &found, NULL, &error);
  g_assert_no_error (error);
  kept = jalon_originals_dup_folder (self->dossier);
  self->kept = g_build_filename (kept, found.sum, NULL);
  data->text = g_strdup ("Algeria closed its airspace.");
  data->pages = g_strdup (pages);
  data->ocr = g_strdup (strcmp (reader, "picture") == 0 ? "Tesseract" : NULL);
  data->extra = g_strdup_printf ("{\"\": {\"original\": {\"sha256\": \"%s\", \"reader\": \"%s\"}}}", found.sum, reader);
  self->article = jalon_article_new (data);
  g_string_free (bytes, TRUE);
}

static void
tear_down (Fixture *self)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->dossier);
  g_free (self->kept);
  g_object_unref (self->article);
}

static gboolean
read_page (Fixture *self, JalonOriginalPage *page, guint number, const char *quote, GError **error)
{
  const JalonOriginalPlace place = { self->dossier, self->article, number, quote, SCALE };

  return jalon_original_page_read (page, &place, NULL, error);
}

/* Dark dots of a part of the picture, as a share; @box: in points */
static double
measure_ink (const JalonPdfPicture *picture, const JalonPdfLine *box)
{
  guint n_dark = 0;
  guint n_dots = 0;

  for (double y = box->top * picture->scale; y < box->bottom * picture->scale && y < picture->height; y++)
    for (double x = box->left * picture->scale; x < box->right * picture->scale && x < picture->width; x++)
      {
        n_dark += picture->dots[(gsize) y * picture->stride + 4 * (gsize) x] < 128;
        n_dots++;
      }
  return n_dots > 0 ? (double) n_dark / n_dots : 0;
}

/* The boxes of @quote, on whose page at least @n_lines stand: there is ink in them, and as much again nowhere else. */
static void
assert_marked (Fixture *self, guint number, const char *quote, guint n_lines)
{
  g_auto (JalonOriginalPage) page = { { 0 } };
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_original_page_is_kept (self->article));
  read_page (self, &page, number, quote, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (page.picture.width, >, 0);
  g_assert_cmpuint (page.boxes->len, ==, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      JalonPdfLine box = g_array_index (page.boxes, JalonPdfLine, i);

      g_assert_cmpfloat (measure_ink (&page.picture, &box), >, 0.05);
      box.left -= (box.right - box.left) * 0.02;
      box.right = box.left + (box.right - box.left) * 0.01;
      g_assert_cmpfloat (measure_ink (&page.picture, &box), <, 0.2);
    }
}

static gboolean
skip_without_program (void)
{
  if (jalon_ocr_is_there ())
    return FALSE;
  g_test_skip ("Tesseract is not installed");
  return TRUE;
}

static void
test_document (void)
{
  Fixture self;

  set_up (&self, pdf_make (report, G_N_ELEMENTS (report), 2), "pdf", "0 10");
  assert_marked (&self, 1, "on Monday, the government said", 2);
  assert_marked (&self, 2, "recalled their ambassadors", 1);
  assert_marked (&self, 2, "opened a bridge", 0);
  tear_down (&self);
}

static void
test_picture (void)
{
  Fixture self;

  if (skip_without_program ())
    return;
  set_up (&self, pdf_make_picture_of (report, 2), "picture", "0");
  assert_marked (&self, 1, "on Monday, the government said", 2);
  assert_marked (&self, 1, "Malian flights", 1);
  tear_down (&self);
}

static void
test_picture_of_pages (void)
{
  Fixture self;

  if (skip_without_program ())
    return;
  set_up (&self, pdf_make_tiff_of (report, G_N_ELEMENTS (report), 2), "picture", "0 10");
  assert_marked (&self, 1, "on Monday, the government said", 2);
  assert_marked (&self, 1, "recalled their ambassadors", 0);
  assert_marked (&self, 2, "recalled their ambassadors", 1);
  tear_down (&self);
}

/* Of a file that is not the one that was read, or is gone, there is no page. */
static void
test_altered (void)
{
  Fixture self;
  g_auto (JalonOriginalPage) page = { { 0 } };
  g_auto (JalonOriginalPage) gone = { { 0 } };
  g_autoptr (GError) error = NULL;

  set_up (&self, pdf_make_picture_of (report, 2), "picture", "0");
  g_chmod (self.kept, 0600);
  g_assert_true (g_file_set_contents (self.kept, "\x89PNG", -1, NULL));
  g_assert_false (read_page (&self, &page, 1, "Malian flights", &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "its checksum is another"));
  g_clear_error (&error);
  g_remove (self.kept);
  g_assert_false (read_page (&self, &gone, 1, "Malian flights", &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_MISSING);
  tear_down (&self);
}

/* What has no pages, and what was read before pages of pictures were told. */
static void
test_without_pages (void)
{
  Fixture page;
  Fixture picture;

  set_up (&page, g_string_new ("<p>Algeria"), "html", "0");
  g_assert_false (jalon_original_page_is_kept (page.article));
  tear_down (&page);
  set_up (&picture, pdf_make_picture_of (report, 2), "picture", NULL);
  g_assert_true (jalon_original_page_is_kept (picture.article));
  tear_down (&picture);
}

static void
test_cancelled (void)
{
  Fixture self;
  g_auto (JalonOriginalPage) page = { { 0 } };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  JalonOriginalPlace place = { .page = 1, .quote = "Malian flights", .scale = SCALE };

  set_up (&self, pdf_make_picture_of (report, 2), "picture", "0");
  place.dossier = self.dossier;
  place.article = self.article;
  g_cancellable_cancel (cancellable);
  g_assert_false (jalon_original_page_read (&page, &place, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  tear_down (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/original-page/document", test_document);
  g_test_add_func ("/intake/original-page/picture", test_picture);
  g_test_add_func ("/intake/original-page/picture-of-pages", test_picture_of_pages);
  g_test_add_func ("/intake/original-page/altered", test_altered);
  g_test_add_func ("/intake/original-page/without-pages", test_without_pages);
  g_test_add_func ("/intake/original-page/cancelled", test_cancelled);
  return g_test_run ();
}
