/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF: the text as it is read, its pages, and a sentence for each document that has no text to give.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-intake.h"
#include "one-article.h"
#include "pdf-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HEAD(page)                                                                                                     \
  {                                                                                                                    \
    page, 60, 40, 8, "The Sahel Bulletin, no. 12"                                                                      \
  }
#define FOOT(page, number)                                                                                             \
  {                                                                                                                    \
    page, 290, 815, 8, number                                                                                          \
  }

static JalonIntake *
read_lines (const PdfLine *lines, guint n_lines, guint n_pages)
{
  GString *bytes = pdf_make (lines, n_lines, n_pages);
  g_autoptr (GError) error = NULL;
  JalonIntake *intake = jalon_intake_new (bytes->str, bytes->len, "a.pdf", &error);

  g_assert_no_error (error);
  g_string_free (bytes, TRUE);
  return intake;
}

/* Blocks that propose, joined by " | ". */
static void
assert_paragraphs (const JalonIntake *intake, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < intake->blocks->len; i++)
    {
      const JalonBlock *block = &g_array_index (intake->blocks, JalonBlock, i);

      g_string_append (found, found->len > 0 ? " | " : "");
      g_string_append_len (found, intake->text + block->start, (gssize) (block->end - block->start));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_pages (void)
{
  static const PdfLine lines[] = {
    HEAD (1),
    { 1, 60, 100, 18, "Algeria closes its sky" },
    { 1, 60, 140, 11, "Algeria closed its airspace to Malian flights on Monday, the govern-" },
    { 1, 60, 154, 11, "ment said in Algiers. Mali answered within hours, and closed its own" },
    { 1, 60, 168, 11, "to all planes from Algeria." },
    { 1, 60, 190, 11, "Both say that they act out of reciprocity. The well-known quarrel be-" },
    { 1, 60, 204, 11, "gan with a drone near Tin Zaouatine, which each side says flew over the" },
    FOOT (1, "1"),
    HEAD (2),
    { 2, 60, 100, 11, "border of its own country on the night of 31 March." },
    { 2, 60, 122, 11, "Niger and Burkina Faso recalled their ambassadors for talks." },
    FOOT (2, "2"),
  };
  g_autoptr (JalonIntake) intake = read_lines (lines, G_N_ELEMENTS (lines), 2);
  const char      *second = strstr (intake->text, "border of its own");
  g_autofree char *date = jalon_time_dup_edtf (&intake->date);

  assert_paragraphs (
      intake,
      "Algeria closes its sky | Algeria closed its airspace to Malian flights on Monday, the government said in "
      "Algiers. Mali answered within hours, and closed its own to all planes from Algeria. | Both say that they act "
      "out of reciprocity. The well-known quarrel began with a drone near Tin Zaouatine, which each side says flew "
      "over the border of its own country on the night of 31 March. | Niger and Burkina Faso recalled their "
      "ambassadors for talks.");
  g_assert_cmpstr (intake->title, ==, "Closed skies");
  g_assert_cmpstr (intake->author, ==, "The desk");
  g_assert_cmpstr (date, ==, "2025-04-09");
  g_assert_cmpuint (intake->pages->len, ==, 2);
  g_assert_cmpuint (g_array_index (intake->pages, gsize, 1), ==, second - intake->text);
  g_assert_cmpuint (jalon_intake_find_page (intake, 0), ==, 1);
  g_assert_cmpuint (jalon_intake_find_page (intake, second - intake->text - 1), ==, 1);
  g_assert_cmpuint (jalon_intake_find_page (intake, second - intake->text), ==, 2);
}

/* One column is read before the other, and what goes on in the next is one paragraph. */
static void
test_columns (void)
{
  static const PdfLine lines[] = {
    { 1, 60, 100, 10, "Mali expelled two French diplo-" }, { 1, 60, 113, 10, "mats on Tuesday. The ministry" },
    { 1, 60, 126, 10, "gave them two days to leave the" }, { 1, 60, 139, 10, "country, it said in a message to" },
    { 1, 320, 100, 10, "the embassy in Bamako. Paris" },   { 1, 320, 113, 10, "regrets a decision that nothing" },
    { 1, 320, 126, 10, "justifies, and expelled two in" }, { 1, 320, 139, 10, "its turn." },
  };
  g_autoptr (JalonIntake) intake = read_lines (lines, G_N_ELEMENTS (lines), 1);

  assert_paragraphs (intake,
                     "Mali expelled two French diplomats on Tuesday. The ministry gave them two days to leave the "
                     "country, it said in a message to the embassy in Bamako. Paris regrets a decision that nothing "
                     "justifies, and expelled two in its turn.");
}

/* A first line that is set in begins a paragraph; an item of a list is one of its own. */
static void
test_indents (void)
{
  static const PdfLine lines[] = {
    { 1, 75, 100, 10, "Chad closed its airspace to Sudanese planes on Tuesday and said so to" },
    { 1, 60, 113, 10, "all airlines, those that carry freight and those that carry pilgrims too." },
    { 1, 75, 126, 10, "Sudan protested. It asked the African Union to look into the closure and" },
    { 1, 60, 139, 10, "recalled its ambassador." },
    { 1, 60, 152, 10, "• Libya keeps its sky open." },
    { 1, 60, 165, 10, "• Egypt has said nothing." },
  };
  g_autoptr (JalonIntake) intake = read_lines (lines, G_N_ELEMENTS (lines), 1);

  assert_paragraphs (
      intake,
      "Chad closed its airspace to Sudanese planes on Tuesday and said so to all airlines, those that "
      "carry freight and those that carry pilgrims too. | Sudan protested. It asked the African Union to "
      "look into the closure and recalled its ambassador. | • Libya keeps its sky open. | • Egypt has "
      "said nothing.");
}

/* What stands in the margin is left out where it repeats or is a number, and kept where it is neither. */
static void
test_heads (void)
{
  static const PdfLine lines[] = {
    HEAD (1), FOOT (1, "Page 1 of 3"), { 1, 60, 300, 10, "Mali expelled two diplomats." },
    HEAD (2), FOOT (2, "Page 2 of 3"), { 2, 60, 300, 10, "Niger recalled its ambassador." },
    HEAD (3), FOOT (3, "Page 3 of 3"), { 3, 60, 790, 10, "Togo closed its border." },
  };
  g_autoptr (JalonIntake) intake = read_lines (lines, G_N_ELEMENTS (lines), 3);

  assert_paragraphs (intake, "Mali expelled two diplomats. | Niger recalled its ambassador. | Togo closed its border.");
}

/* The date in the text is that of the article, not that of the file. */
static void
test_date (void)
{
  static const PdfLine lines[] = {
    { 1, 60, 100, 10, "Published 7 April 2025" },
    { 1, 60, 130, 10, "Mali expelled two diplomats." },
  };
  g_autoptr (JalonIntake) intake = read_lines (lines, G_N_ELEMENTS (lines), 1);
  g_autofree char *date = jalon_time_dup_edtf (&intake->date);

  g_assert_cmpstr (date, ==, "2025-04-07");
}

/* @bytes: (transfer full) */
static void
assert_refused (GString *bytes, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jalon_intake_new (bytes->str, bytes->len, "a.pdf", &error));
  g_assert_error (error, JALON_ERROR, code);
  if (!g_str_has_prefix (error->message, "a.pdf: ") || strstr (error->message, words) == NULL)
    g_error ("“%s” is not in: %s", words, error->message);
  g_string_free (bytes, TRUE);
}

