/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages that are pictures: their text by Tesseract where that is installed, and a sentence where it is not, or fails.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-intake.h"
#include "jalon-ocr-table.h"
#include "jalon-ocr.h"
#include "jalon-pdf-page.h"
#include "jalon-scan.h"
#include "pdf-fixture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* Two pages; the second goes on with the sentence of the first. */
static const PdfLine report[] = {
  { 1, 60, 100, 18, "Algeria closes its sky" },
  { 1, 60, 140, 11, "Algeria closed its airspace to Malian flights on Monday, the govern-" },
  { 1, 60, 154, 11, "ment said in Algiers. Mali answered within hours, and closed its own to" },
  { 1, 60, 168, 11, "all planes from Algeria." },
  { 2, 60, 100, 11, "Niger and Burkina Faso recalled their ambassadors for talks." },
};

static gboolean
skip_without_program (void)
{
  if (jalon_ocr_is_there ())
    return FALSE;
  g_test_skip ("Tesseract is not installed");
  return TRUE;
}

static JalonIntake *
read_bytes (GString *bytes, const char *name, GError **error)
{
  JalonIntake *intake = jalon_intake_new (bytes->str, bytes->len, name, error);

  g_string_free (bytes, TRUE);
  return intake;
}

static void
assert_refused (GString *bytes, const char *name, JalonError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  JalonIntake *intake = read_bytes (bytes, name, &error);

  g_assert_null (intake);
  g_assert_error (error, JALON_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, name));
  g_assert_nonnull (strstr (error->message, words));
}

/* Boxes in points; lines of a paragraph have one height; what is not sure, or no word, is left out. */
static void
test_table (void)
{
  static const char table[] =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
      "1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t\n"
      "5\t1\t1\t1\t1\t1\t100\t100\t40\t20\t96.5\tUne\n"
      "5\t1\t1\t1\t1\t2\t150\t98\t60\t22\t91\tphrase\n"
      "5\t1\t1\t1\t2\t1\t100\t140\t80\t24\t95\tlongue.\n"
      "5\t1\t1\t1\t3\t1\t100\t182\t80\t12\t95\tas\n"
      "5\t1\t2\t1\t1\t1\t300\t300\t80\t24\t12\t~~;\n"
      "5\t1\t2\t1\t2\t1\t300\t340\t80\t24\t-1\tno\n"
      "5\t1\t2\t1\t2\t1\t300\tx\t80\t24\t90\tno\n"
      "5\t1\t2\t1\t2\n";
  g_autoptr (GArray) lines = jalon_pdf_lines_new ();
  g_autoptr (GArray) words = jalon_pdf_lines_new ();
  const JalonPdfLine *line;

  jalon_ocr_table_add_lines (table, &(JalonOcrPage){ 3, 2 }, lines);
  g_assert_cmpuint (lines->len, ==, 3);
  line = (const JalonPdfLine *) (gconstpointer) lines->data;
  g_assert_cmpstr (line[0].text, ==, "Une phrase");
  g_assert_cmpstr (line[1].text, ==, "longue.");
  g_assert_cmpuint (line[0].page, ==, 3);
  g_assert_cmpfloat (line[0].left, ==, 50);
  g_assert_cmpfloat (line[0].right, ==, 105);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (line[i].bottom - line[i].top, 11, 1e-9);
  g_assert_cmpfloat_with_epsilon (line[2].top, 94 - 5.5, 1e-9);
  jalon_ocr_table_add_words (table, &(JalonOcrPage){ 3, 2 }, words);
  g_assert_cmpuint (words->len, ==, 5);
  g_assert_cmpstr (g_array_index (words, JalonPdfLine, 1).text, ==, "phrase");
}

static void
test_pages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonIntake) intake = NULL;

  if (skip_without_program ())
    return;
  intake = read_bytes (pdf_make_scan_of (report, G_N_ELEMENTS (report), 2), "scan.pdf", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (intake->text,
                   ==,
                   "Algeria closes its sky\n\n"
                   "Algeria closed its airspace to Malian flights on Monday, the government said in Algiers. Mali "
                   "answered within hours, and closed its own to all planes from Algeria.\n\n"
                   "Niger and Burkina Faso recalled their ambassadors for talks.\n\n");
  g_assert_true (g_str_has_prefix (intake->ocr, "Tesseract "));
  g_assert_nonnull (strstr (intake->ocr, "eng"));
  g_assert_cmpuint (jalon_intake_find_page (intake, strstr (intake->text, "Niger and") - intake->text), ==, 2);
}