static void
test_refused (void)
{
  assert_refused (pdf_make_scan (2), JALON_ERROR_NOT_A_TEXT, "pictures (a scan)");
  assert_refused (pdf_make (NULL, 0, 1), JALON_ERROR_NOT_A_TEXT, "there is no text in this PDF");
  assert_refused (pdf_make_locked (), JALON_ERROR_NOT_A_TEXT, "locked by a password");
  assert_refused (g_string_new ("%PDF-1.7\nnothing else"), JALON_ERROR_SYNTAX, "damaged or cut off");
  assert_refused (pdf_make (NULL, 0, 3001), JALON_ERROR_TOO_LARGE, "more than 3000 pages");
}

/* Wherever it is cut off or changed, it is read or refused in words. */
static void
test_damaged (void)
{
  static const PdfLine lines[] = { { 1, 60, 100, 10, "Mali expelled two diplomats." } };
  GString             *whole = pdf_make (lines, G_N_ELEMENTS (lines), 1);
  guint                n_read = 0;

  for (gsize i = 0; i < whole->len; i += 61)
    {
      g_autofree char *changed = g_memdup2 (whole->str, whole->len);
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonIntake) cut = jalon_intake_new (whole->str, i, "a.pdf", NULL);
      g_autoptr (JalonIntake) intake = NULL;

      changed[i] ^= 0x15;
      intake = jalon_intake_new (changed, whole->len, "a.pdf", &error);
      n_read += intake != NULL;
      g_assert_true (intake != NULL || error->domain == JALON_ERROR);
      g_assert_true (intake == NULL || g_utf8_validate (intake->text, -1, NULL));
      g_assert_true (cut == NULL || g_utf8_validate (cut->text, -1, NULL));
    }
  g_assert_cmpuint (n_read, >, 0);
  g_string_free (whole, TRUE);
}