/* Pages with text are as they were, and the stamp on a scan gives way to what is recognized. */
static void
test_mixed (void)
{
  g_autoptr (GString) bytes = pdf_make (report, G_N_ELEMENTS (report), 1);
  const JalonPdfFile file = { bytes->str, bytes->len, "a.pdf" };
  g_auto (JalonPdfDocument) document = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *reader = NULL;

  g_assert_true (jalon_pdf_document_read (&document, &file, &error));
  g_assert_cmpuint (jalon_scan_count_pages (&document), ==, 0);
  g_assert_true (jalon_scan_has_text (&document));
  g_assert_true (jalon_scan_read_pages (&document, &file, &(JalonProgress){ NULL }, &reader, &error));
  g_assert_no_error (error);
  g_assert_null (reader);
  g_assert_cmpuint (document.lines->len, ==, 4);
}

static void
test_picture (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonIntake) intake = NULL;

  if (skip_without_program ())
    return;
  intake = read_bytes (pdf_make_picture_of (report, 4), "page.png", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (intake->format->type.id, ==, "picture");
  g_assert_nonnull (strstr (intake->text, "Monday, the government said in Algiers. Mali answered"));
  g_assert_nonnull (intake->ocr);
  g_assert_cmpuint (intake->pages->len, ==, 1);
  assert_refused (pdf_make_picture_of (NULL, 0), "white.png", JALON_ERROR_NOT_A_TEXT, "no text was recognized");
  assert_refused (g_string_new_len ("\x89PNG\r\n\x1a\n....", 12), "cut.png", JALON_ERROR_PROGRAM, "is it damaged?");
}