/* @length: of the file, where it shall be longer than @bytes; 0 where not */
static JalonIntake *
load (const GString *bytes, gsize length, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-pdf-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JalonIntake *intake;

  g_assert_true (g_file_set_contents (path, bytes->str, (gssize) bytes->len, NULL));
  if (length > 0)
    g_assert_cmpint (truncate (path, (off_t) length), ==, 0);
  intake = load_one_article (file, cancellable, error);
  g_remove (path);
  g_rmdir (folder);
  return intake;
}

/* Documents with many pictures are larger than texts, but not without limit. */
static void
test_size (void)
{
  static const PdfLine lines[] = { { 1, 60, 100, 10, "Mali expelled two diplomats." } };
  GString             *bytes = pdf_make (lines, G_N_ELEMENTS (lines), 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonIntake) large = load (bytes, JALON_ARTICLE_MAX_BYTES + 1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (large->text, ==, "Mali expelled two diplomats.\n\n");
  g_assert_null (load (bytes, JALON_DOCUMENT_MAX_BYTES + 1, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "100"));
  g_string_free (bytes, TRUE);
}

static void
test_cancelled (void)
{
  static const PdfLine lines[] = { { 1, 60, 100, 10, "Mali expelled two diplomats." } };
  GString             *bytes = pdf_make (lines, G_N_ELEMENTS (lines), 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (load (bytes, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_string_free (bytes, TRUE);
}

/* Without the module everything else is as it was. */
static void
test_no_module (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("JALON_MODULEDIR", "/nowhere", TRUE);
      assert_refused (pdf_make (NULL, 0, 1), JALON_ERROR_NOT_A_TEXT, "the part of Jalon that reads PDF");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/pdf/pages", test_pages);
  g_test_add_func ("/intake/pdf/columns", test_columns);
  g_test_add_func ("/intake/pdf/indents", test_indents);
  g_test_add_func ("/intake/pdf/heads", test_heads);
  g_test_add_func ("/intake/pdf/date", test_date);
  g_test_add_func ("/intake/pdf/refused", test_refused);
  g_test_add_func ("/intake/pdf/damaged", test_damaged);
  g_test_add_func ("/intake/pdf/size", test_size);
  g_test_add_func ("/intake/pdf/cancelled", test_cancelled);
  g_test_add_func ("/intake/pdf/no-module", test_no_module);
  return g_test_run ();
}