/* A TIFF of several pages: what they say at the same place again and again is a running head, as in a PDF. */
static void
test_picture_of_pages (void)
{
  static const PdfLine lines[] = {
    { 1, 60, 40, 11, "Report of the desk on closed skies" },
    { 1, 60, 154, 11, "Mali closed its airspace to all planes from Algeria, the govern-" },
    { 1, 60, 168, 11, "ment said. It counted the planes, which were:" },
    { 1, 60, 182, 11, "12" },
    { 2, 60, 40, 11, "Report of the desk on closed skies" },
    { 2, 60, 100, 11, "Niger and Burkina Faso recalled their ambassadors for talks." },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonIntake) intake = NULL;

  if (skip_without_program ())
    return;
  intake = read_bytes (pdf_make_tiff_of (lines, G_N_ELEMENTS (lines), 2), "pages.tiff", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (intake->text,
                   ==,
                   "Mali closed its airspace to all planes from Algeria, the government said. It counted the planes, "
                   "which were:\n\n12\n\nNiger and Burkina Faso recalled their ambassadors for talks.\n\n");
  g_assert_cmpuint (intake->pages->len, ==, 2);
  g_assert_cmpuint (jalon_intake_find_page (intake, strstr (intake->text, "Niger and") - intake->text), ==, 2);
}

static void
test_no_program (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("PATH", "/nowhere", TRUE);
      assert_refused (pdf_make_scan_of (report, 4, 1), "scan.pdf", JALON_ERROR_NOT_A_TEXT, "install Tesseract");
      assert_refused (pdf_make_picture_of (report, 4), "page.png", JALON_ERROR_NOT_A_TEXT, "install Tesseract");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* Puts a program of that name first. */
static char *
fake_program (const char *script)
{
  char            *folder = g_dir_make_tmp ("jalon-ocr-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tesseract", NULL);
  g_autofree char *paths = g_strconcat (folder, ":", g_getenv ("PATH"), NULL);

  g_assert_true (g_file_set_contents_full (path, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("PATH", paths, TRUE);
  return folder;
}

static void
remove_fake (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "tesseract", NULL);

  g_remove (path);
  g_rmdir (folder);
}

/* Data for no language, and a program that fails. */
static void
test_program_fails (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *folder =
          fake_program ("#!/bin/sh\ncase $1 in --version) echo tesseract 9.1;; --list-langs) echo "
                        "$LANGS;; *) exec cat >/dev/null;; esac\nexit $STATUS\n");

      g_setenv ("LANGS", "deu", TRUE);
      g_setenv ("STATUS", "0", TRUE);
      assert_refused (pdf_make_scan_of (report, 4, 1), "scan.pdf", JALON_ERROR_NOT_A_TEXT, "French or English");
      g_setenv ("LANGS", "eng", TRUE);
      g_setenv ("STATUS", "3", TRUE);
      assert_refused (pdf_make_scan_of (report, 4, 1), "scan.pdf", JALON_ERROR_NOT_A_TEXT, "French or English");
      remove_fake (folder);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static gpointer
cancel_thread (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 5);
  g_cancellable_cancel (data);
  return NULL;
}

/* A program that never ends is stopped with the person's word. */
static void
test_cancelled (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *folder = fake_program ("#!/bin/sh\nexec sleep 600\n");
      g_autoptr (GString) bytes = pdf_make_scan_of (report, 4, 1);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      const JalonBytes file = { bytes->str, bytes->len, "scan.pdf", cancellable };
      g_autoptr (GError) error = NULL;
      GThread *thread = g_thread_new ("cancel", cancel_thread, cancellable);

      g_assert_null (jalon_intake_read_article (&file, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_thread_join (thread);
      remove_fake (folder);
      return;
    }
  g_test_trap_subprocess (NULL, 60 * G_USEC_PER_SEC, 0);
  g_test_trap_assert_passed ();
}

/* Boxes of "govern-ment said in", over the end of a line, in a document with text. */
static void
test_boxes (void)
{
  g_autoptr (GString) bytes = pdf_make (report, G_N_ELEMENTS (report), 2);
  const JalonPdfFile file = { bytes->str, bytes->len, "a.pdf" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) words = jalon_pdf_page_list_words (&file, 0, &error);
  g_autoptr (GArray) boxes = NULL;
  g_autoptr (GArray) over = NULL;
  g_autoptr (GArray) none = NULL;
  const JalonPdfLine *box;

  g_assert_no_error (error);
  boxes = jalon_pdf_words_find (words, "Monday, the government said in Algiers");
  g_assert_cmpuint (boxes->len, ==, 2);
  box = (const JalonPdfLine *) (gconstpointer) boxes->data;
  g_assert_cmpfloat (box[0].top, <, 140);
  g_assert_cmpfloat (box[0].bottom, >, 135);
  g_assert_cmpfloat (box[0].left, >, 300);
  g_assert_cmpfloat (box[1].left, <, 65);
  g_assert_cmpfloat (box[1].top, >, 140);
  over = jalon_pdf_words_find (words, "closed its own to all planes from Algeria. Niger and Burkina Faso recalled");
  g_assert_cmpuint (over->len, ==, 2);
  none = jalon_pdf_words_find (words, "Togo opened a bridge");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (jalon_pdf_page_list_words (&file, 2, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_MISSING);
}

/* A page is drawn white with its letters where their words are said to be. */
static void
test_drawn (void)
{
  g_autoptr (GString) bytes = pdf_make (report, G_N_ELEMENTS (report), 2);
  const JalonPdfFile file = { bytes->str, bytes->len, "a.pdf" };
  g_auto (JalonPdfPicture) picture = { 0 };
  g_autoptr (GError) error = NULL;
  guint n_dark = 0;

  g_assert_true (jalon_pdf_page_draw (&picture, &file, 0, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (picture.width, ==, 1190);
  g_assert_cmpuint (picture.height, ==, 1684);
  for (guint y = 0; y < picture.height; y++)
    for (guint x = 0; x < picture.width; x++)
      {
        gboolean is_dark = picture.dots[y * picture.stride + 4 * x] < 128;

        n_dark += is_dark;
        g_assert_true (!is_dark || (y > 150 && y < 350 && x > 110));
      }
  g_assert_cmpuint (n_dark, >, 1000);
}

/* Words of a scan stand where they are seen. */
static void
test_scan_boxes (void)
{
  g_autoptr (GString) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) boxes = NULL;
  JalonPdfFile        file;
  const JalonPdfLine *box;

  if (skip_without_program ())
    return;
  bytes = pdf_make_scan_of (report, G_N_ELEMENTS (report), 2);
  file = (JalonPdfFile){ bytes->str, bytes->len, "scan.pdf" };
  words = jalon_scan_list_words (&file, 1, &error);
  g_assert_no_error (error);
  boxes = jalon_pdf_words_find (words, "Burkina Faso recalled their ambassadors");
  g_assert_cmpuint (boxes->len, ==, 1);
  box = (const JalonPdfLine *) (gconstpointer) boxes->data;
  g_assert_cmpfloat (fabs (box->bottom - 100), <, 4);
  g_assert_cmpfloat (box->left, >, 100);
  g_assert_cmpfloat (box->right, <, 420);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/scan/table", test_table);
  g_test_add_func ("/intake/scan/pages", test_pages);
  g_test_add_func ("/intake/scan/mixed", test_mixed);
  g_test_add_func ("/intake/scan/picture", test_picture);
  g_test_add_func ("/intake/scan/picture-of-pages", test_picture_of_pages);
  g_test_add_func ("/intake/scan/no-program", test_no_program);
  g_test_add_func ("/intake/scan/program-fails", test_program_fails);
  g_test_add_func ("/intake/scan/cancelled", test_cancelled);
  g_test_add_func ("/intake/scan/boxes", test_boxes);
  g_test_add_func ("/intake/scan/drawn", test_drawn);
  g_test_add_func ("/intake/scan/scan-boxes", test_scan_boxes);
  return g_test_run ();
}
